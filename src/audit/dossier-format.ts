/**
 * The dossier: one file with all that is needed to verify an agreement, or a whole register, without the register.
 *
 * `pacta-dossier/1` is JSON Lines in UTF-8. Every line is an object with a `type`; the first is `dossier`, the last is
 * `end`; keys and checkpoints come before the entries, evidence and positions after them.
 */
import type { Grade } from '../law/acts.ts';
import type { EntryKind } from '../ledger/entry.ts';
import { sha256Hex } from '../ledger/hash.ts';
import type { Stamped } from '../register/projection.ts';

export const DOSSIER_FORMAT = 'pacta-dossier/1';

/** The scope of a dossier of the whole register; else it is the identifier of an agreement. */
export const WHOLE = 'register';

export interface HeaderLine {
  readonly type: 'dossier';
  readonly format: typeof DOSSIER_FORMAT;
  readonly scope: string;
  /** The day (ISO) as of which positions are shown. */
  readonly asOf: string;
  /** Entries of the ledger that the last checkpoint was signed over, or that there are where none was. */
  readonly size: number;
  /** How many lines there are of keys and of checkpoints: without them less would be proved, and nothing else shows it. */
  readonly keys: number;
  readonly checkpoints: number;
}

/** A public key as the register knew it. Who verifies had better have it from elsewhere, too. */
export interface KeyLine {
  readonly type: 'key';
  readonly of: 'register' | 'witness';
  /** C2SP vkey. */
  readonly key: string;
}

/** A signed checkpoint, oldest first. */
export interface CheckpointLine {
  readonly type: 'checkpoint';
  readonly note: string;
  /** Where not all entries are in the dossier: the proof that it grew out of the checkpoint before (RFC 9162, base64). */
  readonly consistency?: readonly string[];
}

/** An entry of the ledger, its body as data: RFC 8785 makes the text of it again. */
export interface DossierEntry {
  readonly position: number;
  readonly instrument: string;
  readonly version: number;
  readonly kind: EntryKind;
  readonly schema: number;
  readonly body: unknown;
  /** Milliseconds since 1970, UTC. */
  readonly recordedAt: number;
  readonly principal: string;
  readonly reason: string | null;
  readonly chartVersion: string;
  readonly leaf: string;
  readonly prev: string | null;
}

export interface EntryLine {
  readonly type: 'entry';
  readonly entry: DossierEntry;
  /** Where not all entries are in the dossier: the proof that it is in the tree of `size` entries (base64). */
  readonly inclusion?: readonly string[];
}

/** What an act on record rests on. */
export interface EvidenceLine {
  readonly type: 'evidence';
  readonly instrument: string;
  readonly version: number;
  readonly act: string;
  readonly by: string | null;
  readonly on: string;
  readonly grade: Grade;
  readonly document: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly sha256: string | null;
}

/** A position as the register shows it, as of the dossier's day. */
export interface PositionLine {
  readonly type: 'position';
  readonly standing: Stamped;
}

export interface EndLine {
  readonly type: 'end';
  /** Lines before this one. */
  readonly lines: number;
  /** Of those lines, see `nextSum`. */
  readonly sum: string;
}

export type DossierLine = HeaderLine | KeyLine | CheckpointLine | EntryLine | EvidenceLine | PositionLine | EndLine;

export const FIRST_SUM = '';

/**
 * The sum of the lines up to one: SHA-256, in hex, of the sum before it and the line without its line feed; of an entry
 * its leaf and the hashes of its proof stand for the line, each after a space.
 */
export function nextSum(sum: string, line: string): string {
  return sha256Hex(sum + line);
}

/** What stands for the line of an entry in the sum. */
export function entrySum(leaf: string, inclusion: readonly string[] | null): string {
  return ['', leaf, ...(inclusion ?? [])].join(' ');
}
