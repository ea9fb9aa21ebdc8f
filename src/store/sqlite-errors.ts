import Database from 'better-sqlite3';
import { StoreError } from '../register/ports.ts';

type Fault = readonly [result: string, code: StoreError['code'], message: string];

/** SQLite's primary result codes that are faults of the store, not of the program, and what to tell the operator. */
const FAULTS: readonly Fault[] = [
  ['SQLITE_BUSY', 'busy', 'another process is writing to the database; try again shortly'],
  ['SQLITE_LOCKED', 'busy', 'the database is locked; try again shortly'],
  ['SQLITE_FULL', 'full', 'no room is left for the database; free some disk space'],
  ['SQLITE_READONLY', 'readonly', 'the database cannot be written to; check the permissions of its file and folder'],
  ['SQLITE_CORRUPT', 'corrupt', 'the database file is damaged; restore it from a backup'],
  ['SQLITE_NOTADB', 'corrupt', 'the file is not an SQLite database, or its beginning is damaged'],
  ['SQLITE_IOERR', 'unusable', 'the disk failed to read or write the database'],
  ['SQLITE_CANTOPEN', 'unusable', 'the database file cannot be opened; check its path and permissions'],
  ['SQLITE_PERM', 'unusable', 'the database file may not be accessed; check its permissions'],
];

/** The StoreError an SQLite fault stands for; anything else (a bug) comes back as it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  // Extended codes carry the primary one in front: SQLITE_IOERR_FSYNC.
  const fault = FAULTS.find(([result]) => error.code === result || error.code.startsWith(`${result}_`));
  return fault ? new StoreError(fault[1], fault[2], { cause: error }) : error;
}

/** Runs `work`; throws StoreError where SQLite reports a fault of the store. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error);
  }
}
