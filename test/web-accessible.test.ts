// Every page there is can be used by everybody: axe finds nothing, in every language, in light and in dark, and nothing
// runs out of a window of 320 pixels. Colours are those of all languages: they are looked at in one that is written from
// the left and in one that is written from the right.

import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Language } from '../src/web/languages.ts';
import { sharedApi } from './api-helpers.ts';
import { browsing } from './browser-helpers.ts';
import { type Filled, fill, formsSent, OPEN_PAGES, PAGES_OF_FAULTS, pagesOfDesk, Reader } from './every-page.ts';

const api = sharedApi();
const browser = browsing();
let filled: Filled;
let keeper: Reader;
let second: Reader;

beforeAll(async () => {
  filled = await fill(api);
  keeper = await new Reader(api.address).signIn(api.token);
  second = await new Reader(api.address).signIn(filled.second);
});

const COLOURS: readonly Language[] = ['en', 'ar'];

/** What is wrong with a page for somebody: in light and wide, in the dark and narrow. */
async function wrongWith(page: Page, address: string, name: string, colours: boolean): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  const light = await browser.findings(page, colours ? 'at all' : 'at all but colours');
  const headings = await page.evaluate<number>(`document.querySelectorAll('h1').length`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  const dark = colours ? await browser.findings(page, 'at colours') : [];
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  await page.setViewportSize({ width: 1200, height: 900 });
  const more = [...(headings === 1 ? [] : [`${headings} h1`]), ...(width <= 320 ? [] : [`${width} wide at 320`])];
  return [...light, ...dark.map((one) => `in the dark ${one}`), ...more].map((one) => `${name}: ${one}`);
}

async function wrongIn(language: Language): Promise<string[]> {
  const found: string[] = [];
  const at = (path: string) => `${api.address}/${language}${path}`;
  const wrong = (page: Page, path: string, name = at(path)) =>
    wrongWith(page, at(path), name, COLOURS.includes(language));
  const open = await browser.another();
  for (const path of [...OPEN_PAGES, ...PAGES_OF_FAULTS]) found.push(...(await wrong(open, path)));
  await open.close();
  const [name, value] = keeper.cookie;
  const desk = await browser.another({ name, value, url: api.address });
  for (const path of pagesOfDesk(filled)) found.push(...(await wrong(desk, path)));
  for (const [index, sent] of formsSent(filled).entries()) {
    // What answers a form, at an address of its own.
    const { text } = await (sent.second === true ? second : keeper).send(sent, language);
    await desk.route('**/sent/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: text }));
    found.push(...(await wrong(desk, `/sent/${index}`, `${at(sent.page)} ${JSON.stringify(sent.typed)}`)));
    await desk.unroute('**/sent/*');
  }
  await desk.context().close();
  return found;
}

// Two at a time: a page waits for its browser most of the time.
it.each([
  ['ar', 'zh'],
  ['en', 'fr'],
  ['ru', 'es'],
] as const)(
  'in %s and %s',
  async (...languages) => {
    expect((await Promise.all(languages.map(wrongIn))).flat()).toEqual([]);
  },
  900_000,
);

it('asks nobody else for anything, and does nothing its own policy forbids', () => {
  expect(browser.asked.length).toBeGreaterThan(1000);
  expect(browser.asked.filter((url) => !url.startsWith(`${api.address}/`))).toEqual([]);
  expect(browser.complaints.filter((text) => !/status of (4\d\d)/.test(text))).toEqual([]);
});
