/**
 * The plan as it is given out. All days are ISO days, all of it is hypothetical.
 */
import type { SessionKind } from './calendar-shape.ts';
import type { Unknown } from './hypothesis.ts';
import type { Basis } from './sittings.ts';

/** A meeting that a date rests on. */
export interface PlannedMeeting {
  readonly session: string;
  readonly kind: SessionKind;
  /** Announced, or only what the pattern would have. */
  readonly basis: Basis;
  readonly cites: string;
  readonly from: string;
  readonly to: string;
  /** Where it falls somewhere from `from` to `to`: how many days it lasts; else null. */
  readonly somewhere: number | null;
}

/** A meeting that would have to be called. */
export interface CallableMeeting {
  readonly organ: string;
  readonly kind: 'special';
  /** The days within which it would have to be held; `to` is null where it is too late for any. */
  readonly from: string;
  readonly to: string | null;
  /** When it would have to be called at the latest, where a notice is laid down. */
  readonly callBy: string | null;
  readonly cites: string | null;
  readonly text: string;
}

/** An act of the plan. */
export interface PlannedAct {
  readonly key: string;
  readonly act: string;
  readonly by: string | null;
  readonly organ: string;
  readonly cites: string;
  readonly text: string;
  readonly needsMeeting: boolean;
  /** By which day it must be done; null where no meeting fits. */
  readonly latest: string | null;
  /** By which day what comes before must be done. */
  readonly readyBy: string;
  readonly meeting: PlannedMeeting | null;
  readonly toCall: CallableMeeting | null;
  /** What the latest date rests on, own meeting and those of later acts: `announced`, `pattern`, `meetingToCall`. */
  readonly latestRestsOn: readonly string[];
  /** The earliest date from the start; null where no meeting is known for it or for an act before. */
  readonly earliest: string | null;
  readonly earliestMeeting: PlannedMeeting | null;
  readonly earliestRestsOn: readonly string[];
  /** How many days there are to spare; negative where it is too late by that many. */
  readonly spareDays: number;
}

/** `possible`: every act has a latest date. `notAnnounced`: no known meeting fits, and there may be others that are not
 * announced. `mustBeCalled`: none fits and there are no others. `tooLate`: no meeting could be in time any more. */
export type Verdict = 'possible' | 'notAnnounced' | 'mustBeCalled' | 'tooLate';

export interface StatedInterval {
  readonly act: string;
  readonly after: string;
  readonly days: number;
  readonly source: string;
}

export interface Planned {
  readonly hypothetical: true;
  readonly instrument: string;
  /** The state at the position planned from. */
  readonly state: string;
  readonly asOf: string;
  readonly start: string;
  /** In force by this day. */
  readonly by: string;
  readonly usePattern: boolean;
  readonly verdict: Verdict;
  readonly acts: readonly PlannedAct[];
  /** The earliest date of entry into force from the start; null where a meeting is not known. */
  readonly earliestInForce: string | null;
  /** What is not announced, and what would make it known. */
  readonly unknowns: readonly Unknown[];
  /** The least days between acts that were counted with. */
  readonly intervals: readonly StatedInterval[];
  /** What is owed besides: it holds nothing back, but both parties know only when it is given. */
  readonly duties: readonly {
    readonly key: string;
    readonly text: string;
    readonly to: string;
    readonly cites: string;
    readonly latest: string;
  }[];
  readonly calendars: readonly {
    readonly organ: string;
    readonly version: number | null;
    readonly source: string | null;
  }[];
}
