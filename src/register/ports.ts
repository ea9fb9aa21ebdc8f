/**
 * What the register needs from outside: a store that appends atomically, and a clock.
 * Adapters implement these; nothing here names a database.
 */
import type { AccessLine, AccessQuery, AccessRow } from '../access/log.ts';
import { STAGES } from '../law/clause-shape.ts';
import { ENDED_STATES } from '../law/machine.ts';
import type { Entry, NewEntry } from '../ledger/entry.ts';
import type { Hash } from '../ledger/merkle.ts';
import type { Inspection } from './inspection.ts';

/** The instant now, in milliseconds since 1970 (UTC). The one owner of wall-clock time is the adapter behind it. */
export type Clock = () => number;

/**
 * A family is the set of instruments whose positions depend on each other: an agreement, what hangs on it, what it
 * supersedes and what supersedes it. `head` is the position of the latest entry of any of them, and so stands for the
 * state of all: it is the one thing compared when recording (compare and append).
 */
export interface FamilyHead {
  readonly family: number;
  readonly head: number;
}

/** `agreement`, or what hangs on one. */
export const instrumentKinds = ['agreement', 'amendment', 'implementation'] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** Every state an instrument of any kind can be in: the stages of its procedure, in force or done, and how it ended. */
export const instrumentStates: readonly string[] = [...STAGES, 'inForce', 'done', ...ENDED_STATES];

/** An instrument that a recording brings into the register; its first entry is among the recording's entries. */
export interface NewInstrument {
  readonly id: string;
  readonly kind: InstrumentKind;
  /** The agreement it hangs on, and its number there among its kind; null for an agreement. */
  readonly parent: string | null;
  readonly number: number | null;
  /** Language tag to text. */
  readonly title: Readonly<Record<string, string>>;
  /** Identifiers of its parties, in the order of the clauses. */
  readonly parties: readonly string[];
  /** Identifiers of agreements it supersedes; they need not be in the register. */
  readonly supersedes: readonly string[];
}

/** A duty for the time that it stood, as the register-wide list shows it. Dates are ISO days. */
export interface OwedDuty {
  readonly act: string;
  readonly by: string;
  readonly to: string;
  readonly sinceEarliest: string;
  readonly sinceLatest: string;
  /** When it ended: fulfilled, or fallen away; null while it is owed. */
  readonly endedLatest: string | null;
  readonly cites: string;
}

/** An act resting on weak evidence, as the register-wide list shows it. `rank` grows with the weakness. */
export interface EvidenceGap {
  readonly version: number;
  readonly act: string;
  readonly by: string;
  readonly grade: string;
  readonly rank: number;
}

/**
 * The row kept of each instrument for lists: derived from the ledger, never the truth, rebuilt at will.
 * It is what the instrument's standing was on the day it was computed, and holds until the day `staleOn`.
 */
export interface Projection {
  readonly instrument: string;
  readonly state: string;
  /** The one-sentence status. */
  readonly sentence: string;
  /** ISO days; `until` null while open; null as a whole when there is no date of entry into force. */
  readonly inForce: {
    readonly fromEarliest: string;
    readonly fromLatest: string;
    readonly untilEarliest: string | null;
    readonly untilLatest: string | null;
  } | null;
  /** The first day (ISO) on which the passing of time alone changes this row; null when none does. */
  readonly staleOn: string | null;
  /** How many findings stand. */
  readonly findings: number;
  /** The standing as JSON text, for answering without working it out again. */
  readonly standing: string;
  /** The whole new set, or null when it is as it was. */
  readonly duties: readonly OwedDuty[] | null;
  readonly gaps: readonly EvidenceGap[] | null;
}

/** One thing to append, whole or not at all. */
export interface Recording {
  /** The family as it was read when this was judged; null when the recording founds one. */
  readonly basis: FamilyHead | null;
  /** Further families that become one with it. */
  readonly merges: readonly FamilyHead[];
  readonly registers: readonly NewInstrument[];
  readonly entries: readonly NewEntry[];
  readonly projections: readonly Projection[];
  /** What acts among the entries keep confidential. */
  readonly sealed?: readonly Sealed[];
  /** The private notes on acts among the entries. */
  readonly privateNotes?: readonly Sealed[];
  /** The recorder's clock. The store moves it on where needed, so that instants never run backwards in the ledger and
   * no two recordings of one family share an instant. All entries of one recording share theirs. */
  readonly recordedAt: number;
  /** A repeated request must not apply twice: key and what was asked (a digest), kept with the entry. */
  readonly idempotency: { readonly principal: string; readonly key: string; readonly fingerprint: string } | null;
}

/** What a party keeps beside the ledger: confidential evidence, or a private note. */
export interface Sealed {
  /** SHA-256 of the text, in hex: what the act in the ledger carries. */
  readonly digest: string;
  readonly party: string;
  readonly text: string;
}

/** A private note as it is kept: with its text, or erased. */
export type KeptNote =
  | (Sealed & { readonly erased: null })
  | (Omit<Sealed, 'text'> & { readonly text: null; readonly erased: Erased });

/** Who erased a private note when (milliseconds since 1970), and why. */
export interface Erased {
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

/** What became of a recording. Conflicts are answers; faults of the store are thrown as StoreError. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly entries: readonly Entry[]; readonly basis: FamilyHead }
  /** The family moved on (or appeared) since it was read. */
  | { readonly kind: 'conflict' }
  /** An instrument of this identifier is in the register already. */
  | { readonly kind: 'exists'; readonly instrument: string }
  /** The idempotency key has been used: for the same request (then which entry it made), or for another. */
  | { readonly kind: 'repeated'; readonly position: number }
  | { readonly kind: 'keyReused' };

/** A row of the list of instruments. */
export interface InstrumentRow extends NewInstrument {
  /** Order of registration, unique: what pages are cut by. */
  readonly num: number;
  readonly version: number;
  readonly state: string;
  readonly sentence: string;
  readonly inForce: Projection['inForce'];
  readonly findings: number;
}

/** Orders of the list: newest registered, latest recorded on, or latest entry into force first (then those without). */
export const LIST_SORTS = ['registered', 'changed', 'inForce'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Filters of the list; all given ones must hold. */
export interface ListQuery {
  readonly state?: string;
  readonly party?: string;
  readonly kind?: InstrumentKind;
  readonly parent?: string;
  /** Words that must all occur in identifier or titles, in any language; the last may be a beginning. */
  readonly text?: string;
  /** ISO day: certainly in force on that day. */
  readonly inForceOn?: string;
  /** Absent for the order of registration, or with `inForceOn` that of entry into force. With `text` it is the order of
   * registration always. */
  readonly sort?: ListSort;
  /** Opaque, from the page before. */
  readonly after?: string;
  /** 1 to 200. */
  readonly limit: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** What to give as `after` for the following page; null on the last. */
  readonly next: string | null;
}

/** A row of the register-wide list of duties. */
export interface DutyRow extends OwedDuty {
  readonly instrument: string;
  readonly title: Readonly<Record<string, string>>;
}

export interface DutyQuery {
  /** ISO day: what was owed on that day; absent for what is owed still. */
  readonly asOf?: string;
  /** True for the latest duty first. */
  readonly descending?: boolean;
  readonly by?: string;
  readonly act?: string;
  readonly instrument?: string;
  readonly after?: string;
  readonly limit: number;
}

export interface GapRow extends EvidenceGap {
  readonly instrument: string;
  readonly title: Readonly<Record<string, string>>;
}

/** Filters of the lists of instruments with findings, and with what waits for a second person. */
export interface FindingQuery {
  readonly after?: string;
  readonly limit: number;
}

export interface GapQuery {
  readonly instrument?: string;
  readonly after?: string;
  readonly limit: number;
}

/** An attempt that was refused, kept apart from the ledger. `facts` is JSON text: the request and all reasons. */
export interface Refusal {
  readonly instrument: string;
  readonly refusedAt: number;
  readonly principal: string;
  readonly code: string;
  readonly chartVersion: string;
  readonly facts: string;
}

export interface RefusalRow extends Refusal {
  readonly id: number;
}

/** The key of a request, and the entry made of it: the first of its recording. */
export interface UsedKey {
  readonly position: number;
  readonly principal: string;
  readonly key: string;
  /** What was asked, as a digest. */
  readonly fingerprint: string;
}

/** The standing kept of an instrument. */
export interface ProjectedStanding {
  readonly text: string;
  /** The day from which it no longer holds; null when time alone does not change it. */
  readonly staleOn: string | null;
  readonly version: number;
  /** Instant of the latest entry of its family. */
  readonly recordedAt: number;
}

export interface Store {
  /** Appends each recording whole or not at all, in the order given, all in one transaction; durable once resolved. */
  append(batch: readonly Recording[]): Promise<readonly Outcome[]>;
  /** Replaces projection rows without an entry, where the family is still as read (rebuilding, passing of time).
   * Resolves to how many recordings' families had moved on and were left alone. */
  project(
    rows: readonly { readonly basis: FamilyHead; readonly projections: readonly Projection[] }[],
  ): Promise<number>;

  /** The family of an instrument and its head; undefined when there is no such instrument. */
  familyOf(instrument: string): Promise<FamilyHead | undefined>;
  /** The families with an agreement that supersedes this identifier. */
  familiesNaming(superseded: string): Promise<readonly FamilyHead[]>;
  /** All entries of the family, by position. */
  familyEntries(family: number): Promise<readonly Entry[]>;
  /** Entries by position, above `after`, at most `limit` (1 to 1000), of one instrument where given. */
  entries(query: {
    readonly instrument?: string;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly Entry[]>;
  entryAt(position: number): Promise<Entry | undefined>;
  /** The number of entries (the position of the last) and the instant of the last; zeros for an empty register. */
  head(): Promise<{ readonly size: number; readonly recordedAt: number }>;

  /** The root of the Merkle tree over the first `size` entries; no size here may be beyond that of the ledger. */
  treeRoot(size: number): Promise<Hash>;
  /** The proof that the entry at a position is in that tree: lowest first. */
  inclusion(position: number, size: number): Promise<readonly Hash[]>;
  /** The proof that the tree of size `to` is that of size `from`, grown. */
  consistency(from: number, to: number): Promise<readonly Hash[]>;

  instrument(id: string): Promise<InstrumentRow | undefined>;
  /** The projected standing of an instrument; undefined when there is no such instrument. */
  standing(id: string): Promise<ProjectedStanding | undefined>;
  /** The entry made under an idempotency key, undefined when the key is new. */
  keyUsed(
    principal: string,
    key: string,
  ): Promise<{ readonly position: number; readonly fingerprint: string } | undefined>;
  /** The keys used, by the position of their entries, above `after`, at most `limit` (1 to 10,000). */
  usedKeysAfter(query: { readonly after: number; readonly limit: number }): Promise<readonly UsedKey[]>;
  list(query: ListQuery): Promise<Page<InstrumentRow>>;
  /** Number of instruments by kind and state. */
  counts(): Promise<readonly { readonly kind: InstrumentKind; readonly state: string; readonly n: number }[]>;
  /** One instrument of each family whose row the passing of time has changed by `today` (ISO day), at most `limit`. */
  stale(today: string, limit: number): Promise<readonly string[]>;
  /** Instrument identifiers by order of registration, above `after`; for rebuilding. */
  instruments(after: number, limit: number): Promise<readonly { readonly num: number; readonly id: string }[]>;

  /** What is owed, or was on a day; the oldest duty first unless asked the other way round. */
  duties(query: DutyQuery): Promise<Page<DutyRow>>;
  /** Weakest evidence first. */
  gaps(query: GapQuery): Promise<Page<GapRow>>;

  /** Instruments in which findings stand, newest registered first. */
  withFindings(query: FindingQuery): Promise<Page<InstrumentRow>>;
  /** Instruments in which something waits for a second person, newest registered first. */
  waiting(query: FindingQuery): Promise<Page<InstrumentRow>>;

  refuse(refusals: readonly Refusal[]): Promise<void>;
  /** Newest first. */
  refusals(query: {
    readonly instrument?: string;
    readonly principal?: string;
    readonly after?: string;
    readonly limit: number;
  }): Promise<Page<RefusalRow>>;
  /** Oldest first, above the number `after`, at most `limit` (1 to 200). */
  refusalsAfter(query: {
    readonly instrument?: string;
    readonly principal?: string;
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly RefusalRow[]>;

  /** Keeps a signed checkpoint, or statement on the logs, and has it published in its file meanwhile: both have one order. */
  keepCheckpoint(note: string, publish: () => void): Promise<void>;

  /** Makes anew what full-text search looks in, where that is kept apart from the instruments. */
  reindex(): Promise<void>;

  /** A look at everything in the store as it is, for verifying; to be closed by who asked for it. */
  inspect(): Promise<Inspection>;

  /** What is kept confidential under a digest; undefined where nothing is. */
  sealed(digest: string): Promise<Sealed | undefined>;

  /** The private note of a digest; undefined where there is none. */
  privateNote(digest: string): Promise<KeptNote | undefined>;
  /** Erases the text of a private note, with its line in the log of access. Resolves to whether nothing of the text is
   * left in the files: others may still be reading an earlier state, and it then goes with the next erasing or ending.
   * A note that is erased stays as it is. */
  erase(digest: string, erased: Erased, line: AccessLine): Promise<boolean>;

  /** The log of access, oldest first. */
  accessLinesAfter(query: AccessQuery): Promise<readonly AccessRow[]>;

  close(): Promise<void>;
}

/** A fault of the store itself, as opposed to a conflict. `busy`, `full` and `readonly` may pass by themselves; `severed`
 * says that what was acknowledged or signed for is not in the ledger any more. */
export class StoreError extends Error {
  readonly code: 'busy' | 'full' | 'readonly' | 'corrupt' | 'severed' | 'newer' | 'edited' | 'unusable';
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
