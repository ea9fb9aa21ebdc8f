/**
 * The files that sessions rest on: the key they are signed with, and a list of those that were ended before their time.
 * Both may be deleted: that signs everybody out.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionFiles } from '../access/sessions.ts';

const KEY_BYTES = 32;

/** Opens the files of a data folder, making them where there are none.
 * @param now milliseconds since 1970; what ended by itself before is forgotten. */
export function openSessionFiles(data: string, now: number): SessionFiles {
  const path = join(data, 'sessions-ended');
  // Owned here: ended sessions by their name, with when they would have ended by themselves.
  const ended = new Map(readEnded(path).filter(([, until]) => until > now));
  writeWhole(path, [...ended].map(lineOf).join(''));
  return {
    key: keyIn(join(data, 'session-key')),
    isEnded: (nonce) => ended.has(nonce),
    end(nonce, until, at) {
      for (const [known, past] of ended) if (past <= at) ended.delete(known);
      ended.set(nonce, until);
      appendFileSync(path, lineOf([nonce, until]), { mode: 0o600 });
    },
  };
}

const lineOf = ([nonce, until]: readonly [string, number]) => `${nonce} ${until}\n`;

function readEnded(path: string): [string, number][] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // A line cut off when the machine stopped says nothing.
  return lines.flatMap((line): [string, number][] => {
    const match = /^([\w-]{22}) (\d{1,15})$/.exec(line);
    return match === null ? [] : [[match[1]!, Number(match[2])]];
  });
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function keyIn(path: string): Buffer {
  const known = existsSync(path) ? Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url') : null;
  if (known?.length === KEY_BYTES) return known;
  const made = randomBytes(KEY_BYTES);
  writeWhole(path, `${made.toString('base64url')}\n`);
  return made;
}
