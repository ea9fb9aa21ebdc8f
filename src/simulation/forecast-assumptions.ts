/**
 * The assumptions of a forecast: each in words with its number of cases and its source, and the jobs that have another
 * value of it, by which the forecast tells how much hangs on it.
 */
import { isoDay } from './civil-days.ts';
import type { Job, JobOrgan, JobWait } from './forecast-job.ts';
import type { Model } from './forecast-model.ts';
import type { Assumption } from './forecast-shape.ts';
import type { ModelWait } from './forecast-waits.ts';

/** An assumption with other values of it: in words, and as changes of the job. */
export interface Assumed {
  readonly assumption: Assumption;
  readonly low: Other | null;
  readonly high: Other | null;
}

export interface Other {
  readonly text: string;
  readonly job: Job;
}

// By how much something is shifted of which no case is known.
const UNKNOWN_DAYS = 30;

/** All assumptions of a model. */
export function assumptionsOf(model: Model): Assumed[] {
  return [
    start(model),
    ...model.waits.map((one, index) => waiting(model, one, index)),
    ...unwaited(model),
    ...organs(model),
  ];
}

function start({ job }: Model): Assumed {
  const later = { ...job, start: job.start + UNKNOWN_DAYS };
  return {
    assumption: {
      id: 'start',
      kind: 'start',
      text: `nothing happens before ${isoDay(job.start)}`,
      said: { code: 'start', on: isoDay(job.start) },
      acts: [],
      n: 0,
      source: 'as asked',
    },
    low: null,
    high: later.start >= job.horizon ? null : { text: `${UNKNOWN_DAYS} days later`, job: later },
  };
}

function waiting({ job, course }: Model, { wait, acts, days, jobWaits }: ModelWait, index: number): Assumed {
  const keys = acts.map((act) => course[act]!.act.key);
  const sorted = [...days].sort((a, b) => a - b);
  const least = sorted[0]!;
  const most = sorted.at(-1)!;
  const left = days.length === wait.days.length ? '' : ` (those of ${wait.days.length} that still lie ahead)`;
  const cases = `one of ${days.length} case${days.length === 1 ? '' : 's'}${left}`;
  const span = spanOf(sorted);
  const together = wait.together && keys.length > 1 ? ', together' : '';
  const assumption: Assumption = {
    id: `wait-${index + 1}`,
    kind: 'waiting',
    text: `${keys.join(', ')}${together}: ${span} after ${FROM_WORDS[wait.after] ?? wait.after}, ${cases}`,
    said: { code: 'waiting', after: wait.after, least, most, cases: days.length },
    acts: keys,
    n: wait.days.length,
    source: wait.source,
    days: sorted,
  };
  const own = new Set([...jobWaits.values()].flat());
  const at = (value: number): Other => ({
    text: `always ${value} days`,
    job: withWaits(job, (one) => (own.has(one) ? { ...one, days: Int32Array.of(value) } : one)),
  });
  // Of one case there is no spread: none at all, and twice as long.
  return least < most ? { assumption, low: at(least), high: at(most) } : { assumption, low: at(0), high: at(2 * most) };
}

/** Two cases or one are named, of more the least and the most. */
function spanOf(sorted: readonly number[]): string {
  const values = [...new Set(sorted)];
  const words = values.length > 2 ? `${values[0]} to ${values.at(-1)}` : values.join(' or ');
  return `${words} days`;
}

const FROM_WORDS: Readonly<Record<string, string>> = {
  opening: 'it is possible',
  firstApproval: 'the first approval',
  lastApproval: 'the last approval',
};

function withWaits(job: Job, change: (wait: JobWait) => JobWait): Job {
  return {
    ...job,
    acts: job.acts.map((act) => ({ ...act, waits: act.waits.map(change) })),
  };
}

/** Acts of which no waiting time is known: they are assumed to come at once, together with all like them. */
function unwaited({ job, course }: Model): Assumed[] {
  const acts = job.acts.flatMap(({ waits }, index) => (waits.length === 0 ? [index] : []));
  return acts.map((act) => {
    const { key } = course[act]!.act;
    const meets = job.acts[act]!.organ >= 0;
    const text = `${key}: ${meets ? 'at the first meeting' : 'on the day'} once it is possible; how long it takes is not known (0 cases)`;
    const late = { from: -1, day: 0, days: Int32Array.of(UNKNOWN_DAYS), group: 0 };
    const delayed = job.acts.map((one, number) => (number === act ? { ...one, waits: [late] } : one));
    return {
      assumption: {
        id: `no-wait-${key}`,
        kind: 'waiting',
        text,
        said: { code: meets ? 'firstMeeting' : 'atOnce' },
        acts: [key],
        n: 0,
        source: 'assumed: nothing is known',
      },
      low: null,
      high: { text: `${UNKNOWN_DAYS} days`, job: { ...job, acts: delayed } },
    };
  });
}

function organs(model: Model): Assumed[] {
  return model.organs.flatMap((_, index) => [meetings(model, index), deferral(model, index)]);
}

function meetings({ job, course, organs: all }: Model, index: number): Assumed {
  const { name, sittings, calendar } = all[index]!;
  const announced = sittings.filter(({ basis }) => basis === 'announced').length;
  const expected = sittings.length - announced;
  const isOpen = sittings.some(({ somewhere }) => somewhere !== null);
  const rests = [...new Set(sittings.filter(({ basis }) => basis === 'pattern').map(({ cites }) => cites))];
  const parts = [
    ...(announced === 0 ? [] : [`at ${announced} announced meeting${announced === 1 ? '' : 's'}`]),
    ...(expected === 0
      ? []
      : [`in ${expected} session${expected === 1 ? '' : 's'} of its pattern, not announced (${rests.join('; ')})`]),
  ];
  const assumption: Assumption = {
    id: `meetings-${index + 1}`,
    kind: 'meetings',
    text: `the ${name} decides ${parts.join(' and ')}${isOpen ? '; each day on which a session can begin is as likely as the others' : ''}`,
    said: { code: 'meetings', organ: name, announced, expected },
    acts: course.filter(({ act }) => act.organ === name).map(({ act }) => act.key),
    n: announced,
    source: calendar?.source ?? '',
    pattern: expected > 0,
  };
  if (!isOpen) return { assumption, low: null, high: null };
  return {
    assumption,
    low: { text: 'always on the first days', job: withOrgan(job, index, (one) => settled(one, 'first')) },
    high: { text: 'always on the last days', job: withOrgan(job, index, (one) => settled(one, 'last')) },
  };
}

/** An organ whose sessions fall on the first, or the last, of the days among which they fall. */
function settled(organ: JobOrgan, where: 'first' | 'last'): JobOrgan {
  const from = organ.from.map((day, index) => {
    const length = organ.somewhere[index]!;
    return length > 0 && where === 'last' ? organ.to[index]! - length + 1 : day;
  });
  const to = organ.to.map((day, index) => {
    const length = organ.somewhere[index]!;
    return length > 0 && where === 'first' ? organ.from[index]! + length - 1 : day;
  });
  return { ...organ, from, to, somewhere: organ.somewhere.map(() => 0) };
}

function withOrgan(job: Job, index: number, change: (organ: JobOrgan) => JobOrgan): Job {
  return { ...job, organs: job.organs.map((one, other) => (other === index ? change(one) : one)) };
}

function deferral({ job, course, organs: all, deferrals }: Model, index: number): Assumed {
  const { name } = all[index]!;
  const given = deferrals[index]!;
  const acts = course.filter(({ act }) => act.organ === name).map(({ act }) => act.key);
  const base = { id: `deferral-${index + 1}`, kind: 'deferral' as const, acts };
  const of = (count: number, total: number): Job =>
    withOrgan(job, index, (one) => ({ ...one, deferred: { count, of: total } }));
  if (given === null) {
    const text = `the ${name} puts nothing off to its next session; how often it does is not known (0 cases)`;
    return {
      assumption: {
        ...base,
        text,
        said: { code: 'noDeferral', organ: name },
        n: 0,
        source: 'assumed: nothing is known',
      },
      low: null,
      high: { text: '1 time of 2', job: of(1, 2) },
    };
  }
  const { count, of: total, source } = given;
  const twice = Math.min(2 * count, total);
  return {
    assumption: {
      ...base,
      text: `the ${name} puts a decision off to its next session ${count} time${count === 1 ? '' : 's'} of ${total}`,
      said: { code: 'deferral', organ: name, count, of: total },
      n: total,
      source,
      chance: { count, of: total },
    },
    low: { text: 'never', job: of(0, 1) },
    high: { text: `${twice} times of ${total}`, job: of(twice, total) },
  };
}
