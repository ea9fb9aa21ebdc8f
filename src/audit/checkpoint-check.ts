/**
 * Holding the checkpoints that were signed against the leaves that there are. A checkpoint says how many entries the
 * ledger had and what its root was; who kept it cannot be told another past afterwards.
 */
import { sameBytes } from '../ledger/bytes.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import type { Hash } from '../ledger/merkle.ts';
import { GrowingTree } from '../ledger/merkle-growth.ts';
import { Unverified, type Verified as VerifiedSignature } from '../ledger/note.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import { timeKeys, timeOf } from '../proof/checkpoints.ts';
import { instantText } from '../register/instants.ts';

/** The checkpoints to hold against a ledger, oldest first, and whose signatures are believed. */
export interface SignedCheckpoints {
  readonly notes: readonly string[];
  /** Statements on the logs beside the ledger, oldest first. */
  readonly logStatements?: readonly string[];
  /** Keys of the register. With none, signatures are not looked at, and the result says so. */
  readonly keys: readonly NoteKey[];
  readonly witnesses: readonly NoteKey[];
}

export const NO_CHECKPOINTS: SignedCheckpoints = { notes: [], keys: [], witnesses: [] };

/** A checkpoint whose signature is in order. */
export interface KnownCheckpoint extends Checkpoint {
  readonly note: string;
  readonly signatures: readonly VerifiedSignature[];
  /** When it says that it was made, in seconds since 1970; null where its register did not sign the time. */
  readonly time: number | null;
  /** Whether a key of the register was there to verify it with. */
  readonly verified: boolean;
}

/** What the checkpoints say of a ledger. */
export interface CheckpointResult {
  readonly faults: readonly ChainFault[];
  /** How many checkpoints were held against the ledger. */
  readonly count: number;
  /** The largest that fits; null where none does. */
  readonly fits: KnownCheckpoint | null;
  /** The smallest that does not; null where all do. */
  readonly broken: KnownCheckpoint | null;
}

/** Reads checkpoints and their signatures. */
export function readCheckpoints({ notes, keys, witnesses }: SignedCheckpoints): {
  readonly known: readonly KnownCheckpoint[];
  readonly faults: readonly ChainFault[];
} {
  const known: KnownCheckpoint[] = [];
  const faults: ChainFault[] = [];
  for (const [index, note] of notes.entries()) {
    try {
      const verified = keys.length > 0;
      const opened = verified
        ? openCheckpoint(note, keys, [...timeKeys(keys), ...witnesses])
        : { ...parseCheckpoint(note), signatures: [] };
      const { origin, size, root, signatures } = opened;
      known.push({ origin, size, root, note, signatures, time: timeOf(opened), verified });
    } catch (error) {
      if (!(error instanceof Malformed) && !(error instanceof Unverified)) throw error;
      faults.push(about(`checkpoint ${index + 1} of ${notes.length} does not count: ${error.message}`));
    }
  }
  return { known: known.sort((a, b) => a.size - b.size), faults: [...faults, ...splits(known)] };
}

/** Two roots for one size: the register told two stories. */
function splits(known: readonly KnownCheckpoint[]): ChainFault[] {
  const roots = new Map<number, Hash>();
  return known.flatMap(({ size, root }) => {
    const other = roots.get(size);
    roots.set(size, root);
    if (other === undefined || sameBytes(other, root)) return [];
    return [about(`two checkpoints over ${size} entries have different roots: two pasts were signed`)];
  });
}

/** Takes leaves in the order of the ledger and holds the checkpoints against them on the way. */
export class CheckpointCheck {
  readonly #known: readonly KnownCheckpoint[];
  readonly #faults: ChainFault[];
  readonly #tree: GrowingTree;
  // Owned here: the next checkpoint to come, and what the ones before came to.
  #next = 0;
  #fits: KnownCheckpoint | null = null;
  #broken: KnownCheckpoint | null = null;

  /** @param tree the tree so far, where the beginning of the ledger was checked before. */
  constructor(checkpoints: SignedCheckpoints, tree = new GrowingTree()) {
    const { known, faults } = readCheckpoints(checkpoints);
    this.#known = known;
    this.#faults = [...faults];
    this.#tree = tree;
    while ((known[this.#next]?.size ?? Number.MAX_SAFE_INTEGER) < tree.size) this.#next++;
    this.#compare();
  }

  get size(): number {
    return this.#tree.size;
  }

  /** Takes the next leaf; gives the nodes that are complete with it. */
  take(leaf: Hash): ReturnType<GrowingTree['take']> {
    const nodes = this.#tree.take(leaf);
    this.#compare();
    return nodes;
  }

  /** What the checkpoints come to once all leaves are taken. */
  finish(): CheckpointResult {
    const { size } = this.#tree;
    const beyond = this.#known.at(-1);
    if (beyond !== undefined && beyond.size > size) this.#faults.push(about(cutOff(beyond, size, this.#fits)));
    const count = this.#known.length;
    return { faults: this.#faults, count, fits: this.#fits, broken: this.#broken };
  }

  #compare(): void {
    for (let one = this.#known[this.#next]; one?.size === this.#tree.size; one = this.#known[++this.#next]) {
      if (sameBytes(one.root, this.#tree.root())) {
        this.#fits = one;
      } else if (this.#broken === null) {
        this.#broken = one;
        this.#faults.push(about(rewritten(one, this.#fits)));
      }
    }
  }
}

function rewritten(broken: KnownCheckpoint, fits: KnownCheckpoint | null): string {
  const { size } = broken;
  const from = (fits?.size ?? 0) + 1;
  const where = from === size ? `entry ${size}` : `an entry from ${from} to ${size}`;
  const until = fits === null ? 'no earlier checkpoint fits' : `the one ${called(fits)} still fits`;
  return `the first ${size} entries are not those that the checkpoint ${called(broken)} was signed over: ${where} was altered, removed, inserted or moved since (${until})`;
}

function cutOff(beyond: KnownCheckpoint, has: number, fits: KnownCheckpoint | null): string {
  const until =
    fits === null
      ? ''
      : `; what is missing or was altered lies after entry ${fits.size}, up to which the checkpoint ${called(fits)} still fits`;
  return `the checkpoint ${called(beyond)} was signed, and the ledger has ${has}: its end was cut off, or an old backup was put back${until}`;
}

/** A checkpoint by what it was signed over, and when. */
export function called({ size, time }: KnownCheckpoint): string {
  return `over ${size} entries${time === null ? '' : ` of ${instantText(time * 1000)}`}`;
}

const about = (detail: string): ChainFault => ({ position: 0, instrument: '', detail });
