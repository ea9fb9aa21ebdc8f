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
  /** Canonical JSON of the content with its salt: `{ "evidence": ..., "salt": HEX }`, or `note` instead of evidence. */
  readonly text: string;
}

/** What can be sealed: evidence that a party keeps confidential, or the text of a private note. */
export type Content = { readonly evidence: object } | { readonly note: string };

/** Seals a content. */
export function seal(content: Content): Seal {
  const text = canonicalize({ ...content, salt: randomBytes(32).toString('hex') });
  return { digest: sha256Hex(text), text };
}

/** What a seal holds.
 * @throws Error where the text is not what the digest stands for. */
export function opened<Kept extends Content>({ digest, text }: Seal): Kept & { readonly salt: string } {
  if (sha256Hex(text) !== digest) throw new Error(`what is kept under ${digest} was altered`);
  return JSON.parse(text) as Kept & { salt: string };
}
