/**
 * Recording side by side, in one run on one machine, without HTTP: pacta in its file and in PostgreSQL; a plain
 * transaction that writes as many bytes in the same order; and the same as the step of a durable workflow of DBOS
 * Transact. A hundred callers record ten acts each, one after the other. Plain JavaScript, because the types of the peers
 * are there only where they are installed.
 *
 * From the root of the project, once it is built: npm --prefix bench/peers ci && npm --prefix bench/peers start
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { clusterFolder, startCluster, stopCluster } from '../../cluster/postgres.ts';
import { median } from '../figure.ts';
import { ACTS, built, CALLER, clausesOf, openSqlite, Register } from '../scenario.ts';

const { openPostgres } = await built('store/postgres.js');

const CALLERS = 100;
const CONNECTIONS = 8;
const WARM_ROUNDS = 3;
const ROUNDS = 5;
const BODIES = ACTS.map((act) => JSON.stringify(act));

// In a schema apart: what is in that of the register and is none of it, the register takes for tampering.
const SQL = {
  create: `CREATE SCHEMA apart;
    CREATE TABLE apart.head (one boolean PRIMARY KEY DEFAULT true, size bigint NOT NULL);
    INSERT INTO apart.head (size) VALUES (0);
    CREATE TABLE apart.standings (id text PRIMARY KEY, version bigint NOT NULL, body text NOT NULL);
    CREATE TABLE apart.entries (position bigint PRIMARY KEY, id text NOT NULL, version bigint NOT NULL, body text NOT NULL,
      leaf bytea NOT NULL, UNIQUE (id, version))`,
  lock: 'SELECT size FROM apart.head FOR UPDATE',
  entry: 'INSERT INTO apart.entries (position, id, version, body, leaf) VALUES ($1, $2, $3, $4, $5)',
  standing: `INSERT INTO apart.standings (id, version, body) VALUES ($1, $2, $3)
    ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, body = EXCLUDED.body`,
  head: 'UPDATE apart.head SET size = $1',
};

/** One act in one transaction: in one order over all, chained, with the position that it comes to. */
async function plainly(pool, id, version, body) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query(SQL.lock);
    const position = Number(rows[0].size) + 1;
    const leaf = createHash('sha256').update(`${position} ${id} ${version} ${body}`).digest();
    await client.query(SQL.entry, [position, id, version, body, leaf]);
    await client.query(SQL.standing, [id, version, body]);
    await client.query(SQL.head, [position]);
    await client.query('COMMIT');
    return position;
  } finally {
    client.release();
  }
}

/** Lets every caller record its acts; acts a second.
 * @param prepare what comes before that and is not counted. */
async function rate(round, prepare, record) {
  const ids = Array.from({ length: CALLERS }, (_, caller) => round * CALLERS + caller);
  await Promise.all(ids.map(prepare));
  const begin = performance.now();
  await Promise.all(
    ids.map(async (n) => {
      for (let at = 0; at < ACTS.length; at++) await record(n, at);
    }),
  );
  return (CALLERS * ACTS.length * 1000) / (performance.now() - begin);
}

const ofRegister = (register) => ({
  prepare: (n) => register.registerAgreement(clausesOf(n), CALLER),
  record: (n, at) => register.recordAct(`agreement-${n}`, ACTS[at], CALLER),
});

const folder = mkdtempSync(join(tmpdir(), 'pacta-peers-'));
const cluster = await startCluster(clusterFolder(), { durable: true });
const pool = new pg.Pool({ connectionString: cluster.url, max: CONNECTIONS });
try {
  await pool.query(SQL.create);
  const registers = [
    new Register(openSqlite(join(folder, 'pacta.sqlite')), Date.now),
    new Register(await openPostgres(cluster.url, { connections: CONNECTIONS }), Date.now),
  ];
  const workflow = DBOS.registerWorkflow(
    (id, at) => DBOS.runStep(() => plainly(pool, id, at + 1, BODIES[at]), { name: 'record' }),
    { name: 'recording' },
  );
  DBOS.setConfig({
    name: 'peers',
    systemDatabaseUrl: cluster.url,
    systemDatabasePoolSize: CONNECTIONS,
    logLevel: 'error',
  });
  await DBOS.launch();
  const nothing = async () => {};
  const peers = [
    ['pacta, SQLite file', ofRegister(registers[0])],
    ['pacta, PostgreSQL', ofRegister(registers[1])],
    [
      'plain transaction (pg), PostgreSQL',
      { prepare: nothing, record: (n, at) => plainly(pool, `plain-${n}`, at + 1, BODIES[at]) },
    ],
    [
      'step of a durable workflow (DBOS Transact), PostgreSQL',
      {
        prepare: nothing,
        // The identifier of a workflow is what keeps it from being carried out twice, as a key does here.
        record: async (n, at) =>
          (await DBOS.startWorkflow(workflow, { workflowID: `${n}-${at}` })(`durable-${n}`, at)).getResult(),
      },
    ],
  ].map(([what, how]) => ({ what, how, rates: [] }));
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
    for (const { how, rates } of peers) {
      const measured = await rate(round, how.prepare, how.record);
      if (round >= WARM_ROUNDS) rates.push(measured);
    }
  }
  const best = median(peers[2].rates);
  for (const { what, rates } of peers) {
    const middle = median(rates);
    console.log(
      `${what}: ${middle.toFixed(0)} acts/s (${(middle / best).toFixed(2)} of the plain transaction; ` +
        `${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)} in ${ROUNDS} rounds)`,
    );
  }
  await DBOS.shutdown();
  for (const register of registers) await register.close();
} finally {
  await pool.end();
  await stopCluster(cluster.folder);
  rmSync(folder, { recursive: true });
}
