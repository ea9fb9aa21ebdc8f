// Every page in another language is in that language: what stands there in the words of the English page is marked as
// English, and is what documents or whoever recorded say, or the language of programs.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGE_TAGS, type Language } from '../src/web/languages.ts';
import { pages } from '../src/web/routes.ts';
import { sharedApi } from './api-helpers.ts';
import {
  type Filled,
  fill,
  formsSent,
  OPEN_PAGES,
  PAGES_OF_FAULTS,
  pagesOfDesk,
  Reader,
  RULED,
  TITLES,
} from './every-page.ts';

const api = sharedApi();
let filled: Filled;
let somebody: Reader;
let keeper: Reader;
let second: Reader;

beforeAll(async () => {
  filled = await fill(api);
  somebody = new Reader(api.address);
  keeper = await new Reader(api.address).signIn(api.token);
  second = await new Reader(api.address).signIn(filled.second);
});

/** A place in a router. */
interface Layer {
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly route?: { readonly path: string | string[]; readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

const layersOf = ({ handle }: Pick<Layer, 'handle'>): Layer[] =>
  (handle.stack ?? []).flatMap((one) => (one.route === undefined ? layersOf(one) : [one]));

/** What is no page: files, feeds, calendars and what leads to them; and the verifier, which has words of its own. */
const NO_PAGE = /\.(?:css|svg|js|json|jsonl|atom|ics|html)$|\/calendar$/;

test('every route of a page is gone through', () => {
  const router = pages({ register: { read: {} } } as never);
  const paths = [
    ...OPEN_PAGES,
    ...PAGES_OF_FAULTS,
    ...pagesOfDesk(filled),
    ...formsSent(filled).map(({ page }) => page),
  ];
  const gone = paths.map((path) => new URL(path, 'http://x').pathname);
  const read = layersOf({ handle: router as never }).filter(({ route }) => route!.methods.get);
  const texts = read.filter(({ route }) => ![route!.path].flat().every((one) => NO_PAGE.test(one)));
  const missed = texts.filter((layer) => !gone.some((path) => layer.match(path)));
  expect(texts.length).toBeGreaterThan(20);
  expect(missed.map(({ route }) => route!.path)).toEqual([]);
});

/** Every page in a language, as the HTML that is sent. */
async function everyPage(language: Language): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of [...OPEN_PAGES, ...PAGES_OF_FAULTS]) {
    found.set(path, (await somebody.get(`/${language}${path}`)).text);
  }
  for (const path of pagesOfDesk(filled))
    found.set(`signed in: ${path}`, (await keeper.get(`/${language}${path}`)).text);
  for (const [index, sent] of formsSent(filled).entries()) {
    const { status, text } = await (sent.second === true ? second : keeper).send(sent, language);
    const name = `${index} ${sent.page} ${JSON.stringify(sent.typed).slice(0, 100)}`;
    expect.soft(status, `${name}: ${mainOf(text)}`).toBe(sent.status);
    found.set(`sent: ${name}`, text);
  }
  return found;
}

const mainOf = (text: string) =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

interface Said {
  readonly text: string;
  /** The language that it is marked as. */
  readonly lang: string;
}

const EMPTY = new Set(['meta', 'link', 'input', 'br', 'wbr', 'hr', 'img']);
/** Attributes that are read to somebody. */
const READ = /\s(?:title|aria-label|placeholder|alt|aria-valuetext)="([^"]+)"/g;

/** Every text of a page, and every attribute that is read, with the language they are in. Code is of no language. */
function saidOn(page: string): Said[] {
  const said: Said[] = [];
  const open: { readonly name: string; readonly lang: string; readonly code: boolean }[] = [
    { name: '', lang: '', code: false },
  ];
  for (const [, end, name, attributes = '', text] of page.matchAll(/<(\/)?([a-zA-Z][\w-]*)([^>]*)>|([^<]+)/g)) {
    const now = open.at(-1)!;
    if (text !== undefined) {
      if (!now.code && text.trim() !== '') said.push({ text: plain(text), lang: now.lang });
    } else if (end !== undefined) {
      expect(now.name, `${page.slice(0, 100)}: </${name}>`).toBe(name);
      open.pop();
    } else {
      const lang = / lang="([^"]*)"/.exec(attributes)?.[1] ?? now.lang;
      for (const [, read = ''] of attributes.matchAll(READ)) said.push({ text: plain(read), lang });
      const code = now.code || ['code', 'pre', 'textarea', 'script'].includes(name!) || / class="sym/.test(attributes);
      if (!EMPTY.has(name!) && !attributes.endsWith('/')) open.push({ name: name!, lang, code });
    }
  }
  return said;
}

const plain = (text: string) =>
  text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Two words of English in a row, at least. */
const WORDS = /\p{Script=Latin}{2,} \p{Script=Latin}{2,}/u;

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(texts);

/** Everything that documents which come with the program say, and what tests have registered. */
const DOCUMENTED = [
  ...readdirSync(new URL('../src/agreements/', import.meta.url)).flatMap((name) =>
    texts(JSON.parse(readFileSync(new URL(`../src/agreements/${name}`, import.meta.url), 'utf8'))),
  ),
  ...[...TITLES, `Agreement ${RULED}`, 'Agreement another'],
].join('\n');

/** Whether a text may stand there in English, marked as such. */
/** By whom the first principal was made: the register writes it into its log. */
const PRINCIPAL = 'first start';

function mayBeEnglish(path: string, text: string): boolean {
  // The API is described in one language, and the log of access is shown as it was written.
  if (path.startsWith('/reference/') || path === '/reference') return true;
  if (path === 'signed in: /audit/refusals' && /; |^(confidential evidence|private note) of /.test(text)) return true;
  // What the reader of JSON says is known only as it says it.
  return DOCUMENTED.includes(text) || /in JSON at position/.test(text);
}

test.each(LANGUAGE_TAGS.filter((tag) => tag !== 'en'))(
  'in %s',
  async (language) => {
    const english = new Set(
      [...(await everyPage('en')).values()].flatMap((page) => saidOn(page).map((one) => one.text)),
    );
    const found = new Map<string, string>();
    for (const [path, page] of await everyPage(language)) {
      for (const { text, lang } of saidOn(page)) {
        if (lang === language && text !== PRINCIPAL && WORDS.test(text) && english.has(text))
          found.set(`unmarked: ${text.slice(0, 150)}`, path);
        if (lang === 'en' && text !== 'English' && !mayBeEnglish(path, text))
          found.set(`marked: ${text.slice(0, 150)}`, path);
      }
    }
    expect([...found].map(([text, path]) => `${text} | ${path}`)).toEqual([]);
  },
  180_000,
);
