/**
 * The Merkle tree over the ledger, RFC 9162 section 2.1, with SHA-256: its root, and proofs that an entry is in it and
 * that it only grew. Pure: what is kept of the tree is read through `Nodes`.
 *
 * A leaf's index counts from 0, an entry's position from 1: the entry at position p is the leaf with index p - 1.
 */
import { sha256 } from './hash.ts';

/** 32 bytes. */
export type Hash = Uint8Array;

/** Complete subtrees of 2^KEPT_HEIGHT leaves and higher are kept; what is lower is made from the leaves again. */
export const KEPT_HEIGHT = 6;
/** Leaves under the lowest kept node. */
export const BLOCK = 2 ** KEPT_HEIGHT;

/** What is kept of a tree. It may have grown beyond the size that is asked about. */
export interface Nodes {
  /** Hashes of `count` (1 to BLOCK) leaves from this index on. */
  leaves(from: number, count: number): readonly Hash[];
  /** The root of the `index`-th complete subtree of 2^height leaves; height from KEPT_HEIGHT. */
  node(height: number, index: number): Hash;
}

/** The root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array(0));

/** The hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return sha256(bytes);
}

/** The root of the first `size` leaves (section 2.1.1). */
export function rootOf(nodes: Nodes, size: number): Hash {
  checkSize(size);
  return size === 0 ? EMPTY_ROOT : rangeRoot(blockwise(nodes, size), 0, size);
}

/**
 * The inclusion proof of a leaf in the tree of the first `size` leaves (section 2.1.3.1): the hashes beside its way up,
 * lowest first. Throws a RangeError when the tree has no such leaf.
 */
export function inclusionProof(nodes: Nodes, index: number, size: number): Hash[] {
  checkSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  }
  return pathTo(blockwise(nodes, size), index, 0, size);
}

/**
 * The proof that the first `from` leaves of the tree of `to` leaves are the tree of `from` leaves (section 2.1.4.1).
 * Empty for equal sizes, and from nothing. Throws a RangeError when `from` is the larger.
 */
export function consistencyProof(nodes: Nodes, from: number, to: number): Hash[] {
  checkSize(from);
  checkSize(to);
  if (from > to) throw new RangeError(`a tree of ${to} leaves did not grow out of one of ${from}`);
  return from === 0 || from === to ? [] : subproof(blockwise(nodes, to), from, 0, to, true);
}

/** Leaf by leaf, and kept nodes. */
interface View {
  leaf(index: number): Hash;
  node(height: number, index: number): Hash;
}

/** Reads leaves a block at a time and keeps the blocks read: a proof needs two of them at most. */
function blockwise(nodes: Nodes, size: number): View {
  const blocks = new Map<number, readonly Hash[]>();
  return {
    leaf(index) {
      const start = index - (index % BLOCK);
      let block = blocks.get(start);
      if (block === undefined) {
        block = nodes.leaves(start, Math.min(BLOCK, size - start));
        blocks.set(start, block);
      }
      return block[index - start]!;
    },
    node: (height, index) => nodes.node(height, index),
  };
}

/** MTH(D[from:to]). */
function rangeRoot(view: View, from: number, to: number): Hash {
  const count = to - from;
  if (count === 1) return view.leaf(from);
  const half = largestPowerBelow(count);
  if (count >= BLOCK && half * 2 === count) return view.node(Math.log2(count), from / count);
  return nodeHash(rangeRoot(view, from, from + half), rangeRoot(view, from + half, to));
}

/** PATH(m, D[from:to]); `index` counts from the beginning of the tree. */
function pathTo(view: View, index: number, from: number, to: number): Hash[] {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  return index < middle
    ? [...pathTo(view, index, from, middle), rangeRoot(view, middle, to)]
    : [...pathTo(view, index, middle, to), rangeRoot(view, from, middle)];
}

/** SUBPROOF(m, D[from:to], b); `size` (the m) counts from the beginning of the tree. */
function subproof(view: View, size: number, from: number, to: number, wasWhole: boolean): Hash[] {
  if (size === to) return wasWhole ? [] : [rangeRoot(view, from, to)];
  const middle = from + largestPowerBelow(to - from);
  return size <= middle
    ? [...subproof(view, size, from, middle, wasWhole), rangeRoot(view, middle, to)]
    : [...subproof(view, size, middle, to, false), rangeRoot(view, from, middle)];
}

/** The largest power of two smaller than a count of at least 2. Counts go beyond what bit operators take. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not the size of a tree`);
}
