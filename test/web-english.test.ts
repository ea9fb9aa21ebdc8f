// Pages in another language say nothing of our own in English: what is marked as English on them comes from documents.

import { beforeAll, expect, test } from 'vitest';
import { AUDIT_KIND_NAMES } from '../src/audit/kinds.ts';
import { CASE_NAMES } from '../src/simulation/adverse.ts';
import { NOT_APPLYING } from '../src/simulation/drafting.ts';
import { LANGUAGE_TAGS } from '../src/web/languages.ts';
import { hasMessage } from '../src/web/messages.ts';
import { AGREEMENT, AMENDMENT, act, document, sharedApi } from './api-helpers.ts';

const api = sharedApi();

beforeAll(async () => {
  for (const name of ['un-isa-1997', 'un-upu-1947']) await api.register(document(name));
  await api.amend(
    AGREEMENT,
    { en: 'Amendment of Article 4' },
    act('propose by IOM on 2018-12-01'),
    act('agreeText by joint on 2019'),
  );
  await api.recordAnyway(AGREEMENT, act('withdraw by UN on 2020-01-01'));
});

const SIMULATOR = `/agreements/${AGREEMENT}/simulator?made=amendment&key=propose.IOM&day=2026-10-10`;
const PAGES = [
  '/',
  `/agreements/${AGREEMENT}`,
  `/agreements/${AGREEMENT}?asOf=2016-07-10`,
  `/agreements/${AGREEMENT}/chart`,
  `/agreements/${AGREEMENT}/articles`,
  `/agreements/${AGREEMENT}/certificate`,
  `/agreements/${AMENDMENT}`,
  '/agreements/un-isa-1997',
  '/agreements/un-isa-1997/chart',
  '/agreements/un-upu-1947',
  '/agreements/un-iom-1996?asOf=2000-01-01',
  SIMULATOR,
  ...['routes', 'adverse', 'plan&by=2029-01-01', 'forecast&pattern=on', 'rehearse'].map(
    (view) => `${SIMULATOR}&view=${view}`,
  ),
  '/audit',
  '/audit/entries',
  '/audit/trail',
  '/audit/duties',
  '/audit/gaps',
  '/audit/findings',
  '/glossary',
  '/how-made',
  '/problems',
  '/problems/act-not-open',
  '/sign-in',
];

/** What documents say in their own words: titles, notes on evidence, where figures are from. */
const OF_DOCUMENTS = [
  /^(Amendment of|Agreement (between|concerning)|Cooperation Agreement|Negotiated Relationship) /,
  /\b(session|plenary meeting|negotiations ended|recites the date|not after the signature|usual reading)\b/,
  /^(Meetings: |days between )/,
  // Told for what happened outside the procedure: whoever recorded it wrote it.
  /it happened all the same/,
];

/** Texts of a page that read as English: marked so, or several Latin words in a row. Code and symbols are of no language. */
function englishOn(html: string): string[] {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const plain = body
    .replaceAll(/<(code|pre)\b.*?<\/\1>/gs, '')
    .replaceAll(/<bdi class="sym[^"]*">.*?<\/bdi>/gs, '')
    .replaceAll(/<(?:input|option|link|meta)\b[^>]*>/g, '');
  const marked = [...plain.matchAll(/lang="en"[^>]*>([^<]+)</g)].map(([, text = '']) => text);
  return marked.filter((text) => !OF_DOCUMENTS.some((known) => known.test(text.replaceAll('&#39;', "'"))));
}

/** Several English words in a row, on pages in a script of their own. */
function latinOn(html: string): string[] {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const texts = body
    .replaceAll(/<(code|pre)\b.*?<\/\1>/gs, '')
    .replaceAll(/<bdi class="sym[^"]*">.*?<\/bdi>/gs, '')
    .split(/<[^>]*>/);
  const english = /[A-Za-z]{2,} [a-z]{2,} [A-Za-z]{2,}/;
  return texts.filter((text) => english.test(text) && !OF_DOCUMENTS.some((known) => known.test(text.trim())));
}

test.each(LANGUAGE_TAGS.filter((tag) => tag !== 'en'))(
  'in %s',
  async (language) => {
    const found: string[] = [];
    for (const path of PAGES) {
      const { status, text } = await api.get(`/${language}${path}`);
      expect(status, path).toBe(200);
      const own = ['ru', 'zh', 'ar'].includes(language) ? latinOn(text) : [];
      found.push(...[...englishOn(text), ...own].map((one) => `${path}: ${one.slice(0, 120)}`));
    }
    expect(found).toEqual([]);
  },
  60_000,
);

test.each(LANGUAGE_TAGS)('every code of a closed list has its words in %s', (language) => {
  const ids = [
    ...CASE_NAMES.map((name) => `adverse-${name}`),
    ...Object.keys(NOT_APPLYING).map((code) => `not-${code}`),
    ...AUDIT_KIND_NAMES.map((kind) => `kind-${kind}`),
  ];
  expect(ids.filter((id) => !hasMessage(language, id))).toEqual([]);
});

/** Addresses that have no answer, each with what is wrong. */
const WITHOUT_ANSWER: readonly (readonly [path: string, status: number])[] = [
  ['/agreements/nothing', 404],
  [`/agreements/${AGREEMENT}/amendments/77`, 404],
  [`/agreements/${AGREEMENT}/entries/999`, 404],
  ['/problems/nothing', 404],
  ['/nowhere', 404],
  [`/agreements/${AGREEMENT}?asOf=2016-13-01`, 422],
  [`/agreements/${AGREEMENT}?knownAt=yesterday`, 422],
  [`/agreements/${AGREEMENT}/certificate?asOf=2016-02-30`, 422],
  ['/?inForceOn=soon', 422],
  ['/?after=nothing', 422],
  ['/audit/duties?after=nothing', 422],
  [`/agreements/${AGREEMENT}/simulator?made=amendment&key=propose.IOM&day=soon`, 200],
  [`/agreements/${AGREEMENT}/simulator?made=amendment&view=plan&by=soon`, 200],
  [`/agreements/${AGREEMENT}/simulator?made=amendment&view=forecast`, 200],
  [`/agreements/${AGREEMENT}/simulator?view=plan&by=2029-01-01`, 200],
];

test.each(LANGUAGE_TAGS.filter((tag) => tag !== 'en'))('why there is no answer is said in %s', async (language) => {
  const found: string[] = [];
  for (const [path, status] of WITHOUT_ANSWER) {
    const answer = await api.get(`/${language}${path}`, { Accept: 'text/html' });
    expect(answer.status, path).toBe(status);
    const own = ['ru', 'zh', 'ar'].includes(language) ? latinOn(answer.text) : [];
    found.push(...[...englishOn(answer.text), ...own].map((one) => `${path}: ${one.slice(0, 120)}`));
    if (status === 404 && path !== '/nowhere')
      expect(answer.text).toContain(`<code dir="ltr">/${language}${path}</code>`);
  }
  expect(found).toEqual([]);
});
