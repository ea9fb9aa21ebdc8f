/**
 * Scheduling the steps of a way: forward, the earliest day of each from a start; backward, the latest day of each for
 * all to be done by a day. Days are numbers (civil-days.ts).
 */
import { firstMeeting, lastMeeting, type Meeting } from './meeting-days.ts';
import type { Sitting } from './sittings.ts';

/** A step as it is scheduled. The steps are in an order in which each stands after those that it waits for. */
export interface Task {
  /** Which steps it waits for, and how many days at least after each. */
  readonly after: readonly { readonly task: number; readonly days: number }[];
  /** It can come on no earlier day. */
  readonly notBefore: number;
  /** When the organ that must decide it sits; null for a step that needs no meeting. */
  readonly sittings: readonly Sitting[] | null;
}

/** The earliest day of a task: ready for its meeting, and done. Null where no meeting is known for it or for one before. */
export interface Earliest {
  readonly ready: number | null;
  readonly meeting: Meeting | null;
  readonly done: number | null;
}

/** The earliest days, task by task. */
export function forward(tasks: readonly Task[]): Earliest[] {
  const result: Earliest[] = [];
  for (const task of tasks) {
    const before = task.after.map(({ task: index, days }) => plus(result[index]!.done, days));
    const ready = before.includes(null) ? null : Math.max(task.notBefore, ...(before as number[]));
    const meeting = ready === null || task.sittings === null ? null : (firstMeeting(task.sittings, ready) ?? null);
    result.push({ ready, meeting, done: task.sittings === null ? ready : (meeting?.done ?? null) });
  }
  return result;
}

const plus = (day: number | null, days: number) => (day === null ? null : day + days);

/** The latest day of a task. */
export interface Latest {
  /** By this day it can be ready at the soonest. */
  readonly soonest: number;
  /** What comes before must be done by this day. */
  readonly ready: number;
  /** By this day it must be done. */
  readonly done: number;
  readonly meeting: Meeting | null;
  /** The days within which a meeting would have to be called, where none that is known fits; no such day where `to` lies
   * before `from`. The days of what comes before are then those for a meeting on the last of these. */
  readonly toCall: { readonly from: number; readonly to: number } | null;
}

/** The latest days for all tasks to be done by a day, task by task. */
export function backward(tasks: readonly Task[], by: number): Latest[] {
  const soonest = soonestReady(tasks, by);
  const bounds = tasks.map(() => by);
  const result: Latest[] = new Array(tasks.length);
  for (let index = tasks.length - 1; index >= 0; index--) {
    const task = tasks[index]!;
    const latest = latestOf(task, soonest[index]!, bounds[index]!);
    result[index] = latest;
    for (const before of task.after) bounds[before.task] = Math.min(bounds[before.task]!, latest.ready - before.days);
  }
  return result;
}

function latestOf({ sittings }: Task, soonest: number, bound: number): Latest {
  if (sittings === null) return { soonest, ready: bound, done: bound, meeting: null, toCall: null };
  const meeting = lastMeeting(sittings, soonest, bound);
  if (meeting !== undefined) return { soonest, ready: meeting.ready, done: meeting.done, meeting, toCall: null };
  return { soonest, ready: bound, done: bound, meeting: null, toCall: { from: soonest, to: bound } };
}

/** By which day each task can be ready at the soonest, where a meeting that does not fit is replaced by one called at once. */
function soonestReady(tasks: readonly Task[], by: number): number[] {
  const done: number[] = [];
  return tasks.map((task) => {
    const ready = Math.max(task.notBefore, ...task.after.map(({ task: index, days }) => done[index]! + days));
    const meeting = task.sittings === null ? undefined : firstMeeting(task.sittings, ready);
    done.push(meeting !== undefined && meeting.done <= by ? meeting.done : ready);
    return ready;
  });
}

/** Puts steps in an order in which each stands after those that it waits for; null where they wait for each other in a
 * circle. */
export function inOrder(after: readonly (readonly number[])[]): number[] | null {
  const order: number[] = [];
  const placed = new Set<number>();
  while (order.length < after.length) {
    const next = after.findIndex((before, index) => !placed.has(index) && before.every((one) => placed.has(one)));
    if (next < 0) return null;
    placed.add(next);
    order.push(next);
  }
  return order;
}
