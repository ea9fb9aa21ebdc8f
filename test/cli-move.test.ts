// `pacta move` as built: a register with everything in it to PostgreSQL and back, killed in the middle wherever a lock
// can hold it, and what it refuses.

import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { leavePostgres } from '../src/store/postgres-move.ts';
import { tokenFor } from './access-helpers.ts';
import { act, Client } from './api-helpers.ts';
import { test as base, type Cli, environment, PROGRAM, unwrapped } from './cli-helpers.ts';
import { dumpOf, ledgerBytes } from './move-helpers.ts';
import { addressAs, freshPlace, type Place } from './postgres-helpers.ts';

/** A register with everything in it that one can have, and an empty place for it in PostgreSQL. */
const test = base.extend<{ place: Place; full: Cli }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern
  place: async ({}, use) => {
    const place = await freshPlace();
    await use(place);
    await place.drop();
  },
  full: async ({ cli }, use) => {
    cli.settings = { PACTA_WEBHOOK_HOSTS: '127.0.0.1' };
    await cli.done('webhook', 'add', 'http://127.0.0.1:9/hook', '--act', 'register');
    const server = await cli.serve();
    const un = new Client(server.address, tokenFor(cli.data, 'un-desk', 'recorder', { parties: ['UN'] }));
    const noted = { ...act('register by UN on 2016-12-01'), privateNote: { text: 'ملاحظة خاصة 私人备注'.repeat(90) } };
    const first = await un.add('un-iom-2016', 'acts', noted, { 'idempotency-key': 'once\\only' });
    await un.add('un-iom-2016', 'acts', act('register by UN on 2016-12-01'));
    const evidence = { document: 'A/70/976 机密', note: 'سري' };
    const confidential = { party: 'UN', evidence };
    const more = { outsideProcedure: '又一次', evidence: { grade: 'certified' }, confidential };
    const all = new Client(server.address, server.token);
    const sealed = await all.add('un-iom-2016', 'acts', { ...act('register by UN on 2016-12-02'), ...more });
    const other = await all.add('un-iom-2016', 'acts', { ...noted, outsideProcedure: 'again' });
    for (const answer of [first, sealed, other]) expect(answer, answer.text).toMatchObject({ status: 201 });
    expect(await server.stop()).toBe(0);
    await cli.done('note', 'erase', 'un-iom-2016', `${other.body.entry.version}`, '--reason', 'asked for');
    await cli.done('agreement', 'two-person', 'un-icc-2004', 'on', '--reason', 'from now on');
    await cli.done('checkpoint');
    await use(cli);
  },
});

const at = (cli: Cli, place: Place): Cli => {
  cli.settings = { ...cli.settings, PACTA_DATABASE_URL: place.url };
  return cli;
};

test('everything arrives, is served as before, and comes back the same', async ({ full: cli, place }) => {
  const [dump, ledger] = [dumpOf(cli.path('pacta.sqlite')), ledgerBytes(cli.path('pacta.sqlite'))];
  const tables = ['webhooks', 'checkpoints', 'sealed', 'private_notes', 'refusals', 'idempotency', 'tokens'];
  for (const name of tables) expect(dump[name], name).not.toHaveLength(0);
  const secrets = () =>
    readdirSync(cli.path('webhook-secrets')).map((one) => readFileSync(cli.path(`webhook-secrets/${one}`), 'utf8'));
  const kept = secrets();
  expect(kept).toHaveLength(1);
  at(cli, place);
  const there = await cli.json('move', 'postgresql');
  expect(there).toMatchObject({ moved: true, resumed: false, checkpoint: 49, left: ['pacta.sqlite.moved'] });
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
  expect(secrets()).toEqual([]);
  const back = await cli.json('move', 'sqlite');
  expect(secrets()).toEqual(kept);
  expect(back).toMatchObject({ ...there, to: 'sqlite', left: [] });
  expect(dumpOf(cli.path('pacta.sqlite'))).toEqual(dump);
  expect(ledgerBytes(cli.path('pacta.sqlite')).equals(ledger)).toBe(true);
  for (const name of ['pacta.sqlite.moving', 'pacta.sqlite.moving-wal'])
    expect(existsSync(cli.path(name)), name).toBe(false);
  expect(await cli.fails(EXIT.failed, 'list', '--data', cli.path('elsewhere'))).toContain('was moved away');
  cli.settings = {};
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
});

test('what is done in PostgreSQL meanwhile comes back with it', async ({ full: cli, place }) => {
  await at(cli, place).done('move', 'postgresql');
  const server = await cli.serve();
  const un = new Client(server.address, server.token);
  const again = await un.add('un-iom-2016', 'acts', act('register by UN on 2016-12-04'));
  expect(again.body.code).toBe('act-not-open');
  await un.record('un-iom-2016', { ...act('register by UN on 2016-12-04'), outsideProcedure: 'once more' });
  await cli.done('webhook', 'add', 'http://127.0.0.1:9/other', '--act', 'sign');
  expect(await server.stop()).toBe(0);
  await cli.done('move', 'sqlite');
  cli.settings = {};
  expect((await cli.done('verify')).out).toContain('50 entries');
  const hooks = (await cli.json('webhook', 'list')) as unknown as { items: readonly { url: string }[] };
  expect(hooks.items.map(({ url }) => new URL(url).pathname).sort()).toEqual(['/hook', '/other']);
  const log = dumpOf(cli.path('pacta.sqlite')).access_log as readonly string[];
  expect(log.filter((line) => line.includes('webhookChanged'))).toHaveLength(2);
});

test('webhooks that were kept in the folder beside PostgreSQL are taken over from where they had come to', async ({
  full: cli,
  place,
}) => {
  const [hook] = ((await cli.json('webhook', 'list')) as unknown as { items: { id: string; position: number }[] })
    .items;
  copyFileSync(cli.path('pacta.sqlite'), cli.path('webhooks.sqlite'));
  cpSync(cli.path('webhook-secrets'), cli.path('secrets'), { recursive: true });
  await at(cli, place).done('move', 'postgresql');
  await place.sql('DELETE FROM webhooks');
  await place.sql('DELETE FROM webhook_secrets');
  cpSync(cli.path('secrets'), cli.path('webhook-secrets'), { recursive: true });
  expect(await cli.fails(EXIT.usage, 'move', 'sqlite')).toContain('not in the database yet');
  expect(await cli.json('webhook', 'list')).toMatchObject({ items: [hook] });
  expect(await place.sql('SELECT webhook FROM webhook_secrets')).toEqual([{ webhook: hook!.id }]);
  expect(existsSync(cli.path('webhooks.sqlite.moved'))).toBe(true);
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
});

/** Starts a move that a lock on a table of the place brings to a stand, and kills it there. */
async function killedAt(cli: Cli, place: Place, to: string, table: string, mode: string): Promise<void> {
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN ${mode} MODE`);
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, 'move', to], {
    env: { ...environment(), ...cli.settings, PACTA_DATA: cli.data },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<unknown>((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  const waits = 'SELECT 1 FROM pg_locks WHERE NOT granted AND relation = $1::regclass';
  while ((await client.query(waits, [table])).rows.length === 0 && child.exitCode === null) await pause(10);
  child.kill('SIGKILL');
  expect(await ended, `held at ${table}`).toBe('SIGKILL');
  await client.end();
}

test('a move to PostgreSQL that is killed anywhere is finished by the next', async ({ full: cli, place }) => {
  const [dump, ledger] = [dumpOf(cli.path('pacta.sqlite')), ledgerBytes(cli.path('pacta.sqlite'))];
  await at(cli, place).done('migrate', '--data', cli.path('elsewhere'));
  for (const table of ['duties', 'instruments', 'entries', 'tokens', 'counts', 'pacta_migrations']) {
    await killedAt(cli, place, 'postgresql', table, 'SHARE');
    expect(await cli.fails(EXIT.failed, 'list', '--data', cli.path('elsewhere')), table).toContain('is being moved to');
  }
  // Held at the last table, the file was left already: no program takes it for a register any more.
  cli.settings = {};
  expect(await cli.fails(EXIT.failed, 'list')).toContain('was moved to PostgreSQL');
  expect(await at(cli, place).json('move', 'postgresql')).toMatchObject({ moved: true, resumed: true });
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
  // Killed before the file was put out of the way.
  renameSync(cli.path('pacta.sqlite.moved'), cli.path('pacta.sqlite'));
  expect(await cli.json('move', 'postgresql')).toMatchObject({ finished: true, left: ['pacta.sqlite.moved'] });
  await cli.done('move', 'sqlite');
  expect(dumpOf(cli.path('pacta.sqlite'))).toEqual(dump);
  expect(ledgerBytes(cli.path('pacta.sqlite')).equals(ledger)).toBe(true);
});

test('so is one back to a file', async ({ full: cli, place }) => {
  const dump = dumpOf(cli.path('pacta.sqlite'));
  await at(cli, place).done('move', 'postgresql');
  await killedAt(cli, place, 'sqlite', 'instrument_parties', 'ACCESS EXCLUSIVE');
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
  await killedAt(cli, place, 'sqlite', 'gaps', 'ACCESS EXCLUSIVE');
  await killedAt(cli, place, 'sqlite', 'pacta_migrations', 'SHARE');
  expect(existsSync(cli.path('pacta.sqlite'))).toBe(false);
  // Killed when the place was left, and the file not yet in its place.
  const from = await leavePostgres(place.url);
  await from.leave();
  await from.close();
  expect(await cli.json('move', 'sqlite')).toMatchObject({ moved: true, entries: 49 });
  expect(dumpOf(cli.path('pacta.sqlite'))).toEqual(dump);
  expect(await cli.json('move', 'sqlite')).toMatchObject({ finished: true });
  renameSync(cli.path('pacta.sqlite'), cli.path('elsewhere.sqlite'));
  expect(await cli.fails(EXIT.usage, 'move', 'sqlite')).toContain('is not moved from there again');
});

test('nothing is moved while a server has the register open, and it is named', async ({ full: cli, place }) => {
  const server = await cli.serve();
  const told = await at(cli, place).fails(EXIT.unavailable, 'move', 'postgresql');
  expect(told).toMatch(/the register is in use by node \(process \d+\); nothing was moved/);
  cli.settings = {};
  expect((await cli.done('list')).out).toContain('un-iom-2016');
  expect(await server.stop()).toBe(0);
});

test('nothing is moved over another register, from nowhere, or by whom it is not for', async ({ cli, place }) => {
  expect(await cli.fails(EXIT.usage, 'move', 'postgresql')).toContain('PACTA_DATABASE_URL names no database');
  expect(await at(cli, place).fails(EXIT.usage, 'move', 'mars')).toContain('must be `postgresql` or `sqlite`');
  expect(await cli.fails(EXIT.failed, 'move', 'sqlite', '--data', cli.path('empty'))).toContain('there is no register');
  expect(await cli.fails(EXIT.failed, 'move', 'postgresql', '--data', cli.path('empty'))).toContain('no register');
  await place.sql(`DO $$ BEGIN CREATE ROLE pacta_mover LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
  await cli.done('import', '--bundled', 'un-iom-1996', '--data', cli.path('other'));
  expect(await cli.fails(EXIT.usage, 'move', 'postgresql')).toContain('is not empty');
  expect(await cli.fails(EXIT.usage, 'move', 'sqlite')).toContain('nothing is overwritten');
  await place.sql(`GRANT USAGE ON SCHEMA ${place.schema} TO pacta_mover;
    GRANT SELECT ON ALL TABLES IN SCHEMA ${place.schema} TO pacta_mover`);
  cli.settings = { PACTA_DATABASE_URL: addressAs(place.url, 'pacta_mover') };
  expect(await cli.fails(EXIT.failed, 'move', 'sqlite', '--data', cli.path('empty'))).toContain('only the owner');
  cli.settings = {};
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
});

test('a register that is not sound stays where it is, and its faults are told', async ({ full: cli, place }) => {
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(cli.path('pacta.sqlite'));
  const [guard] = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'entries_no_update'").pluck().all();
  db.exec('DROP TRIGGER entries_no_update');
  db.exec("UPDATE entries SET body = replace(body, '2016-07-25', '2016-07-24') WHERE body LIKE '%2016-07-25%'");
  db.exec(guard as string);
  db.close();
  const ran = await at(cli, place).run('move', 'postgresql');
  expect([ran.code, ran.err]).toEqual([EXIT.tampered, '']);
  expect(unwrapped(ran.out)).toMatch(/entry \d+, un-iom-2016: its content is not what its leaf stands for/);
  expect(ran.out).toMatch(/it stays\s+where it was/);
  expect(existsSync(cli.path('pacta.sqlite'))).toBe(true);
});
