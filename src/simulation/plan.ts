/**
 * The plan for being in force by a day: for each act to come its latest date, its earliest, and the meeting that either
 * rests on; and which meeting would have to be called where none fits. Nothing in it is a fact.
 */
import type { Fault } from '../law/faults.ts';
import { actInWords } from '../law/procedure.ts';
import { dayNumber, isoDay } from './civil-days.ts';
import type { Course } from './course.ts';
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
import { MAX_DAYS, MAX_YEARS, type PlanRequest } from './hypothesis-shape.ts';
import type { Meeting } from './meeting-days.ts';
import type { CallableMeeting, Planned, PlannedAct, PlannedMeeting, StatedInterval } from './planned.ts';
import { allRefused, refused } from './refusal.ts';
import { backward, type Earliest, forward, inOrder, type Latest, type Task } from './schedule.ts';

/** How long the plan's calendars look ahead of the day asked for, for the earliest dates. */
const BEYOND_DAYS = 366 * 5;

/** Plans backward from a day, and forward from the start.
 * @throws Refusal with every fault of the request. */
export function plan(base: Base, request: PlanRequest): Planned {
  const start = startOf(base, request);
  const by = dayNumber(request.by);
  checkBy(request.by, start, by);
  const way = courseOf(base, request);
  const organs = organsOf(base, request, way, { from: start, to: by + BEYOND_DAYS });
  const { course, tasks } = tasksOf(base, request, way, organs, start);
  const latest = backward(tasks, by);
  const earliest = forward(tasks);
  const marks = { latest: marksBackward(tasks, latest), earliest: marksForward(tasks, earliest) };
  const acts = course.map(({ act }, index): PlannedAct => {
    const { by: party, organ, cites, type, key } = act;
    const last = latest[index]!;
    const first = earliest[index]!;
    return {
      key,
      act: type,
      by: party,
      organ,
      cites,
      text: actInWords(act),
      needsMeeting: needsMeeting(act),
      latest: last.toCall === null ? isoDay(last.done) : null,
      readyBy: isoDay(last.ready),
      meeting: meetingOf(last.meeting),
      toCall: last.toCall === null ? null : callable(organs, organ, last.toCall),
      latestRestsOn: marks.latest[index]!,
      earliest: first.done === null ? null : isoDay(first.done),
      earliestMeeting: meetingOf(first.meeting),
      earliestRestsOn: marks.earliest[index]!,
      spareDays: last.ready - last.soonest,
    };
  });
  return { ...outcome(base, request, { course, tasks, latest, earliest, organs, start, by }), acts };
}

function checkBy(text: string, start: number, by: number): void {
  if (by < start) throw refused('impossible', '/by', `lies before the start, ${isoDay(start)}`);
  if (by - start > MAX_DAYS) {
    throw refused('impossible', '/by', `${text} is more than ${MAX_YEARS} years after the start`);
  }
}

/** The steps as tasks, with the intervals asked for, in an order in which each stands after what it waits for. */
function tasksOf(base: Base, request: PlanRequest, way: Course, organs: readonly Organ[], start: number) {
  const waiting = way.map((step): Waiting => ({ after: new Map(step.after.map((one) => [one, 0])), notBefore: start }));
  const faults = request.intervals.flatMap((one, index) =>
    apply(base, way, waiting, one, `/intervals/${index}`, start),
  );
  const order = inOrder(waiting.map(({ after }) => [...after.keys()]));
  if (order === null) faults.push({ pointer: '/intervals', detail: 'make acts wait for each other in a circle' });
  if (order === null || faults.length > 0) throw allRefused(faults);
  const tasks = order.map((index): Task => {
    const { act } = way[index]!;
    const { after, notBefore } = waiting[index]!;
    const sittings = needsMeeting(act) ? organs.find(({ name }) => name === act.organ)!.sittings : null;
    return { after: [...after].map(([task, days]) => ({ task: order.indexOf(task), days })), notBefore, sittings };
  });
  return { course: order.map((index) => way[index]!), tasks };
}

/** What a step waits for: steps by their number, with the least days after each; and a day. */
interface Waiting {
  readonly after: Map<number, number>;
  notBefore: number;
}

/** Makes the steps that an interval is about wait for it; gives what is wrong with it. */
function apply(
  { fold }: Base,
  way: Course,
  waiting: readonly Waiting[],
  { act, after, days }: PlanRequest['intervals'][number],
  at: string,
  start: number,
): Fault[] {
  const concerned = meant(way, act);
  if (concerned.length === 0) return [{ pointer: `${at}/act`, detail: unknownAct(way, act) }];
  const others = after === undefined ? null : meant(way, after);
  const recorded = after === undefined || others?.length !== 0 ? null : onRecord(fold, after);
  if (others?.length === 0 && recorded === null) {
    return [{ pointer: `${at}/after`, detail: unknownAct(way, after ?? '') }];
  }
  for (const index of concerned) {
    const one = waiting[index]!;
    const befores = (others ?? [...one.after.keys()]).filter((before) => before !== index);
    for (const before of befores) one.after.set(before, Math.max(one.after.get(before) ?? 0, days));
    // Counted from an act on record, or, for what is possible already, from the start.
    const from = recorded ?? (others === null && befores.length === 0 ? start : null);
    if (from !== null) one.notBefore = Math.max(one.notBefore, from + days);
  }
  return [];
}

const unknownAct = (way: Course, name: string) =>
  `${name.slice(0, 80)} is no act to come here (${way.map(({ act }) => act.key).join(', ')})`;

/** What the latest date of each task rests on: its own meeting, and those of all that wait for it. */
function marksBackward(tasks: readonly Task[], latest: readonly Latest[]): string[][] {
  const marks = latest.map(({ meeting, toCall }) => new Set(toCall === null ? ownMark(meeting) : ['meetingToCall']));
  for (let index = tasks.length - 1; index >= 0; index--) {
    for (const { task } of tasks[index]!.after) for (const mark of marks[index]!) marks[task]!.add(mark);
  }
  return marks.map((set) => [...set].sort());
}

function marksForward(tasks: readonly Task[], earliest: readonly Earliest[]): string[][] {
  const marks: Set<string>[] = [];
  for (const [index, { after }] of tasks.entries()) {
    marks.push(new Set([...ownMark(earliest[index]!.meeting), ...after.flatMap(({ task }) => [...marks[task]!])]));
  }
  return marks.map((set) => [...set].sort());
}

const ownMark = (meeting: Meeting | null): string[] => (meeting === null ? [] : [meeting.sitting.basis]);

function meetingOf(meeting: Meeting | null): PlannedMeeting | null {
  if (meeting === null) return null;
  const { session, kind, basis, cites, from, to, somewhere } = meeting.sitting;
  return { session, kind, basis, cites, from: isoDay(from), to: isoDay(to), somewhere };
}

/** The meeting that would have to be called; null in place of its days where it is too late for any. */
function callable(
  organs: readonly Organ[],
  organ: string,
  { from, to }: { from: number; to: number },
): CallableMeeting {
  const special = organs.find(({ name }) => name === organ)?.calendar?.special ?? null;
  const notice = special === null || special.noticeDays === 0 ? null : isoDay(to - special.noticeDays);
  return {
    organ,
    kind: 'special',
    from: isoDay(from),
    to: from <= to ? isoDay(to) : null,
    callBy: from <= to ? notice : null,
    cites: special?.cites ?? null,
    text: special?.text ?? `whether and how the ${organ} can be called to a special session is not known here`,
  };
}

interface Worked {
  readonly course: Course;
  readonly tasks: readonly Task[];
  readonly latest: readonly Latest[];
  readonly earliest: readonly Earliest[];
  readonly organs: readonly Organ[];
  readonly start: number;
  readonly by: number;
}

function outcome(base: Base, request: PlanRequest, worked: Worked): Omit<Planned, 'acts'> {
  const { latest, earliest, organs, start, by, course } = worked;
  const spare = Math.min(...latest.map(({ ready, soonest }) => ready - soonest));
  const unfitting = new Set(course.flatMap(({ act }, index) => (latest[index]!.toCall === null ? [] : [act.organ])));
  const unknowns = organs
    .filter(({ name }) => unfitting.has(name))
    .flatMap((one) => unknownsOf(one, { from: start, to: by }));
  const verdict =
    spare < 0 ? 'tooLate' : unfitting.size === 0 ? 'possible' : unknowns.length > 0 ? 'notAnnounced' : 'mustBeCalled';
  const last = earliest.map(({ done }) => done);
  return {
    hypothetical: true,
    instrument: base.instrument,
    state: base.fold.judgement.final.state,
    asOf: base.asOf,
    start: isoDay(start),
    by: request.by,
    usePattern: request.usePattern,
    verdict,
    earliestInForce: last.includes(null) ? null : isoDay(Math.max(...(last as number[]))),
    unknowns,
    intervals: intervalsOf(request),
    duties: dutiesOf(base, request.by),
    calendars: organs.map(({ name, calendar }) => ({
      organ: name,
      version: calendar?.version ?? null,
      source: calendar?.source ?? null,
    })),
  };
}

function intervalsOf({ intervals }: PlanRequest): StatedInterval[] {
  const stated = intervals.map(({ act, after, days, source }) => ({
    act,
    after: after ?? 'whatever makes it possible',
    days,
    source: source ?? 'as asked',
  }));
  const rest = { act: 'every other', after: 'whatever makes it possible', days: 0, source: 'assumed: no time between' };
  return [...stated, rest];
}

/** What is owed besides, without holding entry into force back. */
function dutiesOf({ fold }: Base, by: string): Planned['duties'] {
  return fold.chart.procedure.duties
    .filter(({ act, after }) => act.place.kind === 'duty' && after !== 'inForce' && !fold.counted.has(act.key))
    .map(({ act, to, cites }) => ({
      key: act.key,
      text: actInWords(act),
      to,
      cites,
      latest: by,
    }));
}
