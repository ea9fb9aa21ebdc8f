// The typed client, made from the OpenAPI document: whatever is written here compiles only as the document has it.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pactaClient, type Schemas } from '../client/index.ts';
import { schemaText } from '../client/schema-text.ts';
import { AGREEMENT, sharedApi } from './api-helpers.ts';

const api = sharedApi();
const path = { id: AGREEMENT };

it('is made from the document as it is now: run `npm run client` after a change', async () => {
  const committed = readFileSync(new URL('../client/schema.ts', import.meta.url), 'utf8');
  expect((await schemaText()) === committed, 'client/schema.ts is not what the document says').toBe(true);
}, 60_000);

it('reads where an agreement stands, without a token', async () => {
  const { data, error } = await pactaClient(api.address).GET('/api/agreements/{id}', {
    params: { path, query: { asOf: '2016-09-19' } },
  });
  expect(error).toBeUndefined();
  const position: Schemas['Position'] = data!;
  expect(position.state).toBe('inForce');
  expect(position.inForce?.from).toBe('2016-09-19');
});

it('records an act once upon the position that was read, however often it is sent', async () => {
  const client = pactaClient(api.address, api.token);
  const { response } = await client.GET('/api/agreements/{id}', { params: { path } });
  const send = () =>
    client.POST('/api/agreements/{id}/acts', {
      params: { path, header: { 'If-Match': response.headers.get('etag')!, 'Idempotency-Key': 'letter-of-december' } },
      body: { type: 'register', by: 'UN', on: '2016-12-01', evidence: { note: '根据《联合国宪章》第一百零二条' } },
    });
  const [first, again] = [await send(), await send()];
  expect(first.response.status).toBe(201);
  expect(again.response.status).toBe(201);
  expect(first.data?.entry.kind).toBe('act');
  expect(again.data).toEqual(first.data);
});

it('tells every reason why an act is refused', async () => {
  const { error, response } = await pactaClient(api.address, api.token).POST('/api/agreements/{id}/acts', {
    params: { path, header: { 'If-Match': '*' } },
    body: { type: 'approve', by: 'IOM', on: '2016-12-02' },
  });
  expect(response.status).toBe(409);
  if (error?.status !== 409) throw new Error('it is told by its status which problem it is');
  const problem: Schemas['Problem409'] = error;
  expect(problem.code).toBe('act-not-open');
  expect(problem.reasons?.map(({ code }) => code)).not.toEqual([]);
  for (const { text, cites } of problem.reasons ?? []) expect([text, cites]).not.toContain('');
});

it('tells a position that is newer than the one that was read', async () => {
  const { error } = await pactaClient(api.address, api.token).POST('/api/agreements/{id}/acts', {
    params: { path, header: { 'If-Match': '"1"' } },
    body: { type: 'register', by: 'IOM', on: '2016-12-02' },
  });
  if (error?.status !== 412) throw new Error('it is told by its status which problem it is');
  expect(error.standing?.version).toBeGreaterThan(1);
});
