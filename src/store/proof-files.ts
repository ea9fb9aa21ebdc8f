/**
 * The files beside the database that proofs rest on: `checkpoint-key` (secret), `checkpoint-keys`, `checkpoints`,
 * `log-statements`, `cosignatures`, `reports`, `witnesses`.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SignedFiles } from '../audit/checkpoint-file.ts';
import { hex } from '../ledger/bytes.ts';
import { newSeed, publicKeyOf } from '../ledger/ed25519.ts';
import { sha256 } from '../ledger/hash.ts';
import { Malformed } from '../ledger/malformed.ts';
import { type NoteSigner, noteSigner, parseSkey, parseVkey, skeyOf, vkeyOf } from '../ledger/note-key.ts';
import type { ListedKey, ProofFiles, PublicFiles, Witness } from '../proof/ports.ts';
import { Problem } from '../register/problems.ts';
import { noteFile } from './note-file.ts';

/**
 * Opens the files of a data folder, and makes the key where there is none yet.
 * @param origin what the register is to be called in its checkpoints; null for a name made from its first key. Once
 * there is a key, the name stays.
 * @throws Problem `impossible-content` where a file is not in order, or the name is another.
 */
export function openProofFiles(folder: string, origin: string | null = null): ProofFiles {
  const path = (name: string) => join(folder, name);
  const [secret, next, listed, known] = ['checkpoint-key', 'checkpoint-key.next', 'checkpoint-keys', 'witnesses'].map(
    path,
  ) as [string, string, string, string];
  finishReplacing(secret, next, listed);
  if (!existsSync(secret)) makeKey(secret, listed, origin);
  const { name } = readSecret(secret);
  if (origin !== null && origin !== name) {
    throw unusable(
      secret,
      `the register is called ${name} in its checkpoints, which is for ever; PACTA_ORIGIN says ${origin}`,
    );
  }
  if (!existsSync(listed)) addLine(listed, `0 ${vkeyOf(readSecret(secret))}`);
  return {
    ...publicFiles(folder),
    signer: () => readSecret(secret),
    replaceSigner(signer, from, announce) {
      rmSync(next, { force: true });
      writeSecret(next, signer);
      announce();
      addLine(listed, `${from} ${vkeyOf(signer)}`);
      renameSync(next, secret);
    },
    addWitness: ({ party, key }) => addLine(known, `${party} ${vkeyOf(key)}`),
  };
}

/** What of the files needs no secret: enough for verifying a register, or a copy of one. Nothing is made or changed. */
export function publicFiles(folder: string): PublicFiles {
  const path = (name: string) => join(folder, name);
  const [listed, known] = [path('checkpoint-keys'), path('witnesses')];
  return {
    keys: () => lines(listed).map((line) => listedKey(listed, line)),
    checkpoints: noteFile(path('checkpoints')),
    logStatements: noteFile(path('log-statements')),
    cosignatures: noteFile(path('cosignatures')),
    reports: noteFile(path('reports')),
    witnesses: () => lines(known).map((line) => witness(known, line)),
  };
}

/** The signed notes in the files of a folder. */
export function signedFiles(folder: string): SignedFiles {
  const { checkpoints, logStatements } = publicFiles(folder);
  return { checkpoints: checkpoints.all(), logStatements: logStatements.all() };
}

/** Whether a folder has files that proofs rest on. */
export function hasProofFiles(folder: string): boolean {
  return ['checkpoint-key', 'checkpoint-keys', 'checkpoints'].some((name) => existsSync(join(folder, name)));
}

/** Writes a secret key to a new file that only its owner can read. Throws where there is one already. */
export function writeSecret(path: string, signer: NoteSigner): void {
  writeLine(path, 'wx', 0o600, skeyOf(signer));
}

/** Reads a secret key. @throws Problem `impossible-content` where others can read it too, or it is none. */
export function readSecret(path: string): NoteSigner {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw unusable(path, 'others than its owner can read it; chmod 600 it, or replace the key');
  }
  return readable(path, () => parseSkey(readFileSync(path, 'utf8').trim()));
}

/** A key that was listed and not yet put in its place when the process ended takes it now. */
function finishReplacing(secret: string, next: string, listed: string): void {
  if (!existsSync(next)) return;
  const vkey = vkeyOf(readSecret(next));
  if (lines(listed).some((line) => line.endsWith(` ${vkey}`))) renameSync(next, secret);
}

function makeKey(secret: string, listed: string, origin: string | null): void {
  if (existsSync(listed)) {
    throw unusable(secret, 'it is gone, and the register has signed checkpoints with it; put it back from a backup');
  }
  const seed = newSeed();
  const name = origin ?? `pacta/${hex(sha256(publicKeyOf(seed)).subarray(0, 8))}`;
  const signer = readable('PACTA_ORIGIN', () => noteSigner(name, 'note', seed));
  try {
    writeSecret(secret, signer);
  } catch (error) {
    // Another process starting at the same time was faster: its key is the key.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function listedKey(path: string, line: string): ListedKey {
  const match = /^(0|[1-9]\d{0,15}) (\S+)$/.exec(line);
  if (match === null) throw unusable(path, `a line is a size and a public key, and not ${line.slice(0, 80)}`);
  return { from: Number(match[1]), key: readable(path, () => parseVkey(match[2]!)) };
}

function witness(path: string, line: string): Witness {
  const match = /^(\S+) (\S+)$/.exec(line);
  if (match === null) throw unusable(path, `a line is a party and a public key, and not ${line.slice(0, 80)}`);
  return { party: match[1]!, key: readable(path, () => parseVkey(match[2]!)) };
}

function lines(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function addLine(path: string, line: string): void {
  writeLine(path, 'a', 0o644, line);
}

function writeLine(path: string, flags: 'a' | 'wx', mode: number, line: string): void {
  const file = openSync(path, flags, mode);
  try {
    writeSync(file, `${line}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readable<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) throw unusable(path, error.message);
    throw error;
  }
}

function unusable(path: string, why: string): Problem {
  return new Problem('impossible-content', `${path}: ${why}`);
}
