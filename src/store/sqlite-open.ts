import Database from 'better-sqlite3';
import { StoreError } from '../register/ports.ts';
import { type MigrationStatus, migrate, migrationStatus, pending } from './migrate.ts';
import { guarded } from './sqlite-errors.ts';
import { treeKeeper } from './sqlite-tree.ts';

/** How long a writer waits for another process before it gives up as `busy`, in milliseconds. */
export const BUSY_TIMEOUT = 2000;

/** Settings of a connection that have nothing to do with what is stored. */
export interface OpenOptions {
  /** Refuse every write; the file must exist and be up to date. */
  readonly readonly?: boolean;
}

/**
 * Opens the database file, bringing its schema up to date (not when readonly). Reads nothing but the schema, so it
 * takes no longer with a million entries. Throws StoreError.
 */
export function openDatabase(path: string, { readonly = false }: OpenOptions = {}): Database.Database {
  return guarded(() => {
    const db = connect(path, readonly);
    try {
      configure(db);
      if (readonly) requireUpToDate(db);
      else prepareForWriting(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** The migrations of the file at `path` as it is, applied and pending; changes nothing. Throws StoreError. */
export function migrationsOf(path: string): readonly MigrationStatus[] {
  return guarded(() => {
    const db = connect(path, true);
    try {
      return migrationStatus(db);
    } finally {
      db.close();
    }
  });
}

function connect(path: string, readonly: boolean): Database.Database {
  try {
    return new Database(path, { readonly, fileMustExist: readonly, timeout: BUSY_TIMEOUT });
  } catch (error) {
    // A missing folder is reported as a TypeError by the library, before SQLite is asked.
    if (!(error instanceof TypeError)) throw error;
    throw new StoreError('unusable', `the database file cannot be opened: ${error.message}`, { cause: error });
  }
}

function requireUpToDate(db: Database.Database): void {
  const [next] = pending(db);
  if (next)
    throw new StoreError('unusable', `the database lacks migration ${next.name}; run the migrate command first`);
}

function prepareForWriting(db: Database.Database): void {
  // Not before we know that the file is ours: WAL is written into the file.
  const open = pending(db);
  db.pragma('journal_mode = WAL');
  if (open.length === 0) return;
  // A register from before the tree gets it in the same transaction as the table for it.
  db.transaction(() => {
    if (migrate(db) > 0) treeKeeper(db)(0, sizeOf(db));
  }).immediate();
}

function sizeOf(db: Database.Database): number {
  return db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM entries').pluck().get()!;
}

function configure(db: Database.Database): void {
  // FULL: an acknowledged entry survives a power cut. NORMAL would only promise that the file stays sound.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  // What is deleted within a page is overwritten, at no cost of writing more pages: see the erasing of private notes.
  db.pragma('secure_delete = FAST');
}
