// What the doctor finds in installations that something was done to, and what it says to do.

import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changes, disk, fileSystem, nodeVersion } from '../src/cli/doctor-checks.ts';
import { EXIT } from '../src/register/problems.ts';
import { type Ran, run } from './cli-helpers.ts';
import { endAll, newFolder, startServer } from './server-process.ts';

let home: string;
beforeAll(async () => {
  home = newFolder();
  await (await startServer(join(home, 'well'), { PACTA_LOG: 'error' })).end();
});
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true });
});

interface Told {
  readonly faults: number;
  readonly warnings: number;
  readonly checks: readonly {
    readonly name: string;
    readonly state: string;
    readonly found: string;
    readonly todo: string | null;
  }[];
}

const doctor = (data: string, env: Record<string, string> = {}, ...more: string[]): Promise<Ran> =>
  run(['doctor', '--data', data, ...more], { env: { PACTA_PORT: '0', ...env } });

/** Asks about a copy of the register to which something was done. */
async function askedAbout(name: string, harm: (folder: string) => void, env: Record<string, string> = {}) {
  const folder = join(home, name);
  cpSync(join(home, 'well'), folder, { recursive: true, preserveTimestamps: true });
  chmodSync(folder, 0o700);
  harm(folder);
  const { code, json } = await doctor(folder, env, '--json');
  const told = json as unknown as Told;
  const wrong = told.checks.filter(({ state }) => state !== 'ok');
  for (const { todo } of wrong) expect(todo).not.toBeNull();
  return {
    code,
    wrong: wrong.map((one) => `${one.state} ${one.name}: ${one.found}`),
    todo: wrong.map((one) => one.todo).join(' '),
  };
}

const change = (sql: string) => (folder: string) => {
  const db = new Database(join(folder, 'pacta.sqlite'));
  db.exec(sql);
  db.close();
};

it('finds nothing wrong where nothing is, and says what it looked at', async () => {
  const { code, out, err } = await doctor(join(home, 'well'));
  expect([code, err]).toEqual([0, '']);
  for (const name of [
    'node',
    'folder',
    'secrets',
    'webhook secrets',
    'settings file',
    'file system',
    'disk',
    'schema',
    'writing',
    'clock',
    'checkpoint',
    'content',
  ])
    expect(out).toMatch(new RegExp(`^(ok|WARNING) +${name}: `, 'm'));
  expect(out).toMatch(/^0 faults, \d warnings\n$/m);
});

describe('finds', () => {
  it('no register, and says how to come to one', async () => {
    const { code, out } = await doctor(join(home, 'nowhere'));
    expect(code).toBe(EXIT.failed);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('there is no folder');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('npm start');
  });

  it('secrets that others can read, and a folder that they can look into', async () => {
    const { code, wrong, todo } = await askedAbout('open', (folder) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'token'), 0o644);
    });
    expect(code).toBe(EXIT.failed);
    expect(wrong).toEqual([
      expect.stringContaining('warning folder'),
      expect.stringMatching(/^fault secrets: .*token$/),
    ]);
    expect(todo).toContain('chmod 600');
  });

  it('secrets of webhooks that others can read, and those that they cannot as no fault', async () => {
    const secrets = (mode: number) => (folder: string) => {
      mkdirSync(join(folder, 'webhook-secrets'), { mode: 0o700 });
      writeFileSync(join(folder, 'webhook-secrets', 'wh_0123456789abcdef01.json'), '[]', { mode });
    };
    expect((await askedAbout('kept-hooks', secrets(0o600))).wrong).toEqual([]);
    const { code, wrong, todo } = await askedAbout('open-hooks', secrets(0o640));
    expect(code).toBe(EXIT.failed);
    expect(wrong).toEqual([expect.stringMatching(/^fault webhook secrets: .*wh_0123456789abcdef01\.json$/)]);
    expect(todo).toContain('pacta webhook rotate');
  });

  it('a file of settings that others can read, where there is a password in it', async () => {
    const path = join(home, 'settings');
    const password = 'not-to-be-shown';
    writeFileSync(path, `PACTA_DATABASE_URL=postgresql://pacta:${password}@db.invalid/pacta\n`, { mode: 0o644 });
    const ran = await doctor(join(home, 'nowhere'), { PACTA_SETTINGS: path });
    expect(ran.code).toBe(EXIT.failed);
    expect(ran.out.replaceAll(/\s+/g, ' ')).toContain(`others can read ${path}, with PACTA_DATABASE_URL in it`);
    expect(`${ran.out}${ran.err}`).not.toContain(password);
    chmodSync(path, 0o600);
    expect((await doctor(join(home, 'nowhere'), { PACTA_SETTINGS: path })).out).not.toContain('others can read');
    writeFileSync(path, 'PACTA_LOG=warn\n', { mode: 0o644 });
    chmodSync(path, 0o644);
    expect((await doctor(join(home, 'well'), { PACTA_SETTINGS: path })).code).toBe(0);
  });

  it('a secret key that is gone', async () => {
    const { code, wrong } = await askedAbout('keyless', (folder) => rmSync(join(folder, 'checkpoint-key')));
    expect([code, wrong]).toEqual([EXIT.failed, ['fault secrets: the secret key of the register is gone']]);
  });

  it('an entry that was altered', async () => {
    const { code, wrong, todo } = await askedAbout(
      'altered',
      change(`DROP TRIGGER entries_no_update; UPDATE entries SET principal = 'nobody' WHERE position = 3`),
    );
    expect(code).toBe(EXIT.tampered);
    expect(wrong).toEqual([expect.stringContaining('entries_no_update')]);
    expect(todo).toContain('pacta restore');
  });

  it('a kept position that does not follow from the ledger', async () => {
    const { code, wrong, todo } = await askedAbout(
      'drifted',
      change(`UPDATE standings SET sentence = 'In force since never.' WHERE instrument = 2`),
    );
    expect([code, wrong]).toEqual([EXIT.tampered, [expect.stringContaining('fault content')]]);
    expect(todo).toContain('pacta');
  });

  it('a clock that is behind the last entry', async () => {
    const { code, wrong } = await askedAbout(
      'ahead',
      change(`DROP TRIGGER entries_no_update; UPDATE entries SET recorded_at = 4102444800000 WHERE position = 16`),
    );
    expect(code).toBe(EXIT.tampered);
    expect(wrong.join('\n')).toMatch(/fault clock: .*the last entry was recorded at 2100-01-01T00:00:00/);
  });

  it('a database that is none', async () => {
    const { code, wrong } = await askedAbout('broken', (folder) => {
      cpSync(join(folder, 'token'), join(folder, 'pacta.sqlite'));
    });
    expect(code).toBe(EXIT.failed);
    expect(wrong.join('\n')).toContain('not an SQLite database');
  });

  it('who keeps the database locked', async () => {
    const db = new Database(join(home, 'well', 'pacta.sqlite'));
    db.exec('BEGIN IMMEDIATE');
    const { code, json } = await doctor(join(home, 'well'), {}, '--json');
    db.exec('ROLLBACK');
    db.close();
    expect(code).toBe(EXIT.failed);
    const writing = (json as unknown as Told).checks.find(({ name }) => name === 'writing')!;
    expect(writing.found).toContain('another process keeps the database locked');
    if (process.platform === 'linux') expect(writing.found).toContain(`(process ${process.pid})`);
  });

  it('a port that another program has, and one on which a register is served', async () => {
    const other = createServer((_request, response) => response.end('something else'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const taken = await askedAbout('taken', () => {}, { PACTA_PORT: String(port) });
    other.close();
    expect(taken.wrong).toEqual([`fault port: another program has port ${port} of 127.0.0.1`]);
    const server = await startServer(join(home, 'well'), { PACTA_LOG: 'error' });
    const served = await doctor(join(home, 'well'), { PACTA_PORT: new URL(server.address).port });
    expect(served.out).toContain('a register is served on port');
    await server.end();
  });

  it('what cannot be brought about here: old versions of Node, network file systems, full disks, long logs', () => {
    for (const [version, state] of [
      ['18.20.1', 'fault'],
      ['20.18.9', 'fault'],
      ['20.19.0', 'ok'],
      ['22.0.0', 'ok'],
      ['24.1.0', 'ok'],
    ])
      expect([version, nodeVersion(version!).state]).toEqual([version, state]);
    // NFS, SMB2 and CIFS by their magic numbers in statfs(2); then ext4 and tmpfs.
    expect(
      [0x6969, 0xfe534d42, 0xff534d42, -0x1acb2be, 0xef53, 0x01021994].map((type) => fileSystem(type).state),
    ).toEqual(['fault', 'fault', 'fault', 'fault', 'ok', 'ok']);
    const mb = 1024 * 1024;
    expect([mb - 1, 50 * mb, 200 * mb].map((free) => disk(free, mb).state)).toEqual(['fault', 'warning', 'ok']);
    expect(disk(200 * mb, 4000 * mb).state).toBe('warning');
    expect([0, 63 * mb, 65 * mb].map((bytes) => changes(bytes).state)).toEqual(['ok', 'ok', 'warning']);
  });
});
