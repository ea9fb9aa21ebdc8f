/**
 * Tokens as text: `pacta_ID_SECRET`. The identifier may be shown; of the whole only the digest is kept.
 */
import { hash, randomBytes } from 'node:crypto';

const FORMAT = /^pacta_([0-9a-f]{12})_[\w-]{43}$/;

/** A new token, with 256 random bits. */
export function newToken(): string {
  return `pacta_${randomBytes(6).toString('hex')}_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 of a token, 32 bytes. */
export function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** The identifier of a token: the one it shows, or the beginning of its digest where an operator made it up. */
export function tokenIdOf(token: string, digest: Buffer): string {
  return FORMAT.exec(token)?.[1] ?? digest.toString('hex', 0, 6);
}
