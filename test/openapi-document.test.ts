// The OpenAPI document: linted, complete, and true. Its examples are sent to a real server one after the other.

import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { describe, expect, it, test } from 'vitest';
import { expressPaths, ROUTES } from '../src/http/routes.ts';
import { openApi } from '../src/openapi/document.ts';
import { PROBLEMS } from '../src/register/problems.ts';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, type Answer, at, type Client, sharedApi } from './api-helpers.ts';
import { Judge, type Place, places } from './openapi-helpers.ts';

const { document } = openApi();
const judge = new Judge();

test('Spectral finds no error and nothing to warn of', async () => {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']] } as never);
  const found = await linter.run(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  expect(found.map(({ code, path, message }) => `${code} ${path.join('/')} ${message}`)).toEqual([]);
});

test('names every route, and no other', () => {
  const routed = ROUTES.flatMap(({ method, path }) =>
    expressPaths(path).map((one) => `${method} ${one.replaceAll(/:(\w+)/g, '{$1}')}`),
  );
  expect(
    places()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(routed.sort());
});

test('operations have names of their own', () => {
  const ids = places().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
});

test('problems of the API have each of their codes at one status', () => {
  const told = Object.entries(document.components.schemas)
    .filter(([name]) => /^Problem\d/.test(name))
    .flatMap(([name, schema]) => {
      const { code } = schema.properties as { code: { enum?: string[]; const?: string } };
      return (code.enum ?? [code.const!]).map((one) => [one, Number(name.slice('Problem'.length))]);
    });
  // Those of methods that are no operations, of forms, and of witnesses are not answers of an operation.
  const others = ['method-not-allowed', 'form-refused', 'unreachable'];
  const all = Object.entries(PROBLEMS).filter(([code]) => !others.includes(code));
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(all.map(([code, { status }]) => [code, status])));
});

test('whoever asks with If-None-Match, Accept or a body learns of each header by reference', () => {
  const headers = Object.keys(document.components.headers as object);
  for (const { operation } of places()) {
    for (const answer of Object.values(operation.responses)) {
      expect(Object.keys(answer.headers ?? {}).filter((name) => !headers.includes(name))).toEqual([]);
    }
  }
});

describe('a running server', () => {
  const api = sharedApi();

  /** The address of an operation, its parameters filled in with their examples. */
  function addressOf({ path, operation }: Place, values: Readonly<Record<string, string>> = {}): string {
    const { parameters = [] } = operation;
    const of = (place: string) => parameters.filter((one) => one.in === place && (one.required || one.in === 'path'));
    const filled = of('path').reduce(
      (text, one) => text.replace(`{${one.name}}`, values[one.name] ?? String(one.example)),
      path,
    );
    const query = of('query').map((one) => `${one.name}=${encodeURIComponent(String(one.example))}`);
    return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
  }

  const bodyOf = ({ operation }: Place) => operation.requestBody?.content['application/json'];
  const byId = new Map(places().map((place) => [place.operation.operationId, place]));

  /** Sends an example, and holds the answer against the document. */
  async function tried(
    id: string,
    { client = api as Client, values = {}, body = bodyOf(byId.get(id)!)?.example } = {},
  ): Promise<Answer> {
    const place = byId.get(id)!;
    const address = addressOf(place, values);
    const headers = { 'if-match': '*' };
    const answer = await client.send(place.method, address, { ...(body === undefined ? {} : { body }), headers });
    expect(answer.status, `${id} ${address} ${answer.text}`).toBeLessThan(300);
    expect(judge.faultOf(place.operation, answer.status, answer.headers.get('content-type'), answer.text)).toBeNull();
    for (const name of Object.keys(place.operation.responses[answer.status]!.headers ?? {})) {
      // There is a link exactly where there is more.
      if (name !== 'Link') expect(answer.headers.get(name), `${id} ${name}`).not.toBeNull();
    }
    return answer;
  }

  it('says itself what it is', async () => {
    const answer = await api.get('/openapi.json');
    expect(JSON.parse(answer.text)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('takes every example as it stands, and answers as documented', async () => {
    const second = api.as(tokenFor(api.folder, 'second', 'administrator'));
    const done = new Set<string>();
    const run = async (id: string, more: Parameters<typeof tried>[1] = {}) => {
      done.add(id);
      return tried(id, more);
    };
    await run('signCheckpoint');
    for (const id of ['startAmendment', 'startImplementation', 'registerAgreement']) await run(id);
    // Something confidential and a private note, to be shown and erased.
    const kept = await api.add(AGREEMENT, 'acts', {
      type: 'defer',
      by: 'UN',
      on: '2016-05-02',
      evidence: { grade: 'official' },
      confidential: { party: 'UN', evidence: { note: 'in our file' } },
      privateNote: { party: 'UN', text: 'ask A' },
      outsideProcedure: 'as it happened',
    });
    expect(kept.status, kept.text).toBe(201);
    const values = { version: String(kept.body.entry.version) };
    for (const id of ['showConfidential', 'showPrivateNote', 'erasePrivateNote']) await run(id, { values });
    for (const { operation, method } of places()) {
      const id = operation.operationId;
      const special = /^(changeWebhook|confirm|setRule|showConf|showPriv|erasePriv|follow|handIn)/.test(id);
      if (method === 'POST' && !done.has(id) && !special) await run(id);
    }
    const { id: webhook } = (await run('addWebhook')).body as unknown as { readonly id: string };
    for (const id of ['readWebhook', 'changeWebhook']) await run(id, { values: { webhook } });
    await run('setRule');
    // Under the two-person rule the example of confirming has something to confirm.
    for (const [suffix, part] of [
      ['', ''],
      ['OfAmendment', '/amendments/1'],
      ['OfImplementation', '/implementation/1'],
    ]) {
      const waits = await api.record(`${AGREEMENT}${part}`, {
        type: 'defer',
        by: 'UN',
        on: '2019-02-01',
        outsideProcedure: 'as it happened',
      });
      await run(`confirm${suffix}`, { client: second, values: { version: String(waits.body.entry.version) } });
    }
    // What was recorded meanwhile is signed for, so that it can be proved.
    await run('signCheckpoint');
    for (const { operation, method } of places()) {
      const id = operation.operationId;
      const special = /^(readWebhook|showConf|showPriv|follow)/.test(id);
      if (method === 'GET' && !special) await run(id);
    }
    const others = places()
      .map(({ operation }) => operation.operationId)
      .filter((id) => !done.has(id));
    // Streams do not end, witnesses sign what no example can, and parts keep nothing confidential here.
    expect(others.filter((id) => !/^(follow|handIn)/.test(id) && !/^(show|erase)\w+Of/.test(id))).toEqual([]);
  });

  it('takes the parameters that are documented, and no others', async () => {
    for (const place of places()) {
      const { parameters = [], operationId } = place.operation;
      const names = parameters.filter((one) => one.in === 'query').map((one) => one.name);
      const answer = await api.send(place.method, `${addressOf(place).split('?')[0]}?nonsense=1`, {
        headers: { 'if-match': '*' },
        ...(place.method === 'POST' ? { body: {} } : {}),
      });
      if (/private-note|audit\/(cosignatures|reports)/.test(place.path)) continue;
      const told = /is not a parameter here \((.*)\)/.exec(answer.body.errors?.[0]?.detail ?? '')?.[1];
      expect(told?.split(', ').sort(), operationId).toEqual(
        names.length === 0 ? ['there are none'] : [...names].sort(),
      );
    }
  });

  it('takes each value of a closed list', async () => {
    for (const place of places().filter(({ method }) => method === 'GET')) {
      for (const one of place.operation.parameters ?? []) {
        const values = (one.schema.enum ?? []) as string[];
        for (const value of values.filter(() => !place.path.endsWith('/events'))) {
          const address = addressOf(place);
          const answer = await api.get(`${address}${address.includes('?') ? '&' : '?'}${one.name}=${value}`);
          const type = answer.headers.get('content-type');
          expect(judge.faultOf(place.operation, answer.status, type, answer.text)).toBeNull();
          expect([200, 404], `${place.path} ${one.name}=${value} ${answer.text}`).toContain(answer.status);
        }
      }
    }
  });

  it('examples of bodies are what their schemas say', () => {
    for (const place of places()) {
      const body = bodyOf(place);
      const name = (body?.schema as { $ref?: string } | undefined)?.$ref?.split('/').at(-1);
      if (body?.example !== undefined) expect(judge.requestFault(name!, body.example), name).toBeNull();
    }
  });

  it('lists can be had as tables', async () => {
    const answer = await api.send('GET', '/api/agreements', { headers: { accept: 'text/csv' } });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('vary')).toContain('Accept');
    const lines = answer.text.split('\r\n');
    expect(lines[0]!.split(',').slice(0, 3)).toEqual(['id', 'kind', 'parent']);
    const listed = await api.all('/api/agreements');
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(listed.map((one) => one.id));
    expect((await api.get(`${at(AGREEMENT)}`)).status).toBe(200);
  });
});
