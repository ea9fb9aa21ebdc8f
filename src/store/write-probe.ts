/**
 * Whether the database can be written to, tried without touching anything in it: room is taken beside it and given back,
 * and a transaction writes the first page as it is and is flushed.
 */
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../register/ports.ts';
import { guarded } from './sqlite-errors.ts';

/** What is wrong with writing; null for nothing. */
export type WriteFault = { readonly code: StoreError['code']; readonly detail: string } | null;

/** Room that must be there besides what the database takes: some recordings, a checkpoint, some lines of log. */
const ROOM_BYTES = 256 * 1024;
/** So long a probe waits for another writer, in milliseconds: it holds up whoever asks. */
const PATIENCE_MS = 50;

/** A probe of a database file. */
export interface WriteProbe {
  /** Tries to write. */
  probe(): WriteFault;
  bytes(): DatabaseBytes;
  close(): void;
}

/** Opens a probe; the database must be there. */
export function writeProbe(path: string): WriteProbe {
  // Owned here: opened anew after every fault, since a connection may stay broken that met a full or read-only disk.
  let db: Database.Database | null = null;
  const close = () => {
    db?.close();
    db = null;
  };
  return {
    probe() {
      try {
        takeRoom(dirname(path));
        guarded(() => {
          db ??= connect(path);
          tryWriting(db);
        });
        return null;
      } catch (error) {
        close();
        if (error instanceof StoreError) return { code: error.code, detail: error.message };
        return { code: codeOf(error), detail: error instanceof Error ? error.message : String(error) };
      }
    },
    bytes: () => databaseBytes(path),
    close,
  };
}

function connect(path: string): Database.Database {
  const db = new Database(path, { fileMustExist: true, timeout: PATIENCE_MS });
  db.pragma('synchronous = FULL');
  return db;
}

/** The version number that SQLite keeps for applications and this one leaves alone: written as it is, then committed. */
function tryWriting(db: Database.Database): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true }))}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Writes a file of some size into the folder, to the disk, and removes it. */
function takeRoom(folder: string): void {
  const path = join(folder, `.probe-${process.pid}`);
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      const written = writeSync(file, Buffer.alloc(ROOM_BYTES));
      if (written < ROOM_BYTES) throw Object.assign(new Error('no room is left on the disk'), { code: 'ENOSPC' });
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } finally {
    rmSync(path, { force: true });
  }
}

const CODES: Readonly<Record<string, StoreError['code']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'readonly',
  EACCES: 'readonly',
  EPERM: 'readonly',
};

function codeOf(error: unknown): StoreError['code'] {
  return CODES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unusable';
}

/** Bytes that are free on the disk of a folder for who is not root. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Bytes that the files of a database take, by what they are for; 0 for one that is not there. */
export type DatabaseBytes = Readonly<Record<'main' | 'wal' | 'shm', number>>;

/** Looks how large a database is. */
export function databaseBytes(path: string): DatabaseBytes {
  const size = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  return { main: size(path), wal: size(`${path}-wal`), shm: size(`${path}-shm`) };
}

/** Brings the log of changes into the database file and empties it, where nobody else is using it. */
export function emptyLog(path: string): void {
  const db = new Database(path, { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
