// The program as built over PostgreSQL: the command line, and two servers over one database.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../src/cli/serve.ts';
import { EXIT } from '../src/register/problems.ts';
import { type Ran, run } from './cli-helpers.ts';
import { freshPlace, type Place } from './postgres-helpers.ts';

const { serve } = (await import(
  new URL('../dist/cli/serve.js', import.meta.url).href
)) as typeof import('../src/cli/serve.ts');

let folder: string;
let place: Place;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-cli-pg-'));
  place = await freshPlace();
});
afterAll(async () => {
  await place.drop();
  rmSync(folder, { recursive: true });
});

const pacta = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
  run(args, { env: { PACTA_DATA: folder, PACTA_DATABASE_URL: place.url, ...env } });
const done = async (...args: string[]): Promise<string> => {
  const ran = await pacta(args);
  expect(ran, `${args.join(' ')}: ${ran.err}`).toMatchObject({ code: EXIT.ok });
  return ran.out;
};

const MIGRATIONS = readdirSync('migrations/postgres').filter((name) => /^\d{3}-.*\.sql$/.test(name)).length;

describe('the command line over PostgreSQL', () => {
  it('makes the register where it is first needed, and nothing of it in the folder', async () => {
    expect(await done('migrate')).toContain(`${MIGRATIONS} applied now, 0 pending`);
    expect(await done('import', '--bundled', 'un-iom-1996', 'un-iom-2016')).toContain('2 agreements registered');
    expect(existsSync(join(folder, 'pacta.sqlite'))).toBe(false);
    expect(await done('status', 'un-iom-2016')).toContain('In force since 19 September 2016');
  });

  it('records, lists, and verifies what is there', async () => {
    await done('record', 'un-iom-2016', 'register', '--by', 'UN', '--on', '2016-12-01');
    expect(await done('list')).toContain('un-iom-2016  inForce');
    expect(await done('principal', 'add', 'iom', '--role', 'recorder')).toContain('added iom');
    expect(await done('checkpoint')).toContain('17');
    expect(await done('verify')).toMatch(/17 entries and 2 positions verified; nothing is wrong\n1 checkpoint held/);
  });

  it('names what somebody altered who could switch the guards off', async () => {
    const body = "replace(body, '2016-07-25', '2016-07-24')";
    const alter = (sql: string) =>
      place.sql(
        `ALTER TABLE entries DISABLE TRIGGER entries_stay; ${sql}; ALTER TABLE entries ENABLE TRIGGER entries_stay`,
      );
    const [before] = await place.sql<{ body: string }>('SELECT body FROM entries WHERE position = 11');
    await alter(`UPDATE entries SET body = ${body} WHERE position = 11`);
    await place.sql('DROP TRIGGER nodes_stay ON nodes');
    const ran = await pacta(['verify']);
    expect(ran.code).toBe(EXIT.tampered);
    expect(ran.out).toContain('in the database the guard nodes_stay of nodes is missing');
    expect(ran.out).toContain('entry 11, un-iom-2016: its content is not what its leaf stands for');
    await alter(`UPDATE entries SET body = '${before!.body}' WHERE position = 11`);
    await place.sql(`CREATE TRIGGER nodes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON nodes
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await done('verify', '--full');
  });

  it('refuses to guess where a register is in the folder as well', async () => {
    const both = join(folder, 'both');
    await run(['import', '--bundled', 'un-iom-1996'], { env: { PACTA_DATA: both } });
    const ran = await pacta(['list'], { PACTA_DATA: both });
    expect(ran.code).toBe(EXIT.usage);
    expect(ran.err).toContain('holds a register of its own');
  });

  it('says what is wrong with the address, and never shows it', async () => {
    for (const [url, code, said] of [
      ['mysql://pacta:geheim@host/db', EXIT.usage, 'PACTA_DATABASE_URL is no address'],
      ['postgresql://pacta:geheim@127.0.0.1:1/db', EXIT.unavailable, 'cannot be reached'],
    ] as const) {
      const ran = await pacta(['list'], { PACTA_DATABASE_URL: url });
      expect(ran.code).toBe(code);
      expect(ran.err.replace(/\s+/g, ' ')).toContain(said);
      expect(ran.err + ran.out).not.toContain('geheim');
    }
  });
});

describe('two servers over one database', () => {
  const served: Serving[] = [];
  const told: string[] = [];
  let before: string | undefined;
  let token: string;

  beforeAll(async () => {
    before = process.env.PACTA_DATABASE_URL;
    process.env.PACTA_DATABASE_URL = place.url;
    for (const name of ['one', 'two']) {
      const data = join(folder, name);
      // The same token, keys and checkpoints: instances of one register.
      if (name === 'two') cpSync(join(folder, 'one'), data, { recursive: true });
      const settings = { data, host: '127.0.0.1', port: 0, origin: null, checkpoints: 0, verify: 0 };
      served.push(await serve(settings, { say: () => {}, fail: (line) => void told.push(line) }));
    }
    token = readFileSync(join(folder, 'one', 'token'), 'utf8').trim();
  });
  afterAll(async () => {
    await Promise.all(served.map((one) => one.stop()));
    if (before === undefined) delete process.env.PACTA_DATABASE_URL;
    else process.env.PACTA_DATABASE_URL = before;
    expect(told).toEqual([]);
  });

  const position = async (index: number) => {
    const response = await fetch(`${served[index]!.address}/api/agreements/un-iom-2016`);
    return { version: ((await response.json()) as { version: number }).version, etag: response.headers.get('etag')! };
  };
  const record = (index: number, etag: string, bearer = token) =>
    fetch(`${served[index]!.address}/api/agreements/un-iom-2016/acts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'if-match': etag, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'register', by: 'UN', on: '2016-12-02', outsideProcedure: 'filed again' }),
    });

  it('each shows at once what the other recorded, and refuses what was decided upon an older position', async () => {
    const { version, etag } = await position(0);
    expect((await record(1, etag)).status).toBe(201);
    expect((await position(0)).version).toBe(version + 1);
    expect((await record(0, etag)).status).toBe(412);
    expect((await record(0, (await position(0)).etag)).status).toBe(201);
    expect((await position(1)).version).toBe(version + 2);
  });

  it('records at both at once, each act once, in one order', async () => {
    const { version, etag } = await position(0);
    const answers = await Promise.all([0, 1, 0, 1].map((index) => record(index, etag)));
    expect(answers.map(({ status }) => status === 201).filter(Boolean)).toHaveLength(1);
    expect((await position(0)).version).toBe(version + 1);
  });

  it('refuses a token at both from the moment it is revoked', async () => {
    const secret = (await done('token', 'issue', 'iom')).match(/pacta_[\w-]+/)![0];
    const status = async (index: number) => (await record(index, '"0"', secret)).status;
    expect([await status(0), await status(1)]).not.toContain(401);
    await done('token', 'revoke', secret.split('_')[1]!);
    expect([await status(0), await status(1)]).toEqual([401, 401]);
  });

  it('says that it is ready, having written', async () => {
    const response = await fetch(`${served[1]!.address}/readyz`);
    expect(await response.json()).toMatchObject({ status: 'ready', checks: { write: { ok: true } } });
  });
});
