// Failing over: real servers of PostgreSQL, a primary with two standbys, and real instances of the register over them.
// What was acknowledged is there once afterwards; what a standby lacks is told and never recorded over. Long form:
// `npm run test:faults`.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startInstances } from '../cluster/instances.ts';
import { clusterFolder, isRunning, runServer, serverOf, stopCluster } from '../cluster/postgres.ts';
import { ask, failOver, promote, type Replicated, startReplicated } from '../cluster/replicated.ts';
import { EXIT } from '../src/register/problems.ts';
import { type Answer, act, at, type Client, clausesOf } from './api-helpers.ts';
import { run } from './cli-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1) > 1 ? 20 : 1;

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
  for (const one of replicated?.servers ?? []) await stopCluster(one.folder);
  for (const one of [...folders, data]) rmSync(one, { recursive: true, force: true });
});

/** Ends a server at once, with all that it started. */
async function killed(server: { readonly folder: string }): Promise<void> {
  const pid = serverOf(server.folder)!;
  process.kill(pid, 'SIGKILL');
  while (isRunning(pid)) await pause(5);
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

/** How often each note is in the acts on record. */
async function notesAt(client: Client, id: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { act: one } of (await client.get(`${at(id)}/acts`)).body.acts)
    if (one.note !== undefined) counts.set(one.note, (counts.get(one.note) ?? 0) + 1);
  return counts;
}

/** Records note after note until it is told to stop; each again under its key until it is recorded. */
async function recorder(client: Client, id: string, done: () => boolean, noted: (note: string) => void) {
  for (let nth = 1; !done(); nth++) {
    const note = `${id}-${nth}`;
    for (;;) {
      const { status, headers, body } = await record(client, id, note);
      if (status === 201) break;
      expect([status, body.code], JSON.stringify(body)).toEqual([503, 'store-unavailable']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      await pause(50);
    }
    noted(note);
  }
}

/** One primary that is killed, and what follows. */
async function losesNothing(round: number): Promise<void> {
  const registers = join(data, String(round));
  replicated = await startReplicated(newCluster());
  const servers = await startInstances(registers, replicated.url, 3, startServer);
  const ids = servers.map((_, index) => `carried-${index}`);
  for (const [index, { client }] of servers.entries()) await prepared(client, ids[index]!);
  const acknowledged = new Set<string>();
  let enough = Number.POSITIVE_INFINITY;
  const working = servers.map(({ client }, index) =>
    recorder(
      client,
      ids[index]!,
      () => acknowledged.size >= enough,
      (note) => void acknowledged.add(note),
    ),
  );
  await until(() => acknowledged.size >= 30);
  await killed(replicated.servers[0]);
  const next = await failOver(replicated, replicated.servers[0]);
  enough = acknowledged.size + 30;
  await Promise.all(working);
  for (const id of ids) {
    const [first, ...others] = await Promise.all(servers.map(({ client }) => notesAt(client, id)));
    expect([...first!.values()].every((times) => times === 1)).toBe(true);
    expect([...acknowledged].filter((note) => note.startsWith(id)).every((note) => first!.has(note))).toBe(true);
    for (const other of others) expect(other).toEqual(first);
  }
  for (const { client } of servers) expect((await client.get('/readyz')).status).toBe(200);
  const env = { PACTA_DATA: join(registers, 'instance-1'), PACTA_DATABASE_URL: replicated.url };
  const verified = await run(['verify', '--full'], { env });
  expect(verified, verified.out + verified.err).toMatchObject({ code: EXIT.ok });
  expect(verified.out).toContain('nothing is wrong');
  expect((await ask<{ n: number }>(next, 'SELECT count(*)::int AS n FROM entries'))[0]!.n).toBeGreaterThan(60);
  await Promise.all(servers.map((one: ServerProcess) => one.end('SIGKILL')));
  for (const one of replicated.servers) await stopCluster(one.folder);
}

it(
  'when the primary is killed while three instances record, a standby takes over with all that was acknowledged, once',
  async () => {
    for (let round = 0; round < ROUNDS; round++) await losesNothing(round);
  },
  60_000 + ROUNDS * 60_000,
);

it('when a standby is promoted without the end of the ledger, that is told everywhere and nothing is recorded over it', async () => {
  replicated = await startReplicated(newCluster(), { synchronous: false });
  const [primary, standby] = replicated.servers;
  const [server] = (await startInstances(data, replicated.url, 1, startServer)) as [ServerProcess];
  await prepared(server.client, 'cut');
  await until(async () => (await behind(standby)) === (await behind(primary)));
  const pid = serverOf(standby.folder)!;
  process.kill(pid, 'SIGINT');
  while (isRunning(pid)) await pause(5);
  expect((await record(server.client, 'cut', 'lost')).status).toBe(201);
  await killed(primary);
  await stopCluster(replicated.servers[2].folder);
  runServer(standby.folder);
  await until(async () => (await behind(standby).catch(() => 0)) > 0);
  await promote(standby);
  const answers: Answer[] = [];
  await until(async () => {
    answers.push(await record(server.client, 'cut', 'after'));
    return answers.at(-1)!.body.code === 'read-only';
  });
  expect(answers.filter(({ status }) => status !== 503).map(({ body }) => body)).toEqual([]);
  expect(answers.at(-1)!.body.detail).toMatch(/entry \d+ was acknowledged or seen here: its end is lost/);
  const ready = await fetch(`${server.address}/readyz`);
  const { checks } = (await ready.json()) as { checks: { mode: { ok: boolean; detail: string } } };
  expect([ready.status, checks.mode.ok]).toEqual([503, false]);
  expect(checks.mode.detail).toContain('its end is lost');
  const page = await (await fetch(`${server.address}/en/agreements/cut`)).text();
  expect(page).toContain('What was acknowledged here is not in the ledger any more.');
  expect([...(await notesAt(server.client, 'cut')).keys()]).toEqual([]);
  expect(server.err()).toContain('recording stands still');
});

async function behind(server: Parameters<typeof ask>[0]): Promise<number> {
  return (await ask<{ n: number }>(server, 'SELECT count(*)::int AS n FROM entries'))[0]!.n;
}

function newCluster(): string {
  const folder = clusterFolder();
  folders.push(folder);
  return folder;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
