/** The Merkle tree over the ledger, in the database: keeping its nodes as entries come, and reading it. */
import type { Database } from 'better-sqlite3';
import {
  BLOCK,
  consistencyProof,
  type Hash,
  inclusionProof,
  KEPT_HEIGHT,
  type Nodes,
  nodeHash,
  rootOf,
} from '../ledger/merkle.ts';
import { GrowingTree } from '../ledger/merkle-growth.ts';
import { StoreError } from '../register/ports.ts';

export const TREE_SQL = {
  leaves: 'SELECT leaf FROM entries WHERE position > ? AND position <= ? ORDER BY position',
  node: 'SELECT hash FROM nodes WHERE height = ? AND number = ?',
  blocks: 'SELECT coalesce(max(number), -1) + 1 FROM nodes WHERE height = ?',
  keep: 'INSERT INTO nodes (height, number, hash) VALUES (?, ?, ?)',
};

/** Keeps every node that became complete as the ledger grew between two sizes; within the caller's transaction. */
export type TreeKeeper = (from: number, to: number) => void;

/** The keeper of the tree. It does nothing until a block of entries is full. */
export function treeKeeper(db: Database): TreeKeeper {
  const nodes = kept(db);
  const blocks = db.prepare<[number], number>(TREE_SQL.blocks).pluck();
  const keep = db.prepare<[number, number, Hash]>(TREE_SQL.keep);

  return (from, to) => {
    const full = Math.floor(to / BLOCK);
    if (full === Math.floor(from / BLOCK)) return;
    for (let block = blocks.get(KEPT_HEIGHT)!; block < full; block++) keepBlock(block);
  };

  /** Keeps the node over a block, and those that are complete with it. */
  function keepBlock(block: number): void {
    let hash = blockRoot(nodes.leaves(block * BLOCK, BLOCK));
    keep.run(KEPT_HEIGHT, block, hash);
    let number = block;
    for (let height = KEPT_HEIGHT; number % 2 === 1; ) {
      hash = nodeHash(nodes.node(height, number - 1), hash);
      number = (number - 1) / 2;
      keep.run(++height, number, hash);
    }
  }
}

function blockRoot(leaves: readonly Hash[]): Hash {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.take(leaf);
  return tree.root();
}

/** What is asked of the tree. The sizes must be reached by the ledger. */
export interface TreeReader {
  treeRoot(size: number): Hash;
  inclusion(position: number, size: number): readonly Hash[];
  consistency(from: number, to: number): readonly Hash[];
}

/** Reads the tree. What the database lacks of it throws StoreError. */
export function treeReader(db: Database): TreeReader {
  const nodes = kept(db);
  return {
    treeRoot: (size) => rootOf(nodes, size),
    inclusion: (position, size) => inclusionProof(nodes, position - 1, size),
    consistency: (from, to) => consistencyProof(nodes, from, to),
  };
}

function kept(db: Database): Nodes {
  const leaves = db.prepare<[number, number], Hash>(TREE_SQL.leaves).pluck();
  const node = db.prepare<[number, number], Hash>(TREE_SQL.node).pluck();
  return {
    leaves(from, count) {
      const found = leaves.all(from, from + count);
      if (found.length !== count) throw damaged(`${count - found.length} of the entries after ${from} are missing`);
      return found;
    },
    node(height, number) {
      const found = node.get(height, number);
      if (found === undefined) throw damaged(`node ${number} of height ${height} of its tree is missing`);
      return found;
    },
  };
}

function damaged(what: string): StoreError {
  return new StoreError('corrupt', `the ledger is not whole: ${what}; run pacta verify, and restore it from a backup`);
}
