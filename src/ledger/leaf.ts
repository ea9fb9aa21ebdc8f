import { canonicalString } from './canonical.ts';
import type { Entry } from './entry.ts';
import { sha256Hex } from './hash.ts';

/** Everything in an entry that its leaf stands for. */
export type Leafless = Omit<Entry, 'leaf'>;

/**
 * The canonical JSON text (RFC 8785) of an entry without its leaf: what is hashed, and what an outsider hashes again.
 * Written out key by key, in sorted order, because the body is canonical text already and stands in it as it is.
 * Throws a TypeError on a lone surrogate and on a number that is not a safe integer.
 */
export function canonicalEntry(entry: Leafless): string {
  return (
    `{"body":${entry.body},"chartVersion":${canonicalString(entry.chartVersion)},` +
    `"instrument":${canonicalString(entry.instrument)},"kind":${canonicalString(entry.kind)},` +
    `"position":${integer(entry.position)},"prev":${nullable(entry.prev)},` +
    `"principal":${canonicalString(entry.principal)},"reason":${nullable(entry.reason)},` +
    `"recordedAt":${integer(entry.recordedAt)},"schema":${integer(entry.schema)},"version":${integer(entry.version)}}`
  );
}

/**
 * The entry's leaf hash in the Merkle tree, RFC 9162 section 2.1.1: SHA-256(0x00 || canonical entry), lower-case hex.
 * The leading byte keeps a leaf from ever passing for an inner node.
 */
export function leafOf(entry: Leafless): string {
  // U+0000 is the byte 0x00 in UTF-8, so it can be put before the text and both hashed in one shot.
  return sha256Hex(`\u0000${canonicalEntry(entry)}`);
}

function nullable(text: string | null): string {
  return text === null ? 'null' : canonicalString(text);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a safe integer`);
  return String(value === 0 ? 0 : value);
}
