/**
 * Copies of a register's folder: the database as of one moment while others go on using it, and what stands beside it.
 * What the copy consists of is listed in it with digests.
 */
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sha256Hex } from '../ledger/hash.ts';
import { noteFile } from './note-file.ts';
import { asStoreError } from './sqlite-errors.ts';
import { WEBHOOK_SECRETS } from './webhook-secrets.ts';

export const BACKUP_FORMAT = 'pacta-backup/1';
export const MANIFEST = 'backup.json';
export const DATABASE = 'pacta.sqlite';

/** What proofs rest on, besides the database; whichever of it is there. */
const BESIDE = ['checkpoint-keys', 'checkpoints', 'log-statements', 'cosignatures', 'reports', 'witnesses', 'origins'];
/** What must be kept secret: with it one can sign as the register, and record. */
export const SECRETS = ['checkpoint-key', 'token'];

/** What a backup consists of. */
export interface Manifest {
  readonly format: typeof BACKUP_FORMAT;
  /** RFC 3339. */
  readonly madeAt: string;
  /** Entries in the ledger. */
  readonly entries: number;
  /** Whether the secret keys are in it. */
  readonly keys: boolean;
  /** By path in it. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export interface CopyOptions {
  readonly withKeys: boolean;
  readonly madeAt: string;
  /** Told how much of the database is copied, from 0 to 1. */
  readonly progress: (part: number) => void;
}

// So many pages at once: some megabytes.
const PAGES = 2000;

/** Copies a register's folder into one that is made. The files of checkpoints go first, so that the database has every
 * entry that is signed for in them. Throws StoreError, or what the file system throws. */
export async function copyRegister(from: string, to: string, options: CopyOptions): Promise<Manifest> {
  mkdirSync(to, { mode: 0o700 });
  const names = [...BESIDE, ...(options.withKeys ? [...SECRETS, WEBHOOK_SECRETS] : [])].filter((name) =>
    existsSync(join(from, name)),
  );
  for (const name of names) cpSync(join(from, name), join(to, name), { recursive: true });
  const entries = await copyDatabase(join(from, DATABASE), join(to, DATABASE), options.progress);
  completeCheckpoints(from, to);
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    madeAt: options.madeAt,
    entries,
    keys: options.withKeys,
    files: filesOf(to),
  };
  writeFileSync(join(to, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const name of [...Object.keys(manifest.files), MANIFEST, '.']) flush(join(to, name));
  return manifest;
}

/** Adds to the copies of the files what was signed between copying them and the database: the database has that too. */
function completeCheckpoints(from: string, to: string): void {
  const db = new Database(join(to, DATABASE), { readonly: true });
  const kept = new Set(db.prepare<[], string>('SELECT note FROM checkpoints').pluck().all());
  db.close();
  for (const name of ['checkpoints', 'log-statements']) {
    const copy = noteFile(join(to, name));
    const known = new Set(copy.all());
    const since = noteFile(join(from, name))
      .all()
      .filter((note) => kept.has(note) && !known.has(note));
    for (const note of since) copy.append(note);
  }
}

/** Copies a database as of one moment; gives how many entries it has. */
async function copyDatabase(from: string, to: string, progress: (part: number) => void): Promise<number> {
  try {
    const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 5000 });
    try {
      // Held until the end: without it, each recording by somebody else would begin the copy anew.
      source.exec('BEGIN');
      const entries = source.prepare<[], number>('SELECT count(*) FROM entries').pluck().get()!;
      await source.backup(to, {
        progress: ({ totalPages, remainingPages }) => {
          progress(totalPages === 0 ? 1 : 1 - remainingPages / totalPages);
          return PAGES;
        },
      });
      closeUp(to);
      return entries;
    } finally {
      source.close();
    }
  } catch (error) {
    throw asStoreError(error);
  }
}

/** One file that needs no other beside it. */
function closeUp(path: string): void {
  const copy = new Database(path);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** Every file of a folder with its size and digest, but for the list of them. */
function filesOf(folder: string): Manifest['files'] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => name !== MANIFEST)
    .sort();
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, { bytes: bytes.length, sha256: sha256Hex(bytes) }];
    }),
  );
}

/** In what a backup is not what its list says, in sentences.
 * @throws SyntaxError where the list cannot be read. */
export function damageOf(folder: string): { readonly manifest: Manifest; readonly faults: readonly string[] } {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
  if (manifest.format !== BACKUP_FORMAT) throw new SyntaxError(`its format is not ${BACKUP_FORMAT}`);
  const found = filesOf(folder);
  const faults = Object.entries(manifest.files).flatMap(([name, { bytes, sha256 }]) => {
    const file = found[name];
    if (file === undefined) return [`${name} is missing`];
    if (file.bytes !== bytes) return [`${name} has ${file.bytes} bytes, not ${bytes}: it was cut off or changed`];
    return file.sha256 === sha256 ? [] : [`${name} was changed`];
  });
  const more = Object.keys(found).filter((name) => !Object.hasOwn(manifest.files, name));
  return { manifest, faults: [...faults, ...more.map((name) => `${name} was put into it`)] };
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
