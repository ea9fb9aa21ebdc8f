/** SHA-256 in a browser, in place of `ledger/hash.ts`: at once, where the browser's own would have to be waited for. */
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../ledger/bytes.ts';

export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(digest(typeof data === 'string' ? utf8(data) : data));
}

export function sha256(data: Uint8Array): Uint8Array {
  return digest(data);
}

export function isStretch(stretch: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at + stretch.length > bytes.length) return false;
  for (let index = 0; index < stretch.length; index++) if (stretch[index] !== bytes[at + index]) return false;
  return true;
}
