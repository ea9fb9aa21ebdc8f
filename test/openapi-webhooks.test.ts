// What the document says of the messages to webhooks, held against messages that were really delivered.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApi } from '../src/openapi/document.ts';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, at, clausesOf, sharedApi } from './api-helpers.ts';
import { Judge } from './openapi-helpers.ts';
import { Receiver } from './webhook-helpers.ts';

const api = sharedApi({ webhookHosts: ['127.0.0.1'] });
const { post } = openApi().document.webhooks['entry.recorded']!;
const receiver = new Receiver();
beforeAll(() => receiver.open());
afterAll(() => receiver.close());

/** Records one entry of each kind there is. */
async function recordEachKind(): Promise<void> {
  await api.register(clausesOf('each-kind'));
  const started = { title: '修正案', act: { type: 'propose', by: 'IOM', on: '2018-12-03' } };
  expect((await api.post(`${at(AGREEMENT)}/amendments`, started)).status).toBe(201);
  await api.add(AGREEMENT, 'plans', { act: { type: 'register', by: 'UN', on: '2031-01-01' } });
  const annulled = { version: 2, annul: true, reason: 'نُقض' };
  await api.record('each-kind', 'mandate by UN on 2015-01-10');
  await api.add('each-kind', 'corrections', annulled);
  await api.add('each-kind', 'rules', { twoPerson: true, reason: 'both agreed' });
  const waits = await api.record('each-kind', 'mandate by UN on 2015-01-11');
  const second = api.as(tokenFor(api.folder, 'second', 'administrator'));
  const { version } = waits.body.entry;
  const confirmed = await second.post(`${at('each-kind')}/acts/${version}/confirmation`, {}, { 'if-match': '*' });
  expect(confirmed.status, confirmed.text).toBe(201);
}

it('describes every message as it is delivered, with its headers, whatever kind of entry it is of', async () => {
  await recordEachKind();
  const head = await api.ledgerSize();
  expect((await api.post('/api/webhooks', { url: receiver.url, from: 1 })).status).toBe(201);
  await receiver.many(head);
  const judge = new Judge();
  const name = post.requestBody.content['application/json']!.schema.$ref.split('/').at(-1)!;
  const patterns = Object.fromEntries(post.parameters.map((one) => [one.name, new RegExp(String(one.schema.pattern))]));
  expect(Object.keys(patterns)).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
  for (const message of receiver.received) {
    expect(judge.requestFault(name, JSON.parse(message.body)), message.body).toBeNull();
    expect(message.id).toMatch(patterns['webhook-id']!);
    expect(message.timestamp).toMatch(patterns['webhook-timestamp']!);
    expect(message.signatures.join(' ')).toMatch(patterns['webhook-signature']!);
  }
  const kinds = receiver.received.map(({ data }) => (data.entry as unknown as { readonly kind: string }).kind);
  expect([...new Set(kinds)].sort()).toEqual(
    ['registered', 'started', 'act', 'correction', 'plan', 'rule', 'confirmation'].sort(),
  );
});
