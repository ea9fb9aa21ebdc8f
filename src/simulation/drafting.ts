/**
 * Drafting scenarios: walking the chart act by act and giving each act an invented date.
 */

import type { Chart, Position } from '../law/chart.ts';
import { addDays } from '../law/dates.ts';
import type { Family, Instrument } from '../law/family.ts';
import type { Fold } from '../law/fold.ts';
import type { ProcedureAct } from '../law/procedure.ts';
import { waysTo, waysToState } from '../law/reasons.ts';
import type { Played } from './run.ts';
import type { ActStep, Scenario, Step } from './scenario.ts';

/** Where a case begins, and in what rhythm dates are invented. */
export interface Situation {
  readonly family: Family;
  readonly one: Instrument;
  readonly played: Played;
  readonly fold: Fold;
  /** The parties the case may be about. */
  readonly parties: readonly string[];
  /** The first invented date (ISO day). */
  readonly start: string;
  /** Days between invented dates. */
  readonly every: number;
  readonly nextSession: string | undefined;
}

/** What a sentence speaks of, by name: `act` is the key of an act; `on` and `was` are dates (EDTF); others as they are. */
export type SayingArgs = Readonly<Record<string, string>>;

/** Why a case does not apply: in English, and as a code for other languages. */
export interface NotApplying {
  readonly why: string;
  readonly code: NotCode;
}

/** The reasons for which a case does not apply, in one closed list; what stands in braces is an argument. */
export const NOT_APPLYING = {
  ended: 'the procedure has ended',
  agreementNotInForce: 'the agreement it hangs on is not in force on that day',
  noReject: 'no organ can reject in this procedure',
  noDefer: 'no organ can defer in this procedure',
  noApprove: 'no organ can approve in this procedure',
  decided: 'the approval stage is over, or every organ concerned has decided already',
  noReopening: 'negotiations cannot be reopened in this procedure',
  reopeningOver: 'negotiations can no longer be reopened',
  noApprovalHere: 'no organ approves in this procedure',
  noWayHome: 'the procedure can no longer come to its end',
  noApprovalOfParty: 'no approval of that party is on record or awaited',
  noNotices: 'no written notices are part of this procedure',
  noticeGiven: 'a notice has been given already',
  noticesOver: 'the two notices can no longer both be given',
  noNoticeLeft: 'no written notice is part of this procedure, or all have been given',
  noticeOver: 'the notice can no longer be given',
  noSignature: 'no signature is awaited in this procedure',
  noNoticeMissing: 'no notice is missing that a signature must wait for',
  agreementItself: 'this is the agreement itself; ask of an amendment of it',
  inForceAlready: 'it is in force already, and so no longer pending',
  noForceLeft: 'it can no longer come into force',
  notAnew: 'the agreement cannot be concluded anew by its clauses',
} as const satisfies Record<string, string>;
export type NotCode = keyof typeof NOT_APPLYING;

/** That a case does not apply, and why. */
export const notApplying = (code: NotCode): NotApplying => ({ why: NOT_APPLYING[code], code });

/** A case drawn, not yet run. */
export interface Draft {
  readonly by: string | null;
  readonly text: string;
  /** What the text speaks of; its code is the name of the case. */
  readonly args?: SayingArgs;
  readonly steps: readonly Step[];
  readonly successor?: NonNullable<Scenario['successor']>;
  readonly repairs: readonly DraftRepair[];
}

/** The repairs there are, in one closed list. */
export type RepairCode =
  | 'approvesAfterAll'
  | 'otherText'
  | 'nextSession'
  | 'newText'
  | 'nothing'
  | 'noticeRepeated'
  | 'correctionEnough'
  | 'othersCorrected'
  | 'receivedBefore'
  | 'signedAnew'
  | 'completedBefore'
  | 'proposedAnew';

export interface DraftRepair {
  readonly text: string;
  readonly code: RepairCode;
  readonly args?: SayingArgs;
  /** What is added to the case; with `onBase` what stands in the place of its steps. */
  readonly steps: readonly Step[];
  readonly onBase?: true;
  /** A scenario of its own in the place of the case. */
  readonly instead?: Scenario;
  /** Whether it comes to what it should. */
  readonly holds: (played: Played) => boolean;
}

/** A course through a chart: how far it has come, on which day the next act would be, and the steps so far. */
export interface Course {
  readonly chart: Chart;
  readonly position: Position;
  readonly day: string;
  readonly every: number;
  readonly steps: readonly ActStep[];
}

/** The course from where an instrument stands. */
export function courseOf({ one, fold, start, every }: Situation): Course {
  return { chart: one.chart, position: fold.judgement.final, day: start, every, steps: [] };
}

/** A step of the procedure on a date (EDTF). */
export function stepOf({ type, by, name }: ProcedureAct, on: string): ActStep {
  return type === 'event' ? { type, name: name ?? '', on } : { type, by: by ?? '', on };
}

/** The course with some acts more, in their order; null where one of them is not taken. */
export function go(course: Course, keys: readonly string[]): Course | null {
  let next: Course | null = course;
  for (const key of keys) next = next === null ? null : one(next, key);
  return next;
}

function one(course: Course, key: string): Course | null {
  const { chart, position, day, every, steps } = course;
  const after = chart.take(position, key);
  if (after === null) return null;
  const step = stepOf(chart.procedure.byKey.get(key)!, day);
  return { chart, every, position: after, day: addDays(day, every), steps: [...steps, step] };
}

/** The course to where it takes an act, by the shortest way; null where it never will. */
export function goTo(course: Course, key: string): Course | null {
  const [way] = waysTo(course.chart, course.position, key).ways;
  return way === undefined ? null : go(course, keysOf(way));
}

/** The course to the goal of its procedure, by the shortest way; null where that can no longer be reached. */
export function goHome(course: Course): Course | null {
  const { chart, position } = course;
  const [way] = waysToState(chart, position, chart.procedure.result).ways;
  return way === undefined ? null : go(course, keysOf(way));
}

/** The same, but for the last act. */
export function goNearHome(course: Course): Course | null {
  const { chart, position } = course;
  const [way] = waysToState(chart, position, chart.procedure.result).ways;
  return way === undefined ? null : go(course, keysOf(way.slice(0, -1)));
}

/** Keys of acts. */
export const keysOf = (acts: readonly ProcedureAct[]): string[] => acts.map((act) => act.key);

/** A course that goes on from another, with steps of its own. */
export function onward(course: Course, day = course.day): Course {
  return { ...course, day, steps: [] };
}

/** Whether a run comes to the goal of the procedure. */
export function reachesGoal({ after, instrument, standing }: Played): boolean {
  return standing.state === after.get(instrument).chart.procedure.result;
}
