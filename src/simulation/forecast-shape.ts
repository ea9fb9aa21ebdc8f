/**
 * The forecast as it is given out. Days are ISO days; every number of trials stands beside the number of all.
 */
import type { Unknown } from './hypothesis.ts';

/** Something that the forecast assumes, with what it rests on. */
/** The sentences of assumptions. `of` and `organ` are as the clauses name them, in English. */
export type AssumptionSaid =
  | { readonly code: 'start'; readonly on: string }
  | {
      readonly code: 'waiting';
      readonly after: string;
      readonly least: number;
      readonly most: number;
      readonly cases: number;
    }
  | { readonly code: 'atOnce' | 'firstMeeting' }
  | { readonly code: 'meetings'; readonly organ: string; readonly announced: number; readonly expected: number }
  | { readonly code: 'noDeferral'; readonly organ: string }
  | { readonly code: 'deferral'; readonly organ: string; readonly count: number; readonly of: number };

export interface Assumption {
  readonly id: string;
  readonly kind: 'start' | 'waiting' | 'meetings' | 'deferral';
  /** In words, with the number of cases. */
  readonly text: string;
  /** For other languages: which sentence it is, and what it speaks of. */
  readonly said: AssumptionSaid;
  /** The acts it concerns. */
  readonly acts: readonly string[];
  /** How many cases it rests on; 0 where nothing is known and it is only assumed. */
  readonly n: number;
  readonly source: string;
  /** The cases, in days; where one is drawn of them. */
  readonly days?: readonly number[];
  /** So many times of so many. */
  readonly chance?: { readonly count: number; readonly of: number };
  /** The dates of meetings rest on a pattern, not on an announcement. */
  readonly pattern?: boolean;
}

/** A day by which so many of 100 trials are in force; null where that is after the horizon. */
export interface Quantile {
  readonly of100: number;
  readonly on: string | null;
}

/** How many trials are in force by a day. */
export interface Chance {
  readonly by: string;
  readonly trials: number;
  readonly of: number;
}

/** A bar of the histogram. */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly trials: number;
  /** In force by `to`. */
  readonly cumulative: number;
}

/** An act on the critical path: one of those of the day of entry into force, or one that such an act waited for, and so on
 * back. Of several on one day, each is on it. */
export interface CriticalAct {
  readonly act: string;
  readonly text: string;
  readonly trials: number;
  /** In how many of these it waited for a meeting of its organ. */
  readonly heldByMeeting: number;
  /** Of how many that came into force. */
  readonly of: number;
}

/** What another value of one assumption would come to. */
export interface Shifted {
  readonly text: string;
  readonly median: string | null;
  readonly of90: string | null;
  /** Days by which the median is later (or, negative, earlier); null where either is after the horizon. */
  readonly shiftDays: number | null;
}

/** How much hangs on one assumption: both runs have the seed of the forecast. */
export interface Sensitivity {
  readonly assumption: string;
  readonly text: string;
  readonly low: Shifted | null;
  readonly high: Shifted | null;
  /** The largest shift of the median, in days; null where one is after the horizon. */
  readonly swingDays: number | null;
}

export interface Forecast {
  readonly hypothetical: true;
  readonly instrument: string;
  readonly state: string;
  readonly asOf: string;
  readonly start: string;
  readonly horizon: string;
  readonly usePattern: boolean;
  readonly trials: number;
  readonly seed: number;
  readonly generator: string;
  readonly assumptions: readonly Assumption[];
  /** Trials in force by the horizon, and not; of these, how many waited for an organ without a further known meeting. */
  readonly reached: number;
  readonly notReached: number;
  readonly waitingForOrgan: readonly { readonly organ: string; readonly trials: number }[];
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly quantiles: readonly Quantile[];
  readonly chances: readonly Chance[];
  readonly histogram: readonly Bar[];
  readonly critical: readonly CriticalAct[];
  readonly sensitivity: {
    /** Of how many trials each of its runs was. */
    readonly trials: number;
    readonly median: string | null;
    readonly assumptions: readonly Sensitivity[];
  } | null;
  /** What is not announced, and what would make it known. */
  readonly unknowns: readonly Unknown[];
}
