// What somebody with a database tool can do to a register of 200 entries with signed checkpoints beside it: the guards
// of the database taken off and put back, everything else left in order. Each is found, and named.

import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { parseCheckpoint } from '../src/ledger/checkpoint.ts';
import { cosignedNotes } from '../src/proof/signed.ts';
import { ownHands, type VerifiedBefore, verify } from '../src/register/verifying.ts';
import { publicFiles } from '../src/store/proof-files.ts';
import { inspectSqlite } from '../src/store/sqlite-inspect.ts';
import { ledger, resealed, SIZE } from './tamper-helpers.ts';

const made = ledger();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-tamper-db-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let copies = 0;

/** What verifying finds in a copy after something was done to it. */
async function found(tamper: (db: Database.Database) => void, restore = true): Promise<string[]> {
  const copy = join(folder, String(++copies));
  cpSync(made.folder, copy, { recursive: true });
  const path = join(copy, 'pacta.sqlite');
  const db = new Database(path);
  const guards = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys = OFF');
  tamper(db);
  if (restore) for (const { sql } of guards) db.exec(sql);
  db.close();
  return findings(path, copy);
}

async function findings(path: string, beside: string): Promise<string[]> {
  const inspection = inspectSqlite(path);
  const files = publicFiles(beside);
  const checkpoints = { notes: cosignedNotes(files), keys: files.keys().map(({ key }) => key), witnesses: [] };
  const { faults } = await verify(inspection, { today: '2026-07-01', hands: ownHands(inspection), checkpoints });
  inspection.close();
  return faults.map(({ position, instrument, detail }) =>
    [position === 0 ? '' : `entry ${position}`, instrument, detail].filter((part) => part !== '').join(', '),
  );
}

const sql = (text: string) => (db: Database.Database) => void db.exec(text);

/** Writes the entries of a forger over those from a position on, with the tree made anew. */
function rewrite(db: Database.Database, from: number): void {
  const forged = resealed(made.entries.with(from - 1, { ...made.entries[from - 1]!, principal: 'x' }), from - 1);
  const update = db.prepare('UPDATE entries SET principal = ?, leaf = ?, prev = ? WHERE position = ?');
  const blob = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'));
  // From the end on, because an entry's leaf is what the next one refers to, once.
  for (const entry of forged.slice(from - 1).reverse())
    update.run(entry.principal, blob(entry.leaf), blob(entry.prev), entry.position);
}

it('finds nothing in an untouched copy, nor after its rows were packed anew', async () => {
  expect(await found(() => {})).toEqual([]);
  expect(await found((db) => void db.exec('VACUUM; ANALYZE'))).toEqual([]);
});

const ONE = "(SELECT num FROM instruments WHERE id = 'alpha-beta-2')";

test.each<[string, (db: Database.Database) => void, RegExp]>([
  [
    'an edited body',
    sql("UPDATE entries SET body = replace(body, '2019-02-10', '2019-02-11') WHERE position = 3"),
    /^entry 3, alpha-beta-1, .*altered/,
  ],
  ['an edited principal', sql("UPDATE entries SET principal = 'x' WHERE position = 150"), /^entry 150, .*altered/],
  [
    'a body that says something twice',
    sql(`UPDATE entries SET body = replace(body, '"by":"ALPHA"', '"by":"BETA","by":"ALPHA"') WHERE position = 3`),
    /alpha-beta-1, .*not written as canonical JSON/,
  ],
  [
    'clauses that say something twice',
    sql(
      `UPDATE entries SET body = replace(body, '"id":"alpha-beta-1"', '"id":"x","id":"alpha-beta-1"') WHERE position = 1`,
    ),
    /alpha-beta-1, .*not written as canonical JSON/,
  ],
  [
    'the reason for recording an act all the same taken off',
    sql("UPDATE entries SET reason = NULL WHERE kind = 'act' AND reason IS NOT NULL"),
    /alpha-beta-1, when it was recorded its act was not open, and no reason is given/,
  ],
  ['a deleted entry', sql('DELETE FROM entries WHERE position = 100'), /^entry 101, .*entries are missing/],
  [
    'a deleted end',
    sql('DELETE FROM entries WHERE position > 190'),
    /the ledger has 190: its end was cut off, or an old backup/,
  ],
  ['a rewritten suffix', (db) => rewrite(db, 140), /an entry from 131 to 200 was altered/],
  [
    'an edited node of the tree',
    sql('UPDATE nodes SET hash = zeroblob(32) WHERE height = 6 AND number = 1'),
    /node kept of the tree over entries 65 to 128 is not/,
  ],
  [
    'a deleted node of the tree',
    sql('DELETE FROM nodes WHERE height = 7'),
    /node kept of the tree over entries 1 to 128 is missing/,
  ],
  ['an added column', sql('ALTER TABLE entries ADD COLUMN note TEXT'), /the table entries was altered/],
  ['a dropped index', sql('DROP INDEX standings_by_cell'), /the index standings_by_cell is missing/],
  [
    'a trigger of somebody',
    sql('CREATE TRIGGER x AFTER INSERT ON entries BEGIN SELECT 1; END'),
    /guard x of entries was added by hand/,
  ],
  [
    'an edited state',
    sql(`UPDATE standings SET state = 'terminated' WHERE instrument = ${ONE}`),
    /alpha-beta-2, the list has it in state terminated; by its entries it is inForce/,
  ],
  [
    'an edited sentence',
    sql(`UPDATE standings SET sentence = 'x' WHERE instrument = ${ONE}`),
    /alpha-beta-2, the sentence in the list/,
  ],
  [
    'an edited time in force',
    sql(`UPDATE standings SET in_force_from_latest = '2019-01-01' WHERE instrument = ${ONE}`),
    /alpha-beta-2, the list has another time in force/,
  ],
  [
    'an edited standing',
    sql(`UPDATE standings SET standing = replace(standing, '2019-04-13', '2019-04-14') WHERE instrument = ${ONE}`),
    /alpha-beta-2, the position kept is not/,
  ],
  [
    'an edited title',
    sql(`UPDATE instruments SET title = '{"en":"x"}' WHERE num = ${ONE}`),
    /alpha-beta-2, its description in the list/,
  ],
  [
    'a party taken off',
    sql(`DELETE FROM instrument_parties WHERE instrument = ${ONE} AND party = 'BETA'`),
    /alpha-beta-2, it is listed otherwise by party/,
  ],
  ['an edited duty', sql("UPDATE duties SET by = 'ALPHA'"), /the duties listed are not those/],
  ['a gap taken off', sql(`DELETE FROM gaps WHERE instrument = ${ONE}`), /alpha-beta-2, the gaps in evidence listed/],
  [
    'an edited count',
    sql("UPDATE counts SET n = n + 1 WHERE kind = 'agreement'"),
    /the number kept of instruments of kind agreement/,
  ],
  ['a supersession taken off', sql('DELETE FROM supersessions'), /the agreements listed as superseded/],
  [
    'a used key of nobody',
    sql("INSERT INTO idempotency VALUES ('x', 'k', 'f', 999)"),
    /a request of x is kept as carried out by entry 999/,
  ],
  [
    'a kept position taken off',
    sql(`DELETE FROM standings WHERE instrument = ${ONE}`),
    /alpha-beta-2, it belongs to no family/,
  ],
])('finds %s', async (_, tamper, named) => {
  expect(
    (await found(tamper)).some((line) => named.test(line)),
    (await found(tamper)).join('\n'),
  ).toBe(true);
});

it('begins after what was verified before only where its tree still has the signed root', async () => {
  const copy = join(folder, 'resumed');
  cpSync(made.folder, copy, { recursive: true });
  const path = join(copy, 'pacta.sqlite');
  const files = publicFiles(copy);
  const checkpoints = { notes: cosignedNotes(files), keys: files.keys().map(({ key }) => key), witnesses: [] };
  const { size, root } = parseCheckpoint(checkpoints.notes[1]!);
  const from = async (before: VerifiedBefore) => {
    const inspection = inspectSqlite(path);
    const found = await verify(inspection, { today: '2026-07-01', hands: ownHands(inspection), checkpoints, before });
    inspection.close();
    return [found.resumedAt, found.entries, found.faults.map((fault) => fault.position)];
  };
  expect(await from({ size, root })).toEqual([130, SIZE, []]);
  // Another size, or another root, was never signed: all is looked at.
  expect(await from({ size: 120, root })).toEqual([0, SIZE, []]);
  expect(await from({ size, root: new Uint8Array(32) })).toEqual([0, SIZE, []]);
  const alter = (position: number) => {
    const db = new Database(path);
    const guard = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'entries_no_update'").pluck().get() as string;
    db.exec(
      `DROP TRIGGER entries_no_update; UPDATE entries SET principal = 'x' WHERE position = ${position}; ${guard}`,
    );
    db.close();
  };
  alter(150);
  expect(await from({ size, root })).toEqual([130, SIZE, [150]]);
  // This is what the short verification does not see, and a whole one does.
  alter(50);
  expect(await from({ size, root })).toEqual([130, SIZE, [150]]);
  expect(await from({ size: 0, root })).toEqual([0, SIZE, [50, 150]]);
});

it('finds every guard that was taken off', async () => {
  const db = new Database(join(made.folder, 'pacta.sqlite'), { readonly: true });
  const guards = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    .pluck()
    .all() as string[];
  db.close();
  const told = await found(() => {}, false);
  expect(guards.length).toBeGreaterThan(10);
  for (const guard of guards)
    expect(
      told.some((line) => line.includes(`the guard ${guard} of`)),
      guard,
    ).toBe(true);
  expect(told.length).toBe(guards.length);
});

it('finds an old backup put back beside the checkpoints signed since', async () => {
  const copy = join(folder, 'restored');
  cpSync(made.folder, copy, { recursive: true });
  const old = new Database(join(copy, 'pacta.sqlite'));
  const guards = old
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of guards) old.exec(`DROP TRIGGER ${name}`);
  old.exec('DELETE FROM entries WHERE position > 130');
  for (const guard of guards) old.exec(guard.sql);
  old.close();
  copyFileSync(join(made.folder, 'checkpoints'), join(copy, 'checkpoints'));
  expect((await findings(join(copy, 'pacta.sqlite'), copy)).join('\n')).toContain(
    `over ${SIZE} entries of 2020-01-01T03:`,
  );
});
