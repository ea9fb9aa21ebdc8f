// Backups made while a server records, and taken into use again; those that are stale, changed or cut off.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { AGREEMENT, act, at, clausesOf } from './api-helpers.ts';
import { run } from './cli-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';

const ANY = { 'if-match': '*' };
let home: string;
let data: string;
let server: ServerProcess;

beforeAll(async () => {
  home = newFolder();
  data = join(home, 'data');
  server = await startServer(data, { PACTA_LOG: 'error' });
  await server.client.register(clausesOf('busy'));
  await server.client.record('busy', 'mandate by UN on 2015-01-10', 'agreeText by joint on 2015-02-10');
});
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true });
});

const path = (name: string) => join(home, name);
const pacta = (...args: string[]) => run(args, { env: { PACTA_DATA: data } });
const restored = (from: string, ...more: string[]) =>
  run(['restore', path(from), ...more], { env: { PACTA_DATA: path('restored') } });
afterEach(() => rmSync(path('restored'), { recursive: true, force: true }));

/** The bodies of the ledger as they stand in a database, past every part of the program. */
function bodies(folder: string): string[] {
  const db = new Database(join(folder, 'pacta.sqlite'), { readonly: true });
  const found = db.prepare('SELECT body FROM entries ORDER BY position').pluck().all() as string[];
  db.close();
  return found;
}

describe('a backup', () => {
  it('made while others record has the ledger of one moment, and is taken into use as it was', async () => {
    let isDone = false;
    let acknowledged = 0;
    const recording = (async () => {
      for (let count = 1; !isDone; count++) {
        const one = act('defer by UN on 2015-03-01', { note: `number ${count}` });
        expect((await server.client.post(`${at('busy')}/acts`, one, ANY)).status).toBe(201);
        acknowledged = count;
      }
    })();
    while (acknowledged < 3) await new Promise((done) => setImmediate(done));
    const before = acknowledged;
    const { code, err, json } = await pacta('backup', path('first'), '--keys', '--json');
    isDone = true;
    await recording;
    expect([code, err]).toEqual([0, '']);
    const made = json as unknown as { entries: number };
    const copied = bodies(path('first'));
    expect(copied).toHaveLength(made.entries);
    // Everything acknowledged before it began; and a beginning of the ledger, with nothing missing in between.
    expect(copied.some((body) => body.includes(`"number ${before}"`))).toBe(true);
    expect(bodies(data).slice(0, copied.length)).toEqual(copied);

    const back = await restored('first');
    expect([back.code, back.err]).toEqual([0, '']);
    expect(back.out).toContain(`${made.entries} entries restored`);
    const other = await startServer(path('restored'), { PACTA_LOG: 'error' });
    expect((await other.client.get('/readyz')).body.ledger.size).toBe(made.entries);
    // The token of the register is that of the backup, and it goes on signing and recording.
    expect((await other.client.post(`${at(AGREEMENT)}/acts`, act('register by UN on 2016-12-01'), ANY)).status).toBe(
      201,
    );
    expect(await other.end()).toBe(0);
    const verified = await run(['verify'], { env: { PACTA_DATA: path('restored') } });
    expect([verified.code, verified.err]).toEqual([0, '']);
  });

  it('takes the secrets of webhooks with the other secrets, so that they are signed for after it as before', async () => {
    const { json } = await pacta('webhook', 'add', 'https://example.org/news', '--json');
    const secret = join('webhook-secrets', `${(json as unknown as { id: string }).id}.json`);
    expect(existsSync(join(data, secret))).toBe(true);
    await pacta('backup', path('signing'), '--keys');
    await pacta('backup', path('not-signing'));
    expect(existsSync(path(join('not-signing', secret)))).toBe(false);
    expect((await restored('signing')).code).toBe(0);
    const back = path(join('restored', secret));
    expect(readFileSync(back)).toEqual(readFileSync(join(data, secret)));
    expect(statSync(back).mode & 0o077).toBe(0);
  });

  it('has secrets only when asked for, and nobody else can read them', async () => {
    await pacta('backup', path('plain'));
    await pacta('backup', path('whole'), '--keys');
    const secrets = ['checkpoint-key', 'token'];
    expect(readdirSync(path('plain')).filter((name) => secrets.includes(name))).toEqual([]);
    expect(statSync(path('whole')).mode & 0o777).toBe(0o700);
    for (const name of secrets) expect(statSync(join(path('whole'), name)).mode & 0o077).toBe(0);
    const secret = readFileSync(join(data, 'checkpoint-key'), 'utf8').trim();
    for (const name of readdirSync(path('plain'))) {
      const file = join(path('plain'), name);
      if (statSync(file).isFile()) expect(readFileSync(file, 'latin1')).not.toContain(secret);
    }
    const { out } = await restored('plain');
    expect(out.replaceAll('\n', ' ')).toContain('put `checkpoint-key` back');
  });

  it('takes no name that is taken, leaves nothing half made, and needs a folder to stand in', async () => {
    mkdirSync(path('taken'));
    expect((await pacta('backup', path('taken'))).code).toBe(EXIT.usage);
    expect((await pacta('backup', path('no/such/place'))).code).toBe(EXIT.usage);
    expect((await run(['backup', path('x')], { env: { PACTA_DATA: path('nowhere') } })).code).toBe(EXIT.failed);
    expect(readdirSync(home).filter((name) => name.includes('partial'))).toEqual([]);
    expect(existsSync(path('x'))).toBe(false);
  });
});

describe('a restore', () => {
  beforeAll(async () => {
    await pacta('backup', path('good'), '--keys');
  });
  /** A copy of the good backup with something done to it. */
  async function spoiled(name: string, spoil: (folder: string) => void): Promise<string> {
    await pacta('backup', path(name), '--keys');
    spoil(path(name));
    return name;
  }
  /** Makes the list of a backup anew, as somebody who changes one would. */
  async function relisted(folder: string): Promise<void> {
    const { createHash } = await import('node:crypto');
    const file = join(folder, 'backup.json');
    const list = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, { bytes: number; sha256: string }> };
    for (const name of Object.keys(list.files)) {
      const bytes = readFileSync(join(folder, name));
      list.files[name] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
    writeFileSync(file, JSON.stringify(list));
  }
  const change = (folder: string, sql: string) => {
    const db = new Database(join(folder, 'pacta.sqlite'));
    db.exec(sql);
    db.close();
  };

  it('overwrites nothing', async () => {
    const before = bodies(data);
    const { code, err } = await run(['restore', path('good')], { env: { PACTA_DATA: data } });
    expect(code).toBe(EXIT.usage);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('is not empty, and nothing is overwritten');
    expect(bodies(data)).toEqual(before);
  });

  it.each([
    ['cut off', (folder: string) => truncateSync(join(folder, 'pacta.sqlite'), 8192), /pacta.sqlite has 8192 bytes/],
    [
      'with a changed file',
      (folder: string) => writeFileSync(join(folder, 'witnesses'), 'x'),
      /witnesses was put into it/,
    ],
    ['with a file missing', (folder: string) => rmSync(join(folder, 'checkpoints')), /checkpoints is missing/],
  ])('of a backup %s is refused, and nothing is there afterwards', async (what, spoil, told) => {
    const { code, out } = await restored(await spoiled(what.replaceAll(' ', '-'), spoil));
    expect(code).toBe(EXIT.tampered);
    expect(out).toMatch(told);
    expect(existsSync(path('restored'))).toBe(false);
  });

  it('of a backup whose ledger was changed together with its list is refused by what was signed', async () => {
    const altered = await spoiled('altered', (folder) =>
      change(folder, `DROP TRIGGER entries_no_update; UPDATE entries SET principal = 'nobody' WHERE position = 3`),
    );
    await relisted(path(altered));
    const { code, out } = await restored(altered);
    expect(code).toBe(EXIT.tampered);
    expect(out).toContain('entry 3');
    expect(existsSync(path('restored'))).toBe(false);
  });

  it('of a backup whose end was cut off together with its list is refused by its own checkpoints', async () => {
    await pacta('checkpoint');
    const shortened = await spoiled('shortened', (folder) =>
      change(
        folder,
        'DROP TRIGGER entries_no_delete; DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)',
      ),
    );
    await relisted(path(shortened));
    expect((await restored(shortened)).code).toBe(EXIT.tampered);
  });

  it('of an old backup tells what is lost by a checkpoint from elsewhere, and needs to be told to go on', async () => {
    await pacta('backup', path('old'), '--keys');
    const { entries } = JSON.parse(readFileSync(join(path('old'), 'backup.json'), 'utf8')) as { entries: number };
    await server.client.record('busy', 'defer by IOM on 2015-03-01', 'defer by IOM on 2015-03-02');
    writeFileSync(path('last-checkpoint'), (await pacta('checkpoint')).out);
    const stale = await restored('old', '--checkpoint', path('last-checkpoint'));
    expect(stale.code).toBe(EXIT.tampered);
    const lost = `entries ${entries + 1} to ${entries + 2} were recorded after this backup`;
    expect(stale.out.replaceAll('\n', ' ')).toContain(lost);
    expect(existsSync(path('restored'))).toBe(false);
    const accepted = await restored('old', '--checkpoint', path('last-checkpoint'), '--accept-loss');
    expect([accepted.code, accepted.err]).toEqual([0, '']);
    expect(accepted.out.replaceAll('\n', ' ')).toContain(lost);
    expect(bodies(path('restored'))).toHaveLength(entries);
  });

  it('with a checkpoint of another register, or with none at all, is refused', async () => {
    writeFileSync(path('strange'), 'not a checkpoint');
    expect((await restored('good', '--checkpoint', path('strange'))).code).toBe(EXIT.usage);
    const other = path('other');
    await run(['import', '--bundled', 'un-icc-2004'], { env: { PACTA_DATA: other } });
    writeFileSync(path('strange'), (await run(['checkpoint'], { env: { PACTA_DATA: other } })).out);
    const { code, err } = await restored('good', '--checkpoint', path('strange'));
    expect([code, err]).toEqual([EXIT.usage, expect.stringContaining('is not signed by this register')]);
    expect((await restored('good', '--checkpoint', path('nothing'))).code).toBe(EXIT.failed);
    expect((await run(['restore', home], { env: { PACTA_DATA: path('restored') } })).code).toBe(EXIT.failed);
  });
});
