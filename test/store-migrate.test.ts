/** The schema: made once, in order, recorded, compared; and every file that is not ours refused before it is touched. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoreError } from '../src/register/ports.ts';
import { migrate, migrationStatus, readMigrations, schemaDump } from '../src/store/migrate.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { migrationsOf } from '../src/store/sqlite-open.ts';

const DUMP = fileURLToPath(new URL('../migrations/schema.sql', import.meta.url));
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-migrate-'));
  path = join(folder, 'register.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Does something to the file with nothing but SQLite, as another program would. */
function raw<T>(work: (db: Database.Database) => T): T {
  const db = new Database(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function faultOf(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

it('an opened database has the schema that is written down (npx vitest run -u writes it down anew)', async () => {
  await openSqlite(path).close();
  await expect(raw(schemaDump)).toMatchFileSnapshot(DUMP);
});

it('a migration that was ever given out never changes: registers that have it would be refused as edited', () => {
  const given = [
    ['001-register.sql', 'e734c4f8436dacbdacad9d296e50ff139e11b66e90648da469d1a3376e4498aa'],
    ['002-tree.sql', '9aeaa5cf50ff411ac75e17cc566d1fc1ec9473fa4ed7a1c9deb12dcea03fd160'],
    ['003-access.sql', '8266bedac5adcdfa842984e4132dfcd44a6d57356efb89c7fee9c457aca58e04'],
    ['004-sealed.sql', '47fb0e63fe4de2e0ac49d5a75d30a716cdd75378b782f89d9f9cfdc182b5373a'],
    ['005-duty-indexes.sql', '773dc62b45e8fccd179be77dd7806a1c00946f94d2d84a1efcfe6619d6d75038'],
    ['006-private-notes.sql', '2cacb84b7b2a7cbb59bddfe96af380fd6d67ab032ab8529156ba8fa38ff7aff3'],
    ['007-checkpoints.sql', '2a6903946147b54852d19f1beb00dccf484a4d087bcb7b1c2d720c1771f3aad2'],
    ['008-webhooks.sql', '73e365d44f9826ff4508407f4b5b46dd4ed8a1e55d32dacaefacf36f0f8d544e'],
    ['009-list-orders.sql', 'ebfcb1233bf830aac68a74073bbbeb727d01f76ad63f4c6deb41f7ecb7e93dd9'],
    ['010-waiting.sql', '9b82eac00f5d3547905cff6601e748d3238028104a50f569c71036f6f176c92f'],
    ['011-settled-order.sql', '13bace9fdcd0b5dbd6538616d1399db6203eb96a82b353ea149bd7161538591c'],
    ['012-used-keys.sql', 'b3daee282bb8073206988f57ffbfcf82fb1c7a3b4d5d6bebb101323014e2f5b6'],
  ];
  expect(readMigrations().map(({ name, checksum }) => [name, checksum])).toEqual(given);
});

it('applied migrations are recorded with their checksums, and applying them again does nothing', async () => {
  await openSqlite(path).close();
  const known = readMigrations();
  expect(raw((db) => db.prepare('SELECT number, name, checksum FROM migrations').all())).toEqual(
    known.map(({ number, name, checksum }) => ({ number, name, checksum })),
  );
  expect(raw((db) => migrate(db))).toBe(0);
});

it('tells which migrations are applied and which pending, without changing the file', async () => {
  raw((db) => db.pragma('journal_mode = WAL'));
  expect(migrationsOf(path).map(({ appliedAt }) => appliedAt)).toEqual(readMigrations().map(() => null));
  await openSqlite(path).close();
  for (const { appliedAt } of migrationsOf(path)) expect(appliedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(raw((db) => migrationStatus(db))).toEqual(migrationsOf(path));
});

it('a database with a migration we do not know is refused, and we say what to do', async () => {
  await openSqlite(path).close();
  raw((db) => db.exec("INSERT INTO migrations (number, name, checksum) VALUES (99, '099-later.sql', 'x')"));
  const fault = faultOf(() => openSqlite(path));
  expect(fault.code).toBe('newer');
  expect(fault.message).toContain('099-later.sql');
  expect(fault.message).toContain('run the newer version');
});

it('a database made by a migration other than ours is refused', async () => {
  await openSqlite(path).close();
  raw((db) => db.exec("UPDATE migrations SET checksum = 'other' WHERE number = 1"));
  const fault = faultOf(() => openSqlite(path));
  expect(fault.code).toBe('edited');
  expect(fault.message).toContain('001-register.sql');
});

it('a file that is not a database is refused and left as it was', () => {
  const text = 'These are the minutes of the meeting. '.repeat(100);
  writeFileSync(path, text);
  expect(faultOf(() => openSqlite(path)).code).toBe('corrupt');
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('a database of another application is refused and left as it was', () => {
  raw((db) => db.exec('CREATE TABLE songs (id)'));
  const before = readFileSync(path);
  expect(faultOf(() => openSqlite(path))).toMatchObject({ code: 'unusable', message: /another application/ });
  raw((db) => db.pragma('application_id = 7'));
  expect(faultOf(() => openSqlite(path)).code).toBe('unusable');
  raw((db) => db.pragma('application_id = 0'));
  expect(readFileSync(path).length).toBe(before.length);
});

it('a file damaged inside is refused when the damage is met', async () => {
  await openSqlite(path).close();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 100, 4096);
  writeFileSync(path, bytes);
  expect(faultOf(() => openSqlite(path)).code).toBe('corrupt');
});

it('a path in no folder, or that is a folder, is unusable', () => {
  expect(faultOf(() => openSqlite(join(folder, 'nowhere', 'register.db'))).code).toBe('unusable');
  expect(faultOf(() => openSqlite(folder)).code).toBe('unusable');
});

it('opened readonly it answers, and refuses to write; a file not there or not up to date is refused', async () => {
  expect(faultOf(() => openSqlite(path, { readonly: true })).code).toBe('unusable');
  raw((db) => db.pragma('journal_mode = WAL'));
  expect(faultOf(() => openSqlite(path, { readonly: true })).message).toContain('migrate');
  await openSqlite(path).close();
  const store = openSqlite(path, { readonly: true });
  expect((await store.head()).size).toBe(0);
  const refusal = { instrument: 'a', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'v', facts: '{}' };
  await expect(store.refuse([refusal])).rejects.toMatchObject({ name: 'StoreError', code: 'readonly' });
  await store.close();
});

it('a migration that fails leaves nothing of any', () => {
  const own = join(folder, 'migrations');
  mkdirSync(own);
  writeFileSync(join(own, '001-good.sql'), 'CREATE TABLE good (id);');
  writeFileSync(join(own, '002-bad.sql'), 'CREATE TABLE half (id); CREATE TABLE good (id);');
  const known = readMigrations(pathToFileURL(`${own}/`));
  raw((db) => expect(() => migrate(db, known)).toThrow('already exists'));
  expect(raw((db) => db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())).toBe(0);
});

it('migrations are numbered without a gap', () => {
  const own = join(folder, 'migrations');
  mkdirSync(own);
  writeFileSync(join(own, '002-late.sql'), '');
  expect(() => readMigrations(pathToFileURL(`${own}/`))).toThrow('002-late.sql should have the number 1');
});

it('later migrations are applied to an older database', () => {
  const own = join(folder, 'migrations');
  mkdirSync(own);
  writeFileSync(join(own, '001-first.sql'), 'CREATE TABLE first (id);');
  raw((db) => expect(migrate(db, readMigrations(pathToFileURL(`${own}/`)))).toBe(1));
  writeFileSync(join(own, '002-second.sql'), 'CREATE TABLE second (id);');
  raw((db) => expect(migrate(db, readMigrations(pathToFileURL(`${own}/`)))).toBe(1));
  expect(raw(schemaDump)).toContain('CREATE TABLE second (id)');
});
