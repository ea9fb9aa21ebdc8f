// The offline verifier as somebody uses it: one HTML file opened from disk in a browser without network, a dossier
// chosen, a key pasted. A second, small verifier written from the README alone comes to the same.

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Entry } from '../src/ledger/entry.ts';
import { vkeyOf } from '../src/ledger/note-key.ts';
import { verifyByReadme } from './dossier-oracle.ts';
import { file, type Line, ledger, resealed, SIZE, withEntries } from './tamper-helpers.ts';

const VERIFIER = resolve('dist/web/verifier.html');
const made = ledger();

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ offline: true });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(VERIFIER).href);
});
afterAll(() => browser.close());

/** What the page says of a dossier. */
async function told(text: string, key = ''): Promise<{ state: string; text: string }> {
  const path = join(made.folder, 'given.jsonl');
  writeFileSync(path, text);
  await page.fill('#key', key);
  await page.setInputFiles('#file', []);
  await page.evaluate(() => {
    (
      globalThis as unknown as { document: { getElementById(id: string): { dataset: { state?: string } } } }
    ).document.getElementById('result').dataset.state = 'asked';
  });
  await page.setInputFiles('#file', path);
  const result = page.locator('#result[data-state=sound], #result[data-state=wrong]');
  await result.waitFor({ timeout: 40_000 });
  return { state: (await result.getAttribute('data-state'))!, text: (await result.textContent())! };
}

describe('the offline verifier', () => {
  it('is one file that names nothing to be loaded', () => {
    const html = readFileSync(VERIFIER, 'utf8');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)=/);
    expect(html).toContain("default-src 'none'");
  });

  it('accepts a dossier of the whole register and of one agreement, and says by which key', async () => {
    const key = vkeyOf(made.key);
    const whole = await told(file(made.lines), key);
    expect(whole.state).toBe('sound');
    expect(whole.text).toContain('Nothing is wrong with this dossier.');
    expect(whole.text).toContain(`It is of the whole register: ${SIZE} entries`);
    expect(whole.text).toContain(key);
    expect(whole.text).not.toContain('compare that key');
    expect((await told(file(made.ofOne), key)).text).toContain('It is of the agreement alpha-beta-1');
  });

  it('says without a key from elsewhere what that leaves open', async () => {
    const { state, text } = await told(file(made.lines));
    expect(state).toBe('sound');
    expect(text).toContain('compare that key with one you have from elsewhere');
  });

  it('says what is wrong with a key that is none', async () => {
    expect((await told(file(made.lines), 'no key')).text).toContain('a key is written NAME+ID+BASE64');
  });

  test.each<[string, () => string, RegExp]>([
    [
      'an altered entry',
      () => file(withEntries(made.lines, made.entries.with(41, redated(41)))),
      /entry 42, .*altered/,
    ],
    [
      'a rewritten end',
      () => file(withEntries(made.lines, resealed(made.entries.with(149, redated(149)), 149))),
      /an entry from 131 to 200/,
    ],
    ['entries cut off', () => file(withEntries(made.lines, made.entries.slice(0, 180))), /its end was cut off/],
    ['another position', () => file(made.lines.map(forgedPosition)), /the position shown/],
    ['a file cut off', () => file(made.lines).slice(0, -400), /its end is missing/],
    ['something else', () => '{"a":1}\n', /not a dossier/],
  ])('rejects %s, and names the place', async (_, forge, where) => {
    const { state, text } = await told(forge(), vkeyOf(made.key));
    expect(state).toBe('wrong');
    expect(text).toMatch(where);
  });

  it('never asked for anything but itself', () => {
    expect(asked.filter((url) => url !== pathToFileURL(VERIFIER).href)).toEqual([]);
  });

  it('can be used by everybody: no finding of axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(AxeBuilder.source);
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()');
      expect(violations.map((one) => one.id)).toEqual([]);
    }
  });
});

it('a second verifier, written from the manual, accepts what ours accepts and rejects an altered entry', () => {
  expect(verifyByReadme(file(made.lines), vkeyOf(made.key))).toBe(SIZE);
  expect(verifyByReadme(file(made.ofOne), vkeyOf(made.key))).toBeGreaterThan(5);
  for (const index of [0, 63, SIZE - 1]) {
    const forged = file(withEntries(made.lines, made.entries.with(index, redated(index))));
    expect(() => verifyByReadme(forged, vkeyOf(made.key))).toThrow(`entry ${index + 1}`);
  }
});

const redated = (index: number): Entry => ({ ...made.entries[index]!, principal: 'somebody else' });

function forgedPosition(line: Line): Line {
  const standing = line.standing as { id?: string } | undefined;
  return standing?.id === 'alpha-beta-2' ? { ...line, standing: { ...standing, sentence: 'Ended.' } } : line;
}
