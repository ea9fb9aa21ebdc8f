// One delivery per webhook however many instances run: three real instances over one PostgreSQL, and a receiver.

import { cpSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startInstances } from '../cluster/instances.ts';
import { AGREEMENT, act, at, type Client } from './api-helpers.ts';
import { freshPlace, type Place } from './postgres-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';
import { isSigned, Receiver } from './webhook-helpers.ts';

let place: Place;
let data: string;
let servers: readonly ServerProcess[];
let receiver: Receiver;

beforeEach(async () => {
  [place, data, receiver] = [await freshPlace(), newFolder(), await new Receiver().open()];
  servers = await startInstances(data, place.url, 3, (folder, settings) =>
    startServer(folder, { ...settings, PACTA_WEBHOOK_HOSTS: '127.0.0.1' }),
  );
});
afterEach(async () => {
  endAll();
  await receiver.close();
  await place.drop();
  rmSync(data, { recursive: true, force: true });
});

/** Adds a webhook through one instance; its secret. */
async function added({ client }: ServerProcess, from?: number): Promise<{ id: string; secret: string }> {
  const answer = await client.post('/api/webhooks', { url: receiver.url, ...(from === undefined ? {} : { from }) });
  expect(answer.status, answer.text).toBe(201);
  return answer.body as unknown as { id: string; secret: string };
}

/** Records an act that may be recorded again and again; its position. */
async function recorded(client: Client): Promise<number> {
  const outsideProcedure = 'again';
  const answer = await client.post(`${at(AGREEMENT)}/acts`, act('register by UN on 2016-12-01', { outsideProcedure }), {
    'if-match': '*',
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.entry.position;
}

/** The instance at the other end of a connection that a request came over. */
function senderOf(request: IncomingMessage): ServerProcess {
  const port = request.socket.remotePort!.toString(16).toUpperCase().padStart(4, '0');
  const lines = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const inode = lines.find(([, local = '']) => local === `0100007F:${port}`)![9];
  return servers.find(({ child }) =>
    readdirSync(`/proc/${child.pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${child.pid}/fd/${fd}`) === `socket:[${inode}]`;
      } catch {
        return false;
      }
    }),
  )!;
}

async function untilAt(client: Client, id: string, position: number): Promise<void> {
  const now = async () => (await client.get(`/api/webhooks/${id}`)).body as unknown as { position: number };
  while ((await now()).position < position) await pause(20);
}

it('each entry is brought once and in order while all live, whichever of them it was recorded through', async () => {
  const { id, secret } = await added(servers[1]!, 1);
  let last = 0;
  for (let nth = 0; nth < 12; nth++) last = await recorded(servers[nth % 3]!.client);
  await receiver.many(last);
  await untilAt(servers[2]!.client, id, last);
  // Whoever else would deliver has had several looks since.
  expect(await place.sql('SELECT outcome FROM webhook_deliveries')).toHaveLength(last);
  expect(receiver.positions).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  expect(receiver.received.every((message) => isSigned(message, secret))).toBe(true);
  for (const { client } of servers)
    expect((await client.get('/api/webhooks')).body.items).toMatchObject([{ id, position: last, state: 'active' }]);
});

it.each([
  ['is killed', 'SIGKILL'],
  ['stands still', 'SIGSTOP'],
] as const)('when the instance that delivers %s, another goes on from what was taken last', async (_, signal) => {
  const { id } = await added(servers[0]!, 1);
  const stuck = 5;
  const sender = new Promise<ServerProcess>((found) => {
    receiver.behave = ({ position }, response) => {
      // It never hears whether this one was taken.
      if (position === stuck && receiver.positions.filter((one) => one === stuck).length === 1)
        found(senderOf(response.req));
      else response.writeHead(204).end();
    };
  });
  const gone = await sender;
  process.kill(gone.child.pid!, signal);
  const others = servers.filter((one) => one !== gone);
  let last = 0;
  for (const { client } of [...others, ...others]) last = await recorded(client);
  await untilAt(others[0]!.client, id, last);
  const all = Array.from({ length: last }, (_, index) => index + 1);
  expect(receiver.positions).toEqual([...all.slice(0, stuck), ...all.slice(stuck - 1)]);
  const [first, again] = receiver.received.filter(({ position }) => position === stuck);
  expect(again!.id).toBe(first!.id);
  if (signal === 'SIGKILL') return;
  // Once it goes on, it finds that another has gone on without it.
  process.kill(gone.child.pid!, 'SIGCONT');
  const next = await recorded(gone.client);
  await untilAt(gone.client, id, next);
  expect(receiver.positions.slice(all.length + 1)).toEqual([next]);
});

it('an instance without the key of the others cannot sign what it brings, and leaves it to them', async () => {
  const folder = newFolder();
  cpSync(join(data, 'instance-1'), folder, { recursive: true, filter: (path) => !path.endsWith('webhook-key') });
  const stranger = await startServer(folder, {
    PACTA_DATABASE_URL: place.url,
    PACTA_WEBHOOK_HOSTS: '127.0.0.1',
    PACTA_CHECKPOINTS: '0',
  });
  const { id, secret } = await added(stranger, 1);
  const last = await recorded(servers[0]!.client);
  await untilAt(stranger.client, id, last);
  expect(receiver.positions).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  expect(receiver.received.every((message) => isSigned(message, secret))).toBe(true);
  await stranger.end();
  await recorded(servers[0]!.client);
  while (!servers.some((one) => one.err().includes('sealed by another key'))) await pause(20);
  expect(receiver.positions).toHaveLength(last);
  rmSync(folder, { recursive: true });
});
