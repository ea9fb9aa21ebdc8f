// What is within HTTP and yet odd: types with parameters, fields given twice, clocks misspelt, heads without bodies.

import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, at, sendRaw, sharedApi } from './api-helpers.ts';
import { places } from './openapi-helpers.ts';

const api = sharedApi();
const PAGE = `/agreements/${AGREEMENT}`;

/** Sends what is written, to the letter; the status of the answer. */
async function written(...lines: string[]): Promise<number> {
  const { hostname, port } = new URL(api.address);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part;
  });
  socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  await once(socket, 'close');
  return Number(text.slice(9, 12));
}

describe('Accept', () => {
  it.each([
    ['application/json; charset=utf-8', '/api/agreements', 200],
    ['application/json;charset=UTF-8, text/plain', at(AGREEMENT), 200],
    ['application/json;q=0.5;charset="utf-8"', at(AGREEMENT), 200],
    ['text/csv; charset=utf-8; header=present', '/api/agreements', 200],
    ['application/json; charset=utf-16', at(AGREEMENT), 406],
    ['application/json; charset=utf-88', at(AGREEMENT), 406],
    ['application/json;version=2', at(AGREEMENT), 406],
    ['application/json; charset=utf-8; q=0', at(AGREEMENT), 406],
    ['text/html', at(AGREEMENT), 406],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', at(AGREEMENT), 200],
  ])('%s is understood', async (accept, path, status) => {
    const answer = await api.get(path, { accept });
    expect(answer.status, answer.text).toBe(status);
    const wanted = accept.startsWith('text/csv') ? 'text/csv' : 'application/';
    expect(answer.headers.get('content-type')).toContain(wanted);
  });

  it('is what an answer varies by where there is a choice, and only there', async () => {
    const values: Readonly<Record<string, string>> = { id: AGREEMENT, version: '2', position: '2' };
    const reads = places().filter(
      ({ method, path }) => method === 'GET' && !/events|amendment\}|implementation\}|webhook/.test(path),
    );
    await api.post('/api/audit/checkpoints', undefined);
    for (const { path, operation } of reads) {
      const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!);
      const answer = await api.get(address);
      if (answer.status !== 200) continue;
      const types = Object.keys(operation.responses['200']?.content ?? {});
      const varies = (answer.headers.get('vary') ?? '').split(', ').includes('Accept');
      expect([address, varies]).toEqual([address, types.length > 1]);
    }
  });
});

describe('a request', () => {
  it('with two fields Host is refused, whichever of them is allowed', async () => {
    expect(await written('GET /api HTTP/1.1', 'Host: localhost')).toBe(200);
    expect(await written('GET /api HTTP/1.1', 'Host: localhost', 'host: elsewhere.example')).toBe(400);
    expect(await written('GET /api HTTP/1.1', 'Host: elsewhere.example', 'Host: localhost')).toBe(400);
    expect(await written('GET /api HTTP/1.1', 'Host: elsewhere.example')).toBe(403);
  });
});

describe('a page', () => {
  it.each(['asOf=2016-07-10&asOf=2016-07-11', 'asof=2016-07-10', 'asOf[]=2016-07-10', 'known_at=2016-07-10T00:00:00Z'])(
    'is not of today where it is asked with %s',
    async (query) => {
      for (const path of [PAGE, `${PAGE}/certificate`]) {
        const answer = await sendRaw(api.address, `${path}?${query}`, { accept: 'text/html' });
        expect([path, answer.status]).toEqual([path, 400]);
      }
    },
  );

  it.each([PAGE, '/sign-in', '/nowhere', `${PAGE}/record`])(
    '%s is answered to HEAD as to GET, without its body',
    async (path) => {
      const asked = (method: string) =>
        fetch(`${api.address}${path}`, { method, headers: { accept: 'text/html' }, redirect: 'manual' });
      const [get, head] = [await asked('GET'), await asked('HEAD')];
      const told = (answer: Response) =>
        ['content-type', 'vary', 'location', 'content-language'].map((name) => answer.headers.get(name));
      expect([head.status, ...told(head)]).toEqual([get.status, ...told(get)]);
      expect(await head.text()).toBe('');
    },
  );

  it.each([
    ['/', 'GET, HEAD'],
    ['/fr/agreements/un-iom-2016', 'GET, HEAD'],
    ['/feed.atom', 'GET, HEAD'],
    ['/style.css', 'GET, HEAD'],
    ['/sign-in', 'GET, HEAD, POST'],
    ['/sign-out', 'POST'],
    [`${PAGE}/record`, 'GET, HEAD, POST'],
    ['/audit/verifying', 'GET, HEAD, POST'],
  ])('%s says which methods it takes, and refuses any other', async (path, allowed) => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'OPTIONS']) {
      if (allowed.includes(method)) continue;
      const status = await written(`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Content-Length: 0');
      expect([method, status]).toEqual([method, method === 'OPTIONS' ? 204 : 405]);
    }
    const asked = await sendRaw(api.address, path, { accept: 'text/html' }, 'OPTIONS');
    expect([asked.status, asked.headers.allow, asked.text]).toEqual([204, allowed, '']);
    const page = await sendRaw(api.address, path, { accept: 'text/html' }, 'DELETE');
    expect([page.status, page.headers.allow]).toEqual([405, allowed]);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const told = await sendRaw(api.address, path, { accept: 'application/json' }, 'DELETE');
    expect([told.headers['content-type'], told.headers.allow]).toEqual([
      'application/problem+json; charset=utf-8',
      allowed,
    ]);
    expect(JSON.parse(told.text)).toMatchObject({ code: 'method-not-allowed', status: 405 });
  });

  it('that is not there varies by Accept: who wants JSON is told in JSON', async () => {
    const page = await sendRaw(api.address, '/nowhere', { accept: 'text/html' });
    const problem = await api.get('/nowhere', { accept: 'application/json' });
    expect([page.status, problem.status, problem.body.code]).toEqual([404, 404, 'not-found']);
    expect(problem.headers.get('vary')).toContain('Accept');
  });
});
