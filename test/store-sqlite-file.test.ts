/** What is particular to SQLite: what the file itself refuses, how questions are answered, and what faults become. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../src/register/ports.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { APPEND_SQL, writer } from '../src/store/sqlite-append.ts';
import { guarded } from '../src/store/sqlite-errors.ts';
import { JUDGE_SQL } from '../src/store/sqlite-judge.ts';
import { LIST_SQL, type ListShape, listSql } from '../src/store/sqlite-list.ts';
import { openDatabase } from '../src/store/sqlite-open.ts';
import { dutySql, gapSql, KEPT_REFUSALS, PAGES_SQL, refusalSql } from '../src/store/sqlite-pages.ts';
import { PROJECT_SQL } from '../src/store/sqlite-project.ts';
import { READ_SQL } from '../src/store/sqlite-read.ts';
import { SETTLE_ANEW_SQL, SETTLE_SQL } from '../src/store/sqlite-settle.ts';
import { acting, append, entry, founding, projection, recording } from './store-recordings.ts';

const DUTY = {
  act: 'notify',
  by: 'IOM',
  to: 'UN',
  sinceEarliest: '2016-07-08',
  sinceLatest: '2016-07-10',
  endedLatest: null,
  cites: '12',
};
const KEY = { principal: 'legal@un.example', key: 'k', fingerprint: 'f' };
const REFUSAL = { instrument: 'a', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'v', facts: '{}' };

let folder: string;
let path: string;
let store: Store;
/** Another program at the same file. */
let other: Database.Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-sqlite-'));
  path = join(folder, 'register.db');
  store = openSqlite(path);
  other = new Database(path, { timeout: 0 });
});
afterEach(async () => {
  other.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the file itself refuses to have its history rewritten, by any program', () => {
  beforeEach(async () => {
    const { basis } = await append(store, founding('a', {}, {}, { idempotency: KEY }));
    await append(store, acting('a', 2, basis));
    await store.refuse([REFUSAL]);
  });

  const COPY = (columns: string) =>
    `INSERT OR REPLACE INTO entries SELECT ${columns}, kind, schema, 'forged', recorded_at, principal, reason, chart_version, leaf`;

  it.each([
    ["UPDATE entries SET body = '{}'", 'an entry is never rewritten'],
    ['DELETE FROM entries', 'an entry is never deleted'],
    [`${COPY('position, instrument, version')}, prev FROM entries WHERE position = 1`, 'an entry'],
    [`${COPY('position + 2, instrument, version')}, prev FROM entries WHERE position = 1`, 'follows the last'],
    [`${COPY('position + 1, instrument, version + 5')}, leaf FROM entries WHERE position = 2`, 'follows the last'],
    [`${COPY('position + 1, instrument, version + 1')}, prev FROM entries WHERE position = 2`, 'follows the last'],
    [
      `${COPY('position + 9, instrument, version + 1')}, leaf FROM entries WHERE position = 2`,
      'takes the next position',
    ],
    ["UPDATE instruments SET title = '{}'", 'an instrument is never rewritten'],
    ['DELETE FROM instruments', 'an instrument is never deleted'],
    [
      "INSERT OR REPLACE INTO instruments SELECT num, 'b', kind, parent, number, title, parties, supersedes FROM instruments",
      'never replaced',
    ],
    [
      'INSERT OR REPLACE INTO instruments SELECT NULL, id, kind, parent, number, title, parties, supersedes FROM instruments',
      'never replaced',
    ],
    ["UPDATE idempotency SET fingerprint = ''", 'a used key is never rewritten'],
    ['DELETE FROM idempotency', 'a used key is never deleted'],
    [
      "INSERT OR REPLACE INTO idempotency SELECT principal, key, 'x', position FROM idempotency",
      'a used key is never replaced',
    ],
    ["UPDATE refusals SET code = 'x'", 'a refusal is never rewritten'],
    ['DELETE FROM refusals', 'is never deleted'],
    [
      "INSERT OR REPLACE INTO refusals SELECT id, instrument, 0, 'x', code, chart_version, facts FROM refusals",
      'a refusal is never replaced',
    ],
  ])('%s', (sql, message) => {
    const everything = () =>
      ['entries', 'instruments', 'idempotency', 'refusals'].map((t) => other.prepare(`SELECT * FROM ${t}`).all());
    const before = everything();
    expect(() => other.exec(sql)).toThrow(message);
    expect(everything()).toEqual(before);
  });

  it('and an entry that goes back in time', () => {
    const sql = `INSERT INTO entries SELECT position + 1, instrument, version + 1, kind, schema, body, recorded_at - 1,
      principal, reason, chart_version, zeroblob(32), leaf FROM entries WHERE position = 2`;
    expect(() => other.exec(sql)).toThrow('no earlier instant');
    expect(() => other.exec(sql.replace('recorded_at - 1', 'recorded_at'))).not.toThrow();
  });
});

describe('refusals are bounded', () => {
  it(`keeps the latest ${KEPT_REFUSALS} and forgets what is older`, async () => {
    await store.refuse([REFUSAL]);
    other.exec(
      `INSERT INTO refusals SELECT ${KEPT_REFUSALS}, instrument, refused_at, principal, code, chart_version, facts FROM refusals`,
    );
    expect(() => other.exec('DELETE FROM refusals WHERE id = 1')).toThrow('never deleted');
    await store.refuse([REFUSAL]);
    expect((await store.refusals({ limit: 9 })).rows.map(({ id }) => id)).toEqual([KEPT_REFUSALS + 1, KEPT_REFUSALS]);
  });
});

describe('every question is answered from an index, in order', () => {
  const FILTERS = ['kind', 'state', 'parent', 'party', 'inForce'] as const;
  const subsets = FILTERS.reduce<(typeof FILTERS)[number][][]>(
    (sets, one) => sets.flatMap((set) => [set, [...set, one]]),
    [[]],
  );
  const shapes: ListShape[] = [
    { from: 'all', arms: 1, order: 'registered', checks: [] },
    ...subsets
      .filter((checks) => !checks.includes('inForce'))
      .map((checks): ListShape => ({ from: 'ledger', arms: 1, order: 'recent', checks })),
    ...(['registered', 'settled', 'inForceOn', 'dated', 'undated'] as const).flatMap((order): ListShape[] => [
      { from: 'cells', arms: 22, order, checks: [] },
      { from: 'party', arms: 1, order, checks: [] },
      { from: 'party', arms: 22, order, checks: [] },
      ...[[], ['state'], ['party'], ['state', 'party']].map(
        (checks) => ({ from: 'parent', arms: 3, order, checks }) as ListShape,
      ),
    ]),
    ...subsets.map((checks): ListShape => ({ from: 'text', arms: 1, order: 'registered', checks })),
  ];
  const questions: [string, string][] = [
    ...shapes.map((shape): [string, string] => [`list ${JSON.stringify(shape)}`, listSql(shape)]),
    ...([[], ['by'], ['act'], ['by', 'act'], ['instrument'], ['instrument', 'by', 'act']] as const).flatMap((given) =>
      [false, true].flatMap((onADay) =>
        [false, true].map((descending): [string, string] => [
          `duties by ${given}, ${onADay ? 'on a day' : 'owed'}, ${descending ? 'latest' : 'oldest'} first`,
          dutySql({ given, onADay, descending }),
        ]),
      ),
    ),
    ...([[], ['instrument']] as const).map((given): [string, string] => [`gaps by ${given}`, gapSql(given)]),
    ...([[], ['instrument'], ['principal'], ['instrument', 'principal']] as const).map((given): [string, string] => [
      `refusals by ${given}`,
      refusalSql(given),
    ]),
    ...Object.entries({
      ...READ_SQL,
      ...JUDGE_SQL,
      ...APPEND_SQL,
      ...PROJECT_SQL,
      ...SETTLE_SQL,
      ...SETTLE_ANEW_SQL,
      ...PAGES_SQL,
      row: LIST_SQL.row,
      withFindings: LIST_SQL.withFindings,
    }),
  ];
  /** These look at a table that never has more than some twenty rows, or at one row of its end. */
  const SMALL = new Set(['counts', 'head', 'last']);

  function plan(sql: string): readonly string[] {
    const rows = other.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...bindings(sql));
    return rows.map(({ detail }) => detail);
  }

  /** EXPLAIN wants its parameters bound too: null is as good as any. */
  function bindings(sql: string): unknown[] {
    const names = new Set([...sql.matchAll(/:(\w+)/g)].map(([, name]) => name!));
    if (names.size > 0) return [Object.fromEntries([...names].map((name) => [name, null]))];
    return Array.from(sql.matchAll(/\?/g), () => null);
  }

  it.each(questions.filter(([name]) => !SMALL.has(name)))('%s', (_name, sql) => {
    for (const step of plan(sql)) {
      // An FTS5 table is always said to be scanned; what follows tells by what: M for MATCH.
      if (/^SCAN \w+ VIRTUAL TABLE INDEX \d+:.*M/.test(step)) continue;
      expect(step).not.toMatch(/^SCAN (?!CONSTANT ROW)/);
      expect(step).not.toContain('TEMP B-TREE');
    }
  });

  it('and the test would notice: neither a scan nor a sort passes', () => {
    expect(plan('SELECT * FROM entries WHERE body = ?')).toEqual(['SCAN entries']);
    expect(plan('SELECT * FROM standings WHERE kind = ? AND state = ? ORDER BY sentence').join()).toContain(
      'TEMP B-TREE',
    );
  });
});

describe('a fault leaves nothing of the batch', () => {
  const batch = [founding('a'), founding('b', {}, { duties: [DUTY] }), founding('c')];

  it('when something throws in the middle of a recording', async () => {
    other.exec(`CREATE TRIGGER broken BEFORE INSERT ON duties BEGIN SELECT RAISE(ABORT, 'broken'); END`);
    await expect(store.append(batch)).rejects.toThrow('broken');
    expect(await store.head()).toEqual({ size: 0, recordedAt: 0 });
    expect((await store.list({ limit: 9 })).rows).toEqual([]);
    expect(await store.counts()).toEqual([]);
    other.exec('DROP TRIGGER broken');
    expect(await store.append(batch)).toHaveLength(3);
    expect((await store.head()).size).toBe(3);
  });

  it('when a body has no UTF-8 form', async () => {
    const bad = recording([entry('d', 1, { reason: '\ud800' })], {
      ...founding('d'),
      entries: [entry('d', 1, { reason: '\ud800' })],
    });
    await expect(store.append([founding('a'), bad])).rejects.toThrow(TypeError);
    expect((await store.head()).size).toBe(0);
  });

  it('when there is no room left, and says so', async () => {
    const db = openDatabase(path);
    const { append: appendAll } = writer(db);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const large = projection('d', { standing: 'x'.repeat(100_000) });
    const full = faultOf(() => guarded(() => appendAll([founding('a'), { ...founding('d'), projections: [large] }])));
    expect(full).toMatchObject({ name: 'StoreError', code: 'full' });
    expect((await store.head()).size).toBe(0);
    db.pragma('max_page_count = 1000000');
    expect(appendAll(batch)).toHaveLength(3);
    db.close();
  });

  function faultOf(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      return error;
    }
  }
});

describe('two connections', () => {
  it('see each other’s recordings at once', async () => {
    const second = openSqlite(path);
    const { basis } = await append(store, founding('a'));
    await append(second, acting('a', 2, basis, { projections: [projection('a', { state: 'inForce' })] }));
    expect(await store.append([acting('a', 2, basis)])).toEqual([{ kind: 'conflict' }]);
    expect(await store.instrument('a')).toMatchObject({ version: 2, state: 'inForce' });
    await second.close();
  });

  it('answer busy, as a fault that passes, when one writes for longer than the other will wait', async () => {
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append([founding('a')])).rejects.toMatchObject({ name: 'StoreError', code: 'busy' });
    expect(await store.head()).toEqual({ size: 0, recordedAt: 0 });
    other.exec('ROLLBACK');
    await append(store, founding('a'));
  });

  it('go on reading while one writes', async () => {
    await append(store, founding('a'));
    other.exec('BEGIN IMMEDIATE');
    expect(await store.instrument('a')).toBeDefined();
    other.exec('ROLLBACK');
  });
});

it('commits are durable: write-ahead log, synchronous, foreign keys', () => {
  const db = openDatabase(path);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});
