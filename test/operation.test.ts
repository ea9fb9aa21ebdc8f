// What a serving process tells of itself to who runs it: log, measurements, health.

import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HIDDEN_FIELDS, structuredLog, withoutSecrets } from '../src/operation/log.ts';
import { AGREEMENT, act, at, clausesOf, sendRaw } from './api-helpers.ts';
import { endAll, newFolder, type ServerProcess, startServer } from './server-process.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

/** The samples of an exposition in the text format of Prometheus, held against its grammar. */
function samples(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const typed = new Set<string>();
  for (const line of text.split('\n')) {
    if (line === '' || /^# HELP [a-z0-9_]+ \S/.test(line)) continue;
    const type = /^# TYPE ([a-z0-9_]+) (counter|gauge|histogram)$/.exec(line);
    if (type !== null) typed.add(type[1]!);
    else {
      const sample = /^([a-z0-9_]+)(\{(?:[a-z]+="[^"\\\n]*",?)*\})? (\S+)$/.exec(line);
      expect(sample, line).not.toBeNull();
      const [, name = '', labels = '', value] = sample!;
      expect(typed.has(name) || typed.has(name.replace(/_(bucket|sum|count)$/, '')), line).toBe(true);
      found.set(name + labels, Number(value));
    }
  }
  return found;
}

const ANY = { 'if-match': '*' };
let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = newFolder();
  server = await startServer(folder);
});
afterAll(() => {
  endAll();
  rmSync(folder, { recursive: true });
});

/** Asks until what was written is there: the log is written behind the answer. */
async function until<Found>(look: () => Found | undefined): Promise<Found> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((done) => setImmediate(done));
  }
}

const logged = (id: string | null) => until(() => server.lines().find((line) => line.id === id));

describe('the log', () => {
  it('has one line for a request, with the pattern of its route in place of its address', async () => {
    const answer = await server.client.post(`${at(AGREEMENT)}/acts`, act('register by UN on 2016-12-01'), ANY);
    expect(answer.status).toBe(201);
    const line = await logged(answer.headers.get('x-request-id'));
    const { time, ms, ...rest } = line;
    expect(rest).toEqual({
      level: 'info',
      msg: 'request',
      id: answer.headers.get('x-request-id'),
      method: 'POST',
      route: '/api/agreements/:id/acts',
      status: 201,
      principal: 'registrar',
      bytes: Buffer.byteLength(answer.text),
      problem: null,
    });
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(ms).toBeGreaterThan(0);
    expect(server.lines().filter(({ id }) => id === rest.id)).toHaveLength(1);
  });

  it('names pages by their pattern without language, and what no route took by none', async () => {
    const page = await server.client.get(`/fr/agreements/${AGREEMENT}?asOf=2016-07-10`);
    expect(await logged(page.headers.get('x-request-id'))).toMatchObject({ route: '/agreements/:id', status: 200 });
    const nothing = await server.client.get('/no/such/thing');
    const line = await logged(nothing.headers.get('x-request-id'));
    expect(line).toMatchObject({ route: null, status: 404, problem: 'not-found' });
  });

  it('has nothing in it of what was sent, whatever it is and wherever it stood', async () => {
    const marks = Array.from({ length: 9 }, (_, index) => `mark${index}-\u5bc6`);
    const token = server.client.token;
    const evidence = { grade: 'secondary', document: marks[0], note: marks[1] };
    const confidential = { party: 'UN', evidence: { document: marks[2], note: marks[3] } };
    const tries = [
      { ...act('register by UN on 2016-12-02'), evidence: { grade: 'secondary' }, confidential },
      { ...act('register by UN on 2016-12-03'), evidence, note: marks[4] },
      { ...act('sign by UN on 2016-12-03'), note: marks[5] },
      { [marks[6]!]: marks[7] },
    ];
    let last: string | null = null;
    for (const body of tries) {
      const answer = await server.client.post(`${at(AGREEMENT)}/acts?token=${token}`, body, ANY);
      expect(answer.status).toBe(400);
      const real = await server.client.post(`${at(AGREEMENT)}/acts`, body, ANY);
      last = real.headers.get('x-request-id');
    }
    const cookie = `pacta-session=${marks[8]}; other=${token}`;
    await sendRaw(server.address, `/en/sign-in?next=${token}`, { cookie: encodeURI(cookie), referer: token });
    await server.client.get(`/${token}`);
    await logged(last);
    const text = server.err();
    for (const mark of marks) expect(text).not.toContain(mark);
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.slice('pacta_0123456789ab_'.length));
    expect(text).not.toContain(encodeURI(marks[8]!));
  });

  it('strikes secrets out of whatever else is logged, by the name of a field and by how they look', () => {
    const written: string[] = [];
    const log = structuredLog('debug', { write: (line: string) => void written.push(line) });
    const token = `pacta_0123456789ab_${'s'.repeat(43)}`;
    const jws = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
    for (const name of HIDDEN_FIELDS) log.error('a', { [name]: `hidden ${name}`, inner: { [name]: 'hidden too' } });
    log.error(`died of ${token}`, { stack: `Error: Bearer abcdef.ghi\n at ${jws} PRIVATE+KEY+pacta/x+1234+AAAA` });
    log.warn('sent', { headers: `Cookie: pacta-session=1.abc.def.0.ghi; __Host-pacta-session=2.zzz` });
    const text = written.join('');
    for (const part of ['hidden', token, jws, 'abcdef', 'AAAA', '1.abc', '2.zzz']) expect(text).not.toContain(part);
    expect(written).toHaveLength(HIDDEN_FIELDS.length + 2);
    for (const line of written) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(withoutSecrets('pacta serves pacta/0123 by key pacta_x')).toBe('pacta serves pacta/0123 by key pacta_x');
  });

  it('writes only what its level asks for, in the order of what was told', () => {
    for (const [level, due] of [
      ['silent', ''],
      ['error', 'e'],
      ['warn', 'vwe'],
      ['info', 'vjwei'],
    ] as const) {
      const written: string[] = [];
      const log = structuredLog(level, { write: (lines: string) => void written.push(lines) });
      log.plain('warn', 'v', { fact: 1 });
      log.plain('info', 'j', { fact: 1 });
      log.warn('w');
      log.error('e');
      log.plain('info', 'i', { fact: 1 });
      log.handOn();
      const lines = written.join('').split('\n').slice(0, -1);
      expect([level, lines.map((line) => (JSON.parse(line) as { msg: string }).msg).join('')]).toEqual([level, due]);
    }
  });
});

describe('the measurements', () => {
  const measured = async () => samples((await server.client.get('/metrics')).text);

  it('count requests by method, route and status, recordings by outcome, refusals by code', async () => {
    await server.client.register(clausesOf('measured'));
    const before = await measured();
    const path = `${at('measured')}/acts`;
    expect((await server.client.post(path, act('mandate by UN on 2015-01-10'), ANY)).status).toBe(201);
    expect((await server.client.post(path, act('sign by UN on 2015-01-10'), ANY)).status).toBe(409);
    expect((await server.client.send('POST', path, { headers: { authorization: undefined } })).status).toBe(401);
    const after = await measured();
    const grew = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    const route = 'route="/api/agreements/:id/acts"';
    for (const status of [201, 409, 401])
      expect(grew(`pacta_http_requests_total{method="POST",${route},status="${status}"}`)).toBe(1);
    expect(grew('pacta_recordings_total{what="recordAct",outcome="recorded"}')).toBe(1);
    expect(grew('pacta_recordings_total{what="recordAct",outcome="refused"}')).toBe(1);
    expect(grew('pacta_refusals_total{code="act-not-open"}')).toBe(1);
    expect(grew('pacta_problems_total{code="token-required"}')).toBe(1);
    expect(grew(`pacta_http_request_duration_seconds_count{${route}}`)).toBe(3);
    expect(grew(`pacta_http_request_duration_seconds_bucket{le="+Inf",${route}}`)).toBe(3);
    expect(grew('pacta_ledger_entries')).toBe(1);
  });

  it('tell of the ledger, its checkpoints, the files and the process', async () => {
    const now = await measured();
    for (const name of [
      'pacta_checkpoint_age_seconds',
      'pacta_event_loop_lag_p99_seconds',
      'pacta_database_bytes{file="main"}',
      ...(ON_POSTGRES ? [] : ['pacta_database_bytes{file="wal"}']),
      'pacta_disk_free_bytes',
      'process_resident_memory_bytes',
    ])
      expect(now.get(name), name).toBeGreaterThan(0);
    for (const name of ['pacta_history_contradicted', 'pacta_stopping', 'pacta_simulations{state="waiting"}'])
      expect(now.get(name), name).toBe(0);
    expect(now.get('pacta_ledger_entries')).toBe((await server.client.get('/readyz')).body.ledger.size);
  });

  it('do not grow by what clients make up', async () => {
    const before = (await measured()).size;
    for (let count = 0; count < 20; count++) {
      await server.client.get(`/made-up-${count}`);
      await server.client.send(count % 2 === 0 ? 'PROPFIND' : 'PURGE', `/made/${count}`);
      await server.client.get(`/api/agreements/made-up-${count}`);
    }
    // The kinds of answer that were new: none taken by GET, none by another method, and an agreement that is not there.
    expect((await measured()).size - before).toBeLessThan(40);
    const again = (await measured()).size;
    for (let count = 0; count < 20; count++) await server.client.get(`/made-up-again-${count}`);
    expect((await measured()).size).toBe(again);
  });

  it('need a token through a proxy that says that it is one', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect((await sendRaw(server.address, '/metrics', { [header]: 'for=192.0.2.1' })).status).toBe(401);
      const authorization = `Bearer ${server.client.token}`;
      expect((await sendRaw(server.address, '/metrics', { [header]: 'x', authorization })).status).toBe(200);
    }
    expect((await sendRaw(server.address, '/metrics', {})).status).toBe(200);
  });
});

describe('readiness', () => {
  it('tells everything that was looked at', async () => {
    const { status, body } = await server.client.get('/readyz');
    const { checks } = body as unknown as { checks: Record<string, { ok: boolean; detail: string }> };
    expect(status).toBe(200);
    expect(Object.keys(checks)).toEqual(['stopping', 'history', 'mode', 'disk', 'write', 'recorder']);
    for (const [name, { ok, detail }] of Object.entries(checks)) {
      expect([name, ok]).toEqual([name, true]);
      expect(detail).not.toBe('');
    }
  });

  it('leaves the ledger, and what is kept beside it, as it was', async () => {
    const { size } = (await server.client.get('/readyz')).body.ledger;
    for (let count = 0; count < 5; count++) await server.client.get('/readyz');
    expect((await server.client.get('/readyz')).body.ledger.size).toBe(size);
  });
});

it('start and stop are lines of the log, and after them comes nothing', async () => {
  const own = newFolder();
  const other = await startServer(own);
  expect(await other.end()).toBe(0);
  const lines = other.lines();
  expect(lines[0]).toMatchObject({ msg: 'started', address: other.address, data: own });
  expect(lines.slice(-2)).toMatchObject([{ msg: 'stopping', signal: 'SIGTERM' }, { msg: 'stopped' }]);
  rmSync(own, { recursive: true });
});
