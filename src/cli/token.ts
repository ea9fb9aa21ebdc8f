/**
 * The token that recording over HTTP needs: made on first start, in a file that only its owner can read.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TokenHolder } from '../http/access.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { Problem } from '../register/problems.ts';

/** The path of the token file in a data folder. */
export function tokenPath(data: string): string {
  return join(data, 'token');
}

/** The holder of the token, made where there is none. */
export function tokenHolder(data: string): TokenHolder {
  const path = tokenPath(data);
  if (!existsSync(path)) makeToken(path);
  const token = readFileSync(path, 'utf8').trim();
  if (token.length < 20) {
    throw new Problem(
      'impossible-content',
      `${path} holds no token of at least 20 characters; delete it to get a new one`,
    );
  }
  return { principal: 'registrar', tokenDigest: sha256Hex(token) };
}

function makeToken(path: string): void {
  try {
    writeFileSync(path, `pacta_${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process starting at the same time was faster: its token is the token.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
