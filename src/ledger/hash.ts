import { hash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes or of bytes, in lower-case hex. One shot: three times as fast as `createHash`. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** SHA-256 of bytes: 32 bytes, as a plain array of bytes. */
export function sha256(data: Uint8Array): Uint8Array {
  const digest = hash('sha256', data, 'buffer');
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.length);
}

/** Whether bytes have a stretch, as a whole, at a place. */
export function isStretch(stretch: Uint8Array, bytes: Uint8Array, at: number): boolean {
  const end = at + stretch.length;
  return end <= bytes.length && Buffer.compare(stretch, bytes.subarray(at, end)) === 0;
}
