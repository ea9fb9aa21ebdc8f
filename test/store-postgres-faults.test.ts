/** Several instances at one PostgreSQL, faults of connections and of the server, and texts that it does not know. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leafOf } from '../src/ledger/leaf.ts';
import { groupCommit } from '../src/register/group-commit.ts';
import { type FamilyHead, type Outcome, type Recording, type Store, StoreError } from '../src/register/ports.ts';
import { replayFamilies } from '../src/register/verify-positions.ts';
import { ownHands, verify } from '../src/register/verifying.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { appending } from '../src/store/postgres-append.ts';
import { type ConnectOptions, connect } from '../src/store/postgres-connect.ts';
import { following } from '../src/store/postgres-follow.ts';
import { answering, clusterFolder, runServer, serverOf, startCluster, stopCluster } from './postgres-cluster.ts';
import { addressOf, freshPlace, type Place } from './postgres-helpers.ts';
import { acting, append, entry, founding } from './store-recordings.ts';

let place: Place;
let stores: Store[];

beforeEach(async () => {
  place = await freshPlace();
  stores = [];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await place.drop();
});

async function instances(count: number, options: ConnectOptions = {}): Promise<Store[]> {
  stores = await Promise.all(Array.from({ length: count }, () => openPostgres(place.url, options)));
  return stores;
}

type Commit = (recording: Recording) => Promise<Outcome>;

/** Records acts on an instrument one after the other; gives the positions that were acknowledged. */
async function life(commit: Commit, id: string, acts: number): Promise<number[]> {
  const acknowledged: number[] = [];
  let basis: FamilyHead | null = null;
  for (let version = 1; version <= acts; version++) {
    const outcome: Outcome = await commit(basis === null ? founding(id) : acting(id, version, basis));
    if (outcome.kind !== 'recorded') throw new Error(`${id} ${version}: ${outcome.kind}`);
    basis = outcome.basis;
    acknowledged.push(outcome.entries[0]!.position);
  }
  return acknowledged;
}

/** Reads the end of the ledger again and again, as whoever follows it does. */
async function follow(store: Store, until: number): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < until) {
    const entries = await store.entries({ after: seen.length, limit: 1000 });
    seen.push(...entries.map(({ position }) => position));
  }
  return seen;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Whether the ledger is whole: positions, instants, versions and leaves. */
async function expectWhole(store: Store): Promise<void> {
  const { size } = await store.head();
  const entries = await store.entries({ after: 0, limit: 1000 });
  expect(entries.map(({ position }) => position)).toEqual(upTo(size));
  expect(entries.map(({ recordedAt }) => recordedAt)).toEqual(
    entries.map((one) => one.recordedAt).sort((a, b) => a - b),
  );
  const last = new Map<string, { version: number; leaf: string }>();
  for (const one of entries) {
    const before = last.get(one.instrument);
    expect([one.version, one.prev]).toEqual([(before?.version ?? 0) + 1, before?.leaf ?? null]);
    expect(one.leaf).toBe(leafOf(one));
    last.set(one.instrument, one);
  }
  const inspection = await store.inspect();
  try {
    expect([...inspection.structureFaults(), ...inspection.damage(), ...inspection.countFaults()]).toEqual([]);
    expect(inspection.keyFaults()).toEqual([]);
  } finally {
    inspection.close();
  }
}

it('verifying ends where its connection was lost, and finds nothing wrong over another one', async () => {
  const [store] = (await instances(1)) as [Store];
  const { basis } = await append(store, founding('a'));
  const inspection = await store.inspect();
  expect(inspection.head().size).toBe(1);
  const [held] = await place.sql<{ pid: number }>(
    `SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
      WHERE c.relnamespace = current_schema()::regnamespace AND l.pid <> pg_backend_pid()`,
  );
  // What is recorded before it goes on would be seen by another connection, and not have been by the one that is gone.
  await append(store, acting('a', 2, basis));
  await place.sql('SELECT pg_terminate_backend($1, 5000)', [held!.pid]);
  const lost = (error: unknown) => error instanceof StoreError && error.code === 'busy';
  await expect(verify(inspection, { today: '2026-01-01', hands: ownHands(inspection) })).rejects.toSatisfy(lost);
  expect(() => replayFamilies(inspection, [basis.family], '2026-01-01')).toThrow(StoreError);
  expect(() => inspection.head()).toThrow(StoreError);
  inspection.close();
});

describe('an instance that only looks on', () => {
  it('misses what another one acknowledged and the ledger has lost, and records nothing in its place', async () => {
    const [other] = (await instances(1)) as [Store];
    const database = connect(place.url);
    const known = following(database, 10);
    const { append: record } = appending(database, () => null, known);
    const { basis } = await append(other, founding('a'));
    await append(other, acting('a', 2, basis));
    while (known.end()?.position !== 2) await pause(5);
    await place.sql(`SET session_replication_role = replica; DELETE FROM entries WHERE position = 2;
      UPDATE head SET size = 1; UPDATE standings SET version = 1, family_head = 1`);
    await expect(record([acting('a', 2, basis)])).rejects.toMatchObject({
      code: 'severed',
      message: expect.stringContaining('entry 2 was acknowledged or seen here: its end is lost'),
    });
    expect((await other.head()).size).toBe(1);
    known.close();
    await database.close();
  });

  it('does not count what a server showed whose connection was lost before the next look', async () => {
    let looks = 0;
    let lost = 0;
    const read = async () => [{ position: ++looks, leaf: 'ab' }] as never;
    const known = following({ read, breaks: () => lost }, 1);
    for (const reached of [1, 2, 3]) {
      while (looks < reached) await pause(1);
      lost++;
      expect(known.end()).toBeNull();
    }
    while (known.end() === null) await pause(1);
    expect(known.end()!.position).toBeGreaterThan(3);
    known.close();
  });
});

describe.each(['read committed', 'serializable'] as const)('three instances recording at once, %s', (isolation) => {
  it('make one ledger without gaps, of which a reader never sees a position before those below it', async () => {
    const [a, b, c, reader] = (await instances(4, { isolation })) as [Store, Store, Store, Store];
    const commits = [a, b, c].map((store) => groupCommit(store));
    const lives = commits.flatMap((commit, n) => upTo(5).map((life_) => ({ commit, id: `i${n}-${life_}` })));
    const following = follow(reader, lives.length * 10);
    const acknowledged = await Promise.all(lives.map(({ commit, id }) => life(commit, id, 10)));
    expect(acknowledged.flat().sort((x, y) => x - y)).toEqual(upTo(150));
    expect(await following).toEqual(upTo(150));
    for (const store of [a, b, c]) expect((await store.head()).size).toBe(150);
    await expectWhole(reader);
  });

  it('let one win where they record upon the same state, and tell the others', async () => {
    const all = await instances(3, { isolation });
    const { basis } = await append(all[0]!, founding('a'));
    const outcomes = await Promise.all(all.map((store) => store.append([acting('a', 2, basis)])));
    expect(outcomes.map(([outcome]) => outcome!.kind).sort()).toEqual(['conflict', 'conflict', 'recorded']);
  });

  it('register an agreement once', async () => {
    const all = await instances(3, { isolation });
    const outcomes = await Promise.all(all.map((store) => store.append([founding('a')])));
    expect(outcomes.map(([outcome]) => outcome!.kind).sort()).toEqual(['exists', 'exists', 'recorded']);
  });

  it('carry out a repeated request once', async () => {
    const all = await instances(3, { isolation });
    const once = founding('a', {}, {}, { idempotency: { principal: 'p', key: 'k', fingerprint: 'f' } });
    const outcomes = await Promise.all(all.map((store) => store.append([once])));
    expect(outcomes.map(([outcome]) => outcome!.kind).sort()).toEqual(['recorded', 'repeated', 'repeated']);
    expect((await all[0]!.head()).size).toBe(1);
  });

  it('number refusals in the order in which they are seen', async () => {
    const all = await instances(3, { isolation });
    const refusal = { instrument: 'a', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'v', facts: '{}' };
    await Promise.all(upTo(20).flatMap(() => all.map((store) => store.refuse([refusal, refusal]))));
    const rows = await all[0]!.refusalsAfter({ after: 0, limit: 200 });
    expect(rows.map(({ id }) => id)).toEqual(upTo(120));
  });
});

describe('a fault', () => {
  it('of every connection, again and again, loses nothing that was acknowledged and does nothing twice', async () => {
    const [store] = (await instances(1)) as [Store];
    let basis = (await append(store, founding('a'))).basis;
    let ended = false;
    const cutting = (async () => {
      while (!ended) {
        await place.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pacta'
          AND pid <> pg_backend_pid()`);
        await pause(40);
      }
    })();
    const told: string[] = [];
    for (let version = 2; version <= 16; ) {
      const idempotency = { principal: 'legal@un.example', key: `k${version}`, fingerprint: 'f' };
      try {
        const [outcome] = await store.append([acting('a', version, basis, { idempotency })]);
        told.push(outcome!.kind);
        basis = (await store.familyOf('a'))!;
        version++;
      } catch (error) {
        expect(error).toBeInstanceOf(StoreError);
        expect(error).toMatchObject({ code: 'busy' });
      }
    }
    ended = true;
    await cutting;
    expect(told.every((kind) => kind === 'recorded' || kind === 'repeated')).toBe(true);
    expect((await store.head()).size).toBe(16);
    await expectWhole(store);
  });

  it('of an instance that stops in the middle holds up the others for a time, and they say busy', async () => {
    const [store] = (await instances(1, { patience: 100 })) as [Store];
    const holding = place.sql('BEGIN; SELECT 1 FROM head FOR UPDATE; SELECT pg_sleep(1); COMMIT');
    const held =
      "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'BEGIN; SELECT 1 FROM head%' AND wait_event = 'PgSleep'";
    while ((await place.sql(held)).length === 0);
    await expect(store.append([founding('a')])).rejects.toMatchObject({ code: 'busy', message: /another process/ });
    expect((await store.head()).size).toBe(0);
    await holding;
    expect((await append(store, founding('a'))).basis.head).toBe(1);
  });

  it('is told without the password, wherever the way ends', async () => {
    const nowhere = 'postgresql://pacta:geheim@127.0.0.1:1/pacta';
    for (const [url, code] of [
      [nowhere, 'busy'],
      [nowhere.replace('127.0.0.1', 'nowhere.invalid'), 'unusable'],
      [place.url.replace('/postgres?', '/other?').replace('//owner@', '//owner:geheim@'), 'unusable'],
      [place.url.replace('//owner@', '//stranger:geheim@'), 'unusable'],
    ] as const) {
      const fault = await openPostgres(url).catch((error: unknown) => error as StoreError);
      expect(fault, url).toMatchObject({ name: 'StoreError', code });
      expect(JSON.stringify([(fault as StoreError).message, String((fault as StoreError).cause)])).not.toContain(
        'geheim',
      );
    }
  });
});

it('keeps every text as it is, also U+0000, backslashes and quotes', async () => {
  const [store] = (await instances(1)) as [Store];
  const odd = 'a\u0000b\\0 \\\\ \'"{},NULL \u202e 合作 اتفاق';
  const recorded = await append(store, {
    ...founding(odd, { title: { en: odd }, parties: [odd], supersedes: [odd] }),
    entries: [entry(odd, 1, { reason: odd, principal: odd })],
    idempotency: { principal: odd, key: odd, fingerprint: 'f' },
  });
  expect(await store.entryAt(1)).toEqual(recorded.entries[0]);
  expect(await store.instrument(odd)).toMatchObject({ id: odd, title: { en: odd }, parties: [odd] });
  expect(await store.familiesNaming(odd)).toEqual([recorded.basis]);
  expect(await store.keyUsed(odd, odd)).toEqual({ position: 1, fingerprint: 'f' });
  expect((await store.list({ limit: 1, party: odd })).rows).toHaveLength(1);
  await store.refuse([{ instrument: odd, refusedAt: 1, principal: odd, code: 'c', chartVersion: 'v', facts: '{}' }]);
  expect((await store.refusals({ limit: 1, instrument: odd })).rows[0]).toMatchObject({ principal: odd });
  for (const text of ['\u0000', "'", '\\', "a' OR 1=1"]) {
    expect(await store.instrument(text)).toBeUndefined();
    expect((await store.list({ limit: 1, state: text, party: text, parent: text })).rows).toEqual([]);
  }
});

it('a server killed while recording comes back with all it acknowledged, and the instance goes on by itself', async () => {
  const folder = clusterFolder();
  const { url } = await startCluster(folder, { durable: true });
  const address = addressOf(url, 'public');
  const store = await openPostgres(address);
  const commit = groupCommit(store);
  const acknowledged = new Set<number>();
  const bases = new Map<string, FamilyHead>();
  const work = async (id: string) => {
    try {
      for (let version = 1; ; version++) {
        const basis = bases.get(id);
        const outcome = await commit(basis === undefined ? founding(id) : acting(id, version, basis));
        if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
        acknowledged.add(outcome.entries[0]!.position);
        bases.set(id, outcome.basis);
        if (acknowledged.size === 200) process.kill(serverOf(folder)!, 'SIGKILL');
      }
    } catch (error) {
      expect(error).toMatchObject({ name: 'StoreError', code: 'busy' });
    }
  };
  await Promise.all(upTo(10).map((n) => work(`i${n}`)));
  expect(acknowledged.size).toBeGreaterThanOrEqual(200);
  runServer(folder);
  await answering(url);
  const { size } = await store.head();
  expect(size).toBeGreaterThanOrEqual(Math.max(...acknowledged));
  const entries = await store.entries({ after: 0, limit: 1000 });
  expect(entries.map(({ position }) => position)).toEqual(upTo(size));
  await expectWhole(store);
  await append(store, founding('after'));
  await store.close();
  await stopCluster(folder);
});
