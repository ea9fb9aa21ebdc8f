/** What recording in PostgreSQL reads: rows by their keys, also where the planner has never looked at the tables. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Recording, Store } from '../src/register/ports.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { freshPlace, type Place } from './postgres-helpers.ts';
import { acting, founding } from './store-recordings.ts';

const AGREEMENTS = 200;
const BATCH = 20;

let place: Place;
let store: Store;

beforeEach(async () => {
  place = await freshPlace();
  store = await openPostgres(place.url);
});
afterEach(async () => {
  await store.close();
  await place.drop();
});

interface Counted {
  readonly table: string;
  readonly inserted: number;
  /** Rows read in going through a whole table. */
  readonly read: number;
  /** Rows looked up by an index. */
  readonly found: number;
}

/** What the server has counted once it has counted so many entries; connections tell it when they end. */
async function counted(entries: number): Promise<ReadonlyMap<string, Counted>> {
  for (;;) {
    const rows =
      await place.sql<Counted>(`SELECT relname AS table, n_tup_ins::int AS inserted, seq_tup_read::int AS read,
        coalesce(idx_tup_fetch, 0)::int AS found
      FROM pg_stat_user_tables WHERE schemaname = current_schema()`);
    const tables = new Map(rows.map((row) => [row.table, row]));
    if (tables.get('entries')!.inserted >= entries) return tables;
    await pause(50);
  }
}

it('goes through no table whose rows grow in number', async () => {
  const ids = Array.from({ length: AGREEMENTS }, (_, index) => `a${index}`);
  const heads = new Map<string, Parameters<typeof acting>[2]>();
  const appendAll = async (recording: (id: string) => Recording) => {
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH);
      const outcomes = await store.append(batch.map(recording));
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
        heads.set(batch[index]!, outcome.basis);
      }
    }
  };
  await appendAll((id) => founding(id));
  for (const version of [2, 3]) await appendAll((id) => acting(id, version, heads.get(id)!));
  await store.close();
  const before = await counted(3 * AGREEMENTS);
  store = await openPostgres(place.url);
  for (const version of [4, 5]) await appendAll((id) => acting(id, version, heads.get(id)!));
  await store.close();
  const after = await counted(5 * AGREEMENTS);
  const read = [...after.values()].map(({ table, ...now }) => {
    const then = before.get(table)!;
    return { table, read: now.read - then.read, found: now.found - then.found };
  });
  // The one row of `head` at every batch; and few rows for each act, however many there are.
  expect(read.filter((one) => one.read > AGREEMENTS || one.found > 10 * 2 * AGREEMENTS)).toEqual([]);
  store = await openPostgres(place.url);
});
