/**
 * Verifying a register in place, from outside: the database as a whole, every entry of the ledger and its tree, the
 * checkpoints signed over it, and everything kept beside it against what follows from the entries by the chart.
 */
import {
  CheckpointCheck,
  type CheckpointResult,
  NO_CHECKPOINTS,
  readCheckpoints,
  type SignedCheckpoints,
} from '../audit/checkpoint-check.ts';
import { fileFaults, type SignedFiles } from '../audit/checkpoint-file.ts';
import { logFaults } from '../audit/log-check.ts';
import { fromHex, sameBytes } from '../ledger/bytes.ts';
import { type ChainFault, Joining, type Segment, segmentOf, unreadable } from '../ledger/chain.ts';
import { BLOCK, EMPTY_ROOT, type Hash } from '../ledger/merkle.ts';
import { GrowingTree } from '../ledger/merkle-growth.ts';
import { type InspectedNode, type Inspection, LAST_PLACE } from './inspection.ts';
import { KnownClauses } from './known-clauses.ts';
import { StoreError } from './ports.ts';
import { type Outdated, type Replayed, replayFamilies } from './verify-positions.ts';

/** What verifying found. */
export interface Verified {
  readonly entries: number;
  readonly instruments: number;
  readonly faults: readonly ChainFault[];
  readonly checkpoints: CheckpointResult;
  /** Positions kept by another version of the program, which are made anew by rebuilding. */
  readonly outdated: readonly Outdated[];
  /** The position up to which an earlier verification was relied on; 0 where all was looked at. */
  readonly resumedAt: number;
}

/** Who does the work that can be divided: this thread, or several. */
export interface Hands {
  segment(from: number, to: number): Promise<Segment>;
  replay(families: readonly number[], today: string): Promise<Replayed>;
  /** What is wrong with the index of words. */
  texts(): Promise<string[]>;
}

/** Does everything here and now. */
export function ownHands(inspection: Inspection): Hands {
  const known = new KnownClauses();
  return {
    segment: async (from, to) => readSegment(inspection, from, to),
    replay: async (families, today) => replayFamilies(inspection, families, today, known),
    texts: async () => inspection.textFaults(),
  };
}

function readSegment(inspection: Inspection, from: number, to: number): Segment {
  try {
    return segmentOf(inspection.links(from, to));
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === 'busy') throw error;
    return unreadable(from, `the entries ${from} to ${to} cannot be read: ${error.message}`);
  }
}

/** A beginning of the ledger that was verified before: what it came to then. */
export interface VerifiedBefore {
  readonly size: number;
  readonly root: Hash;
}

export interface VerifyOptions {
  /** Not looked at again, if the tree kept still has that root and a checkpoint says so; what was altered in it since
   * without touching the tree is then not found. */
  readonly before?: VerifiedBefore | null;
  /** ISO day as of which positions are compared. */
  readonly today: string;
  readonly hands: Hands;
  readonly checkpoints?: SignedCheckpoints;
  /** Gives the notes in the files beside the database, which must have all that it has; read when the database was looked
   * at, so that what is signed meanwhile is in the files. Null where there need be none. */
  readonly signed?: (() => SignedFiles) | null;
  readonly report?: (line: string) => void;
}

/** So many entries go to a thread at a time: few enough that threads end nearly together. */
export const SEGMENT = 1024;
// So many families go to one; and so many parts are under way at once.
const FAMILIES = 100;
const AHEAD = 6;

/** Verifies what an inspection shows. */
export async function verify(inspection: Inspection, options: VerifyOptions): Promise<Verified> {
  const { report = () => {}, checkpoints: { logStatements = [], keys } = NO_CHECKPOINTS } = options;
  report('the database itself');
  // Begun before the database is looked at as a whole: other threads hash meanwhile.
  const begin = beginning(inspection, options);
  const hashing = verifyLedger(inspection, options, begin);
  hashing.catch(() => {});
  const before = [...inspection.structureFaults(), ...inspection.damage()].map(general);
  const ledger = await hashing;
  const [texts, positions] = await Promise.all([
    options.hands.texts(),
    verifyPositions(inspection, options, begin.size),
  ]);
  const kept = inspection.checkpoints();
  const beside = [
    ...(options.signed == null ? [] : fileFaults(kept, options.signed())).map(general),
    ...extraBeside(inspection, positions.beside, begin.size).map(general),
    ...texts.map(general),
    ...inspection.accessFaults().map(general),
    ...logFaults(inspection, logStatements, keys),
    ...inspection.countFaults().map(general),
    ...inspection.keyFaults().map((one) => ({ ...one, instrument: '' })),
  ];
  const { checkpoints, entries } = ledger;
  return {
    entries,
    instruments: positions.instruments,
    faults: [...before, ...ledger.faults, ...checkpoints.faults, ...positions.faults, ...beside],
    checkpoints,
    outdated: positions.outdated,
    resumedAt: begin.size,
  };
}

/** What is kept beside the ledger and belongs to no act; known only where all acts were looked at. */
function extraBeside(inspection: Inspection, due: number, after: number): string[] {
  const kept = inspection.besideCount();
  if (after > 0 || kept === due) return [];
  return [`${kept} pieces of confidential evidence and private notes are kept, and acts refer to ${due} of them`];
}

const general = (detail: string): ChainFault => ({ position: 0, instrument: '', detail });

async function verifyLedger(inspection: Inspection, options: VerifyOptions, begin: Begin) {
  const { hands, report = () => {} } = options;
  const count = inspection.count();
  const { joining, tree, nodes } = begin;
  const faults: ChainFault[] = [];
  let entries = begin.size;
  await inOrder(
    starts(inspection, begin.size),
    (from) => hands.segment(from, from + SEGMENT - 1),
    (segment) => {
      faults.push(...joining.take(segment));
      for (let at = 0; at < segment.leaves.length; at += 64) {
        for (const node of tree.take(fromHex(segment.leaves.slice(at, at + 64)))) nodes.take(node);
      }
      entries += segment.count;
      report(`${entries} of ${count} entries`);
    },
  );
  if (count !== entries) {
    faults.push(
      general(`the ledger has ${count} entries, and ${entries} of them have a place in it and belong to an instrument`),
    );
  }
  return { faults: [...faults, ...nodes.finish()], entries, checkpoints: tree.finish() };
}

/** Where segments begin that have all entries after a position. Only where there are entries: what somebody wrote at a
 * place far beyond the others must not keep the rest waiting. */
function* starts(inspection: Inspection, after: number): Generator<number> {
  let at = inspection.placeFrom(after === 0 ? -LAST_PLACE : after + 1);
  while (at !== null) {
    yield at;
    at = inspection.placeFrom(at + SEGMENT);
  }
}

/** Where verifying the ledger begins, and what is known of what lies before. */
interface Begin {
  readonly size: number;
  readonly joining: Joining;
  readonly tree: CheckpointCheck;
  readonly nodes: NodeCheck;
}

function beginning(inspection: Inspection, { checkpoints = NO_CHECKPOINTS, before }: VerifyOptions): Begin {
  const nodes = [...inspection.nodes()];
  const last = before == null ? undefined : [...inspection.entries(before.size, before.size)][0];
  const tree = before == null || last === undefined ? null : treeBefore(inspection, nodes, before);
  const isSigned =
    before != null &&
    readCheckpoints(checkpoints).known.some(
      ({ size, verified, root }) => size === before.size && verified && sameBytes(root, before.root),
    );
  if (before == null || tree === null || last === undefined || !isSigned)
    return { size: 0, joining: new Joining(), tree: new CheckpointCheck(checkpoints), nodes: new NodeCheck(nodes, 0) };
  const known = (instrument: string, position: number) => inspection.lastOf(instrument, position);
  return {
    size: before.size,
    joining: new Joining({ last, known }),
    tree: new CheckpointCheck(checkpoints, tree),
    nodes: new NodeCheck(nodes, before.size),
  };
}

/** The tree of the beginning as it is kept; null where it has another root than it had. */
function treeBefore(
  inspection: Inspection,
  nodes: readonly InspectedNode[],
  { size, root }: VerifiedBefore,
): GrowingTree | null {
  const kept = new Map(nodes.map(({ height, index, hash }) => [`${height} ${index}`, hash]));
  const below = size % BLOCK;
  const leaves = [...inspection.entries(size - below + 1, size)].map((entry) => fromHex(entry.leaf));
  const tree = GrowingTree.of(size, (height, index) => kept.get(`${height} ${index}`) ?? EMPTY_ROOT, leaves);
  return tree.size === size && sameBytes(tree.root(), root) ? tree : null;
}

/** Compares the nodes that are kept of the tree with those that follow from the leaves, in no particular order. */
class NodeCheck {
  // Owned here: kept nodes not yet met; and what was found.
  readonly #kept: Map<string, Uint8Array>;
  readonly #faults: ChainFault[] = [];

  /** @param size of the beginning whose nodes were compared before. */
  constructor(nodes: readonly InspectedNode[], size: number) {
    const due = nodes.filter(({ height, index }) => (index + 1) * 2 ** height > size);
    this.#kept = new Map(due.map(({ height, index, hash }) => [`${height} ${index}`, hash]));
  }

  take({ height, index, hash }: { readonly height: number; readonly index: number; readonly hash: Uint8Array }): void {
    const key = `${height} ${index}`;
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    if (kept === undefined) this.#faults.push(general(`${treeOver(height, index)} is missing`));
    else if (!sameBytes(kept, hash))
      this.#faults.push(general(`${treeOver(height, index)} is not the one that its entries come to`));
  }

  finish(): ChainFault[] {
    const more = [...this.#kept.keys()].map((key) => {
      const [height, index] = key.split(' ').map(Number);
      return general(`${treeOver(height!, index!)} stands over entries that are not all there`);
    });
    return [...this.#faults, ...more];
  }
}

function treeOver(height: number, index: number): string {
  const span = 2 ** height;
  return `the node kept of the tree over entries ${index * span + 1} to ${(index + 1) * span}`;
}

async function verifyPositions(
  inspection: Inspection,
  { hands, today, report = () => {} }: VerifyOptions,
  after: number,
) {
  const { families, faults } = familiesOf(inspection, after);
  let instruments = 0;
  let beside = 0;
  const outdated: Outdated[] = [];
  const parts = Array.from({ length: Math.ceil(families.length / FAMILIES) }, (_, index) =>
    families.slice(index * FAMILIES, (index + 1) * FAMILIES),
  );
  await inOrder(
    parts,
    (part) => hands.replay(part, today),
    (replayed) => {
      faults.push(...replayed.faults);
      outdated.push(...replayed.outdated);
      beside += replayed.beside;
      instruments += replayed.instruments;
      report(`${instruments} positions`);
    },
  );
  return { faults, instruments, beside, outdated };
}

/** Every family that something was recorded on after a position, once. */
function familiesOf(inspection: Inspection, position: number): { families: number[]; faults: ChainFault[] } {
  const families = new Set<number>();
  const faults: ChainFault[] = [];
  for (let after = 0; ; ) {
    const page = inspection.instruments(after, 1000);
    for (const { id } of page) {
      const head = inspection.familyOf(id);
      if (head === undefined) faults.push({ position: 0, instrument: id, detail: 'it belongs to no family' });
      // One that names no last entry is none that the register wrote: it is looked at in any case.
      else if (head.head === null || head.head > position) families.add(head.family);
    }
    const last = page.at(-1);
    if (last === undefined) return { families: [...families], faults };
    after = last.num;
  }
}

/** Gives out parts of some work, several at a time, and takes what they come to in the order of the parts. */
async function inOrder<Part, Result>(
  parts: Iterable<Part>,
  work: (part: Part) => Promise<Result>,
  take: (result: Result) => void,
): Promise<void> {
  const under: Promise<Result>[] = [];
  for (const part of parts) {
    const result = work(part);
    // Whatever fails is told when its turn comes.
    result.catch(() => {});
    under.push(result);
    if (under.length >= AHEAD) take(await under.shift()!);
  }
  for (const result of under) take(await result);
}
