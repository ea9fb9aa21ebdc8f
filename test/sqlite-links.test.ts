/** Entries held against their leaves by what SQLite puts together: alike in every case to what the ledger says of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkOf } from '../src/ledger/chain.ts';
import { canonicalEntry } from '../src/ledger/leaf.ts';
import type { Store } from '../src/register/ports.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { inspectSqlite } from '../src/store/sqlite-inspect.ts';
import { LEAF_OF } from '../src/store/sqlite-links.ts';
import { append, entry, founding, recording } from './store-recordings.ts';

let folder: string;
let path: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-links-'));
  path = join(folder, 'register.db');
  store = openSqlite(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

const ODD = '"\\\u0001\b\f\n\r\t\u001f/<\u007f\u2028\u2029 ü 協定 اتفاق 😀\u0000end';

async function filled(texts: readonly string[]): Promise<void> {
  const begun = await append(store, founding('a'));
  const entries = texts.map((text, index) =>
    entry('a', index + 2, { principal: text, reason: text, chartVersion: text, body: JSON.stringify({ text }) }),
  );
  await append(store, recording(entries, { basis: begun.basis }));
}

/** What is said of each entry, by SQLite's help and without. */
function said() {
  const inspection = inspectSqlite(path);
  try {
    const { size } = inspection.head();
    const slow = Array.from(inspection.entries(1, size), linkOf);
    return { quick: [...inspection.links(1, size)], slow };
  } finally {
    inspection.close();
  }
}

it('puts together what the ledger hashes, whatever the texts', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 400, seed: 20160919 });
  await filled([ODD, ...texts.filter((text) => text !== '')]);
  const db = new Database(path, { readonly: true });
  const together = db
    .prepare<[], string>(
      `SELECT ${LEAF_OF} FROM entries e JOIN instruments i ON i.num = e.instrument ORDER BY position`,
    )
    .pluck()
    .all();
  db.close();
  const entries = await store.entries({ after: 0, limit: 1000 });
  expect(together).toEqual(entries.map((one) => `\u0000${canonicalEntry(one)}`));
  await store.close();
  const { quick, slow } = said();
  expect(quick).toEqual(slow);
  expect(quick.every(({ isAsItsLeaf }) => isAsItsLeaf)).toBe(true);
});

it.each([
  ['principal', "principal || char(0) || 'x'"],
  ['reason', 'reason || char(0)'],
  ['reason', 'NULL'],
  ['principal', '\'one","reason":"one\''],
  ['chart_version', '\'one","instrument":"a\''],
  ['body', "body || char(0) || 'x'"],
  ['body', "body || ' '"],
  ['body', "substr(body, 1, 5) || CAST(x'ff' AS TEXT)"],
  ['kind', "'plan'"],
  ['kind', "'registered'"],
  ['schema', '2'],
  ['recorded_at', 'recorded_at + 1'],
  ['version', 'version + 10'],
  ['leaf', "x''"],
  ['prev', "x''"],
  ['prev', 'NULL'],
])('sees that the %s of an entry was made %s', async (column, value) => {
  await filled(['one', 'two', 'three']);
  await store.close();
  const db = new Database(path);
  db.exec('DROP TRIGGER entries_no_update; PRAGMA ignore_check_constraints = 1');
  db.exec(`UPDATE entries SET ${column} = ${value} WHERE position = 3`);
  db.close();
  const { quick, slow } = said();
  expect(quick).toEqual(slow);
  expect(quick.map(({ isAsItsLeaf }) => isAsItsLeaf)).toEqual([true, true, false, true]);
});
