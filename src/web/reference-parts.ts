/** What the reference pages are put together from: an operation, the fields of a schema. */
import { type Html, html, joinHtml } from './html.ts';
import { curlOf } from './reference-curl.ts';
import {
  answerOf,
  type Described,
  nameOf,
  type ReferenceAnswer,
  type ReferenceDocument,
  type ReferenceOperation,
  type ReferenceParameter,
  type Schema,
} from './reference-document.ts';
import { constraintsOf, type Field, fieldsOf, type TypePart, typeOf } from './reference-fields.ts';
import type { Speech } from './speech.ts';
import { withCode } from './with-code.ts';

/** Text of the document, which is English. */
export function english(speech: Speech, text: string): Html {
  return speech.language === 'en' ? withCode(text) : html`<span lang="en" dir="ltr">${withCode(text)}</span>`;
}

export const code = (text: string): Html => html`<code dir="ltr">${text}</code>`;

/** What an operation needs. */
export function accessOf(speech: Speech, access: string): Html {
  return access === 'open' ? speech.say('access-open') : speech.say('access-token', { right: code(access) });
}

/** An operation with all that the document says of it. */
export function operationPart(speech: Speech, document: ReferenceDocument, described: Described): Html {
  const { method, operation, places, path } = described;
  const [first, ...others] = places;
  const same = others.map((one) => html`<li id="${one.id}">${code(`${method} ${one.path}`)}</li>`);
  return html`<section class="operation" id="${first!.id}"><h2><code dir="ltr">${method} ${path}</code></h2>
<p>${english(speech, operation.summary)}</p><p class="soft">${speech.t('reference-access')}: ${accessOf(speech, operation['x-access'])}</p>
${same.length === 0 ? null : html`<ul class="plain soft"><li>${code(`${method} ${first!.path}`)}</li>${same}</ul>`}
${requestPart(speech, document, operation)}${answersPart(speech, document, operation)}
<h3>${speech.t('reference-example')}</h3><pre class="sym" dir="ltr" tabindex="0">${curlOf(described)}</pre></section>`;
}

/** What is sent: parameters, then the fields of the body. */
export function requestPart(
  speech: Speech,
  document: ReferenceDocument,
  { parameters = [], requestBody }: Pick<ReferenceOperation, 'parameters' | 'requestBody'>,
): Html {
  const body = Object.entries(requestBody?.content ?? {})[0];
  return html`${parameters.length === 0 ? null : html`<h3>${speech.t('reference-parameters')}</h3>${parametersTable(speech, parameters)}`}
${body === undefined ? null : html`<h3>${speech.t('reference-body')} ${code(body[0])}</h3>${bodyPart(speech, document, body[1].schema)}`}`;
}

function bodyPart(speech: Speech, { components }: ReferenceDocument, { $ref }: Schema): Html {
  const name = nameOf(String($ref));
  return html`<p>${schemaLink(speech, name)}</p>${fieldsTable(speech, fieldsOf(components.schemas[name]!))}`;
}

function parametersTable(speech: Speech, parameters: readonly ReferenceParameter[]): Html {
  const rows = parameters.map(
    (one) =>
      html`<tr><th scope="row">${code(one.name)}${one.required ? html` ${required(speech)}` : null}</th><td data-label="${speech.t('reference-place')}">${speech.t(`reference-in-${one.in}`)}</td><td data-label="${speech.t('reference-type')}">${typed(speech, typeOf(one.schema), constraintsOf(one.schema))}</td><td data-label="${speech.t('reference-what')}">${english(speech, one.description)}</td></tr>`,
  );
  return table(speech, ['reference-field', 'reference-place', 'reference-type', 'reference-what'], rows);
}

/** The fields of a schema. */
export function fieldsTable(speech: Speech, fields: readonly Field[]): Html {
  if (fields.length === 0) return html`<p class="soft">${speech.t('reference-no-fields')}</p>`;
  const rows = fields.map(
    (one) =>
      html`<tr><th scope="row">${pathCode(one.path)}${one.isRequired ? html` ${required(speech)}` : null}</th><td data-label="${speech.t('reference-type')}">${typed(speech, one.type, one.constraints)}</td><td data-label="${speech.t('reference-what')}">${said(speech, one)}</td></tr>`,
  );
  return table(speech, ['reference-field', 'reference-type', 'reference-what'], rows);
}

/** A path that may break after its dots. */
function pathCode(path: string): Html {
  const [first = '', ...others] = path.split('.');
  return html`<code dir="ltr">${first}${others.map((part) => html`.<wbr>${part}`)}</code>`;
}

function said(speech: Speech, { description, as }: Field): Html {
  const told = description === '' ? null : english(speech, description);
  return html`${told} ${as === null ? null : speech.say('reference-as', { field: code(as) })}`;
}

const required = (speech: Speech): Html => html`<span class="soft">${speech.t('reference-required')}</span>`;

function typed(speech: Speech, type: readonly TypePart[], constraints: readonly string[]): Html {
  const parts = type.map((part) => (typeof part === 'string' ? html`${part}` : schemaLink(speech, part.schema)));
  const more = constraints.map((one) => html` <span class="nb">${code(one)}</span>`);
  return html`<code dir="ltr">${parts}</code>${more.length === 0 ? null : html`<span class="soft">${more}</span>`}`;
}

/** A link to a schema. */
export function schemaLink(speech: Speech, name: string): Html {
  return html`<a href="${speech.href('/reference/schemas')}#${name}"><code dir="ltr">${name}</code></a>`;
}

function answersPart(speech: Speech, document: ReferenceDocument, { responses }: ReferenceOperation): Html {
  const rows = Object.entries(responses).map(([status, answer]) => {
    const { content, headers } = answerOf(document, answer);
    return html`<tr><th scope="row">${code(status)}</th><td data-label="${speech.t('reference-content')}">${contentOf(speech, document, content)}</td><td data-label="${speech.t('reference-headers')}">${joinHtml(Object.keys(headers ?? {}).map(code), ' ')}</td></tr>`;
  });
  return html`<h3>${speech.t('reference-answers')}</h3>${table(speech, ['problem-status', 'reference-content', 'reference-headers'], rows)}`;
}

/** Each media type with its schema; of a problem, every type it may be. */
function contentOf(speech: Speech, document: ReferenceDocument, content: ReferenceAnswer['content'] = {}): Html {
  const parts = Object.entries(content).map(([type, { schema }]) => {
    const name = typeof schema.$ref === 'string' ? nameOf(schema.$ref) : null;
    const codes = name === null || !/^Problem\d+$/.test(name) ? [] : codesOf(document.components.schemas[name]!);
    if (codes.length > 0)
      return joinHtml(
        codes.map((one) => problemLink(speech, one)),
        ', ',
      );
    return name === null ? code(type) : html`${code(type)} ${schemaLink(speech, name)}`;
  });
  return joinHtml(parts, ', ');
}

function codesOf({ properties }: Schema): readonly string[] {
  const { code: told } = properties as Readonly<Record<string, { readonly enum?: string[]; readonly const?: string }>>;
  return told?.enum ?? (told?.const === undefined ? [] : [told.const]);
}

const problemLink = (speech: Speech, name: string): Html =>
  html`<a href="${speech.href(`/problems/${name}`)}">${code(name)}</a>`;

/** A table that turns into cards where there is no room for it. */
export function table(speech: Speech, columns: readonly string[], rows: readonly Html[]): Html {
  const heads = columns.map((id) => html`<th scope="col">${speech.t(id)}</th>`);
  return html`<div class="card"><table class="cards"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
