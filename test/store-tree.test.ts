/** The Merkle tree in the database: grown with the ledger, read back, kept from being rewritten, made for old files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromHex } from '../src/ledger/bytes.ts';
import type { FamilyHead, Store } from '../src/register/ports.ts';
import { migrate, readMigrations } from '../src/store/migrate.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { mth, path as oraclePath, proof } from './merkle-oracle.ts';
import { append, entry, founding, recording } from './store-recordings.ts';

const SIZE = 1100;
let folder: string;
let path: string;
let store: Store;
let leaves: readonly Uint8Array[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-tree-'));
  path = join(folder, 'register.db');
  store = openSqlite(path);
  await grow(store);
  leaves = await leavesOf(store);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Recordings of different sizes, so that the ledger passes the end of a block alone, in a batch and in a recording. */
async function grow(into: Store): Promise<void> {
  let { basis } = await append(into, founding('a'));
  let size = 1;
  while (size < SIZE) {
    const count = Math.min(SIZE - size, size < 300 ? 1 : 1 + (size % 90));
    basis = await more(into, basis, size, count);
    size += count;
  }
}

async function more(into: Store, basis: FamilyHead, size: number, count: number): Promise<FamilyHead> {
  const entries = Array.from({ length: count }, (_, index) => entry('a', size + 1 + index));
  return (await append(into, recording(entries, { basis }))).basis;
}

async function leavesOf(from: Store): Promise<Uint8Array[]> {
  const pages = [await from.entries({ after: 0, limit: 1000 }), await from.entries({ after: 1000, limit: 1000 })];
  return pages.flat().map(({ leaf }) => fromHex(leaf));
}

const SIZES = [0, 1, 2, 255, 256, 257, 511, 512, 513, 767, 768, 1000, 1023, 1024, 1025, SIZE];

describe('the tree of a ledger', () => {
  it('has the root of RFC 9162 at every size', async () => {
    expect(leaves).toHaveLength(SIZE);
    for (const size of SIZES)
      expect(Buffer.from(await store.treeRoot(size))).toEqual(Buffer.from(mth(leaves.slice(0, size))));
  });

  it('proves every entry in it, and that it grew', async () => {
    const bytes = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('hex'));
    for (const size of SIZES.slice(1)) {
      const part = leaves.slice(0, size);
      for (const position of [1, 2, 255, 256, 257, size - 1, size].filter((one) => one >= 1 && one <= size)) {
        expect(bytes(await store.inclusion(position, size))).toEqual(bytes(oraclePath(position - 1, part)));
      }
      for (const from of SIZES.filter((one) => one <= size)) {
        expect(bytes(await store.consistency(from, size))).toEqual(bytes(proof(from, part)));
      }
    }
  });

  it('is said to be damaged when it is asked about more than the ledger has', async () => {
    await expect(store.treeRoot(SIZE + 1)).rejects.toMatchObject({ name: 'StoreError', code: 'corrupt' });
    await expect(store.inclusion(SIZE + 1, SIZE)).rejects.toThrow(RangeError);
    await expect(store.consistency(3, 2)).rejects.toThrow(RangeError);
  });

  it.each([
    ['UPDATE nodes SET hash = zeroblob(32) WHERE number = 0', 'never rewritten'],
    ['DELETE FROM nodes', 'never deleted'],
    ['INSERT OR REPLACE INTO nodes VALUES (6, 0, zeroblob(32))', 'next of its height'],
    ['INSERT INTO nodes VALUES (8, 5, zeroblob(32))', 'next of its height'],
    ['INSERT INTO nodes VALUES (8, 4, zeroblob(32))', 'stands over entries'],
    ['INSERT INTO nodes VALUES (11, 0, zeroblob(32))', 'stands over entries'],
  ])('refuses %s', (sql, why) => {
    const raw = new Database(path);
    try {
      expect(() => raw.exec(sql)).toThrow(why);
    } finally {
      raw.close();
    }
  });
});

it('a register from before the tree gets it when it is opened, the same as if it had always been there', async () => {
  const old = join(folder, 'old.db');
  const grown = openSqlite(old);
  await grow(grown);
  await grown.close();
  undoAllButFirstMigration(old);
  const opened = openSqlite(old);
  expect(Buffer.from(await opened.treeRoot(SIZE))).toEqual(Buffer.from(mth(await leavesOf(opened))));
  await opened.close();
  const nodes = (file: string) => {
    const db = new Database(file, { readonly: true });
    const rows = db.prepare('SELECT height, number FROM nodes ORDER BY height, number').all();
    db.close();
    return rows;
  };
  expect(nodes(old)).toEqual(nodes(path));
  expect(nodes(old)).toHaveLength(17 + 8 + 4 + 2 + 1);
});

/** Makes a database as it was before the tree, and everything that came after it. */
function undoAllButFirstMigration(file: string): void {
  const first = new Database(':memory:');
  migrate(first, readMigrations().slice(0, 1));
  const tables = (db: Database.Database) =>
    db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const raw = new Database(file);
  raw.pragma('foreign_keys = OFF');
  for (const name of tables(raw).filter((one) => !tables(first).includes(one))) raw.exec(`DROP TABLE ${name}`);
  const indexes = (db: Database.Database) =>
    db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
      )
      .all();
  for (const { name } of indexes(raw)) raw.exec(`DROP INDEX ${name}`);
  const columns = (db: Database.Database, table: string) =>
    db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  for (const table of tables(first)) {
    const later = columns(raw, table).filter((one) => !columns(first, table).includes(one));
    for (const name of later) raw.exec(`ALTER TABLE ${table} DROP COLUMN ${name}`);
  }
  for (const { sql } of indexes(first)) raw.exec(sql);
  raw.exec('DELETE FROM migrations WHERE number > 1');
  raw.close();
  first.close();
}
