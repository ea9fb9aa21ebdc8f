// Faults from outside, brought about on the real server: each gives a clear error, loses nothing that was acknowledged,
// and when its cause is gone everything goes on by itself. Long form: `npm run test:faults`.

import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../src/cli/open.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { type Answer, act, at, type Client, clausesOf } from './api-helpers.ts';
import { PROGRAM, run } from './cli-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';

const LONG = Number(process.env.FAULT_ROUNDS ?? 1);
const TIMEOUT = 60_000 + 10_000 * LONG;
const ID = 'faulty';

let data: string;
beforeEach(() => {
  data = newFolder();
});
afterEach(() => {
  endAll();
  rmSync(data, { recursive: true, force: true });
});

const path = (name: string) => join(data, name);

/** Records one act that may be recorded again and again, told apart by its note, under a key of its own. */
function record(client: Client, note: string, body: object = {}): Promise<Answer> {
  const headers = { 'if-match': '*', 'idempotency-key': note.replaceAll(' ', '_') };
  return client.post(`${at(ID)}/acts`, { ...act('defer by UN on 2015-03-01', { note }), ...body }, headers);
}

async function prepared(server: ServerProcess): Promise<Client> {
  await server.client.register(clausesOf(ID));
  await server.client.record(ID, 'mandate by UN on 2015-01-10', 'agreeText by joint on 2015-02-10');
  return server.client;
}

/** How often each note is in the acts on record. */
async function notesOf(client: Client): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { act: one } of (await client.get(`${at(ID)}/acts`)).body.acts)
    if (one.note !== undefined) counts.set(one.note, (counts.get(one.note) ?? 0) + 1);
  return counts;
}

/** Tries until it is recorded; the answers before that. */
async function untilRecorded(client: Client, note: string): Promise<Answer[]> {
  const before: Answer[] = [];
  for (;;) {
    const answer = await record(client, note);
    if (answer.status === 201) return before;
    before.push(answer);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const ready = async (client: Client, status: number): Promise<Answer> => {
  for (;;) {
    const answer = await client.get('/readyz');
    if (answer.status === status) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
};

/** Everything in the register is as it was recorded. */
async function expectSound(): Promise<void> {
  const { code, out } = await run(['verify'], { env: { PACTA_DATA: data } });
  expect([code, out]).toEqual([0, expect.stringContaining('nothing is wrong')]);
}

describe('on a disk of its own', () => {
  const isRoot = process.getuid?.() === 0;
  const SIZE = '8m';
  // A mount of its own namespace: gone with the server, and needs no rights but its own where there are namespaces.
  const aside = () => [
    'unshare',
    isRoot ? '--mount' : '-rm',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${SIZE} tmpfs "$0" && exec "$@"`,
    data,
  ];
  const inside = ({ child }: ServerProcess, ...command: string[]) =>
    execFileSync(
      'nsenter',
      ['--target', String(child.pid), '--mount', ...(isRoot ? [] : ['--user', '--preserve-credentials']), ...command],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  /** Takes a mount away once nobody has a file open there, as the server has while it looks whether it can write. */
  const uncovered = async (server: ServerProcess) => {
    const tried = () => inside(server, 'sh', '-c', `umount ${data} 2>&1 && echo gone || true`);
    for (let said = tried(); said !== 'gone\n'; said = tried()) {
      expect(said).toContain('busy');
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const fill = (server: ServerProcess) => inside(server, 'sh', '-c', `cat /dev/zero > ${path('filling')} 2>&1 || true`);

  it(
    'that is full it records nothing and says so; reads on; and records again when there is room',
    async () => {
      const server = await startServer(data, { PACTA_LOG: 'silent' }, aside());
      const client = await prepared(server);
      let acknowledged = 0;
      for (let round = 0; round < Math.min(LONG, 10); round++) {
        fill(server);
        // What still fits into the log of the database is recorded; then nothing is any more.
        let refused: Answer | undefined;
        for (let count = 0; refused === undefined; count++) {
          const answer = await record(client, `full ${round} ${count}`, { place: 'x'.repeat(1000) });
          if (answer.status === 201) acknowledged++;
          else refused = answer;
        }
        expect(refused.status, refused.text).toBe(503);
        expect(['store-unavailable', 'read-only']).toContain(refused.body.code);
        expect(refused.body.detail).toMatch(/no room|no space|disk/i);
        expect(refused.headers.get('retry-after')).toBe('2');
        expect((await ready(client, 503)).body.code).toMatch(/read-only|not-ready/);
        expect((await client.get(at(ID))).status).toBe(200);
        const again = await record(client, `during ${round}`);
        expect(again.status).toBe(503);
        inside(server, 'rm', path('filling'));
        await untilRecorded(client, `during ${round}`);
        acknowledged++;
        await ready(client, 200);
      }
      const notes = await notesOf(client);
      expect(notes.size).toBe(acknowledged);
      expect([...notes.values()].every((count) => count === 1)).toBe(true);
      expect(inside(server, process.execPath, PROGRAM, 'verify', '--data', data)).toContain('nothing is wrong');
      expect(await server.end()).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'that becomes read-only it says so, reads on, and records again when it can',
    async () => {
      const server = await startServer(data, { PACTA_LOG: 'silent' }, aside());
      const client = await prepared(server);
      expect((await record(client, 'before')).status).toBe(201);
      // Files that are open for writing keep a mount from becoming read-only; so the files are made so, past their owner.
      inside(server, 'mount', '--bind', data, data);
      inside(server, 'mount', '-o', 'remount,bind,ro', data);
      const found = await ready(client, 503);
      expect(found.body.code).toMatch(/read-only|not-ready/);
      await uncovered(server);
      await untilRecorded(client, 'after');
      await ready(client, 200);
      expect([...(await notesOf(client)).values()].every((count) => count === 1)).toBe(true);
      expect(await server.end()).toBe(0);
    },
    TIMEOUT,
  );
});

it(
  'a database that another process keeps locked answers 503 for as long, and a repeated request is recorded once',
  async () => {
    const server = await startServer(data, { PACTA_LOG: 'error' });
    const client = await prepared(server);
    const other = new Database(path('pacta.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const locked = await record(client, 'locked out');
    expect(locked.status).toBe(503);
    expect(locked.body).toMatchObject({
      code: 'store-unavailable',
      detail: expect.stringContaining('another process'),
    });
    expect(locked.headers.get('retry-after')).toBe('2');
    expect((await client.get('/readyz')).body).toMatchObject({ code: 'not-ready', checks: { write: { ok: false } } });
    expect((await client.get(at(ID))).status).toBe(200);
    const cli = await run(['plan', ID, 'approve', '--by', 'UN', '--on', '2030-01-01', '--add'], {
      env: { PACTA_DATA: data },
    });
    expect(cli.code).not.toBe(0);
    other.exec('ROLLBACK');
    other.close();
    await untilRecorded(client, 'locked out');
    expect((await record(client, 'locked out')).status).toBe(201);
    expect((await notesOf(client)).get('locked out')).toBe(1);
    await ready(client, 200);
    expect(await server.end()).toBe(0);
    await expectSound();
  },
  TIMEOUT,
);

it(
  'a damaged page is found, nothing is recorded over it, and with the page put back everything goes on',
  async () => {
    const first = await startServer(data, { PACTA_LOG: 'error' });
    await prepared(first);
    expect(await first.end()).toBe(0);
    const file = path('pacta.sqlite');
    copyFileSync(file, path('good'));
    const db = new Database(file, { readonly: true });
    const leaf = "SELECT pageno FROM dbstat WHERE name = 'entries' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1";
    const page = db.prepare(leaf).pluck().get() as number;
    const size = db.pragma('page_size', { simple: true }) as number;
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, (page - 1) * size, page * size);
    writeFileSync(file, bytes);

    const doctor = await run(['doctor'], { env: { PACTA_DATA: data, PACTA_PORT: '0' } });
    expect(doctor.code).not.toBe(0);
    expect(doctor.out).toContain('FAULT');
    expect((await run(['verify'], { env: { PACTA_DATA: data } })).code).not.toBe(0);
    // It either says so and does not start, or serves what can be read and records nothing.
    const started = await startServer(data, { PACTA_LOG: 'silent' }).catch((error: Error) => error);
    if (started instanceof Error) expect(started.message).toContain('damaged');
    else {
      expect((await ready(started.client, 503)).body.code).toMatch(/read-only|history-contradicted|not-ready/);
      const refused = await record(started.client, 'over damage');
      expect(refused.status).toBeGreaterThanOrEqual(500);
      expect(await started.end()).toBe(0);
    }
    copyFileSync(path('good'), file);
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    const again = await startServer(data, { PACTA_LOG: 'error' });
    await untilRecorded(again.client, 'after damage');
    expect(await again.end()).toBe(0);
    await expectSound();
  },
  TIMEOUT,
);

it('a clock that jumps back makes no instant run back, and what was known when can still be told', async () => {
  await openRegister(data).close();
  let now = Date.UTC(2024, 0, 10);
  const register = new Register(openSqlite(path('pacta.sqlite')), () => now);
  const caller = { principal: 'test', ifVersion: null, idempotencyKey: null };
  await register.registerAgreement(clausesOf(ID), caller);
  await register.recordAct(ID, act('mandate by UN on 2015-01-10'), caller);
  const late = now;
  now -= 86_400_000;
  await register.recordAct(ID, act('agreeText by joint on 2015-02-10'), caller);
  now = Date.UTC(2024, 0, 20);
  await register.recordAct(ID, act('approve by UN on 2015-03-10'), caller);
  const instants = (await register.read.entries({ instrument: ID, after: 0, limit: 10 })).map(({ recordedAt }) =>
    Date.parse(String(recordedAt)),
  );
  expect(instants).toHaveLength(4);
  for (const [index, instant] of instants.slice(1).entries()) expect(instant).toBeGreaterThan(instants[index]!);
  expect(instants[2]).toBeGreaterThan(late);
  expect(instants[3]).toBe(now);
  expect((await register.verify()).faults).toEqual([]);
  await register.close();
});

it(
  'two servers and a command line that write to one file lose nothing and do nothing twice',
  async () => {
    const [one, two] = [
      await startServer(data, { PACTA_LOG: 'error' }),
      await startServer(data, { PACTA_LOG: 'error' }),
    ];
    await prepared(one!);
    const acknowledged: string[] = [];
    const CALLERS = 3;
    const each = 5 * Math.min(LONG, 20);
    const callers = [one!, two!].flatMap((server, which) =>
      Array.from({ length: CALLERS }, async (_, caller) => {
        for (let count = 0; count < each; count++) {
          const note = `server ${which} caller ${caller} act ${count}`;
          const before = await untilRecorded(server.client, note);
          for (const { status } of before) expect([409, 503]).toContain(status);
          acknowledged.push(note);
        }
      }),
    );
    const commands = (async () => {
      for (let count = 0; count < 3; count++) {
        const note = `command ${count}`;
        const args = ['record', ID, 'defer', '--by', 'UN', '--on', '2015-03-01', '--note', note];
        for (let code: number | null = 1; code !== 0; ) {
          code = (await run(args, { env: { PACTA_DATA: data } })).code;
          expect([0, 3, 5]).toContain(code);
        }
        acknowledged.push(note);
      }
    })();
    await Promise.all([...callers, commands]);
    for (const server of [one!, two!]) {
      const notes = await notesOf(server.client);
      expect([...notes.keys()].sort()).toEqual([...acknowledged].sort());
      expect([...notes.values()].every((count) => count === 1)).toBe(true);
    }
    expect([await one!.end(), await two!.end()]).toEqual([0, 0]);
    await expectSound();
  },
  TIMEOUT,
);
