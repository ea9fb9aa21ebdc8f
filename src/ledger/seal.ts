/**
 * Sealing: a content is kept apart, and the ledger holds its digest. A salt of 256 random bits goes with it, so that
 * nobody finds a short content by trying; who is shown both can prove that they are what the ledger stands for.
 */
import { randomBytes } from 'node:crypto';
import { canonicalize } from './canonical.ts';
import { sha256Hex } from './hash.ts';

/** A sealed content. */
export interface Seal {
  /** SHA-256 of the text, lower-case hex. */
  readonly digest: string;
  /** Canonical JSON of the content with its salt: `{ "evidence": ..., "salt": HEX }`. */
  readonly text: string;
}

/** Seals evidence. */
export function seal(evidence: object): Seal {
  const text = canonicalize({ evidence, salt: randomBytes(32).toString('hex') });
  return { digest: sha256Hex(text), text };
}

/** What a seal holds.
 * @throws Error where the text is not what the digest stands for. */
export function opened({ digest, text }: Seal): { readonly evidence: unknown; readonly salt: string } {
  if (sha256Hex(text) !== digest) throw new Error(`what is kept under ${digest} was altered`);
  return JSON.parse(text) as { evidence: unknown; salt: string };
}
