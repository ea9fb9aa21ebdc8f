// A register moved from one store into the other, row by row: nothing is lost, added or otherwise, also where the move is
// ended in the middle and the register goes on meanwhile.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyRegister } from '../src/register/move.ts';
import type { Arrival, Departure } from '../src/register/moving.ts';
import { MOVED_TABLES } from '../src/register/moving.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { openPostgresAccess } from '../src/store/postgres-access.ts';
import { arriveInPostgres, leavePostgres } from '../src/store/postgres-move.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { openAccess } from '../src/store/sqlite-access.ts';
import { arriveInSqlite, leaveSqlite } from '../src/store/sqlite-move.ts';
import { dumpOf, ledgerBytes, live, type Step, step } from './move-helpers.ts';
import { freshPlace, type Place } from './postgres-helpers.ts';
import { acting, append, founding, recording } from './store-recordings.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-move-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const newFile = () => join(folder, `${++files}.sqlite`);
const silent = () => {};

/** Moves whole; what was left is left. */
async function moved(from: Departure, to: Arrival): Promise<Awaited<ReturnType<typeof copyRegister>>> {
  try {
    const done = await copyRegister(from, to, silent);
    await from.leave();
    await to.settle();
    return done;
  } finally {
    await to.close();
    await from.close();
  }
}

async function filled(steps: readonly (readonly [Step, string])[], path = newFile(), from = 0): Promise<string> {
  const [store, access] = [openSqlite(path), openAccess(path)];
  await live(store, access, steps, from);
  await store.close();
  access.close();
  return path;
}

async function withPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const place = await freshPlace();
  return work(place).finally(() => place.drop());
}

/** Passes on what is put until it has been asked so many times, and fails then as a process that is ended. */
function ending(to: Arrival, after: number): Arrival {
  let puts = 0;
  const put: Arrival['put'] = async (table, rows) => {
    // Row by row, so that there is an end in the middle of every table.
    for (const row of rows) {
      if (puts++ === after) throw new Error('ended');
      await to.put(table, [row]);
    }
  };
  return { ...to, put };
}

const FOUNDING: Step = { kind: 'found', supersedes: null };
const ACTING: Step = { kind: 'act' };

const steps = fc.array(step, { minLength: 1, maxLength: 20 });

describe('a register moved to PostgreSQL and back', () => {
  it('is the same in every byte of every table, whatever happened in it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        await withPlace(async ({ url }) => {
          const path = await filled(history);
          const [dump, ledger] = [dumpOf(path), ledgerBytes(path)];
          await moved(leaveSqlite(path), await arriveInPostgres(url));
          const back = newFile();
          await moved(await leavePostgres(url), arriveInSqlite(back));
          expect(dumpOf(back)).toEqual(dump);
          expect(ledgerBytes(back).equals(ledger)).toBe(true);
        });
      }),
      { numRuns: 8 },
    );
  });

  it('goes on in PostgreSQL as it would have in its file', async () => {
    const history: (readonly [Step, string])[] = [
      [FOUNDING, 'один'],
      [{ kind: 'key', seals: true }, '关于'],
      [{ kind: 'found', supersedes: 0 }, 'a\\b\u0000c'],
      [{ kind: 'principal' }, 'اتفاق'],
      [{ kind: 'refuse' }, 'x'],
    ];
    await withPlace(async ({ url }) => {
      const [path, twin] = [await filled(history), await filled(history)];
      await moved(leaveSqlite(path), await arriveInPostgres(url));
      const [there, here] = [await openPostgres(url), openSqlite(twin)];
      try {
        for (const store of [there, here]) {
          const basis = (await store.familyOf('agreement-2'))!;
          await append(store, acting('agreement-2', 2, basis));
          await append(store, founding('after', { title: { zh: '联合国协定' } }));
          await store.refuse([
            { instrument: 'x', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'c1', facts: '{}' },
          ]);
        }
        for (const ask of [
          (store: typeof here) => store.entries({ after: 0, limit: 100 }),
          (store: typeof here) => store.list({ limit: 100 }),
          (store: typeof here) => store.list({ limit: 100, text: '国协' }),
          (store: typeof here) => store.list({ limit: 100, text: 'один' }),
          (store: typeof here) => store.refusals({ limit: 100 }),
          (store: typeof here) => store.accessLinesAfter({ after: 0, limit: 100 }),
          (store: typeof here) => store.counts(),
          (store: typeof here) => store.treeRoot(5),
          (store: typeof here) => store.keyUsed('关于', '1 关于'),
        ])
          expect(JSON.stringify(await ask(there))).toBe(JSON.stringify(await ask(here)));
      } finally {
        await there.close();
        await here.close();
      }
    });
  });

  it('is whole wherever it was ended in the middle, also where it went on meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), async (one, two, ends) => {
        await withPlace(async ({ url }) => {
          const path = await filled(one);
          for (const [index, after] of ends.entries()) {
            const [from, to] = [leaveSqlite(path), await arriveInPostgres(url)];
            await copyRegister(from, ending(to, after), silent).catch(({ message }) => expect(message).toBe('ended'));
            await to.close();
            await from.close();
            // The second half of the history, with numbers of its own.
            if (index === 0) await filled(two, path, 1000);
          }
          const dump = dumpOf(path);
          await moved(leaveSqlite(path), await arriveInPostgres(url));
          const back = newFile();
          for (const after of ends) {
            const [from, to] = [await leavePostgres(url), arriveInSqlite(back)];
            await copyRegister(from, ending(to, after), silent).catch(({ message }) => expect(message).toBe('ended'));
            await to.close();
            await from.close();
          }
          await moved(await leavePostgres(url), arriveInSqlite(back));
          expect(dumpOf(back)).toEqual(dump);
        });
      }),
      { numRuns: 4 },
    );
  });

  it('has every node of its tree, and no row too few or too many where batches end', async () => {
    await withPlace(async ({ url }) => {
      const path = newFile();
      const store = openSqlite(path);
      let { basis } = await append(store, founding('one'));
      for (let version = 2; version <= 1100; version += 100) {
        const entries = Array.from({ length: 100 }, (_, at) => acting('one', version + at, basis).entries[0]!);
        basis = (await append(store, recording(entries, { basis }))).basis;
      }
      const root = Buffer.from(await store.treeRoot(1101)).toString('hex');
      await store.close();
      const there = await moved(leaveSqlite(path), await arriveInPostgres(url));
      expect(there).toMatchObject({ size: 1101, root, tables: { entries: 1101, nodes: 17 + 8 + 4 + 2 + 1 } });
    });
  });

  it('has the tables that a register has, and all their columns', async () => {
    await withPlace(async (place) => {
      await (await openPostgres(place.url)).close();
      const columns = await place.sql<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
          WHERE table_schema = current_schema()`,
      );
      // The head is where the ledger ends; words are those of the titles; each place keeps the order by latest entry in
      // its own way; migrations are of the place; secrets are sealed anew.
      const own = ['head', 'pacta_migrations', 'webhook_secrets', 'instruments.words', 'instrument_parties.changed'];
      const due = columns
        .map(({ name }) => name)
        .filter((name) => !own.includes(name.split('.')[0]!) && !own.includes(name));
      const named = MOVED_TABLES.flatMap(({ name, columns }) => Object.keys(columns).map((one) => `${name}.${one}`));
      expect(named.sort()).toEqual(due.sort());
    });
  });
});

describe('what is refused', () => {
  it('a place with a register in it, or with half of another one', async () => {
    await withPlace(async ({ url }) => {
      const [one, other] = [
        await filled([
          [FOUNDING, 'a'],
          [ACTING, 'one'],
        ]),
        await filled([
          [FOUNDING, 'a'],
          [ACTING, 'other'],
        ]),
      ];
      const [from, to] = [leaveSqlite(one), await arriveInPostgres(url)];
      await expect(copyRegister(from, ending(to, 3), silent)).rejects.toThrow('ended');
      await to.close();
      await from.close();
      await expect(moved(leaveSqlite(other), await arriveInPostgres(url))).rejects.toThrow(
        'the first half of another register',
      );
      await expect(openPostgres(url)).rejects.toThrow('a register is being moved to this database');
      await expect(leavePostgres(url)).rejects.toThrow('a register is being moved to this database');
      await moved(leaveSqlite(one), await arriveInPostgres(url));
      await expect(arriveInPostgres(url)).rejects.toThrow('is not empty');
    });
  });

  it('two moves to one place at once', async () => {
    await withPlace(async ({ url }) => {
      const first = await arriveInPostgres(url);
      await expect(arriveInPostgres(url)).rejects.toThrow('another process is moving');
      await first.close();
    });
  });

  it('a file that somebody has open, and to open one that is being left', async () => {
    const path = await filled([[FOUNDING, 'one']]);
    const store = openSqlite(path);
    expect(() => leaveSqlite(path)).toThrow(expect.objectContaining({ code: 'busy' }));
    await store.close();
    const from = leaveSqlite(path);
    expect(() => openSqlite(path, { readonly: true })).toThrow(expect.objectContaining({ code: 'busy' }));
    await from.leave();
    await from.close();
    expect(() => openSqlite(path)).toThrow('was moved to PostgreSQL');
  });

  it('to record where a register is being left, in every way, while everybody reads on; and once it was left', async () => {
    await withPlace(async ({ url }) => {
      const path = await filled([
        [FOUNDING, 'one'],
        [{ kind: 'key', seals: false }, 'note'],
      ]);
      await moved(leaveSqlite(path), await arriveInPostgres(url));
      const [store, access] = [await openPostgres(url, { patience: 50 }), openPostgresAccess(url, { patience: 50 })];
      try {
        const from = await leavePostgres(url);
        const basis = (await store.familyOf('agreement-0'))!;
        const refusal = { instrument: 'x', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'c1', facts: '{}' };
        const [{ digest }] = (await store.entries({ after: 1, limit: 1 })).map(() => ({
          digest: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
        })) as [{ digest: string }];
        const line = { at: 1, kind: 'noteErased', principal: 'p', subject: 's', detail: 'd' } as const;
        const ways: (readonly [string, () => Promise<unknown>])[] = [
          ['recording', () => append(store, acting('agreement-0', 3, basis))],
          ['refusing', () => store.refuse([refusal])],
          ['erasing', () => store.erase(digest, { at: 1, by: 'p', reason: 'r' }, line)],
          ['access', async () => access.write(() => ({ changes: [], lines: [line], answer: null }))],
        ];
        for (const [name, way] of ways) await expect(way(), name).rejects.toMatchObject({ code: 'busy' });
        expect((await store.head()).size).toBe(2);
        await from.leave();
        await from.close();
        for (const [name, way] of ways) await expect(way(), name).rejects.toMatchObject({ code: 'readonly' });
        expect((await store.head()).size).toBe(2);
        await expect(openPostgres(url)).rejects.toThrow('was moved away');
      } finally {
        await store.close();
        access.close();
      }
    });
  });

  it('ends that are not the same, to take into use', async () => {
    await withPlace(async (place) => {
      const path = await filled([
        [FOUNDING, 'one'],
        [{ kind: 'key', seals: true }, 'sealed'],
      ]);
      const [from, to] = [leaveSqlite(path), await arriveInPostgres(place.url)];
      const altering: Arrival = {
        ...to,
        put: async (table, rows) => {
          await to.put(table, rows);
          if (table.name !== 'standings') return;
          await place.sql("UPDATE standings SET sentence = 'another'");
        },
      };
      await expect(copyRegister(from, altering, silent)).rejects.toThrow(
        'standings: the 1 rows here are not the 1 rows there',
      );
      await to.close();
      await from.close();
    });
  });
});
