// A row that is kept while nothing was written: by this connection, by another, or in a transaction that was rolled
// back. Against a real file with two connections.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { whileUnchanged } from '../src/store/sqlite-unchanged.ts';

const folder = mkdtempSync(join(tmpdir(), 'pacta-unchanged-'));
afterAll(() => rmSync(folder, { recursive: true }));

let one: Database.Database;
let other: Database.Database;
let find: (id: string) => { readonly n: number } | undefined;
let own: { times: number };
let asked = 0;

beforeEach(() => {
  one = new Database(join(folder, `${asked}.sqlite`));
  one.pragma('journal_mode = WAL');
  one.exec("CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER); INSERT INTO t VALUES ('a', 1)");
  other = new Database(one.name);
  const row = one.prepare<[string], { n: number }>('SELECT n FROM t WHERE id = ?');
  own = { times: 0 };
  find = whileUnchanged(one, own, (id) => {
    asked++;
    return row.get(id);
  });
});

test('the same object comes again without asking, until somebody has written', () => {
  const before = asked;
  const first = find('a');
  expect(find('a')).toBe(first);
  expect(asked - before).toBe(1);
  other.exec("UPDATE t SET n = 2 WHERE id = 'a'");
  expect(find('a')).toEqual({ n: 2 });
  own.times++;
  one.exec("UPDATE t SET n = 3 WHERE id = 'a'");
  expect(find('a')).toEqual({ n: 3 });
  own.times++;
  one.exec("DELETE FROM t WHERE id = 'a'");
  expect(find('a')).toBeUndefined();
  other.exec("INSERT INTO t VALUES ('a', 4)");
  expect(find('a')).toEqual({ n: 4 });
});

test('what was seen in a transaction that came to nothing is not kept', () => {
  expect(() =>
    one.transaction(() => {
      one.exec("UPDATE t SET n = 9 WHERE id = 'a'");
      expect(find('a')).toEqual({ n: 9 });
      throw new Error('rolled back');
    })(),
  ).toThrow('rolled back');
  expect(find('a')).toEqual({ n: 1 });
});
