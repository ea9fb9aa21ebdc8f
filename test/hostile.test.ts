// Slow and hostile clients over real HTTP: what they send is refused where it is wrong, or kept as it is and harmless
// wherever it is shown; and meanwhile everybody else is served.

import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TASKS } from '../src/web/task-list.ts';
import { AGREEMENT, Api, act, at, clausesOf, sharedApi } from './api-helpers.ts';
import { browsing } from './browser-helpers.ts';
import { readEvents } from './event-helpers.ts';

const api = sharedApi();
const ACTS = `${at(AGREEMENT)}/acts`;

interface Raw {
  readonly status: number;
  readonly text: string;
}

/** Sends what no well-behaved client would: the path to the letter, bytes for a body. */
function raw(path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.address);
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const authorized = () => ({ authorization: `Bearer ${api.token}`, 'if-match': '*' });

describe('a body', () => {
  const posted = (body: Buffer, type: string, more: Record<string, string> = {}) =>
    raw(ACTS, { ...authorized(), 'content-type': type, ...more }, body);

  test('that unpacks to a hundred times what may be sent is not unpacked', async () => {
    const size = await api.ledgerSize();
    const bomb = gzipSync(Buffer.alloc(30_000_000, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const answer = await posted(bomb, 'application/json', { 'content-encoding': 'gzip' });
    expect([answer.status, await api.ledgerSize()]).toEqual([413, size]);
  });

  test('of a form with thousands of fields is too large', async () => {
    const fields = 'a=1&'.repeat(5000);
    const answer = await raw('/sign-in', { 'content-type': 'application/x-www-form-urlencoded' }, Buffer.from(fields));
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([413, 'too-large']);
  });

  test('of any other characters than UTF-8 is refused, and never kept as something else', async () => {
    const size = await api.ledgerSize();
    const told = JSON.stringify(act('register by UN on 2017-01-01', { note: 'à' }));
    const attempts: readonly (readonly [Buffer, string, number])[] = [
      [Buffer.from(told, 'latin1'), 'application/json', 400],
      [Buffer.from(told, 'latin1'), 'application/json; charset=utf-8', 400],
      [Buffer.from(told, 'latin1'), 'application/json; charset=iso-8859-1', 415],
      [Buffer.from(told, 'utf16le'), 'application/json; charset=utf-16', 415],
      [Buffer.from(told.replace('à', '+AOA-')), 'application/json; charset=utf-7', 415],
      [Buffer.from(told.replace('à', '\u00ed\u00a0\u0080'), 'latin1'), 'application/json', 400],
      [Buffer.from(told), 'application/json; charset=nothing', 415],
      [Buffer.from(told), 'multipart/form-data; boundary=x', 415],
      [Buffer.from(told), 'application/vnd.api+json', 415],
    ];
    for (const [body, type, status] of attempts) {
      expect([type, (await posted(body, type)).status]).toEqual([type, status]);
    }
    expect(await api.ledgerSize()).toBe(size);
  });
});

test('a flood of headers is refused, and the next request is served', async () => {
  const flood = Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`x-${nth}`, 'x'.repeat(100)]));
  expect((await raw('/api/counts', flood)).status).toBe(431);
  expect((await raw('/api/counts', { cookie: 'a=b; '.repeat(2500) })).status).toBe(200);
  expect((await raw('/api/counts', { authorization: `Bearer ${'x'.repeat(10_000)}` })).status).toBeLessThan(500);
});

describe('a path', () => {
  const TRICKS = [
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/style.css/../../settings.ts',
    '/style.css%2f..%2f..%2fsettings.ts',
    '/..%5c..%5csettings.ts',
    '/%252e%252e%252fsettings.ts',
    '/en/../../package.json',
    '/api/agreements/..%2f..%2ftoken',
    '/api/agreements/un-iom-2016%00',
    '/api/agreements/%00',
    '/api/agreements/%252e%252e',
    '/api/agreements/%ff%fe',
    '/api/agreements/%c0%ae%c0%ae',
    '/api/agreements/%ed%a0%80',
    '/api/agreements/%E2%80%AEun-iom-2016',
    '/api/agreements/__proto__/entries',
    '/api/agreements/un-iom-2016/entries/__proto__',
    '/api/agreements/un-iom-2016/entries/1e3',
    '/api/agreements/un-iom-2016/entries/-1',
    '/api/agreements/un-iom-2016/amendments/%2e%2e',
    `/api/agreements/${'a'.repeat(12_000)}`,
    `/${'a/'.repeat(6000)}`,
    `/api/agreements/${'%00'.repeat(3000)}`,
    '//evil.example/%2f..',
    '/en//evil.example',
    '/problems/__proto__',
    '/en/problems/constructor',
    '/en/agreements/un-iom-2016/entries/99999999999999999999',
    '/en/agreements/%00/record',
    '/en/agreements/..%2fun-iom-2016',
    '/zz/agreements/un-iom-2016',
    '/__proto__/agreements/un-iom-2016',
    '/constructor',
  ];

  test.each(TRICKS.map((path) => [path.slice(0, 60), path]))('%s leads nowhere', async (_, path) => {
    for (const accept of ['application/json', 'text/html']) {
      const answer = await raw(path, { accept });
      // 303 leads to the sign-in, 406 is for what the API has no page of.
      expect([400, 404, 303, 406]).toContain(answer.status);
      expect(answer.text).not.toMatch(/root:|"dependencies"|PACTA_DATA|pacta_[0-9a-f]{12}_/);
    }
  });

  test('with a query of names that objects inherit changes nothing, and is told where it is read', async () => {
    const queries = ['__proto__=x', 'constructor=x', '__proto__[admin]=1', 'constructor[prototype][admin]=1'];
    for (const query of queries) {
      const name = query.slice(0, query.indexOf('='));
      const refused = await api.get(`${at(AGREEMENT)}?${query}`);
      expect([refused.status, refused.body.errors[0]?.pointer]).toEqual([400, `/query/${name}`]);
      for (const page of ['/en/', `/en/agreements/${AGREEMENT}`, '/en/audit/trail', '/en/sign-in']) {
        expect([page, query, (await raw(`${page}?${query}`)).status]).toEqual([page, query, 200]);
      }
      expect((await raw(`/feed.atom?${query}`)).status).toBeLessThan(500);
    }
    for (const value of ['%00', '%ff', '%E2%80%AE', "'%20OR%201=1--", '%25', '_', '*', '%22%3E%3Csvg%20onload=x%3E']) {
      for (const path of ['/api/agreements?text=', '/en/?text=', '/en/?state=', '/en/?party=', '/en/audit/trail?q=']) {
        const answer = await raw(`${path}${value}`);
        expect([path, value, answer.status < 500, answer.text.includes('<svg onload')]).toEqual([
          path,
          value,
          true,
          false,
        ]);
      }
    }
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});

// injection: one register into which every field is filled with it

const MARKUP = `"'><img src=x onerror=ran()><script>ran()</script><svg onload=ran()></svg>]]>--></title></textarea>`;
const TEXTS: Readonly<Record<string, string>> = {
  markup: MARKUP,
  formula: `=cmd|' /C calc'!A0`,
  'formula behind white space': '\t @SUM(1+1)',
  'formula of full width': '＝HYPERLINK("http://evil.example")',
  lines: 'one\r\nEND:VCALENDAR\r\nX-Injected: yes\r\n\r\n<b>two</b>\u2028three\u0085four',
  'no characters': 'a\ufffeb\uffffc\ufeff',
  'steering of old terminals': 'x\u009b31my',
  directions: '\u202eمعاهدة\u202c \u2066x\u2069 \u200f',
  sql: `'); DROP TABLE entries; -- {{x}} \${y} %s %00 \\u0000`,
  Chinese: '联合国大会第70/263号决议；无人反对',
  Arabic: 'قرارُ الجمعيةِ العامة ٧٠/٢٦٣',
  Russian: 'Резолюция Генеральной Ассамблеи 70/263',
  French: 'Résolution de l’Assemblée générale — « sans opposition »',
  Spanish: '¿Resolución de la Asamblea General? ¡Ñandú!',
};

/** An act of which every text is this one. */
const filled = (sentence: string, text: string) => ({
  ...act(sentence),
  note: text,
  place: text,
  signatory: text,
  evidence: { grade: 'secondary' as const, document: text, title: text, note: text },
});

describe('hostile texts', () => {
  const ids: string[] = [];

  beforeAll(async () => {
    for (const [nth, text] of Object.values(TEXTS).entries()) {
      const id = await api.amend(
        AGREEMENT,
        { en: text, ar: text },
        { ...filled(`propose by ${nth % 2 ? 'UN' : 'IOM'} on 2018-12-01`, text), outsideProcedure: text },
      );
      ids.push(id);
      const own = await api.add(id, 'acts', { ...filled('agreeText by joint on 2019-01-01', text) });
      expect(own.status, own.text).toBeLessThan(500);
      const planned = await api.add(id, 'plans', { act: filled('approve by UN on 2031-01-01', text) });
      expect(planned.status, planned.text).toBe(201);
      const corrected = await api.add(id, 'corrections', {
        version: 2,
        act: filled(`propose by ${nth % 2 ? 'UN' : 'IOM'} on 2018-12-02`, text),
        reason: text,
      });
      expect(corrected.status, corrected.text).toBe(201);
    }
    const text = MARKUP;
    await api.register({ ...clausesOf('hostile'), title: { en: text, zh: text } });
  });

  test('come back to the letter', async () => {
    for (const [nth, text] of Object.values(TEXTS).entries()) {
      const { title } = await api.position(ids[nth]!);
      expect(title).toEqual({ en: text, ar: text });
      const { body } = await api.get(`${at(ids[nth]!)}/entries/2`);
      const told = JSON.parse(JSON.stringify(body)) as { body: ReturnType<typeof filled>; reason: string };
      expect(told.body).toMatchObject(filled(`propose by ${nth % 2 ? 'UN' : 'IOM'} on 2018-12-01`, text));
    }
  });

  test('are text on every page, in every language, without their control characters', async () => {
    const pages = ['/', '/audit/entries', '/audit/trail', '/audit/duties', '/audit/gaps', '/audit/findings'];
    const parts = ['', '/chart', '/chart.svg', '/articles', '/certificate', '/entries', '/entries/2', '/simulator'];
    const own = ids.flatMap((id) => ['', '/entries/2', '/certificate'].map((part) => `/agreements/${id}${part}`));
    const first = parts.map((part) => `/agreements/${ids[0]}${part}`);
    const made = parts.map((part) => `/agreements/hostile${part.replace('2', '1')}`);
    for (const language of ['en', 'ar']) {
      for (const path of [...pages, ...own, ...first, ...made]) {
        const answer = await api.get(`/${language}${path}`, { accept: 'text/html' });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
        expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
        expect(answer.headers.get('x-injected')).toBeNull();
        expect(answer.text, path).not.toMatch(/<img src=x|<script>|<svg onload|<b>two/);
        expect(answer.text.includes('\0'), path).toBe(false);
      }
    }
  });

  test('stay within their place in feeds and calendars', async () => {
    for (const path of ['/feed.atom', `/feed.atom?instrument=${ids[0]}`, '/feed.json']) {
      const { text, status } = await api.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/<img src=x|<script>|<svg onload|<b>two/);
      if (path.includes('atom')) {
        expect(XMLValidator.validate(text)).toBe(true);
        // What XML 1.0 has no way to write (section 2.2).
        expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      } else JSON.parse(text);
    }
    const calendar = await api.get('/calendar.ics');
    const lines = calendar.text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    expect(lines.filter((line) => !/^[A-Z-]+(;[A-Z-]+=[^:]*)?:/.test(line) || line.startsWith('X-Inj'))).toEqual([]);
    expect(calendar.text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t\u0080-\u009f]/u);
  });

  test('are no formula in any table', async () => {
    const scenario = { agreement: AGREEMENT, title: '=1+1', steps: [] };
    const answers = [
      ...(await Promise.all(
        ['agreements', 'duties', 'gaps', 'findings', `agreements/${AGREEMENT}/amendments`].map((list) =>
          api.get(`/api/${list}?format=csv&limit=200`),
        ),
      )),
      await api.get('/api/audit?format=csv&limit=200'),
      await api.post('/api/simulations/run', scenario, { accept: 'text/csv' }),
    ];
    for (const answer of answers) {
      expect(answer.status, answer.text.slice(0, 300)).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const cells = cellsOf(answer.text);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter((cell) => /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-\d+$/.test(cell))).toEqual([]);
    }
  });
});

/** The cells of a table, as RFC 4180 has them. */
function cellsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

test.each([
  ['half a character', 'x\ud800'],
  ['a NUL', 'x\0y'],
  ['a control character of a terminal', 'x\u001b[31m'],
])('%s is refused in every text field, and told where', async (_, half) => {
  const size = await api.ledgerSize();
  const base = act('register by UN on 2017-01-01');
  const fields: readonly (readonly [string, object, string])[] = [
    ...['note', 'place', 'signatory'].map((name) => ['acts', { ...base, [name]: half }, `/${name}`] as const),
    ...['document', 'title', 'note'].map(
      (name) =>
        [
          'acts',
          { ...base, evidence: { grade: 'official', document: 'd', [name]: half } },
          `/evidence/${name}`,
        ] as const,
    ),
    ['acts', { ...base, outsideProcedure: half }, '/outsideProcedure'],
    ['acts', { ...base, privateNote: { party: 'UN', text: half } }, '/privateNote/text'],
    [
      'acts',
      { ...base, confidential: { party: 'UN', evidence: { document: half } } },
      '/confidential/evidence/document',
    ],
    ['corrections', { version: 2, annul: true, reason: half }, '/reason'],
    ['plans', { act: { ...base, note: half } }, '/act/note'],
    ['amendments', { title: { en: half }, act: act('propose by UN on 2018-12-01') }, '/title/en'],
    ['rules', { twoPerson: true, reason: half }, '/reason'],
  ];
  for (const [what, body, pointer] of fields) {
    const refused = await api.add(AGREEMENT, what, body);
    const told = refused.body.errors?.map((one) => one.pointer);
    expect([what, refused.status, told], refused.text).toEqual([what, 422, [pointer]]);
  }
  expect(await api.ledgerSize()).toBe(size);
});

describe('in a browser', () => {
  const browser = browsing();

  test('no script of a text runs on any page, and the policy of the pages holds', async () => {
    const { page } = browser;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript('window.ran = () => { window.hasRun = true; };');
    const markup = `agreements/${AGREEMENT}/amendments/1`;
    const parts = ['', '/chart', '/articles', '/certificate', '/entries/2', '/simulator'];
    const paths = ['', 'audit/entries', 'audit/trail', 'audit/gaps', ...parts.map((part) => `${markup}${part}`)];
    for (const path of [...paths, 'agreements/hostile', `?text=${encodeURIComponent(MARKUP)}`]) {
      await page.goto(`${api.address}/en/${path}`, { waitUntil: 'load' });
      const found = await page.evaluate<unknown[]>(`[
        window.hasRun === true,
        [...document.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
        document.querySelectorAll('script:not([src]):not([type="application/json"]), img[src="x"]').length,
      ]`);
      expect([path, ...found]).toEqual([path, false, 0, 0]);
    }
    expect(dialogs).toEqual([]);
    expect(browser.complaints).toEqual([]);
    expect(browser.asked.filter((url) => !url.startsWith(api.address))).toEqual([]);
  });
});

describe('forms from elsewhere', () => {
  const signIn = async () => {
    const answer = await fetch(`${api.address}/en/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: api.address },
      body: new URLSearchParams({ token: api.token, next: '/' }),
    });
    return (answer.headers.getSetCookie()[0] ?? '').split(';')[0]!;
  };
  const formOf = async (cookie: string) => {
    const page = await fetch(`${api.address}/en/agreements/${AGREEMENT}/record?act=terminate.joint`, {
      headers: { cookie },
    });
    return /name="form" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  };
  const PATHS = [
    ...TASKS.map(({ name }) => `agreements/${AGREEMENT}/${name}`),
    `agreements/${AGREEMENT}/notes/1`,
    'register-agreement',
    'audit/verifying',
    'sign-out',
  ];

  test.each(PATHS)('are refused by %s, whoever made them', async (path) => {
    const [cookie, other] = [await signIn(), await signIn()];
    const [form, others] = [await formOf(cookie), await formOf(other)];
    expect(form).not.toBe('');
    expect(others).not.toBe(form);
    const size = await api.ledgerSize();
    const send = async (headers: Record<string, string>, token: string) => {
      const fields = { form: token, step: 'confirm', reason: 'x', act: 'terminate.joint', seen: '1' };
      const body = path === 'register-agreement' ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return (await fetch(`${api.address}/en/${path}`, { method: 'POST', redirect: 'manual', headers, body })).status;
    };
    const origin = api.address;
    expect(await send({ cookie, origin: 'https://evil.example' }, form)).toBe(403);
    expect(await send({ cookie, origin: 'null' }, form)).toBe(403);
    expect(await send({ cookie, origin, 'sec-fetch-site': 'same-site' }, form)).toBe(403);
    expect(await send({ cookie }, form)).toBe(403);
    expect(await send({ cookie, origin }, others)).toBe(403);
    expect(await send({ cookie, origin }, '')).toBe(403);
    if (path !== 'sign-out') expect(await send({ origin }, form)).toBe(403);
    expect(await api.ledgerSize()).toBe(size);
    expect(await formOf(cookie), 'the session goes on').toBe(form);
  });
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/@evil.example\u202e',
  `/${'a'.repeat(3000)}`,
])('signing in does not lead on to %.40j', async (next) => {
  const answer = await fetch(`${api.address}/en/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: api.address },
    body: new URLSearchParams({ token: api.token, next }),
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  const page = await fetch(`${api.address}/en/sign-in?${new URLSearchParams({ next })}`);
  expect(await page.text()).not.toContain('evil.example');
});

describe('slow clients', () => {
  const quick = new Api({ timeout: 1 });
  beforeAll(() => quick.open());
  afterAll(() => quick.close());

  /** A connection on which so much is sent, and then a byte now and again until it is closed. */
  async function slow(begin: string, drop: string): Promise<Socket> {
    const { hostname, port } = new URL(quick.address);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.on('error', () => {});
    socket.resume();
    if (begin !== '') socket.write(begin);
    const dripping = setInterval(() => drop !== '' && socket.write(drop), 100);
    socket.once('close', () => clearInterval(dripping));
    return socket;
  }

  test('are cut off, and everybody else is served meanwhile', async () => {
    const head = 'POST /api/claims HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
    const ways = [
      ['GET /api/counts HTTP/1.1\r\nHost: 127.0.0.1\r\n', 'X-A: b\r\n'],
      ['GET /api', 'x'],
      [`${head}Content-Length: 100000\r\n\r\n{`, ' '],
      [`${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
      ['', ''],
    ] as const;
    const sockets = await Promise.all(ways.flatMap((way) => [1, 2, 3, 4, 5, 6].map(() => slow(way[0], way[1]))));
    const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
    expect((await quick.get('/api/counts')).status).toBe(200);
    await quick.record(AGREEMENT, 'register by UN on 2017-01-01');
    expect(sockets.filter((socket) => socket.closed)).toEqual([]);
    await closed;
    expect((await quick.get('/api/counts')).status).toBe(200);
  });
});

describe('event streams of one address', () => {
  const few = new Api({ streams: 10, streamsEach: 3, proxies: 1 });
  beforeAll(() => few.open());
  afterAll(() => few.close());

  test('are bounded, so that others still find room; who leaves makes room for its own', async () => {
    const from = (address: string) => readEvents(few.address, '/api/events', { 'x-forwarded-for': address });
    const own = [await from('203.0.113.1'), await from('203.0.113.1'), await from('203.0.113.1')];
    expect(own.map(({ status }) => status)).toEqual([200, 200, 200]);
    const refused = await few.get('/api/events', { 'x-forwarded-for': '203.0.113.1' });
    expect(refused.body).toMatchObject({ code: 'too-many-streams', status: 503 });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    const other = await from('203.0.113.2');
    expect(other.status).toBe(200);
    own.pop()!.close();
    let again = await from('203.0.113.1');
    while (again.status === 503) {
      await again.end();
      again = await from('203.0.113.1');
    }
    expect(again.status).toBe(200);
    for (const reader of [...own, other, again]) reader.close();
  });
});
