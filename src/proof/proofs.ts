/**
 * What the register can prove to who does not trust it: checkpoints and their witnesses, that an entry is in the
 * ledger, that the ledger only grew.
 */
import { base64, utf8 } from '../ledger/bytes.ts';
import type { Entry } from '../ledger/entry.ts';
import { canonicalEntry } from '../ledger/leaf.ts';
import { parseNote } from '../ledger/note.ts';
import { type NoteKey, vkeyOf } from '../ledger/note-key.ts';
import { tlogProofText } from '../ledger/tlog-proof.ts';
import { instantText } from '../register/instants.ts';
import type { Clock, Page, Store } from '../register/ports.ts';
import { impossible, Problem } from '../register/problems.ts';
import { Checkpoints, type KeptCheckpoint } from './checkpoints.ts';
import { type Cosigned, Cosigning, signedTime } from './cosigning.ts';
import type { ProofFiles } from './ports.ts';

/** A checkpoint as it is given out. */
export interface CheckpointAnswer {
  readonly size: number;
  /** Base64, as in the note. */
  readonly root: string;
  /** When the register says that it made it (RFC 3339); null where it does not say. */
  readonly time: string | null;
  readonly cosigned: readonly Cosigned[];
  /** The whole signed note, with the signatures of its witnesses. */
  readonly note: string;
}

/** An entry as an outsider makes its hash again. */
export interface LedgerLine {
  readonly position: number;
  /** SHA-256(0x00 || entry), lower-case hex. */
  readonly leaf: string;
  /** The canonical JSON text, byte for byte. */
  readonly entry: string;
}

/** The proof that an entry is in the ledger of a checkpoint. Hashes in base64. */
export interface InclusionAnswer extends LedgerLine {
  /** Of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

/** The proof that the ledger of size `to` is that of size `from`, grown. Hashes in base64. */
export interface ConsistencyAnswer {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly proof: readonly string[];
}

/** A public key, and where a later one took over: the checkpoint that both signed. */
export interface KeyAnswer {
  readonly from: number;
  readonly vkey: string;
  readonly announced: string | null;
}

export class Proofs {
  readonly checkpoints: Checkpoints;
  readonly cosigning: Cosigning;
  readonly #store: Store;
  readonly #files: ProofFiles;

  constructor(store: Store, files: ProofFiles, clock: Clock) {
    this.#store = store;
    this.#files = files;
    this.checkpoints = new Checkpoints(store, files, clock);
    this.cosigning = new Cosigning(this.checkpoints, files, clock);
  }

  /** What the register is called in its checkpoints. */
  get origin(): string {
    return this.#files.signer().name;
  }

  /** Every public key, oldest first. */
  keys(): readonly KeyAnswer[] {
    return this.#files.keys().map(({ from, key }, index) => ({
      from,
      vkey: vkeyOf(key),
      announced: index === 0 ? null : (this.#announcement(key, from)?.text ?? null),
    }));
  }

  /** The last checkpoint; null before the first. */
  latest(): CheckpointAnswer | null {
    const last = this.checkpoints.last();
    return last && this.answer(last);
  }

  /** A checkpoint as it is given out. */
  answer(checkpoint: KeptCheckpoint): CheckpointAnswer {
    const { size, root } = checkpoint;
    const time = signedTime(checkpoint);
    return {
      size,
      root: base64(root),
      time: time === null ? null : instantText(time * 1000),
      cosigned: this.cosigning.cosigned(size),
      note: this.cosigning.merged(checkpoint),
    };
  }

  /** The checkpoints in the order of the file, after so many of them. */
  page(after: number, limit: number): Page<CheckpointAnswer> {
    const all = this.checkpoints.all();
    const end = after + limit;
    const rows = all.slice(after, end).map((one) => this.answer(one));
    return { rows, next: end < all.length ? String(end) : null };
  }

  /** Ledger entries by position, for making the whole tree again. */
  async entries(after: number, limit: number): Promise<readonly LedgerLine[]> {
    return (await this.#store.entries({ after, limit })).map(ledgerLine);
  }

  /**
   * Proves an entry by the last checkpoint.
   * @throws Problem `not-found` where there is none of the entry yet.
   */
  async inclusion(position: number): Promise<InclusionAnswer> {
    const entry = await this.#store.entryAt(position);
    if (entry === undefined) throw new Problem('not-found', `the ledger has no entry ${position}`);
    const checkpoint = this.latest();
    if (checkpoint === null || checkpoint.size < position) {
      throw new Problem('not-found', `entry ${position} is in no checkpoint yet; the next one will have it`);
    }
    await this.#agree();
    const { size, root, note } = checkpoint;
    const proof = (await this.#store.inclusion(position, size)).map(base64);
    return { ...ledgerLine(entry), index: position - 1, size, root, proof, checkpoint: note };
  }

  /** The proof of an entry as a file that proves it without the register. @throws Problem as `inclusion` does. */
  async receipt(position: number): Promise<string> {
    const { entry, index, size, checkpoint } = await this.inclusion(position);
    const proof = await this.#store.inclusion(position, size);
    return tlogProofText({ extra: utf8(entry), index, proof, checkpoint });
  }

  /** Proves that the ledger only grew between two sizes. @throws Problem `impossible-content` for sizes it has not. */
  async consistency(from: number, to: number): Promise<ConsistencyAnswer> {
    const { size } = await this.#store.head();
    if (from > to) throw impossible('/query/from', 'must not be more than `to`');
    if (to > size) throw impossible('/query/to', `must not be more than ${size}, the size of the ledger`);
    const [fromRoot, toRoot] = [base64(await this.#store.treeRoot(from)), base64(await this.#store.treeRoot(to))];
    return { from, to, fromRoot, toRoot, proof: (await this.#store.consistency(from, to)).map(base64) };
  }

  /** A proof by a checkpoint that the ledger contradicts would be none. */
  async #agree(): Promise<void> {
    const contradiction = await this.checkpoints.check();
    if (contradiction !== null) throw new Problem('history-contradicted', contradiction);
  }

  /** The checkpoint by which a key took over: the first it signed, together with the one before it. */
  #announcement(key: NoteKey, from: number): KeptCheckpoint | undefined {
    return this.checkpoints
      .all()
      .find(({ size, text }) => size === from && parseNote(text).signatures.some(({ id }) => id === key.id));
  }
}

function ledgerLine(entry: Entry): LedgerLine {
  return { position: entry.position, leaf: entry.leaf, entry: canonicalEntry(entry) };
}
