// A server that is told to stop: what is under way is finished, everything is signed for, nothing is left in the log of
// the database; told twice, it ends at once.

import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, at, clausesOf } from './api-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';

const ANY = { 'if-match': '*' };
let folder: string;
let path: string;
let server: ServerProcess;
beforeEach(async () => {
  folder = newFolder();
  path = join(folder, 'pacta.sqlite');
  server = await startServer(folder);
  await server.client.register(clausesOf('held'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

const record = () => server.client.post(`${at('held')}/acts`, act('mandate by UN on 2015-01-10'), ANY);

/** Keeps others from writing while some work is done. */
async function holding(work: (release: () => void) => Promise<void>): Promise<void> {
  const db = new Database(path);
  db.exec('BEGIN IMMEDIATE');
  try {
    await work(() => void db.exec('ROLLBACK'));
  } finally {
    db.close();
  }
}

/** Resolves once the log says this. */
async function untilLogged(message: string): Promise<void> {
  while (!server.lines().some(({ msg }) => msg === message)) await new Promise((done) => setTimeout(done, 5));
}

/** Resolves once a request is being worked on: the measurements count those that have ended. */
const underWay = () => new Promise((done) => setTimeout(done, 200));

it('finishes and signs for what is under way, and leaves nothing in the log of the database', async () => {
  await holding(async (release) => {
    const recording = record();
    await underWay();
    const end = server.end();
    await untilLogged('stopping');
    // Nobody new is answered.
    await expect(server.client.get('/healthz')).rejects.toThrow();
    release();
    const answer = await recording;
    expect(answer.status).toBe(201);
    expect(await end).toBe(0);
    const last = readFileSync(join(folder, 'checkpoints'), 'utf8').trim().split('\n\n').at(-2)!;
    expect(Number(last.split('\n')[1])).toBe(answer.body.entry.position);
  });
  const wal = `${path}-wal`;
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
  expect(server.lines().at(-1)).toMatchObject({ msg: 'stopped' });
});

it('ends at once when it is told a second time, with what was acknowledged on record', async () => {
  expect((await record()).status).toBe(201);
  await holding(async () => {
    const other = server.client
      .post(`${at('held')}/acts`, act('agreeText by joint on 2015-02-10'), ANY)
      .catch(() => null);
    await underWay();
    server.child.kill('SIGTERM');
    await untilLogged('stopping');
    expect(await server.end('SIGINT')).toBe('SIGINT');
    await other;
  });
  // A request that was cut off by it may still be told of after that.
  const told = { msg: 'ended at once, by a second signal', signal: 'SIGINT' };
  expect(server.lines()).toContainEqual(expect.objectContaining(told));
  const again = await startServer(folder, { PACTA_LOG: 'error' });
  expect((await again.client.get(`${at('held')}/acts`)).body.acts).toHaveLength(1);
  expect(await again.end()).toBe(0);
});

it('ends also where whoever reads its log takes nothing any more, and the folder of the register is gone', async () => {
  server.child.stderr!.pause();
  // Far more lines than any pipe holds.
  const many = Array.from({ length: 10 }, async () => {
    for (let count = 0; count < 250; count++) await server.client.get('/healthz');
  });
  await Promise.all(many);
  rmSync(folder, { recursive: true });
  const end = new Promise((done) => server.child.once('exit', done));
  server.child.kill('SIGTERM');
  // With what could not be closed in order it ends with 1.
  expect([0, 1]).toContain(await end);
});

it('stops also while it is still starting', async () => {
  expect(await server.end('SIGINT')).toBe(0);
  const starting = await startServer(folder);
  expect(await starting.end('SIGTERM')).toBe(0);
});
