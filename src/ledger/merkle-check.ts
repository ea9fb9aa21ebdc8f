/** Checking proofs about a Merkle tree by their roots alone (RFC 9162 sections 2.1.3.2 and 2.1.4.2). */
import { sameBytes } from './bytes.ts';
import { EMPTY_ROOT, type Hash, nodeHash } from './merkle.ts';

/** Whether the leaf stands at this index in the tree of this size and root. */
export function isIncluded(leaf: Hash, index: number, size: number, root: Hash, proof: readonly Hash[]): boolean {
  const found = rootByInclusion(leaf, index, size, proof);
  return found !== null && sameBytes(found, root);
}

/** The root that an inclusion proof leads to; null where the proof cannot be one for this index and size. */
export function rootByInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[]): Hash | null {
  if (!isCount(index) || !isCount(size) || index >= size || !proof.every(isHash) || !isHash(leaf)) return null;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const beside of proof) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      hash = nodeHash(beside, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? hash : null;
}

/** Whether the tree of size `to` is that of size `from`, grown: nothing in it was altered, removed or moved. */
export function isConsistent(from: number, to: number, fromRoot: Hash, toRoot: Hash, proof: readonly Hash[]): boolean {
  if (!isCount(from) || !isCount(to) || from > to || ![fromRoot, toRoot, ...proof].every(isHash)) return false;
  if (from === 0)
    return proof.length === 0 && sameBytes(fromRoot, EMPTY_ROOT) && (to > 0 || sameBytes(toRoot, EMPTY_ROOT));
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot);
  return leadsToBoth(from, to, fromRoot, toRoot, proof);
}

function leadsToBoth(from: number, to: number, fromRoot: Hash, toRoot: Hash, proof: readonly Hash[]): boolean {
  // Where the older tree is complete, its root is the first hash of the way and is left out of the proof.
  const way = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof;
  if (way.length === 0) return false;
  let [node, last] = [from - 1, to - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let older = way[0]!;
  let newer = way[0]!;
  for (const beside of way.slice(1)) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      older = nodeHash(beside, older);
      newer = nodeHash(beside, newer);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHash(newer, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(older, fromRoot) && sameBytes(newer, toRoot);
}

// Sizes go beyond what bit operators take.
const half = (n: number) => Math.floor(n / 2);
const isOdd = (n: number) => n % 2 === 1;
const isCount = (n: number) => Number.isSafeInteger(n) && n >= 0;
const isPowerOfTwo = (n: number) => 2 ** Math.round(Math.log2(n)) === n;
const isHash = (hash: Hash) => hash.length === 32;
