/**
 * What verifying needs of a store that it does not trust: everything in it as it is, also what the other verbs would
 * never read. Nothing is written. Reading is done in place, in whatever thread verifies.
 */
import type { AccessRow } from '../access/log.ts';
import type { LogsKept } from '../audit/log-check.ts';
import type { Link } from '../ledger/chain.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Hash } from '../ledger/merkle.ts';
import type { KeptNote, NewInstrument, Projection, Sealed } from './ports.ts';

/** Everything kept of an instrument beside its entries. */
export interface KeptInstrument {
  readonly registered: NewInstrument;
  /** What lists are made of, with all duties and gaps; null where it is missing. */
  readonly row: KeptRow | null;
}

/** The row kept of an instrument, and what repeats parts of it for the lists. */
export interface KeptRow {
  readonly projection: Projection;
  readonly kind: string;
  readonly parent: string | null;
  readonly version: number;
  /** Lower-case hex. */
  readonly headLeaf: string;
  /** Position of its last entry, by which lists are ordered. */
  readonly changed: number;
  /** For each party that is found in the list by party: its name, the ends of force, and the last entry there. */
  readonly parties: readonly (readonly (string | number | null)[])[];
  /** The agreements it supersedes, as far as they are found in the list of those. */
  readonly supersessions: readonly string[];
  /** Its number in the list of instruments. */
  readonly num: number;
  /** The number of the agreement among whose instruments it is kept. */
  readonly family: number;
  /** Of an agreement: position and instant of the last entry of its family; nulls for what hangs on one. */
  readonly familyEnd: readonly [head: number | null, recordedAt: number | null];
  /** Whether its duties and gaps are numbered in turn. */
  readonly inTurn: boolean;
}

/** A node of the tree kept, and what it stands over. */
export interface InspectedNode {
  readonly height: number;
  readonly index: number;
  readonly hash: Hash;
}

/** No entry is looked for beyond: there, numbers are no longer exact. No register gets that far. */
export const LAST_PLACE = 2 ** 52;

export interface Inspection extends LogsKept {
  /** Position and instant of the last entry; zeros for none. */
  head(): { readonly size: number; readonly recordedAt: number };
  /** How many entries there are. */
  count(): number;
  /** The first position from one on, up to LAST_PLACE, where an entry stands; null for none. */
  placeFrom(position: number): number | null;
  /** The entries from one position to another, both included, by position. */
  entries(from: number, to: number): Iterable<Entry>;
  /** The same as links of their chains, each held against its leaf. */
  links(from: number, to: number): Iterable<Link>;
  /** The last entry of an instrument up to a position. */
  lastOf(instrument: string, position: number): Entry | undefined;
  /** What the schema, its guards among it, has too much, too little or otherwise; in sentences. */
  structureFaults(): string[];
  /** What the database itself finds damaged: pages, indexes, references; in sentences. */
  damage(): string[];
  /** The instruments by number, above `after`, at most `limit`. */
  instruments(after: number, limit: number): readonly { readonly num: number; readonly id: string }[];
  /** The family of an instrument; its head is null where it is kept under what heads none. */
  familyOf(instrument: string): { readonly family: number; readonly head: number | null } | undefined;
  familyEntries(family: number): readonly Entry[];
  kept(instrument: string): KeptInstrument | undefined;
  /** Numbers kept, and lists as a whole, that are not what the rows come to; in sentences. */
  countFaults(): string[];
  /** What full-text search would find, other than what the instruments are called; in sentences. */
  textFaults(): string[];
  /** Keys of repeated requests that stand for no entry, or for one of another recorder. */
  keyFaults(): readonly { readonly position: number; readonly detail: string }[];
  sealed(digest: string): Sealed | undefined;
  privateNote(digest: string): KeptNote | undefined;
  /** The line of the log of access that says who erased a private note; undefined where there is none. */
  erasure(digest: string): AccessRow | undefined;
  /** How many pieces of confidential evidence and private notes are kept. */
  besideCount(): number;
  /** Principals and tokens that are not what the log of access says; in sentences. */
  accessFaults(): string[];
  /** The signed checkpoints and statements on the logs as the database has them, in the order of signing. */
  checkpoints(): readonly string[];
  /** The kept nodes of the tree. */
  nodes(): Iterable<InspectedNode>;
  close(): void;
}
