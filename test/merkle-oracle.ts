// The Merkle tree as RFC 9162 section 2.1 defines it, written from its text: recursive, on whole lists, with another
// hash than the program's. Proofs are checked by making the root again from their definition, not by the algorithms
// of the RFC that the program follows.
import { sha256 } from '@noble/hashes/sha2.js';

export type Bytes = Uint8Array;

const join = (...parts: readonly Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
export const leafHash = (data: Bytes): Bytes => sha256(join(Uint8Array.of(0), data));
const pair = (left: Bytes, right: Bytes): Bytes => sha256(join(Uint8Array.of(1), left, right));

/** k, the largest power of two smaller than n. */
function split(n: number): number {
  let k = 1;
  while (2 * k < n) k = 2 * k;
  return k;
}

/** MTH over hashes of leaves. */
export function mth(leaves: readonly Bytes[]): Bytes {
  if (leaves.length === 0) return sha256(Uint8Array.of());
  if (leaves.length === 1) return leaves[0]!;
  const k = split(leaves.length);
  return pair(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** PATH(m, D_n). */
export function path(m: number, leaves: readonly Bytes[]): Bytes[] {
  const n = leaves.length;
  if (n === 1) return [];
  const k = split(n);
  return m < k
    ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))];
}

/** PROOF(m, D_n). */
export function proof(m: number, leaves: readonly Bytes[]): Bytes[] {
  return m === 0 || m === leaves.length ? [] : sub(m, leaves, true);
}

function sub(m: number, leaves: readonly Bytes[], whole: boolean): Bytes[] {
  const n = leaves.length;
  if (m === n) return whole ? [] : [mth(leaves)];
  const k = split(n);
  return m <= k
    ? [...sub(m, leaves.slice(0, k), whole), mth(leaves.slice(k))]
    : [...sub(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))];
}

/** The root that PATH(m, D_n) leads to, following how PATH was made; null where it has too many or too few hashes. */
export function rootByPath(leaf: Bytes, m: number, n: number, hashes: readonly Bytes[]): Bytes | null {
  if (m >= n || n < 1) return null;
  if (n === 1) return hashes.length === 0 ? leaf : null;
  const beside = hashes.at(-1);
  if (beside === undefined) return null;
  const k = split(n);
  const inner =
    m < k ? rootByPath(leaf, m, k, hashes.slice(0, -1)) : rootByPath(leaf, m - k, n - k, hashes.slice(0, -1));
  if (inner === null) return null;
  return m < k ? pair(inner, beside) : pair(beside, inner);
}

/** Both roots that PROOF(m, D_n) leads to, following how PROOF was made. */
export function rootsByProof(m: number, n: number, hashes: readonly Bytes[], old: Bytes): [Bytes, Bytes] | null {
  return both(m, n, hashes, old, true);
}

function both(m: number, n: number, hashes: readonly Bytes[], old: Bytes, whole: boolean): [Bytes, Bytes] | null {
  if (m === n) {
    if (whole) return hashes.length === 0 ? [old, old] : null;
    return hashes.length === 1 ? [hashes[0]!, hashes[0]!] : null;
  }
  const beside = hashes.at(-1);
  if (beside === undefined) return null;
  const k = split(n);
  const inner =
    m <= k ? both(m, k, hashes.slice(0, -1), old, whole) : both(m - k, n - k, hashes.slice(0, -1), old, false);
  if (inner === null) return null;
  return m <= k ? [inner[0], pair(inner[1], beside)] : [pair(beside, inner[0]), pair(beside, inner[1])];
}
