// The reference of the API, held against the OpenAPI document that the same server serves; its examples are run.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS } from '../src/web/languages.ts';
import { sharedApi } from './api-helpers.ts';

const api = sharedApi();
const run = promisify(execFile);

type Schema = { readonly [key: string]: unknown };
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly [string];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>;
}
interface Document {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let document: Document;
/** Each page of a group by its name, in English. */
const pages = new Map<string, string>();
beforeAll(async () => {
  document = JSON.parse((await api.get('/openapi.json')).text) as Document;
  for (const { name } of document.tags) pages.set(name, (await api.get(`/en/reference/${name}`)).text);
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

/** What stands from one anchor to the next heading of an operation. */
function sectionOf(text: string, id: string): string {
  const from = text.indexOf(`<section class="operation" id="${id}"`);
  expect(from, id).toBeGreaterThan(-1);
  return text.slice(from, text.indexOf('</section>', from));
}

const plain = (text: string) =>
  text.replaceAll(/<[^>]*>/g, '').replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)));

/** Every name of a field in a schema, and every constraint of a text. */
function namesIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const one of schema) namesIn(one, found);
  else if (typeof schema === 'object' && schema !== null) {
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
      namesIn(value, found);
    }
  }
  return found;
}

describe('the reference of the API', () => {
  it('has each operation of the document once, at an anchor of its own in its group, and lists it', async () => {
    const list = (await api.get('/en/reference')).text;
    for (const { path, method, operation } of operations()) {
      const { operationId: id, summary, tags } = operation;
      const anchors = [...pages.values()].flatMap((text) => text.split(` id="${id}"`).slice(1));
      expect(anchors, id).toHaveLength(1);
      const page = pages.get(tags[0])!;
      expect(plain(page), id).toContain(`${method} ${path}`);
      expect(plain(page)).toContain(summary.replaceAll('`', ''));
      if (!/Of(Amendment|Implementation)$/.test(id)) {
        expect(list, id).toContain(`href="/en/reference/${tags[0]}#${id}"`);
        expect(page, id).toContain(`href="#${id}"`);
      }
    }
    const ids = [...pages.values()].map((text) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const some of ids) expect(new Set(some).size).toBe(some.length);
  });

  it('says of each body what its fields are, and of each field what it is', () => {
    for (const { operation } of operations()) {
      const { operationId: id, requestBody, tags } = operation;
      const name = Object.values(requestBody?.content ?? {})[0]
        ?.schema.$ref.split('/')
        .at(-1);
      if (name === undefined || /Of(Amendment|Implementation)$/.test(id)) continue;
      const text = plain(sectionOf(pages.get(tags[0])!, id));
      const schema = document.components.schemas[name]!;
      for (const field of namesIn(schema)) expect(text, `${id} ${field}`).toContain(field);
      for (const [field, one] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
        expect(one.description, `${name}.${field}`).toBeTruthy();
        expect(text, `${id} ${field}`).toContain(String(one.description).replaceAll('`', ''));
        for (const limit of ['minLength', 'maxLength', 'minimum', 'maximum', 'maxItems', 'pattern']) {
          if (one[limit] !== undefined) expect(text, `${id} ${field}`).toContain(`${limit} ${one[limit]}`);
        }
      }
    }
  });

  it('names each answer by its status, and every problem it may be with a link', () => {
    for (const { operation } of operations()) {
      const { operationId: id, responses, tags } = operation;
      if (/Of(Amendment|Implementation)$/.test(id)) continue;
      const section = sectionOf(pages.get(tags[0])!, id);
      for (const [status, { $ref }] of Object.entries(responses)) {
        expect(section, `${id} ${status}`).toContain(`<th scope="row"><code dir="ltr">${status}</code>`);
        if ($ref === undefined) continue;
        const { properties } = document.components.schemas[$ref.split('/').at(-1)!] as {
          readonly properties: { readonly code: { readonly enum?: string[]; readonly const?: string } };
        };
        const { code } = properties;
        for (const one of code.enum ?? [code.const]) expect(section, id).toContain(`href="/en/problems/${one}"`);
      }
    }
  });

  it('describes what is sent to webhooks, and every schema', async () => {
    const { operationId } = document.webhooks['entry.recorded']!.post;
    const section = plain(sectionOf(pages.get('news')!, operationId));
    for (const part of ['webhook-signature', 'data.consequences', 'data.proof', '410']) expect(section).toContain(part);
    const schemas = (await api.get('/en/reference/schemas')).text;
    for (const name of Object.keys(document.components.schemas)) {
      expect(schemas, name).toContain(`<section class="operation" id="${name}">`);
    }
    const links = [...pages.values(), schemas].flatMap((text) => [
      ...text.matchAll(/href="\/en\/reference\/schemas#(\w+)"/g),
    ]);
    for (const [, name = ''] of links) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('gives examples that work as they stand', async () => {
    const examples = [...pages.values()].flatMap((text) =>
      [...text.matchAll(/<pre class="sym" dir="ltr" tabindex="0">([\s\S]*?)<\/pre>/g)].map(([, one = '']) =>
        plain(one),
      ),
    );
    expect(examples.length).toBeGreaterThan(60);
    // In their order each works but for what needs something to be there first, or does not end.
    const apart = /-N|webhooks\/|confidential|private-note|confirmation|cosignatures|reports|rules|\{|amendments|alpha/;
    const env = { PATH: process.env.PATH, REGISTER: api.address, TOKEN: api.token };
    await api.post('/api/audit/checkpoints', undefined);
    const wrong: string[] = [];
    for (const example of examples.filter((one) => !apart.test(one))) {
      const command = example.replace(/^curl /, 'curl -s -o /dev/null -w "%{http_code}" ');
      const { stdout } = await run('sh', ['-c', command], { env });
      if (!/^2\d\d$/.test(stdout)) wrong.push(`${stdout} ${example}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each(LANGUAGE_TAGS)('is there in %s, without script', async (language) => {
    for (const path of ['/reference', '/reference/recording']) {
      const { status, text, headers } = await api.get(`/${language}${path}`);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|style=|\son\w+=/);
      expect(headers.get('content-security-policy')).not.toContain('script-src');
    }
  });

  it('has no other pages', async () => {
    expect((await api.get('/en/reference/nothing')).status).toBe(404);
    expect((await api.get('/en/reference/__proto__')).status).toBe(404);
  });
});
