import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { groupCommit, MAX_BATCH } from '../src/register/group-commit.ts';
import type { Recording, Store } from '../src/register/ports.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { founding, recording } from './store-recordings.ts';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-group-'));
  store = openSqlite(join(folder, 'register.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The store, with a note of how large each batch was. */
function noting(before: () => Promise<void> = async () => {}) {
  const sizes: number[] = [];
  const append = async (batch: readonly Recording[]) => {
    sizes.push(batch.length);
    await before();
    return store.append(batch);
  };
  return { sizes, append };
}

const many = (count: number, prefix = 'i') => Array.from({ length: count }, (_, n) => founding(`${prefix}${n}`));

it('what arrives in one turn of the event loop is appended together, each caller getting its own outcome', async () => {
  const noted = noting();
  const record = groupCommit(noted);
  const outcomes = await Promise.all(many(10).map(record));
  expect(noted.sizes).toEqual([10]);
  expect(outcomes.map((outcome) => outcome.kind === 'recorded' && outcome.entries[0]!.instrument)).toEqual(
    many(10).map(({ registers }) => registers[0]!.id),
  );
});

it('an outcome is not changed by its neighbours', async () => {
  const outcomes = await Promise.all([founding('a'), founding('a'), founding('b')].map(groupCommit(store)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'exists', 'recorded']);
});

it('what arrives while a batch is under way goes into the next', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let begun = () => {};
  const underWay = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const noted = noting(async () => {
    begun();
    await held;
  });
  const record = groupCommit(noted);
  const first = record(founding('first'));
  await underWay;
  const later = many(3).map(record);
  release();
  await Promise.all([first, ...later]);
  expect(noted.sizes).toEqual([1, 3]);
});

it(`no batch is larger than ${MAX_BATCH}, and none is lost or out of order`, async () => {
  const noted = noting();
  const record = groupCommit(noted);
  await Promise.all(many(2 * MAX_BATCH + 1).map(record));
  expect(noted.sizes).toEqual([MAX_BATCH, MAX_BATCH, 1]);
  const ids = (await store.entries({ after: MAX_BATCH, limit: 2 })).map(({ instrument }) => instrument);
  expect(ids).toEqual([`i${MAX_BATCH}`, `i${MAX_BATCH + 1}`]);
});

it('when the store throws, every caller of that batch is told, and the next batch is none the worse', async () => {
  const record = groupCommit(store);
  const results = await Promise.allSettled([founding('a'), recording([]), founding('b')].map(record));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect((await store.head()).size).toBe(0);
  expect(await record(founding('a'))).toMatchObject({ kind: 'recorded' });
});

it('a fault of one batch does not lose what waits behind it', async () => {
  const record = groupCommit(store);
  const poisoned = [...many(MAX_BATCH - 1), recording([])].map(record);
  const behind = record(founding('behind'));
  expect((await Promise.allSettled(poisoned)).every(({ status }) => status === 'rejected')).toBe(true);
  expect(await behind).toMatchObject({ kind: 'recorded' });
});

it('is idle when nothing waits or is under way, and only then', async () => {
  const record = groupCommit(store);
  await record.idle();
  const done: string[] = [];
  const recorded = Promise.all(many(2 * MAX_BATCH).map(record)).then(() => done.push('recorded'));
  await record.idle();
  expect((await store.head()).size).toBe(2 * MAX_BATCH);
  await recorded;
  expect(done).toEqual(['recorded']);
});
