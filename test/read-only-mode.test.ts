// Recording stands still while something is wrong that recording would make worse, and goes on by itself.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mode, STANDSTILL_REASONS } from '../src/operation/standstill.ts';
import { AGREEMENT, act, at, clausesOf } from './api-helpers.ts';
import { connected } from './postgres-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

const ANY = { 'if-match': '*' };
/** The beginning of what each language says above every page. */
const SAID = {
  en: 'Recording stands still, reading goes on.',
  fr: 'L’enregistrement est arrêté',
  es: 'La anotación está detenida',
  ru: 'Запись остановлена',
  zh: '记录已停止',
  ar: 'التسجيل متوقف',
};
const TITLE = 'Agreement watched';
const ALTERED = 'Agreement Watched';

let folder: string;
let server: ServerProcess;
beforeEach(async () => {
  folder = newFolder();
  server = await startServer(folder);
  await server.client.register(clausesOf('watched'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true });
});

/** Changes the entries past the guards, as somebody with the database could; gives how many. */
async function changeEntries(sql: string): Promise<number> {
  if (ON_POSTGRES) {
    const guard = (what: string) => `ALTER TABLE entries ${what} TRIGGER entries_stay`;
    return connected(process.env.PACTA_DATABASE_URL!, async (client) => {
      await client.query(guard('DISABLE'));
      const { rowCount } = await client.query(sql);
      await client.query(guard('ENABLE'));
      return rowCount!;
    });
  }
  const db = new Database(join(folder, 'pacta.sqlite'));
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'entries'",
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  const { changes } = db.prepare(sql).run();
  for (const guard of guards) db.exec(guard.sql);
  db.close();
  return changes;
}

async function replaceInEntries(from: string, to: string): Promise<void> {
  const sql = `UPDATE entries SET body = replace(body, '${from}', '${to}') WHERE body LIKE '%${from}%'`;
  expect(await changeEntries(sql)).toBe(1);
}

/** Asks until the answer has this status. */
async function untilReady(status: number): Promise<Record<string, unknown>> {
  for (;;) {
    const answer = await server.client.get('/readyz');
    if (answer.status === status) return answer.body as unknown as Record<string, unknown>;
    await new Promise((done) => setTimeout(done, 20));
  }
}

const record = (date: string) => server.client.post(`${at('watched')}/acts`, act(`mandate by UN on ${date}`), ANY);

describe('a register in which an entry was altered', () => {
  beforeEach(async () => {
    await server.end();
    await replaceInEntries(TITLE, ALTERED);
    server = await startServer(folder, { PACTA_LOG: 'warn' });
    await untilReady(503);
  });

  it('refuses to record with the reason, and says so on every page in every language, in readiness and measurements', async () => {
    const refused = await record('2015-01-10');
    expect(refused.status).toBe(503);
    expect(refused.body).toMatchObject({ code: 'read-only', detail: expect.stringContaining('it was altered') });
    expect(refused.headers.get('retry-after')).toBe('2');
    const registering = await server.client.post('/api/agreements', clausesOf('another'));
    expect(registering.body.code).toBe('read-only');
    const ready = (await server.client.get('/readyz')).body as unknown as Record<string, Record<string, unknown>>;
    expect(ready).toMatchObject({ code: 'read-only', checks: { mode: { ok: false }, write: { ok: true } } });
    for (const [language, said] of Object.entries(SAID))
      for (const page of ['/', `/agreements/${AGREEMENT}`, '/audit', '/glossary', '/sign-in', '/no/such/page']) {
        const headers = { accept: 'text/html' };
        const { text } = await server.client.send('GET', `/${language}${page}`, { headers });
        expect(text.includes(said), `${language} ${page}`).toBe(true);
      }
    expect((await server.client.get('/metrics')).text).toContain('pacta_read_only{reason="damaged"} 1');
    expect(server.lines().some(({ msg }) => msg.startsWith('recording stands still: verification found'))).toBe(true);
    // Reading goes on.
    expect((await server.client.get(at(AGREEMENT))).status).toBe(200);
  });

  it('records again, by itself, once it is as it was', async () => {
    await replaceInEntries(ALTERED, TITLE);
    await untilReady(200);
    expect((await record('2015-01-10')).status).toBe(201);
    for (const [language, said] of Object.entries(SAID))
      expect((await server.client.get(`/${language}/`)).text).not.toContain(said);
    expect((await server.client.get('/metrics')).text).toContain('pacta_read_only{reason="damaged"} 0');
  });
});

it('a ledger that contradicts its last checkpoint is not recorded on', async () => {
  expect((await record('2015-01-10')).status).toBe(201);
  await server.end();
  expect(await changeEntries('DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)')).toBe(1);
  server = await startServer(folder, { PACTA_LOG: 'silent', PACTA_VERIFY: '0' });
  expect((await record('2015-01-11')).body).toMatchObject({
    code: 'read-only',
    detail: expect.stringContaining('cut off'),
  });
  expect((await server.client.get('/readyz')).body.code).toBe('history-contradicted');
  expect((await server.client.get('/ar/')).text).toContain(SAID.ar);
});

it('of several reasons the gravest is told, until none is left', () => {
  const told: (string | null)[] = [];
  const mode = new Mode(
    () => 7,
    (now) => void told.push(now?.detail ?? null),
  );
  const gravestLast = [...STANDSTILL_REASONS].reverse();
  for (const reason of gravestLast) mode.set(reason, `found ${reason}`);
  mode.set('full', 'found full');
  expect(mode.standstill).toEqual({ reason: 'severed', detail: 'found severed', since: 7 });
  for (const reason of STANDSTILL_REASONS) mode.set(reason, null);
  expect(mode.standstill).toBeNull();
  const found = gravestLast.map((reason) => `found ${reason}`);
  expect(told).toEqual([...found, ...found.slice(0, -1).reverse(), null]);
});
