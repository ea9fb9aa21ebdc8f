/**
 * Making checkpoints. A checkpoint promises that the ledger so far will never be another; so before the next one is
 * signed the ledger is held against the last, and a ledger that contradicts it is never signed over.
 */
import { sameBytes } from '../ledger/bytes.ts';
import {
  type Checkpoint,
  type OpenedCheckpoint,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { Unverified } from '../ledger/note.ts';
import { type NoteKey, type NoteSigner, noteKey, noteSigner, vkeyOf } from '../ledger/note-key.ts';
import type { Clock, Store } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import { Grown } from './grown.ts';
import { LogStatements } from './log-statements.ts';
import type { ProofFiles } from './ports.ts';

/** A checkpoint as it stands in the file. */
export interface KeptCheckpoint extends Checkpoint {
  /** The whole signed note. */
  readonly text: string;
}

/** A checkpoint just asked for. */
export interface Made {
  readonly checkpoint: KeptCheckpoint;
  /** False where the last one still holds, because nothing was recorded since. */
  readonly made: boolean;
}

export class Checkpoints {
  readonly #store: Store;
  readonly #files: ProofFiles;
  readonly #clock: Clock;
  readonly #kept: Grown<KeptCheckpoint>;
  readonly #logs: LogStatements;
  // Owned here: the last checkpoint of so many; whether the ledger contradicted it; the making under way.
  #last: { readonly of: unknown; readonly count: number; readonly found: KeptCheckpoint | null } = {
    of: null,
    count: 0,
    found: null,
  };
  #contradiction: string | null = null;
  #making: Promise<unknown> = Promise.resolve();

  constructor(store: Store, files: ProofFiles, clock: Clock) {
    this.#store = store;
    this.#files = files;
    this.#clock = clock;
    this.#kept = new Grown(files.checkpoints, readable);
    this.#logs = new LogStatements(store, files, clock);
  }

  /** Every checkpoint in the file that can be read, oldest first. */
  all(): readonly KeptCheckpoint[] {
    return this.#kept.all();
  }

  /** The checkpoint of the largest ledger; null before the first. */
  last(): KeptCheckpoint | null {
    const all = this.all();
    if (all !== this.#last.of || all.length !== this.#last.count) {
      // Looked for once: nearly always the last in the file, unless two processes signed at the same time.
      const found = all.reduce<KeptCheckpoint | null>((most, one) => (most && most.size > one.size ? most : one), null);
      this.#last = { of: all, count: all.length, found };
    }
    return this.#last.found;
  }

  /** In what the ledger contradicted the last checkpoint when it was last looked at, as a sentence; null for nothing. */
  get contradiction(): string | null {
    return this.#contradiction;
  }

  /** Holds the ledger against the last checkpoint. */
  async check(): Promise<string | null> {
    this.#contradiction = await contradictionOf(this.#store, this.last(), this.#keys());
    return this.#contradiction;
  }

  /**
   * Signs a checkpoint of the ledger as it is, unless the last one is of it already; and for what was added to the logs
   * beside it.
   * @throws Problem `history-contradicted`.
   */
  make(): Promise<Made> {
    return this.#inTurn(async () => {
      const { size } = await this.#agreeing();
      await this.#logs.sign();
      const last = this.last();
      if (last !== null && last.size === size) return { checkpoint: last, made: false };
      return { checkpoint: await this.#sign(size, [this.#files.signer()]), made: true };
    });
  }

  /**
   * Lets a new key take over, with a checkpoint signed by both.
   * @throws Problem `history-contradicted`.
   */
  rotate(): Promise<{ readonly vkey: string; readonly checkpoint: KeptCheckpoint }> {
    return this.#inTurn(async () => {
      const { size } = await this.#agreeing();
      const old = this.#files.signer();
      const next = noteSigner(old.name, 'note');
      const text = await this.#signed(size, [old, next]);
      await this.#store.keepCheckpoint(text, () =>
        this.#files.replaceSigner(next, size, () => this.#files.checkpoints.append(text)),
      );
      return { vkey: vkeyOf(next), checkpoint: kept(text) };
    });
  }

  /** One after the other: two signatures at once could each miss the other. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#making.then(work);
    this.#making = turn.catch(() => {});
    return turn;
  }

  async #agreeing(): Promise<{ readonly size: number }> {
    const contradiction = await this.check();
    if (contradiction !== null) throw new Problem('history-contradicted', contradiction);
    return this.#store.head();
  }

  async #sign(size: number, signers: readonly NoteSigner[]): Promise<KeptCheckpoint> {
    const text = await this.#signed(size, signers);
    await this.#store.keepCheckpoint(text, () => this.#files.checkpoints.append(text));
    return kept(text);
  }

  async #signed(size: number, signers: readonly NoteSigner[]): Promise<string> {
    const root = await this.#store.treeRoot(size);
    return signCheckpoint({ origin: signers[0]!.name, size, root }, signers, Math.floor(this.#clock() / 1000));
  }

  #keys(): readonly NoteKey[] {
    return this.#files.keys().map(({ key }) => key);
  }
}

/** When a checkpoint says that it was made, in seconds since 1970; null where its register did not sign the time. */
export function timeOf(opened: OpenedCheckpoint): number | null {
  return opened.signatures.find(({ key, time }) => key.name === opened.origin && time !== null)?.time ?? null;
}

/** The keys by which a register signs the time of its checkpoints: the same keys, for the other purpose. */
export function timeKeys(keys: readonly NoteKey[]): readonly NoteKey[] {
  return keys.map(({ name, publicKey }) => noteKey(name, 'cosignature', publicKey));
}

function kept(text: string): KeptCheckpoint {
  const { origin, size, root } = parseCheckpoint(text);
  return { origin, size, root, text };
}

function readable(text: string): KeptCheckpoint[] {
  try {
    return [kept(text)];
  } catch (error) {
    // Cut off by a crash while it was written: it was never given out.
    if (error instanceof Malformed) return [];
    throw error;
  }
}

async function contradictionOf(store: Store, last: KeptCheckpoint | null, keys: readonly NoteKey[]) {
  if (last === null) return null;
  try {
    openCheckpoint(last.text, keys);
  } catch (error) {
    if (!(error instanceof Unverified)) throw error;
    return `The last checkpoint in the file, of ${last.size} entries, is not signed by this register: the file was altered.`;
  }
  const { size } = await store.head();
  if (size < last.size) {
    return `The ledger has ${size} entries, and a checkpoint of ${last.size} was signed: its end was cut off, or an old backup was put back.`;
  }
  if (sameBytes(await store.treeRoot(last.size), last.root)) return null;
  return `The first ${last.size} entries are not those that the last checkpoint was signed for: the ledger was rewritten.`;
}
