// Faults of a cluster short of losing its primary: standbys that stand still, commits that nobody confirms, an instance
// that dies in the middle of a migration, three instances that record for a while. Long form: `npm run test:faults`.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startInstances } from '../cluster/instances.ts';
import { clusterFolder, serverOf, stopCluster } from '../cluster/postgres.ts';
import { ask, type Replicated, type Server, startReplicated } from '../cluster/replicated.ts';
import { EXIT } from '../src/register/problems.ts';
import { connect } from '../src/store/postgres-connect.ts';
import { migratePostgres, postgresMigrations } from '../src/store/postgres-migrate.ts';
import { SCHEMA_SQL, type SchemaThing, schemaFaults } from '../src/store/postgres-schema.ts';
import { type Answer, act, at, type Client, clausesOf } from './api-helpers.ts';
import { environment, run, SERVER } from './cli-helpers.ts';
import { freshDatabase } from './postgres-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';

const LONG = Number(process.env.FAULT_ROUNDS ?? 1) > 1;
const RECORDING_MS = LONG ? 180_000 : 8000;
const ROUNDS = LONG ? 20 : 1;
const RECORDERS = 6;
/** Also where the machine is slow. */
const LEAST = 50;
/** Acts of one agreement. */
const MOST_ACTS = 100;

let folders: string[];
let data: string;
let replicated: Replicated | undefined;

beforeEach(() => {
  folders = [];
  data = newFolder();
  replicated = undefined;
});
afterEach(async () => {
  endAll();
  for (const one of replicated?.servers ?? []) {
    signal(one, 'SIGCONT');
    await stopCluster(one.folder);
  }
  for (const one of [...folders, data]) rmSync(one, { recursive: true, force: true });
});

async function clusterOf(count: number): Promise<readonly ServerProcess[]> {
  const folder = clusterFolder();
  folders.push(folder);
  replicated = await startReplicated(folder);
  return startInstances(data, replicated.url, count, startServer);
}

/** Sends a signal to a server of the database and to all its processes. */
function signal({ folder }: Server, name: NodeJS.Signals): void {
  const pid = serverOf(folder);
  if (pid === undefined) return;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  for (const one of [pid, ...children]) process.kill(one, name);
}

/** Records one act that may be recorded again and again, told apart by its note, under a key of its own. */
function record(client: Client, id: string, note: string): Promise<Answer> {
  const headers = { 'if-match': '*', 'idempotency-key': note };
  return client.post(`${at(id)}/acts`, act('defer by UN on 2015-03-01', { note }), headers);
}

async function prepared(client: Client, id: string): Promise<void> {
  await client.register(clausesOf(id));
  await client.record(id, 'mandate by UN on 2015-01-10', 'agreeText by joint on 2015-02-10');
}

/** Refused for now, and whoever asks is told when to ask again. */
function expectRetryable({ status, headers, body }: Answer): void {
  expect([status, body.code], JSON.stringify(body)).toEqual([503, 'store-unavailable']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
}

/** Records until it is recorded. */
async function untilRecorded(client: Client, id: string, note: string): Promise<void> {
  for (;;) {
    const answer = await record(client, id, note);
    if (answer.status === 201) return;
    expectRetryable(answer);
    await pause(50);
  }
}

/** How often each note is in the acts on record. */
async function notesAt(client: Client, id: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { act: one } of (await client.get(`${at(id)}/acts`)).body.acts)
    if (one.note !== undefined) counts.set(one.note, (counts.get(one.note) ?? 0) + 1);
  return counts;
}

/** All instances have these notes and no other, each once. */
async function expectAgreed(servers: readonly ServerProcess[], id: string, notes: readonly string[]): Promise<void> {
  for (const { client } of servers) expect(await notesAt(client, id)).toEqual(new Map(notes.map((note) => [note, 1])));
}

/** The ledger is sound, and comes to the same end at every server. */
async function expectSound(): Promise<void> {
  const env = { PACTA_DATA: join(data, 'instance-1'), PACTA_DATABASE_URL: replicated!.url };
  const verified = await run(['verify', '--full'], { env });
  expect(verified, verified.out + verified.err).toMatchObject({ code: EXIT.ok });
  const ends = async () =>
    Promise.all(replicated!.servers.map(async (one) => (await ask<{ end: string }>(one, END))[0]!.end));
  while (new Set(await ends()).size > 1) await pause(20);
}
const END = "SELECT position || encode(leaf, 'hex') AS end FROM entries ORDER BY position DESC LIMIT 1";

/** The connections over which something was recorded whose commit waits for a standby; other things are written too. */
const WAITING = `SELECT DISTINCT a.pid FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
  JOIN pg_class c ON c.oid = l.relation AND c.relname = 'head' WHERE a.wait_event = 'SyncRep'`;

/** Records what is then held up by the standbys; again where it was refused before it came to that. */
async function heldUp(primary: Server, client: Client, note: string): Promise<{ readonly answer: Promise<Answer> }> {
  for (;;) {
    let early: Answer | undefined;
    const answer = record(client, 'held', note);
    answer.then(
      (one) => {
        early = one;
      },
      () => {},
    );
    while (early === undefined) {
      if ((await ask(primary, WAITING)).length > 0) return { answer };
      await pause(20);
    }
    expectRetryable(early);
  }
}

it(
  'a standby that stands still is not waited for; when all do, recordings end as retryable, and apply once when they are repeated',
  async () => {
    const [one, other] = (await clusterOf(2)) as [ServerProcess, ServerProcess];
    const [primary, ...standbys] = replicated!.servers;
    await prepared(one.client, 'held');
    const notes: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const noted = (what: string) => {
        notes.push(`${what}-${round}`);
        return notes.at(-1)!;
      };
      signal(standbys[0]!, 'SIGSTOP');
      for (const { client } of [one, other, one])
        expect((await record(client, 'held', noted(`on${notes.length}`))).status).toBe(201);
      signal(standbys[1]!, 'SIGSTOP');
      // Its commit is given up after a time; whoever else records meanwhile is told to come again.
      const [unconfirmed, waited] = [noted('unconfirmed'), noted('waited')];
      let given: Answer;
      do {
        const { answer } = await heldUp(primary, one.client, unconfirmed);
        expectRetryable(await record(other.client, 'held', waited));
        expect((await one.client.get(at('held'))).status).toBe(200);
        // What is noted of reading waits for nobody: the register reads on long before the commit is given up.
        expect((await other.client.get('/api/audit/dossier?instrument=held')).status).toBe(200);
        expect((await Promise.race([other.client.get(at('held')), answer])).status).toBe(200);
        given = await answer;
        expectRetryable(given);
        // The connection of this one breaks while it waits for its commit.
        await ask(primary, `SELECT pg_terminate_backend(pid) FROM (${WAITING}) w`);
        // An instance that looks whether it can write may have come first: then this was refused behind it.
      } while (!given.body.detail.includes('whether this was recorded is not known'));
      const broken = noted('broken');
      const { answer: another } = await heldUp(primary, other.client, broken);
      await ask(primary, `SELECT pg_terminate_backend(pid) FROM (${WAITING}) w`);
      expectRetryable(await another);
      for (const standby of standbys) signal(standby, 'SIGCONT');
      for (const note of [broken, waited, unconfirmed]) await untilRecorded(one.client, 'held', note);
      // Also through an instance that did not know of them.
      for (const note of [broken, waited, unconfirmed]) await untilRecorded(other.client, 'held', note);
      await expectAgreed([one, other], 'held', notes);
    }
    await expectSound();
  },
  120_000 + ROUNDS * 60_000,
);

it(
  'three instances that record for a while, with a standby or the other standing still, lose nothing and do nothing twice',
  async () => {
    const servers = await clusterOf(3);
    const [, ...standbys] = replicated!.servers;
    // By agreement, the notes that were acknowledged. Each recorder goes from instance to instance.
    const acknowledged = new Map<string, string[]>();
    let isOver = false;
    const working = Array.from({ length: RECORDERS }, async (_, who) => {
      let id = '';
      for (let nth = 0; !isOver; nth++) {
        const { client } = servers[(who + nth) % servers.length]!;
        if (nth % MOST_ACTS === 0) {
          id = `agreement-${who}-${nth / MOST_ACTS}`;
          await prepared(client, id);
          acknowledged.set(id, []);
        }
        await untilRecorded(client, id, `${id}-${nth}`);
        acknowledged.get(id)!.push(`${id}-${nth}`);
      }
    });
    const count = () => [...acknowledged.values()].flat().length;
    const giveUp = performance.now() + RECORDING_MS;
    for (let turn = 0; performance.now() < giveUp || count() < LEAST; turn++) {
      signal(standbys[turn % 2]!, 'SIGSTOP');
      await pause(700);
      signal(standbys[turn % 2]!, 'SIGCONT');
      await pause(300);
    }
    isOver = true;
    await Promise.all(working);
    for (const [id, notes] of acknowledged) await expectAgreed(servers, id, notes);
    await expectSound();
  },
  120_000 + 2 * RECORDING_MS,
);

/** A server that is starting: its process, and whether it came to serve. */
interface Starting {
  readonly child: ChildProcess;
  readonly serves: Promise<boolean>;
}

function starting(folder: string, url: string): Starting {
  const env = { ...environment(), PACTA_DATA: folder, PACTA_PORT: '0', PACTA_DATABASE_URL: url };
  const child = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const serves = new Promise<boolean>((done) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('serves http')) done(true);
    });
    child.once('exit', () => done(false));
  });
  return { child, serves };
}

/** Holds whoever makes the table of webhooks, a table of a later migration, until the lock is let go of. */
const HOLD = `CREATE SCHEMA aside;
  CREATE FUNCTION aside.hold() RETURNS event_trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM pg_event_trigger_ddl_commands() WHERE object_identity = 'public.webhooks')
    THEN PERFORM pg_advisory_xact_lock(42); END IF;
  END $$;
  CREATE EVENT TRIGGER hold ON ddl_command_end EXECUTE FUNCTION aside.hold();
  SELECT pg_advisory_lock(42)`;

const HELD = `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.objid = 42 AND NOT l.granted`;

it.each([
  ['an empty', 0],
  ['an older', 3],
])(
  'of two instances that start at once on %s database, one dies in the middle of the migration: the other makes it whole',
  async (_, applied) => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    if (applied > 0) {
      const older = connect(database.url);
      await migratePostgres(older, postgresMigrations().slice(0, applied));
      await older.close();
    }
    await client.query(HOLD);
    const instances = new Map(
      ['one', 'two'].map((name) => [name, starting(join(data, name), `${database.url}?application_name=${name}`)]),
    );
    try {
      let name: string | undefined;
      while (name === undefined) {
        name = (await client.query<{ name: string }>(HELD)).rows[0]?.name;
        await pause(10);
      }
      const gone = instances.get(name)!;
      gone.child.kill('SIGKILL');
      expect(await gone.serves).toBe(false);
      await client.query('SELECT pg_advisory_unlock(42)');
      const [other] = [...instances.values()].filter((one) => one !== gone);
      expect(await other!.serves).toBe(true);
      instances.set('again', starting(join(data, name), database.url));
      expect(await instances.get('again')!.serves).toBe(true);
      const { rows } = await client.query<{ name: string; checksum: string }>(
        'SELECT name, checksum FROM pacta_migrations ORDER BY number',
      );
      expect(rows).toEqual(postgresMigrations().map(({ name, checksum }) => ({ name, checksum })));
      expect(schemaFaults((await client.query<SchemaThing>(SCHEMA_SQL)).rows)).toEqual([]);
    } finally {
      for (const { child } of instances.values()) child.kill('SIGKILL');
      await client.end();
      await database.drop();
    }
  },
);
