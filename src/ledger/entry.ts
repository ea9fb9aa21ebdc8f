/**
 * What the ledger holds: one entry for each thing the register learned, in the order it learned them.
 * The ledger knows no treaty: a body is canonical JSON text and nothing here looks inside it.
 */

/** Kinds of entry, in one closed list. `registered` and `started` open an instrument; the others add to it. */
export const ENTRY_KINDS = ['registered', 'started', 'act', 'correction', 'plan', 'rule', 'confirmation'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** An entry as it stands in the ledger. */
export interface Entry {
  /** 1, 2, 3 ... over the whole register, without a gap. */
  readonly position: number;
  /** Identifier of the instrument: `un-iom-2016`, `un-iom-2016/amendments/1`. */
  readonly instrument: string;
  /** 1, 2, 3 ... within the instrument, without a gap. */
  readonly version: number;
  readonly kind: EntryKind;
  /** Version of the shape of the body of this kind. */
  readonly schema: number;
  /** RFC 8785 canonical JSON text. */
  readonly body: string;
  /** The same in UTF-8, where it was read so: a long body of which a digest or known parts are enough need not become text. */
  readonly bytes?: Uint8Array;
  /** Milliseconds since 1970-01-01T00:00:00Z; never smaller than that of the entry before. */
  readonly recordedAt: number;
  /** Who recorded it. */
  readonly principal: string;
  /** Why, where the procedure or a correction asks for a reason. */
  readonly reason: string | null;
  /** The version of the chart (law and clauses) by which it was judged. */
  readonly chartVersion: string;
  /** SHA-256(0x00 || canonical entry), lower-case hex: the leaf of the Merkle tree, RFC 9162 section 2.1.1. */
  readonly leaf: string;
  /** The leaf of the instrument's previous entry; null for its first. */
  readonly prev: string | null;
}

/** The part of an entry that the register decides; the store adds position, instant, `prev` and leaf as it appends. */
export type NewEntry = Omit<Entry, 'position' | 'recordedAt' | 'leaf' | 'prev' | 'bytes'>;
