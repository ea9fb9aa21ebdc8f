/**
 * The job of running trials: whole numbers only, so that it can be sent to another thread as it is. Acts and organs
 * are known by their numbers, days are numbers (civil-days.ts).
 */

/** From when a waiting time is counted, where that is no act's number: from when the act is possible, from the first or
 * the last approval, from a fixed day. */
export const FROM = { opening: -1, firstApproval: -2, lastApproval: -3, day: -4 } as const;

/** A waiting time: one of its cases is drawn, each as likely as the others. */
export interface JobWait {
  /** An act's number, or one of FROM. */
  readonly from: number;
  /** The day, where it is counted from one. */
  readonly day: number;
  readonly days: Int32Array;
  /** Waits of one group share what is drawn. */
  readonly group: number;
}

export interface JobAct {
  /** The organ that must meet; -1 for none. */
  readonly organ: number;
  readonly isApproval: boolean;
  readonly waits: readonly JobWait[];
  /** Acts that it waits for though the chart does not ask for them, as bits. */
  readonly needs: number;
}

/** Sittings of an organ, by their first day. */
export interface JobOrgan {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where it does not sit on Saturdays and Sundays. */
  readonly weekdaysOnly: Uint8Array;
  /** How many days it sits in a row somewhere from `from` to `to`; 0 where it sits on all of them. */
  readonly somewhere: Int32Array;
  /** It puts a decision off to its next session so many times of so many. */
  readonly deferred: { readonly count: number; readonly of: number };
}

export interface Job {
  /** The compiled chart (compiled.ts): row after row the state after each act; and which states are the goal. */
  readonly next: Int32Array;
  readonly goal: Uint8Array;
  readonly acts: readonly JobAct[];
  readonly organs: readonly JobOrgan[];
  readonly start: number;
  /** The last day that is looked at. */
  readonly horizon: number;
  readonly trials: number;
  readonly seed: number;
}

/** Jobs to be run one after the other. */
export type Jobs = readonly Job[];

/** How far they have come, in trials. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What some trials came to. */
export interface Tally {
  /** How many were in force first on each day, from the start to the horizon. */
  readonly days: Int32Array;
  readonly trials: number;
  /** How many were not in force by the horizon; of these, in how many an organ was waited for that had no more meeting. */
  readonly notReached: number;
  readonly waitingForOrgan: readonly number[];
  /** By act: in how many trials it was on the critical path; of these, in how many it waited for a meeting. */
  readonly critical: readonly number[];
  readonly heldByMeeting: readonly number[];
}
