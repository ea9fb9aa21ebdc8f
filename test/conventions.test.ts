// What every answer keeps to whatever it answers: limits, proxies, other origins, request ids, representations, methods,
// tags. Over real HTTP; what is expected is from the standards (RFC 9110, RFC 4180, Fetch, RateLimit draft 8).

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREEMENT, Api, act, at, sharedApi } from './api-helpers.ts';

const ELSEWHERE = 'https://desk.example.org';

const api = sharedApi();

/** A server of its own for the tests of a part, with these settings. */
function serverWith(settings: ConstructorParameters<typeof Api>[0]): Api {
  const one = new Api(settings);
  beforeAll(() => one.open());
  afterAll(() => one.close());
  return one;
}

describe('of requests', () => {
  const few = serverWith({ limits: { reading: 3, recording: 2, simulating: 1 }, proxies: 1 });
  let clients = 0;
  /** Whom the proxy names: somebody new each time. */
  const somebody = () => ({ 'x-forwarded-for': `203.0.113.${++clients}`, authorization: undefined });

  test('as many are answered as it says, and then 429 with the seconds after which to come again', async () => {
    const headers = somebody();
    const answers = [];
    for (let nth = 0; nth < 4; nth++) answers.push(await few.get('/api/counts', headers));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map((one) => one.headers.get('ratelimit'))).toEqual(
      [2, 1, 0, 0].map((left) => expect.stringMatching(new RegExp(`^"reading"; r=${left}; t=([1-9]|[1-5]\\d|60)$`))),
    );
    for (const one of answers) expect(one.headers.get('ratelimit-policy')).toMatch(/^"reading"; q=3; w=60$/);
    const last = answers[3]!;
    expect(last.body).toMatchObject({ code: 'too-many-requests', status: 429, type: '/problems/too-many-requests' });
    expect(last.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect(last.headers.get('cache-control')).toBe('no-store');
  });

  test('reading, recording and simulating are counted apart, whatever comes of them', async () => {
    const headers = somebody();
    const recorded = [];
    for (let nth = 0; nth < 3; nth++) recorded.push((await few.post('/api/agreements', {}, headers)).status);
    expect(recorded).toEqual([401, 401, 429]);
    const question = { agreement: AGREEMENT, steps: [] };
    const simulated = [];
    for (let nth = 0; nth < 2; nth++) simulated.push(await few.post('/api/simulations/run', question, headers));
    expect(simulated.map(({ status }) => status)).toEqual([200, 429]);
    expect((await few.get('/api/counts', headers)).status).toBe(200);
  });

  test('forms are counted as recording: trying out tokens at the sign-in is held up', async () => {
    const headers = { ...somebody(), 'content-type': 'application/x-www-form-urlencoded', origin: few.address };
    const tried = [];
    for (let nth = 0; nth < 3; nth++) {
      tried.push((await few.send('POST', '/en/sign-in', { body: `token=pacta_${nth}`, headers })).status);
    }
    expect(tried).toEqual([401, 401, 429]);
  });

  test('a principal is counted wherever it comes from, and somebody else apart', async () => {
    const known = () => ({ ...somebody(), authorization: `Bearer ${few.token}` });
    const answers = [];
    for (let nth = 0; nth < 4; nth++) answers.push((await few.get('/api/counts', known())).status);
    expect(answers).toEqual([200, 200, 200, 429]);
    expect((await few.get('/api/counts', somebody())).status).toBe(200);
  });

  test('of IPv6 a network is one client; what a client claims before the proxy adds its address counts for nothing', async () => {
    const from = async (forwarded: string) =>
      (await few.get('/api/counts', { 'x-forwarded-for': forwarded, authorization: undefined })).status;
    const network = [];
    for (const host of ['1', '2', 'a:b', 'ffff:1:2:3']) {
      network.push(await from(`2001:db8:0:1${host.includes(':2:') ? '' : ':'}:${host}`));
    }
    expect(network).toEqual([200, 200, 200, 429]);
    const claimed = [];
    for (let nth = 0; nth < 4; nth++) claimed.push(await from(`192.0.2.${nth}, 198.51.100.7`));
    expect(claimed).toEqual([200, 200, 200, 429]);
  });

  test('those that watch the process have no limit', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.250' };
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      for (let nth = 0; nth < 5; nth++) {
        const answer = await few.get(path, headers);
        expect([path, answer.status, answer.headers.get('ratelimit')]).toEqual([path, 200, null]);
      }
    }
  });
});

test('without a proxy named, nobody chooses an address by a header', async () => {
  const left = async (forwarded: string) => {
    const headers = { authorization: undefined, 'x-forwarded-for': forwarded };
    return Number(/r=(\d+)/.exec((await api.get('/api/counts', headers)).headers.get('ratelimit') ?? '')?.[1]);
  };
  const first = await left('203.0.113.1');
  expect(await left('203.0.113.2')).toBe(first - 1);
});

describe('pages of other origins', () => {
  const open = serverWith({ origins: [ELSEWHERE] });
  const preflight = {
    authorization: undefined,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,if-match,idempotency-key',
  };
  const allowed = (answer: { headers: Headers }) => answer.headers.get('access-control-allow-origin');

  test('are let in by name: asked beforehand, and in every answer, problems too', async () => {
    const asked = await open.send('OPTIONS', `${at(AGREEMENT)}/acts`, { headers: { ...preflight, origin: ELSEWHERE } });
    expect([asked.status, allowed(asked), asked.text]).toEqual([204, ELSEWHERE, '']);
    const headers = (asked.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(', ');
    expect(headers).toEqual(expect.arrayContaining(preflight['access-control-request-headers'].split(',')));
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    for (const path of [at(AGREEMENT), '/api/nothing', '/openapi.json']) {
      const answer = await open.get(path, { origin: ELSEWHERE });
      expect([path, allowed(answer)]).toEqual([path, ELSEWHERE]);
      expect(answer.headers.get('vary')).toContain('Origin');
      expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    }
  });

  test('are never given what cookies would open, and no other origin is let in', async () => {
    const others = [`${ELSEWHERE}.evil.example`, 'https://desk.example.org:444', 'http://desk.example.org', 'null'];
    for (const origin of others) {
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await open.send(method, at(AGREEMENT), { headers: { ...preflight, origin } });
        expect([origin, allowed(answer)]).toEqual([origin, null]);
        expect(answer.headers.get('vary')).toContain('Origin');
      }
    }
    const page = await open.get(`/en/agreements/${AGREEMENT}`, { origin: ELSEWHERE });
    expect([page.status, allowed(page)]).toEqual([200, null]);
    const own = await open.get(at(AGREEMENT), { origin: ELSEWHERE });
    expect(own.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('are not let in where none is named', async () => {
    const asked = await api.send('OPTIONS', at(AGREEMENT), { headers: { ...preflight, origin: ELSEWHERE } });
    expect([asked.status, allowed(asked)]).toEqual([204, null]);
    expect(allowed(await api.get(at(AGREEMENT), { origin: ELSEWHERE }))).toBeNull();
  });
});

describe('a request', () => {
  test('keeps the name that its sender gave it, if that can stand in a log, else is given one', async () => {
    const named = await api.get('/api/nothing', { 'x-request-id': 'desk-7.1_A' });
    expect(named.headers.get('x-request-id')).toBe('desk-7.1_A');
    expect(JSON.parse(named.text)).toMatchObject({ requestId: 'desk-7.1_A' });
    for (const odd of ['', 'two words', '"x"', '{"level":"error"}', 'é', '<b>', 'x'.repeat(129)]) {
      const given = (await api.get('/api/counts', { 'x-request-id': odd })).headers.get('x-request-id');
      expect([odd, given]).toEqual([odd, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    }
  });

  test('that accepts nothing there is, is told what there is', async () => {
    for (const accept of ['image/png', 'application/json;q=0', 'text/*;q=0.5, image/*']) {
      const refused = await api.get('/api/counts', { accept });
      expect([accept, refused.status, refused.body.code]).toEqual([accept, 406, 'not-acceptable']);
      expect(refused.body.detail).toContain('application/json');
    }
    for (const accept of ['application/*', '*/*;q=0.1', 'text/html, application/json;q=0.2']) {
      expect((await api.get('/api/counts', { accept })).status, accept).toBe(200);
    }
    const size = await api.ledgerSize();
    const headers = { accept: 'text/csv', 'if-match': '*' };
    const recorded = await api.post(`${at(AGREEMENT)}/acts`, act('register by UN on 2017-01-01'), headers);
    expect([recorded.status, await api.ledgerSize()], 'refused before it is recorded').toEqual([406, size]);
  });

  test('of a method that is not taken, or that asks for methods, is told which are', async () => {
    const asked = await api.send('OPTIONS', '/api/agreements');
    expect([asked.status, asked.headers.get('allow'), asked.text]).toEqual([204, 'GET, HEAD, POST', '']);
    const refused = await api.send('DELETE', '/api/agreements');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

describe('a list', () => {
  const LISTS = ['/api/agreements', `${at(AGREEMENT)}/amendments`, '/api/duties', '/api/gaps', '/api/findings'];

  test.each(LISTS)('%s is had as a table by Accept or by name, under a tag of its own', async (path) => {
    const byAccept = await api.get(path, { accept: 'text/csv' });
    expect([byAccept.status, byAccept.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(byAccept.headers.get('vary')).toContain('Accept');
    const byName = await api.get(`${path}?format=csv`, { accept: 'application/json' });
    expect(byName.text).toBe(byAccept.text);
    const json = await api.get(path);
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(json.headers.get('etag')).not.toBe(byAccept.headers.get('etag'));
    expect((await api.get(`${path}?format=ods`)).body.code).toBe('not-acceptable');
  });

  test('pages as a table lead on as pages of JSON do', async () => {
    const table = await api.get('/api/agreements?limit=1&format=csv');
    const next = /^<([^>]+)>; rel="next"$/.exec(table.headers.get('link') ?? '')?.[1] ?? '';
    expect(next).toContain('format=csv');
    const [header, row] = table.text.split('\r\n');
    const [sameHeader, another] = (await api.get(next)).text.split('\r\n');
    expect(sameHeader).toBe(header);
    expect(another).not.toBe(row);
  });
});

test('what is read has a strong tag, and is not sent again to who has it', async () => {
  const paths = [
    '',
    '/clauses',
    '/acts',
    '/timeline',
    '/next',
    '/chart',
    '/entries',
    '/entries/1',
    '/findings',
    '/gaps',
  ];
  const lists = ['/api', '/api/agreements', '/api/counts', '/api/duties', '/api/problems', '/openapi.json'];
  for (const path of [...paths.map((one) => `${at(AGREEMENT)}${one}`), ...lists]) {
    const first = await api.get(path);
    const tag = first.headers.get('etag') ?? 'none';
    expect([path, tag]).toEqual([path, expect.stringMatching(/^"[^"]+"$/)]);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await api.get(path, { 'if-none-match': known });
      expect([path, known, again.status, again.text]).toEqual([path, known, 304, '']);
      expect(again.headers.get('etag')).toBe(tag);
    }
    expect((await api.get(path, { 'if-none-match': '"other"' })).text).toBe(first.text);
    const head = await api.send('HEAD', path);
    expect([head.headers.get('etag'), head.headers.get('content-length'), head.text]).toEqual([
      tag,
      String(Buffer.byteLength(first.text)),
      '',
    ]);
  }
});

test('a problem is kept by nobody and has no tag', async () => {
  const problems = [
    await api.get('/api/nothing'),
    await api.get('/api/counts?x=1'),
    await api.get('/api/refusals', { authorization: undefined }),
    await api.post('/api/agreements', '{', {}),
    await api.send('PUT', '/api/counts'),
  ];
  expect(problems.map(({ status }) => status)).toEqual([404, 400, 401, 400, 405]);
  for (const { headers } of problems) {
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
  }
});

test('a list without rows has its columns as CSV all the same, those that it has with rows', async () => {
  const heading = async (path: string) => (await api.get(path)).text.split('\r\n')[0];
  const full = await heading('/api/agreements?format=csv');
  expect(full).toMatch(/^id,kind,parent,number,title,/);
  expect(await heading('/api/agreements?format=csv&state=abandoned')).toBe(full);
  expect(await heading('/api/findings?format=csv')).toBe(full);
  expect(await heading('/api/duties?format=csv&by=NOBODY')).toMatch(/^instrument,act,by,to,/);
  expect(await heading('/api/gaps?format=csv&instrument=nothing')).toMatch(/^instrument,version,act,by,/);
});
