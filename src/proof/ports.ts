/** What proving needs from outside the database: keys and append-only files. */
import type { NoteKey, NoteSigner } from '../ledger/note-key.ts';

/** A file of signed notes that only grows. */
export interface NoteLog {
  /** Adds a whole note; it is on disk when this returns. Another process may add at the same time. */
  append(note: string): void;
  /** Every whole note, oldest first, as it was written: the same list, growing; another one where the file was changed. */
  all(): readonly string[];
}

/** A public key of the register, and the size of the ledger from which on it signs. */
export interface ListedKey {
  readonly from: number;
  readonly key: NoteKey;
}

/** A witness that the register knows: a party, and the public key by which it cosigns. */
export interface Witness {
  readonly party: string;
  readonly key: NoteKey;
}

/** What is kept beside the database and is nobody's secret. */
export interface PublicFiles {
  /** Every public key the register ever signed with, oldest first. */
  keys(): readonly ListedKey[];
  readonly checkpoints: NoteLog;
  /** What was signed for of the logs beside the ledger. */
  readonly logStatements: NoteLog;
  /** Checkpoints with the signature of a witness instead of the register's. */
  readonly cosignatures: NoteLog;
  /** What witnesses found to contradict each other. */
  readonly reports: NoteLog;
  witnesses(): readonly Witness[];
}

/** What is kept beside the database. */
export interface ProofFiles extends PublicFiles {
  /** The key that signs now. */
  signer(): NoteSigner;
  /**
   * Lets another key take over from a size of the ledger on. `announce` publishes that, signed by both keys, before
   * the new one is the only one.
   */
  replaceSigner(next: NoteSigner, from: number, announce: () => void): void;
  addWitness(witness: Witness): void;
}
