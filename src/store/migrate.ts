/**
 * Numbered, forward-only migrations. Each is recorded with the SHA-256 of its file, so that a database made by other
 * migrations than ours is noticed before it is written to.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { sha256Hex } from '../ledger/hash.ts';
import { StoreError } from '../register/ports.ts';

/** 'PACT': marks an SQLite file as one of ours (https://sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x50414354;
/** 'PACL': one that its register has left for another database. */
export const LEFT_APPLICATION_ID = 0x5041434c;

/** One migration file. */
export interface Migration {
  readonly number: number;
  /** File name, such as `001-register.sql`. */
  readonly name: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly checksum: string;
  readonly sql: string;
}

/** A migration and when it was applied (RFC 3339, UTC); null while pending. */
export interface MigrationStatus {
  readonly number: number;
  readonly name: string;
  readonly appliedAt: string | null;
}

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly applied_at: string;
}

// At the root of the project: two levels up from src/store as from dist/store.
const FOLDER = new URL('../../migrations/', import.meta.url);
const FILE = /^(\d{3})-[a-z0-9-]+\.sql$/;

const CREATE_RECORD = `CREATE TABLE migrations (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  checksum   TEXT NOT NULL,
  applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT`;

/** The migrations this program knows, in order. Throws a plain Error when their numbers are not 1, 2, 3 ... */
export function readMigrations(folder: URL = FOLDER): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort();
  return names.map((name, index) => {
    const number = Number(FILE.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`migration ${name} should have the number ${index + 1}`);
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return { number, name, checksum: sha256Hex(sql), sql };
  });
}

/**
 * Applies what is pending, all or nothing; resolves to how many that were. Processes starting at once wait for each other at
 * BEGIN IMMEDIATE and the later ones find nothing left to do.
 *
 * Throws StoreError: `newer` when the database has a migration unknown here, `edited` when one differs from ours,
 * `unusable` when the file belongs to another application.
 */
export function migrate(db: Database, known: readonly Migration[] = readMigrations()): number {
  if (pending(db, known).length === 0) return 0;
  return db
    .transaction(() => {
      const open = pending(db, known);
      if (!isOurs(db)) db.pragma(`application_id = ${APPLICATION_ID}`);
      if (!hasRecord(db)) db.exec(CREATE_RECORD);
      for (const migration of open) apply(db, migration);
      return open.length;
    })
    .immediate();
}

/** Every known migration and whether it was applied; throws as `migrate` does. */
export function migrationStatus(
  db: Database,
  known: readonly Migration[] = readMigrations(),
): readonly MigrationStatus[] {
  const applied = checkedRecord(db, known);
  return known.map(({ number, name }) => ({ number, name, appliedAt: applied[number - 1]?.applied_at ?? null }));
}

/** The known migrations not yet applied; throws as `migrate` does. */
export function pending(db: Database, known: readonly Migration[] = readMigrations()): readonly Migration[] {
  return known.slice(checkedRecord(db, known).length);
}

/** The whole schema as text: one statement after another, sorted by name. */
export function schemaDump(db: Database): string {
  const rows = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck();
  return `${rows.all().join(';\n\n')};\n`;
}

function apply(db: Database, { number, name, checksum, sql }: Migration): void {
  db.exec(sql);
  db.prepare('INSERT INTO migrations (number, name, checksum) VALUES (?, ?, ?)').run(number, name, checksum);
}

/** The mark in the head of the file. */
export function applicationOf(db: Database): number {
  return db.pragma('application_id', { simple: true }) as number;
}

/** The migrations on record, after making sure that the file is ours and that we know every one of them. */
function checkedRecord(db: Database, known: readonly Migration[]): readonly Applied[] {
  if (applicationOf(db) === LEFT_APPLICATION_ID) {
    const advice = 'set PACTA_DATABASE_URL, or finish the move with `pacta move postgresql`';
    throw new StoreError('unusable', `the register in this file was moved to PostgreSQL; ${advice}`);
  }
  if (!isOurs(db) && !isEmpty(db)) throw new StoreError('unusable', 'the SQLite file belongs to another application');
  const applied = hasRecord(db) ? db.prepare<[], Applied>('SELECT * FROM migrations ORDER BY number').all() : [];
  for (const [index, record] of applied.entries()) checkRecord(record, known[index]);
  return applied;
}

function checkRecord(record: Applied, migration: Migration | undefined): void {
  if (!migration) {
    const what = `the database has migration ${record.name}, which this version of the program does not know`;
    throw new StoreError('newer', `${what}; run the newer version that made it, or restore an older backup`);
  }
  if (record.checksum !== migration.checksum) {
    const what = `migration ${migration.name} is not the one the database was made with`;
    throw new StoreError(
      'edited',
      `${what}; restore the original file: what was applied is never edited, only added to`,
    );
  }
}

function isOurs(db: Database): boolean {
  return applicationOf(db) === APPLICATION_ID;
}

function isEmpty(db: Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function hasRecord(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get() !== undefined;
}
