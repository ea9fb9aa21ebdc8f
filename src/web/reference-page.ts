/**
 * The reference of the API, made from the OpenAPI document that the server serves: the operations by group, a page for
 * each group, and one for the schemas.
 */
import { Problem } from '../register/problems.ts';
import { type Html, html } from './html.ts';
import { type Described, operationsOf, type ReferenceDocument } from './reference-document.ts';
import { fieldsOf, typeOf } from './reference-fields.ts';
import {
  accessOf,
  code,
  english,
  fieldsTable,
  operationPart,
  requestPart,
  schemaLink,
  table,
} from './reference-parts.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

const SCHEMAS = 'schemas';

/** Every operation, by group. */
export function referencePage(speech: Speech, document: ReferenceDocument): string {
  const groups = document.tags.map(
    ({ name, description }) =>
      html`<section><h2 id="${name}"><a href="${speech.href(`/reference/${name}`)}">${tagTitle(speech, name)}</a></h2><p>${english(speech, description)}</p>${routesTable(speech, name, operationsOf(document, name))}</section>`,
  );
  const pages = [...document.tags.map(({ name }) => name), SCHEMAS].map(
    (name) => html`<li><a href="${speech.href(`/reference/${name}`)}">${tagTitle(speech, name)}</a></li>`,
  );
  const instrument = speech.say('reference-instrument', {
    name: code('{instrument}'),
    one: code('/api/agreements/{id}'),
    two: code('/api/agreements/{id}/amendments/{amendment}'),
    three: code('/api/agreements/{id}/implementation/{implementation}'),
  });
  const main = html`<h1 class="page">${speech.t('reference-title')}</h1><p class="intro">${speech.t('reference-intro')}</p>
<p>${instrument}</p><p>${speech.say('reference-shell', { register: code('REGISTER=http://127.0.0.1:8016'), token: code('TOKEN') })}</p>
<nav aria-label="${speech.t('reference-contents')}"><ul class="links">${pages}</ul></nav>${groups}
<ul class="links"><li><a href="/openapi.json">openapi.json</a></li><li><a href="${speech.href('/problems')}">${speech.t('problem-all')}</a></li></ul>`;
  return framed(speech, { title: speech.t('reference-title'), path: '/reference', main, at: 'api' });
}

/** The page of a group of operations, or of the schemas.
 * @throws Problem `not-found`. */
export function referencePart(speech: Speech, document: ReferenceDocument, name: string): string {
  if (name === SCHEMAS) return part(speech, name, schemasOf(speech, document));
  const tag = document.tags.find((one) => one.name === name);
  if (tag === undefined) throw new Problem('not-found', 'There is no group of operations of this name.');
  const all = operationsOf(document, name);
  const sent = Object.entries(document.webhooks).filter(([, { post }]) => post.tags.includes(name));
  const contents = all.map(({ method, path, places }) => contentsItem(places[0]!.id, `${method} ${path}`));
  const main = html`<p class="intro">${english(speech, tag.description)}</p>
${contentsList(speech, [...contents, ...sent.map(([event, { post }]) => contentsItem(post.operationId, event))])}
${all.map((one) => operationPart(speech, document, one))}
${sent.map(([event, { post }]) => webhookPart(speech, document, event, post))}`;
  return part(speech, name, main);
}

function webhookPart(
  speech: Speech,
  document: ReferenceDocument,
  event: string,
  post: ReferenceDocument['webhooks'][string]['post'],
): Html {
  const rows = Object.entries(post.responses).map(
    ([status, { description = '' }]) =>
      html`<tr><th scope="row">${code(status)}</th><td data-label="${speech.t('reference-what')}">${english(speech, description)}</td></tr>`,
  );
  return html`<section class="operation" id="${post.operationId}"><h2>${code(event)}</h2><p>${speech.t('reference-webhook')}</p><p>${english(speech, post.description)}</p>
${requestPart(speech, document, post)}<h3>${speech.t('reference-answers')}</h3>${table(speech, ['problem-status', 'reference-what'], rows)}</section>`;
}

function schemasOf(speech: Speech, { components: { schemas } }: ReferenceDocument): Html {
  const all = Object.entries(schemas);
  const sections = all.map(([name, schema]) => {
    const fields = fieldsOf(schema);
    const isValue = fields.length === 0 && schema.type !== 'object';
    const shown = isValue
      ? html`<p><code dir="ltr">${typeOf(schema).map((one) => (typeof one === 'string' ? html`${one}` : schemaLink(speech, one.schema)))}</code></p>`
      : fieldsTable(speech, fields);
    return html`<section class="operation" id="${name}"><h2>${code(name)}</h2>${shown}</section>`;
  });
  return html`${contentsList(
    speech,
    all.map(([name]) => contentsItem(name, name)),
  )}${sections}`;
}

const contentsItem = (id: string, text: string): Html => html`<li><a href="#${id}">${code(text)}</a></li>`;

function contentsList(speech: Speech, items: readonly Html[]): Html {
  return html`<nav class="contents" aria-label="${speech.t('reference-contents')}"><ul>${items}</ul></nav>`;
}

function part(speech: Speech, name: string, main: Html): string {
  const title = tagTitle(speech, name);
  const trail = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/reference')}">${speech.t('reference-title')}</a></li><li aria-current="page">${title}</li></ol></nav>`;
  return framed(speech, {
    title: `${title}: ${speech.t('reference-title')}`,
    path: `/reference/${name}`,
    main: html`${trail}<h1 class="page">${title}</h1>${main}`,
    at: 'api',
  });
}

function routesTable(speech: Speech, tag: string, operations: readonly Described[]): Html {
  const rows = operations.map(
    ({ method, path, operation, places }) =>
      html`<tr><th scope="row"><a href="${speech.href(`/reference/${tag}`)}#${places[0]!.id}"><code dir="ltr">${method} ${path}</code></a></th><td data-label="${speech.t('reference-access')}">${accessOf(speech, operation['x-access'])}</td><td data-label="${speech.t('reference-what')}">${english(speech, operation.summary)}</td></tr>`,
  );
  return table(speech, ['reference-route', 'reference-access', 'reference-what'], rows);
}

function tagTitle(speech: Speech, name: string): string {
  return speech.t(`reference-tag-${name}`);
}
