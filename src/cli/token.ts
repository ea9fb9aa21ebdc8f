/**
 * The first token: made on first start, in a file that only its owner can read, and known to the register as the token
 * of a principal that may do everything.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newToken } from '../access/token-text.ts';
import { Problem } from '../register/problems.ts';

/** The path of the token file in a data folder. */
export function tokenPath(data: string): string {
  return join(data, 'token');
}

/** The token of a data folder, made where there is none.
 * @throws Problem `impossible-content` for a file that holds no token. */
export function fileToken(data: string): string {
  const path = tokenPath(data);
  if (!existsSync(path)) makeToken(path);
  const token = readFileSync(path, 'utf8').trim();
  if (token.length < 20) {
    throw new Problem(
      'impossible-content',
      `${path} holds no token of at least 20 characters; delete it to get a new one`,
    );
  }
  return token;
}

function makeToken(path: string): void {
  try {
    writeFileSync(path, `${newToken()}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process starting at the same time was faster: its token is the token.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
