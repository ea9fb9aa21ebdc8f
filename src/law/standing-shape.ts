/**
 * The shape of a standing: plain data, dates as EDTF texts.
 */
import type { Grade } from './acts.ts';
import type { DutyStanding } from './duties.ts';
import type { Finding } from './findings.ts';
import type { Lanes } from './lanes.ts';
import type { Phrase } from './phrases.ts';

/** Something that hangs on an agreement. */
export interface Part {
  readonly id: string;
  readonly kind: string;
  readonly title: Readonly<Record<string, string>>;
  readonly state: string;
}

export interface Standing {
  readonly id: string;
  readonly kind: string;
  readonly title: Readonly<Record<string, string>>;
  readonly parties: readonly string[];
  readonly state: string;
  readonly textVersion: number;
  readonly sentence: string;
  /** What the sentence says, to be said in other languages. */
  readonly phrases: readonly Phrase[];
  readonly inForce: {
    readonly from: string;
    readonly until: string | null;
    readonly knownToBothFrom: string | null;
    readonly cites: string;
    readonly grade: Grade;
    /** Versions of the entries it rests on. */
    readonly restsOn: readonly number[];
  } | null;
  /** For what ends in something done: when, resting on what; null while it is not done. */
  readonly completed: Standing['inForce'];
  readonly provisional: { readonly from: string; readonly until: string | null; readonly cites: string } | null;
  readonly lanes: Lanes;
  readonly duties: readonly DutyStanding[];
  readonly findings: readonly Finding[];
  /** Acts whose dates leave open whether they had happened on the day of the question. */
  readonly mayHaveHappened: readonly { readonly act: string; readonly by: string | null; readonly on: string }[];
  /** How the procedure or the force ended; null while it has not. */
  readonly end: {
    readonly state: string;
    readonly on: string;
    readonly by: string | null;
    readonly cites: string;
  } | null;
  readonly supersedes: readonly { readonly id: string; readonly cites: string }[];
  readonly supersededBy: string | null;
  /** What hangs on the agreement: amendments, and what carries it out. */
  readonly parts: readonly Part[];
  /** What was assumed because the agreement's own clauses are not at hand; null when nothing was. */
  readonly assumption: string | null;
  /** False when so many acts have an open order that not every order was tried. */
  readonly orderSearched: boolean;
}
