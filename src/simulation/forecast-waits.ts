/**
 * The waiting times of a forecast: which apply to which acts to come, and from when each is counted.
 */
import type { Fault } from '../law/faults.ts';
import type { Course } from './course.ts';
import { FROM, type JobWait } from './forecast-job.ts';
import { type Base, firstOnRecord, meant, onRecord } from './hypothesis.ts';
import type { ForecastRequest, Wait } from './hypothesis-shape.ts';
import { allRefused } from './refusal.ts';
import { inOrder } from './schedule.ts';

/** A wait of the model, with the acts that it is for. */
export interface ModelWait {
  readonly wait: Wait;
  readonly acts: readonly number[];
  /** The cases that still lie ahead, where the time runs already. */
  readonly days: readonly number[];
  readonly jobWaits: ReadonlyMap<number, readonly JobWait[]>;
  /** Acts that each act waits for beyond what the chart asks, as bits. */
  readonly needs: ReadonlyMap<number, number>;
}

/** The waits that apply: those asked for, and of those that come with the program the ones for acts not asked about.
 * @throws Refusal with every fault of those asked for. */
export function waitsOf(
  base: Base,
  { waits }: ForecastRequest,
  course: Course,
  otherwise: readonly Wait[],
  start: number,
): ModelWait[] {
  const faults = waits.flatMap((wait, index) => faultsOf(base, course, wait, `/waits/${index}`));
  const asked = new Set(waits.flatMap(({ act }) => meant(course, act)));
  const all = [
    ...waits.map((wait) => ({ wait, acts: meant(course, wait.act) })),
    ...otherwise.map((wait) => ({ wait, acts: meant(course, wait.act).filter((act) => !asked.has(act)) })),
  ];
  let group = 0;
  const result = all.flatMap(({ wait, acts }): ModelWait[] => {
    const from = countedFrom(base, course, wait.after);
    if (acts.length === 0 || from === null) return [];
    const first = group;
    group += wait.together ? 1 : acts.length;
    return [modelWait(wait, acts, from, ahead(wait.days, from, start), first)];
  });
  if (isCircle(course, result)) faults.push({ pointer: '/waits', detail: 'make acts wait for each other in a circle' });
  if (faults.length > 0) throw allRefused(faults);
  return result;
}

function faultsOf(base: Base, course: Course, { act, after }: Wait, at: string): Fault[] {
  const unknown = (name: string) =>
    `${name.slice(0, 80)} is no act to come here, nor on record (${course.map((step) => step.act.key).join(', ')})`;
  return [
    ...(meant(course, act).length === 0 ? [{ pointer: `${at}/act`, detail: unknown(act) }] : []),
    ...(countedFrom(base, course, after) === null ? [{ pointer: `${at}/after`, detail: unknown(after) }] : []),
  ];
}

/** @param group the first number for what is drawn: one for all acts where they come together, else one for each. */
function modelWait(
  wait: Wait,
  acts: readonly number[],
  { numbers, day }: From,
  days: readonly number[],
  group: number,
): ModelWait {
  const cases = Int32Array.from(days);
  const others = (act: number) => numbers.filter((number) => number !== act);
  const waitsFor = (act: number, position: number): JobWait[] =>
    others(act).map((from) => ({ from, day, days: cases, group: wait.together ? group : group + position }));
  const bits = (act: number) => others(act).reduce((all, number) => (number >= 0 ? all | (1 << number) : all), 0);
  return {
    wait,
    acts,
    days,
    jobWaits: new Map(acts.map((act, position) => [act, waitsFor(act, position)])),
    needs: new Map(acts.map((act) => [act, bits(act)])),
  };
}

interface From {
  /** Numbers of acts, or one of FROM. */
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
    const recorded = firstOnRecord(base.fold, 'approve');
    if (recorded !== null) return fixed(recorded);
    return approvals.length === 0 ? null : moment(FROM.firstApproval);
  }
  if (after === 'lastApproval') {
    return approvals.length === 0 ? fixed(onRecord(base.fold, 'approve')) : moment(FROM.lastApproval);
  }
  const acts = meant(course, after);
  return acts.length === 0 ? fixed(onRecord(base.fold, after)) : { numbers: acts, day: 0 };
}

/** Of a time that runs already, the cases that still lie ahead; where it has run for longer than in any case, it ends
 * at once. */
function ahead(days: readonly number[], { numbers, day }: From, start: number): readonly number[] {
  if (numbers[0] !== FROM.day) return days;
  const left = days.filter((one) => day + one >= start);
  return left.length > 0 ? left : [Math.max(0, start - day)];
}

function isCircle(course: Course, waits: readonly ModelWait[]): boolean {
  const after = course.map((step, index) => {
    const bits = waits.reduce((all, { needs }) => all | (needs.get(index) ?? 0), 0);
    return [...step.after, ...course.map((_, other) => other).filter((other) => (bits & (1 << other)) !== 0)];
  });
  return inOrder(after) === null;
}
