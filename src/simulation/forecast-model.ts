/**
 * The model of a forecast: what was asked and what comes with the program, made into a job of whole numbers, with each
 * assumption in words.
 */
import type { Fault } from '../law/faults.ts';
import { isOf } from './calendar-shape.ts';
import { dayNumber, isoDay } from './civil-days.ts';
import { compile } from './compiled.ts';
import type { Course } from './course.ts';
import { FROM, type Job, type JobAct, type JobOrgan, type JobWait } from './forecast-job.ts';
import {
  type Base,
  courseOf,
  meant,
  needsMeeting,
  type Organ,
  onRecord,
  organsOf,
  startOf,
  unknownsOf,
} from './hypothesis.ts';
import { type Deferral, type ForecastRequest, MAX_DAYS, MAX_YEARS, type Wait } from './hypothesis-shape.ts';
import { allRefused, refused } from './refusal.ts';
import { inOrder } from './schedule.ts';

/** A wait of the model, with the acts that it is for. */
export interface ModelWait {
  readonly wait: Wait;
  readonly acts: readonly number[];
  /** The cases that still lie ahead, where the time runs already. */
  readonly days: readonly number[];
}

export interface Model {
  readonly job: Job;
  readonly course: Course;
  readonly organs: readonly Organ[];
  readonly deferrals: readonly (Deferral | null)[];
  readonly waits: readonly ModelWait[];
}

// A state is kept as bits of one whole number.
const MAX_ACTS = 30;
const DEFAULT_YEARS = 10;

/** Makes the model.
 * @param otherwise waiting times for acts that the request says nothing of.
 * @throws Refusal with every fault of the request, `notAnnounced` where an organ has no known meeting at all. */
export function modelOf(base: Base, request: ForecastRequest, otherwise: readonly Wait[]): Model {
  const start = startOf(base, request);
  const horizon = horizonOf(request, start);
  const course = courseOf(base, request);
  if (course.length > MAX_ACTS) throw refused('impossible', '', `has more than ${MAX_ACTS} acts to come`);
  const organs = organsOf(base, request, course, { from: start, to: horizon });
  refuseUnannounced(organs, start, horizon);
  const deferrals = deferralsOf(request, organs);
  const resolved = resolve(base, request, course, otherwise, start);
  const acts = course.map(
    ({ act }, index): JobAct => ({
      organ: needsMeeting(act) ? organs.findIndex(({ name }) => name === act.organ) : -1,
      isApproval: act.type === 'approve',
      waits: resolved.flatMap(({ jobWaits }) => jobWaits.get(index) ?? []),
      needs: resolved.reduce((bits, { needs }) => bits | (needs.get(index) ?? 0), 0),
    }),
  );
  const keys = course.map(({ act }) => act.key);
  const { next, positions } = compile(base.fold.chart, base.fold.judgement.final, keys);
  const goal = Uint8Array.from(positions, ({ state }) => (state === base.fold.chart.procedure.result ? 1 : 0));
  const { trials, seed } = request;
  const jobOrgans = organs.map((one, index) => jobOrgan(one, deferrals[index]!));
  return {
    job: { next, goal, acts, organs: jobOrgans, start, horizon, trials, seed },
    course,
    organs,
    deferrals,
    waits: resolved.map(({ wait, acts: concerned, days }) => ({ wait, acts: concerned, days })),
  };
}

function horizonOf({ horizon, chances }: ForecastRequest, start: number): number {
  const last = horizon === undefined ? start + DEFAULT_YEARS * 366 : dayNumber(horizon);
  if (last <= start) throw refused('impossible', '/horizon', `must lie after the start, ${isoDay(start)}`);
  if (last - start > MAX_DAYS) {
    throw refused('impossible', '/horizon', `is more than ${MAX_YEARS} years after the start, ${isoDay(start)}`);
  }
  const faults = chances.flatMap((day, index): Fault[] => {
    if (dayNumber(day) >= start && dayNumber(day) <= last) return [];
    return [
      {
        pointer: `/chances/${index}`,
        detail: `does not lie between start and horizon, ${isoDay(start)} and ${isoDay(last)}`,
      },
    ];
  });
  if (faults.length > 0) throw allRefused(faults);
  return last;
}

function refuseUnannounced(organs: readonly Organ[], start: number, horizon: number): void {
  const faults = organs
    .filter(({ sittings }) => sittings.length === 0)
    .flatMap((one): Fault[] => {
      const unknowns = unknownsOf(one, { from: start, to: horizon });
      const details =
        unknowns.length > 0
          ? unknowns.map(({ text }) => text)
          : [`the ${one.name} does not meet from ${isoDay(start)} to ${isoDay(horizon)}`];
      return details.map((detail) => ({ pointer: '/calendars', detail }));
    });
  if (faults.length > 0) throw allRefused(faults, 'notAnnounced');
}

function deferralsOf({ deferrals }: ForecastRequest, organs: readonly Organ[]): (Deferral | null)[] {
  const concerns = (one: Deferral, { name, calendar }: Organ) =>
    one.organ === name || (calendar !== null && isOf(calendar, one.organ));
  const faults = deferrals.flatMap((one, index): Fault[] => {
    if (organs.some((organ) => concerns(one, organ))) return [];
    const names = organs.map(({ name }) => name).join(', ') || 'none does';
    return [{ pointer: `/deferrals/${index}/organ`, detail: `is no organ that decides here (${names})` }];
  });
  if (faults.length > 0) throw allRefused(faults);
  return organs.map((organ) => deferrals.find((one) => concerns(one, organ)) ?? null);
}

function jobOrgan({ sittings }: Organ, deferral: Deferral | null): JobOrgan {
  return {
    from: Int32Array.from(sittings, ({ from }) => from),
    to: Int32Array.from(sittings, ({ to }) => to),
    weekdaysOnly: Uint8Array.from(sittings, ({ weekdaysOnly }) => (weekdaysOnly ? 1 : 0)),
    somewhere: Int32Array.from(sittings, ({ somewhere }) => somewhere ?? 0),
    deferred: deferral === null ? { count: 0, of: 1 } : { count: deferral.count, of: deferral.of },
  };
}

interface Resolved extends ModelWait {
  readonly jobWaits: ReadonlyMap<number, readonly JobWait[]>;
  /** Acts that each act waits for beyond what the chart asks, as bits. */
  readonly needs: ReadonlyMap<number, number>;
}

/** The waits that apply: those asked for, and of those that come with the program the ones for acts not asked about. */
function resolve(
  base: Base,
  request: ForecastRequest,
  course: Course,
  otherwise: readonly Wait[],
  start: number,
): Resolved[] {
  const faults: Fault[] = [];
  const asked = new Set(request.waits.flatMap(({ act }) => meant(course, act)));
  let group = 0;
  const one = (wait: Wait, index: number | null): Resolved[] => {
    const acts = meant(course, wait.act).filter((act) => index !== null || !asked.has(act));
    const from = countedFrom(base, course, wait.after);
    if (index !== null && acts.length === 0)
      faults.push({ pointer: `/waits/${index}/act`, detail: unknown(course, wait.act) });
    if (index !== null && from === null)
      faults.push({ pointer: `/waits/${index}/after`, detail: unknown(course, wait.after) });
    if (acts.length === 0 || from === null) return [];
    const days = ahead(wait.days, from, start);
    const jobWaits = new Map(
      acts.map((act, position) => {
        const own = wait.together ? group : group + position;
        const numbers = from.numbers.filter((number) => number !== act);
        return [
          act,
          numbers.map((number) => ({ from: number, day: from.day, days: Int32Array.from(days), group: own })),
        ];
      }),
    );
    group += wait.together ? 1 : acts.length;
    const bits = (act: number) =>
      from.numbers.filter((number) => number >= 0 && number !== act).reduce((all, number) => all | (1 << number), 0);
    return [{ wait, acts, days, jobWaits, needs: new Map(acts.map((act) => [act, bits(act)])) }];
  };
  const resolved = [
    ...request.waits.flatMap((wait, index) => one(wait, index)),
    ...otherwise.flatMap((wait) => one(wait, null)),
  ];
  if (isCircle(course, resolved))
    faults.push({ pointer: '/waits', detail: 'make acts wait for each other in a circle' });
  if (faults.length > 0) throw allRefused(faults);
  return resolved;
}

const unknown = (course: Course, name: string) =>
  `${name.slice(0, 80)} is no act to come here, nor on record (${course.map(({ act }) => act.key).join(', ')})`;

interface From {
  readonly numbers: readonly number[];
  readonly day: number;
}

/** From when a wait is counted; null where there is no such thing. */
function countedFrom(base: Base, course: Course, after: string): From | null {
  const moment = (number: number): From => ({ numbers: [number], day: 0 });
  const fixed = (day: number | null): From | null => (day === null ? null : { numbers: [FROM.day], day });
  if (after === 'opening') return moment(FROM.opening);
  const approvals = meant(course, 'approve');
  if (after === 'firstApproval') {
    const recorded = firstOnRecord(base, 'approve');
    if (recorded !== null) return fixed(recorded);
    return approvals.length === 0 ? null : moment(FROM.firstApproval);
  }
  if (after === 'lastApproval') {
    return approvals.length === 0 ? fixed(onRecord(base.fold, 'approve')) : moment(FROM.lastApproval);
  }
  const acts = meant(course, after);
  return acts.length === 0 ? fixed(onRecord(base.fold, after)) : { numbers: acts, day: 0 };
}

function firstOnRecord({ fold }: Base, type: string): number | null {
  const days = [...fold.counted].flatMap(([key, { date }]) =>
    fold.chart.procedure.byKey.get(key)?.type === type ? [dayNumber(date.latest)] : [],
  );
  return days.length === 0 ? null : Math.min(...days);
}

/** Of a time that runs already, the cases that still lie ahead; where it has run for longer than in any case, it ends
 * at once. */
function ahead(days: readonly number[], { numbers, day }: From, start: number): readonly number[] {
  if (numbers[0] !== FROM.day) return days;
  const left = days.filter((one) => day + one >= start);
  return left.length > 0 ? left : [Math.max(0, start - day)];
}

function isCircle(course: Course, resolved: readonly Resolved[]): boolean {
  const after = course.map((step, index) => {
    const bits = resolved.reduce((all, { needs }) => all | (needs.get(index) ?? 0), 0);
    return [...step.after, ...course.map((_, other) => other).filter((other) => (bits & (1 << other)) !== 0)];
  });
  return inOrder(after) === null;
}
