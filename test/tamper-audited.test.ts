// A register of every kind of entry, with everything beside it that a register has: each value of the first row of each
// table altered by hand, each row taken out, the index of full-text search altered. `pacta verify` tells of all of it but
// for what is listed here, which nothing in a ledger stands for.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { verifyCommand } from '../src/cli/verify-command.ts';
import { noteSigner } from '../src/ledger/note-key.ts';
import { parseLogStatement, signLogStatement } from '../src/proof/log-statement.ts';
import { EXIT } from '../src/register/problems.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { fillAudited } from './audited-register.ts';
import { Bench, instant } from './register-helpers.ts';

let folder: string;
let copies = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-audited-'));
  mkdirSync(join(folder, 'made'));
  await fillAudited(join(folder, 'made'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `pacta verify` says of a copy after something was done to it. */
async function said(tamper: (path: string) => unknown): Promise<{ exit: number; lines: string; path: string }> {
  const path = join(folder, String(++copies));
  cpSync(join(folder, 'made'), path, { recursive: true });
  await tamper(path);
  return { ...(await verified(path)), path };
}

async function verified(path: string): Promise<{ exit: number; lines: string }> {
  const context = { data: path, progress: () => {} } as unknown as Parameters<typeof verifyCommand.run>[2];
  const { exit = EXIT.ok, json } = await verifyCommand.run([], {}, context);
  const { faults } = json as { faults: { position: number; instrument: string; detail: string }[] };
  return { exit, lines: faults.map((one) => `${one.position} ${one.instrument} ${one.detail}`).join('\n') };
}

/** Alters the database with its guards off, and puts them back. */
function altered(path: string, alter: (db: Database.Database) => void): void {
  const db = new Database(join(path, 'pacta.sqlite'));
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as Record<
    'name' | 'sql',
    string
  >[];
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  // Without this, SQLite lets nobody write to the tables in which full-text search keeps its index.
  db.unsafeMode(true);
  alter(db);
  for (const { sql } of guards) db.exec(sql);
  db.close();
}

interface Column {
  readonly cid: number;
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** What stands for nothing in the ledger or the logs, and may be altered without contradicting anything. */
const UNSEEN = [
  // When a version was installed.
  'migrations.applied_at',
  'tokens.last_used_at',
  // A state that no instrument has any more.
  'counts.kind',
  'counts.state',
  'counts, a row',
  // The index of an index that has one page: nothing is found by it.
  'instrument_text_idx.segid',
  'instrument_text_idx.term',
  'instrument_text_idx, a row',
];

const UNSEEN_AT_THE_END = [
  // The files still have it, and it is held against the ledger.
  'checkpoints, a row',
  'counts, a row',
  'instrument_text_idx, a row',
  // Whatever is not 1 says what 0 said: that it is not the token of the folder.
  'tokens.from_file',
  'tokens.last_used_at',
];

it('an untouched register raises no alarm, nor after its positions and its index were made anew', async () => {
  const { exit, lines, path } = await said(() => {});
  expect([exit, lines]).toEqual([EXIT.ok, '']);
  const bench = new Bench(join(path, 'pacta.sqlite'), instant('2020-01-05'));
  await bench.register.rebuild();
  await bench.register.close();
  expect(await verified(path)).toEqual({ exit: EXIT.ok, lines: '' });
});

/** Another value of the same kind. */
function other(value: unknown, { type }: Column): unknown {
  if (value === null) return type === 'INTEGER' ? 1 : type === 'BLOB' ? Buffer.alloc(32) : 'x';
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return value.slice(0, -1) + (value.endsWith('a') ? 'b' : 'a');
  const bytes = Buffer.from(value as Buffer);
  bytes[bytes.length - 1]! ^= 1;
  return bytes;
}

/** What verifying does not tell of, of what can be done to one row of every table.
 * @param which row: by its keys, in which direction.
 * @param values that are tried in a column beside what stands there. */
async function untold(which: 'ASC' | 'DESC', values: (now: unknown, column: Column) => unknown[]): Promise<string[]> {
  const db = new Database(join(folder, 'made', 'pacta.sqlite'), { readonly: true });
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
    .pluck()
    .all() as string[];
  const unseen = new Set<string>();
  const look = async (what: string, alter: (db: Database.Database) => void) => {
    const { exit } = await said((path) => altered(path, alter));
    if (exit !== EXIT.tampered) unseen.add(what);
  };
  for (const table of tables) {
    const columns = db.pragma(`table_info("${table}")`) as Column[];
    const keys = columns.some(({ pk }) => pk > 0) ? columns.filter(({ pk }) => pk > 0) : columns.slice(0, 1);
    const order = keys.map(({ name }) => `"${name}" ${which}`).join();
    const row = db.prepare(`SELECT * FROM "${table}" ORDER BY ${order} LIMIT 1`).raw().get() as unknown[] | undefined;
    if (row === undefined) continue;
    const where = keys.map(({ name }) => `"${name}" IS ?`).join(' AND ');
    const key = keys.map(({ cid }) => row[cid]);
    for (const column of columns)
      for (const value of values(row[column.cid], column))
        await look(`${table}.${column.name}`, (one) =>
          one.prepare(`UPDATE OR REPLACE "${table}" SET "${column.name}" = ? WHERE ${where}`).run(value, ...key),
        );
    await look(`${table}, a row`, (one) => one.prepare(`DELETE FROM "${table}" WHERE ${where}`).run(...key));
  }
  db.close();
  expect(tables.length).toBeGreaterThan(20);
  return [...unseen].sort();
}

it('tells of every value altered in the first row of every table, and of that row taken out', async () => {
  expect(await untold('ASC', (now, column) => [other(now, column)])).toEqual([...UNSEEN].sort());
});

it('tells of every number far from all others in the last row of every table, and of that row taken out', async () => {
  const far = (_: unknown, { type }: Column) => (type === 'INTEGER' ? [2n ** 60n, 99_999_999_999, -7] : []);
  expect(await untold('DESC', far)).toEqual(UNSEEN_AT_THE_END);
});

test.each<[string, string, RegExp]>([
  [
    'a word put into the index of full-text search',
    "INSERT INTO instrument_text (rowid, words) VALUES (2, 'secretly')",
    /finds alpha-beta-1\/amendments\/1 by other words .*`pacta rebuild`/,
  ],
  [
    'an instrument taken out of the index',
    `INSERT INTO instrument_text (instrument_text, rowid, words)
       VALUES ('delete', 1, 'alpha beta 1 Agreement alpha beta 1')`,
    /finds alpha-beta-1 by other words/,
  ],
  ['the index emptied', "INSERT INTO instrument_text (instrument_text) VALUES ('delete-all')", /finds alpha-beta-4 by/],
  [
    'an instrument that is not there, put into the index',
    "INSERT INTO instrument_text (rowid, words) VALUES (99, 'agreement')",
    /an instrument of number 99, which is not there/,
  ],
  [
    'a migration taken off the list',
    'DELETE FROM migrations WHERE number = (SELECT max(number) FROM migrations)',
    /its list of migrations does not name/,
  ],
  [
    'another text taken for a token',
    "UPDATE tokens SET digest = zeroblob(32) WHERE principal = 'desk'",
    /the token [0-9a-f]{12} is kept with another digest than it was issued with/,
  ],
  [
    'a replaced token that lasts longer',
    'UPDATE tokens SET expires_at = expires_at + 1000 WHERE expires_at IS NOT NULL',
    /is kept with other dates/,
  ],
  [
    'a token that lasts longer than the one it replaced',
    `UPDATE tokens SET expires_at = expires_at + 1000 WHERE id = (
       SELECT substr(detail, instr(detail, ' by ') + 4, 12) FROM access_log WHERE kind = 'tokenRotated')`,
    /the token [0-9a-f]{12} is kept with other dates/,
  ],
  [
    'a token that never ends any more',
    "UPDATE tokens SET expires_at = NULL WHERE principal = 'desk' AND revoked_at IS NULL",
    /is kept with other dates.*\n.*is kept with other dates/,
  ],
  [
    'limits of a principal that are no list',
    "UPDATE principals SET parties = '[ALPHA' WHERE id = 'desk'",
    /the principal desk is kept as recorder, acts of \[ALPHA only/,
  ],
  [
    'an erasure ascribed to somebody else',
    "UPDATE private_notes SET erased_by = 'x' WHERE content IS NULL",
    /alpha-beta-2 the private note on its act is kept as erased by somebody else/,
  ],
  [
    'an agreement kept among the instruments of another',
    "UPDATE standings SET family = 2, family_head = NULL WHERE instrument = (SELECT num FROM instruments WHERE id = 'alpha-beta-3')",
    /alpha-beta-3 it is kept among other agreements/,
  ],
  [
    'half of a time in force',
    "UPDATE standings SET in_force_until_latest = '2020-01-01' WHERE in_force_from_latest IS NULL",
    /the list has another time in force/,
  ],
  [
    'the reasons of a refusal',
    "UPDATE refusals SET facts = replace(facts, 'alpha', 'beta') || ' ' WHERE id = 2",
    /of the refused attempts, attempts 2 to 5 are not those that were signed for at 2020-01-04T/,
  ],
  [
    'a sign-in that was not',
    `UPDATE access_log SET detail = 'forged' WHERE id = (SELECT max(id) FROM access_log)`,
    /of the log of access, lines \d+ to \d+ are not those that were signed for at/,
  ],
  [
    'a request put in for an entry that came of none',
    "INSERT INTO idempotency VALUES ('somebody', 'key-none', 'x', 3)",
    /of the keys of requests, those of entries 1 to \d+ are not those that were signed for/,
  ],
  [
    'the end of the log of access cut off',
    'DELETE FROM access_log WHERE id = (SELECT max(id) FROM access_log)',
    /of the log of access, lines/,
  ],
  [
    'a statement on the logs taken out of the database',
    "DELETE FROM checkpoints WHERE note LIKE '%logs as of%' AND number < 3",
    /of the checkpoints kept in the database, some are missing/,
  ],
  ['the first refused attempt taken out', 'DELETE FROM refusals WHERE id = 1', /of the refused attempts, some/],
  [
    'a confirmation ascribed to the recorder',
    "UPDATE entries SET principal = 'somebody' WHERE kind = 'confirmation'",
    /alpha-beta-2 its content is not what its leaf stands for/,
  ],
  [
    'the two-person rule taken off',
    "UPDATE entries SET body = replace(body, 'true', 'false') WHERE kind = 'rule'",
    /alpha-beta-2 its content/,
  ],
])('names %s', async (_, sql, named) => {
  const { exit, lines } = await said((path) => altered(path, (db) => void db.exec(sql)));
  expect(lines).toMatch(named);
  expect(exit).toBe(EXIT.tampered);
});

describe('of the file of statements on the logs', () => {
  const inFile = (alter: (text: string) => string) =>
    said((path) => {
      const file = join(path, 'log-statements');
      const text = readFileSync(file, 'utf8');
      const after = alter(text);
      expect(after).not.toBe(text);
      writeFileSync(file, after);
    });

  it('tells that a digest in it was altered', async () => {
    const { lines } = await inFile((text) => text.replace(/ [A-Za-z0-9+/]{43}=/, ` ${'A'.repeat(43)}=`));
    expect(lines).toMatch(/statement 1 of \d+ on the logs does not count: the signature of .* is not its own/);
    expect(lines).toMatch(/statement on the logs as of 2020-01-02T.* was signed; .*removed or altered there/);
  });

  it('tells that one was taken out of it', async () => {
    const { lines } = await inFile((text) => text.slice(text.indexOf('=\n\n') + 3));
    expect(lines).toMatch(/the statement on the logs as of .* was signed; the database has it and the file/);
  });

  it('tells that it is gone', async () => {
    const { lines, exit } = await said((path) => rmSync(join(path, 'log-statements')));
    expect(lines).toMatch(/the statement on the logs as of .*so it is with \d+ statements/);
    expect(exit).toBe(EXIT.tampered);
  });

  it('tells that another key signed it', async () => {
    const { lines } = await inFile((text) => {
      const note = text.slice(0, text.indexOf('\n\n', text.indexOf('\n\n') + 2) + 1);
      const { at, origin, stretches } = parseLogStatement(note);
      return text.replace(note, signLogStatement({ at, stretches }, noteSigner(origin, 'note')));
    });
    expect(lines).toMatch(/statement 1 of \d+ on the logs does not count: no known key of .* signed it/);
  });
});

it('signs for a log once, and for what is added to it afterwards', async () => {
  const { path } = await said(() => {});
  const file = join(path, 'log-statements');
  const before = readFileSync(file, 'utf8');
  const bench = new Bench(join(path, 'pacta.sqlite'), instant('2020-01-06'));
  const { checkpoints } = bench.register.proofs(openProofFiles(path));
  await checkpoints.make();
  expect(readFileSync(file, 'utf8')).toBe(before);
  await bench.record('alpha-beta-1', 'sign by ALPHA on 2019-05-09').catch(() => {});
  expect((await checkpoints.make()).made).toBe(false);
  const added = readFileSync(file, 'utf8').slice(before.length);
  const [last] = /refusals \d+ (\d+) \S+\n\n\u2014 /.exec(before.slice(before.lastIndexOf('refusals')))!.slice(1);
  expect(added).toMatch(new RegExp(`\nlogs as of 2020-01-06T12:00:00.000Z\nrefusals ${Number(last) + 1} `));
  await bench.register.close();
  expect(await verified(path)).toEqual({ exit: EXIT.ok, lines: '' });
});

it('has the index of full-text search made anew by rebuilding', async () => {
  const { exit, path } = await said((one) =>
    altered(one, (db) => void db.exec("INSERT INTO instrument_text (instrument_text) VALUES ('delete-all')")),
  );
  expect(exit).toBe(EXIT.tampered);
  const bench = new Bench(join(path, 'pacta.sqlite'), instant('2020-01-05'));
  const search = async () => (await bench.read.list({ text: '联合国', limit: 10 })).rows.length;
  expect(await search()).toBe(0);
  await bench.register.rebuild();
  expect(await search()).toBe(2);
  await bench.register.close();
  expect((await verified(path)).exit).toBe(EXIT.ok);
});
