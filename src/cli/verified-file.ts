/**
 * Up to which signed checkpoint a large register was verified last, kept beside it so that the next time begins there.
 * A small one is verified as a whole each time: that takes no time, and finds everything.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64, fromBase64 } from '../ledger/bytes.ts';
import type { Verified, VerifiedBefore } from '../register/verifying.ts';

/** From so many entries on a verification begins where the last ended. */
export const SHORT_FROM = 50_000;

const path = (folder: string) => join(folder, 'verified');

/** What was verified last; null for nothing, or nothing that can be read. */
export function verifiedBefore(folder: string): VerifiedBefore | null {
  try {
    const { size, root } = JSON.parse(readFileSync(path(folder), 'utf8')) as { size: number; root: string };
    return Number.isSafeInteger(size) && size >= SHORT_FROM ? { size, root: fromBase64(root) } : null;
  } catch {
    return null;
  }
}

/** Notes how far a verification came in which nothing was wrong. A folder that cannot be written to is left as it is. */
export function noteVerified(folder: string, { checkpoints, faults }: Verified): void {
  const { fits } = checkpoints;
  if (faults.length > 0 || fits === null || fits.size < SHORT_FROM) return;
  try {
    writeFileSync(path(folder), `${JSON.stringify({ size: fits.size, root: base64(fits.root) })}\n`);
  } catch {
    // A backup on a read-only disk is verified as a whole next time.
  }
}
