/**
 * Recording in PostgreSQL: through one instance and through three, against a batched raw insert of the same bytes into
 * the same server, by as many rows in a transaction as an instance puts there at most.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startInstances } from '../../cluster/instances.ts';
import { clusterFolder, startCluster, stopCluster } from '../../cluster/postgres.ts';
import { alternate, type Figure, type Group } from '../figure.ts';
import { recordingEach, request } from '../load.ts';
import { ACTS, clausesOf } from '../scenario.ts';
import { type Running, register } from '../servers.ts';

const CALLERS = 100;
const BATCH = 50;
/** Rounds of a thousand acts; those before the measured ones let the engine compile. */
const WARM_ROUNDS = 30;
const ROUNDS = 9;
const BODIES = ACTS.map((act) => JSON.stringify(act));
// In a schema apart: what is in that of the register and is none of it, the register takes for tampering.
const RAW = {
  create:
    'CREATE SCHEMA apart; CREATE TABLE apart.raw_entries (position bigserial PRIMARY KEY, body text, leaf bytea, prev bytea, rest text)',
  insert: `INSERT INTO apart.raw_entries (body, leaf, prev, rest)
    SELECT * FROM unnest($1::text[], $2::bytea[], $3::bytea[], $4::text[])`,
};

export const recordingPostgres: Group = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const cluster = await startCluster(clusterFolder(), { durable: true });
  const raw = new pg.Client({ connectionString: cluster.url });
  const instances: Running[] = [];
  const started = async (data: string, settings: Readonly<Record<string, string>>) => {
    const one = await register(data, settings);
    instances.push(one);
    return one;
  };
  try {
    await raw.connect();
    await raw.query(RAW.create);
    await startInstances(join(folder, 'register'), cluster.url, 3, started);
    const token = readFileSync(join(folder, 'register', 'instance-1', 'token'), 'utf8').trim();
    return await figures(instances, raw, token);
  } finally {
    await Promise.all(instances.map((instance) => instance.stop()));
    await raw.end();
    await stopCluster(cluster.folder);
  }
};

async function figures(instances: readonly Running[], raw: pg.Client, token: string): Promise<Figure[]> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  // Owned here: agreements registered so far; every caller has one of its own in every round.
  let registered = 0;
  const recording = async (through: readonly Running[]) => {
    const first = registered;
    registered += CALLERS;
    const places = through.map((_, nth) => Math.round((nth * CALLERS) / through.length));
    const all = (times: number, ask: (agreement: number, at: number) => string) =>
      Promise.all(
        through.map(({ port }, nth) => {
          const from = places[nth]!;
          const callers = (places[nth + 1] ?? CALLERS) - from;
          return recordingEach(port, callers, times, (caller, at) => ask(first + from + caller, at));
        }),
      );
    await all(1, (n) => request('POST', '/api/agreements', headers, JSON.stringify(clausesOf(n))));
    return rate(() =>
      all(ACTS.length, (n, at) =>
        request('POST', `/api/agreements/agreement-${n}/acts`, { ...headers, 'If-Match': `"${at + 1}"` }, BODIES[at]),
      ),
    );
  };
  const inserting = () =>
    rate(async () => {
      for (let at = 0; at < CALLERS * ACTS.length; at += BATCH) await raw.query(RAW.insert, rows(at));
    });
  const one = () => recording(instances.slice(0, 1));
  const three = () => recording(instances);
  // Three share what one gets alone, so they are let record three times as much.
  await alternate(WARM_ROUNDS / 3, one, three);
  for (let round = 0; round < WARM_ROUNDS; round++) await three();
  const [single, limit] = await alternate(ROUNDS, one, inserting);
  const [many, again] = await alternate(ROUNDS, three, one);
  return [
    {
      what: 'PostgreSQL: recording through one instance / batched insert',
      ratio: single / limit,
      limit: 0.6,
      bound: 'floor',
      detail: `${single.toFixed(0)} acts/s by ${CALLERS} callers, ${limit.toFixed(0)} rows/s`,
    },
    {
      what: 'PostgreSQL: recording through three instances / one',
      ratio: many / again,
      limit: 1,
      bound: 'floor',
      detail: `${many.toFixed(0)} and ${again.toFixed(0)} acts/s, all on one machine`,
    },
  ];
}

/** Acts or rows a second of what records or inserts a round of them. */
async function rate(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (CALLERS * ACTS.length * 1000) / (performance.now() - begun);
}

function rows(from: number): unknown[][] {
  const numbers = Array.from({ length: BATCH }, (_, index) => from + index);
  const digest = Buffer.alloc(32, 7);
  return [
    numbers.map((n) => BODIES[n % BODIES.length]),
    numbers.map(() => digest),
    numbers.map(() => digest),
    numbers.map(() => 'act bench agreement@1 law@1'.repeat(2)),
  ];
}
