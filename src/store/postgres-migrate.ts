/**
 * The numbered, forward-only migrations of PostgreSQL. Each is on record with the SHA-256 of its file. All that are
 * pending are applied in one transaction, under a lock: instances that start at once wait for each other, and one that
 * dies in the middle leaves nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { sha256Hex } from '../ledger/hash.ts';
import { StoreError } from '../register/ports.ts';
import type { Ask, Connected } from './postgres-connect.ts';

/** One migration file. */
export interface PostgresMigration {
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

/** A migration and when it was applied (RFC 3339, UTC); null while pending. */
export interface PostgresMigrationStatus {
  readonly number: number;
  readonly name: string;
  readonly appliedAt: string | null;
}

interface Recorded {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly applied_at: string;
}

// At the root of the project: two levels up from src/store as from dist/store.
const FOLDER = new URL('../../migrations/postgres/', import.meta.url);
const NAME = /^(\d{3})-[a-z0-9-]+\.sql$/;

const SQL = {
  place:
    'SELECT current_schema() AS place, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()',
  hasRecord: "SELECT to_regclass('pacta_migrations') IS NOT NULL AS there",
  record: 'SELECT number, name, checksum, applied_at FROM pacta_migrations ORDER BY number',
  // Making indexes over a large ledger takes its time, and whoever comes second waits for it.
  patience: "SET LOCAL lock_timeout = '10min'; SET LOCAL statement_timeout = 0",
  // For this place in this database alone, until the transaction ends.
  lock: "SELECT pg_advisory_xact_lock(hashtext('pacta_migrations'), to_regnamespace(quote_ident(current_schema()))::oid::int)",
  // What functions of the schema look up is looked up here, whatever the session that calls them has set.
  stay: "SELECT set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)",
  create: `CREATE TABLE pacta_migrations (
    number     bigint PRIMARY KEY,
    name       text NOT NULL,
    checksum   text NOT NULL,
    applied_at text NOT NULL DEFAULT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
  )`,
  add: 'INSERT INTO pacta_migrations (number, name, checksum) VALUES ($1, $2, $3)',
  remove: 'DELETE FROM pacta_migrations WHERE number = $1',
};

/** What a place says of itself in its record of migrations, beyond all of them: that a register is being moved to it, or
 * was moved away; null where one is at home. */
export type Mark = 'arriving' | 'left' | null;

const MARK_NUMBER = 999_999;

const MARKED: Readonly<Record<NonNullable<Mark>, string>> = {
  arriving: 'a register is being moved to this database; finish it with `pacta move postgresql` where it was begun',
  left: 'the register was moved away from this database; use the one that it was moved to, and drop this one',
};

/** The migrations this program knows, in order. Throws a plain Error when their numbers are not 1, 2, 3 ... */
export function postgresMigrations(folder: URL = FOLDER): readonly PostgresMigration[] {
  const names = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  return names.map((name, index) => {
    if (Number(NAME.exec(name)![1]) !== index + 1)
      throw new Error(`migration ${name} should have the number ${index + 1}`);
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return { name, checksum: sha256Hex(sql), sql };
  });
}

/**
 * Applies what is pending, all or nothing; resolves to how many that were.
 *
 * Throws StoreError: `newer` when the database has a migration unknown here, `edited` when one differs from ours,
 * `unusable` when there is no place for the register, it is taken by other tables, or one was moved there or away.
 */
export async function migratePostgres(
  db: Pick<Connected, 'read' | 'write'>,
  known: readonly PostgresMigration[] = postgresMigrations(),
): Promise<number> {
  await checkPlace(db.read);
  if ((await pendingOf(db.read, known)).length === 0) return 0;
  try {
    return await db.write(async (ask) => {
      await ask(SQL.patience);
      await ask(SQL.lock);
      await ask(SQL.stay);
      const pending = await pendingOf(ask, known);
      if (pending.length === known.length) await ask(SQL.create);
      for (const { name, checksum, sql } of pending) {
        await ask(sql);
        await ask(SQL.add, [known.findIndex((one) => one.name === name) + 1, name, checksum]);
      }
      return pending.length;
    });
  } catch (error) {
    throw explained(error);
  }
}

/** Throws StoreError `unusable` unless every known migration is applied. */
export async function requireMigrated(read: Ask): Promise<void> {
  await checkPlace(read);
  const [next] = await pendingOf(read, postgresMigrations());
  if (next === undefined) return;
  throw new StoreError('unusable', `the database lacks migration ${next.name}; run pacta migrate as its owner first`);
}

/** Every known migration and whether it was applied; throws as `migratePostgres` does. */
export async function postgresMigrationStatus(read: Ask): Promise<readonly PostgresMigrationStatus[]> {
  const known = postgresMigrations();
  const applied = await checkedRecord(read, known);
  return known.map(({ name }, index) => ({ number: index + 1, name, appliedAt: applied[index]?.applied_at ?? null }));
}

/** The mark of a place, where it has one. */
export async function markOf(ask: Ask): Promise<Mark> {
  const [{ there } = { there: false }] = await ask<{ there: boolean }>(SQL.hasRecord);
  return there ? markIn(await ask<Recorded>(SQL.record)) : null;
}

/** Marks a place, within a transaction of the caller. */
export async function setMark(ask: Ask, mark: Mark): Promise<void> {
  await ask(SQL.remove, [MARK_NUMBER]);
  if (mark !== null) await ask(SQL.add, [MARK_NUMBER, mark, '']);
}

function markIn(record: readonly Recorded[]): Mark {
  return (record.find(({ number }) => number === MARK_NUMBER)?.name ?? null) as Mark;
}

async function checkPlace(read: Ask): Promise<void> {
  const [found] = await read<{ place: string | null; encoding: string }>(SQL.place);
  if (found?.place == null)
    throw new StoreError('unusable', 'the schema that PACTA_DATABASE_URL names is not there; create it first');
  if (found.encoding !== 'UTF8')
    throw new StoreError('unusable', `the database is encoded in ${found.encoding}; make one in UTF8`);
}

async function pendingOf(ask: Ask, known: readonly PostgresMigration[]): Promise<readonly PostgresMigration[]> {
  return known.slice((await checkedRecord(ask, known)).length);
}

/** The migrations on record, after making sure that we know every one of them. */
async function checkedRecord(ask: Ask, known: readonly PostgresMigration[]): Promise<readonly Recorded[]> {
  const [{ there } = { there: false }] = await ask<{ there: boolean }>(SQL.hasRecord);
  const applied = there ? await ask<Recorded>(SQL.record) : [];
  const mark = markIn(applied);
  if (mark !== null) throw new StoreError('unusable', MARKED[mark]);
  for (const [index, record] of applied.entries()) checkRecord(record, known[index]);
  return applied;
}

function checkRecord({ name, checksum }: Recorded, ours: PostgresMigration | undefined): void {
  if (ours === undefined) {
    const advice = 'run the newer version that made it, or restore an older backup';
    throw new StoreError('newer', `the database has migration ${name}, which this program does not know; ${advice}`);
  }
  if (checksum !== ours.checksum) {
    const advice = 'restore the original file: what was applied is never edited, only added to';
    throw new StoreError('edited', `migration ${ours.name} is not the one the database was made with; ${advice}`);
  }
}

const DUPLICATE_TABLE = '42P07';
const DUPLICATE_FUNCTION = '42723';

function explained(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (code !== DUPLICATE_TABLE && code !== DUPLICATE_FUNCTION) return error;
  const message = 'the schema holds tables of another application; give the register a schema or database of its own';
  return new StoreError('unusable', message, { cause: error });
}
