// The simulator's page, with script and without: the same scenario comes to the same, and nothing is recorded.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { AGREEMENT, sharedApi } from './api-helpers.ts';
import { enter, expectAccessible, expectFits, sharedBrowser, tabTo } from './form-helpers.ts';

const api = sharedApi();
const browser = sharedBrowser();

const STEPS =
  'made=amendment&key=propose.IOM&day=2027-01-10&key=agreeText.joint&day=2027-02-10&key=approve.UN&day=2027-03-10';
const at = (query: string, language = 'en') => `${api.address}/${language}/agreements/${AGREEMENT}/simulator?${query}`;

test('without script, with the keyboard alone, a scenario is built act by act and tells what it comes to', async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(at(STEPS));
  expect(await page.locator('.hypothetical').textContent()).toContain('HYPOTHETICAL');
  await tabTo(page, '.step:last-child select');
  await page.keyboard.type('The IOM Council (IOM) approves');
  await page.keyboard.press('Tab');
  await page.keyboard.type('11242027');
  await enter(page);
  const shown = (await page.locator('.result').textContent()) ?? '';
  expect(shown).toContain('In force since 24 November 2027 (Art. 15), not yet known to both');
  // Enter in a field runs the scenario; it removes nothing.
  expect(await page.locator('.step').count()).toBe(5);
  const share = await page.locator('.share a').first().getAttribute('href');
  const told = (await api.get(share ?? '')).body as unknown as { standing: { sentence: string } };
  expect(told.standing.sentence).toContain('In force since 24 November 2027');
});

test('with script the same is worked out in the browser at once, by the same law, and nothing is sent', async () => {
  const before = await api.ledgerSize();
  const page = await browser.page();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  await page.goto(at(`${STEPS}&key=approve.IOM&day=2027-11-24`));
  await page.waitForSelector('[data-live=yes]');
  const made = await page.locator('.result').innerHTML();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.fill('.step:nth-child(4) [name=day]', '2028-02-01');
  await page.locator('.step:nth-child(4) [name=day]').dispatchEvent('change');
  expect(await page.locator('.now').textContent()).toContain('In force since 1 February 2028');
  await page.click('.result a[data-add="notify.UN"]');
  expect(await page.locator('.step').count()).toBe(6);
  expect(page.url()).toContain('key=notify.UN&day=2028-02-01');
  await page.click('.step:nth-child(5) [name=drop], .step:nth-child(4) [name=drop]');
  // A browser looks for the icon again when the address changes.
  expect(asked.filter((url) => !url.includes('/icon.svg'))).toEqual([]);
  // What was worked out in the browser is what the server makes of the same address, word for word.
  await page.goto(at(`${STEPS}&key=approve.IOM&day=2027-11-24`));
  await page.waitForSelector('[data-live=yes]');
  await page.locator('.step:nth-child(4) [name=day]').dispatchEvent('change');
  const text = (htmlText: string) => htmlText.replaceAll(/<[^>]*>|\s+/g, ' ');
  expect(text(await page.locator('.result').innerHTML())).toBe(text(made));
  expect(complaints).toEqual([]);
  expect(await api.ledgerSize()).toBe(before);
});

test('the script is small and stands on no other page', async () => {
  const script = readFileSync('dist/web/simulator.js');
  expect(gzipSync(script).length).toBeLessThan(70_000);
  const page = await fetch(at(STEPS));
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'; connect-src 'self'$/);
  const text = await page.text();
  expect(text.match(/<script/g)).toHaveLength(1);
  const status = await fetch(`${api.address}/en/agreements/${AGREEMENT}`);
  expect((await status.text()).match(/<script[^>]*>/g)).toEqual([expect.stringContaining('/live.js')]);
  const glossary = await fetch(`${api.address}/en/glossary`);
  expect(await glossary.text()).not.toContain('<script');
  expect(glossary.headers.get('content-security-policy')).not.toContain('script-src');
});

test.each([
  ['routes', '', 'Shortest ways to lose it'],
  ['adverse', '', 'What would repair it'],
  ['plan', '&by=2029-01-01&pattern=on', 'In force by 1 January 2029 is possible.'],
  ['forecast', '&pattern=on', 'The same as a table'],
  ['rehearse', '', 'As registered'],
  ['outcome', `&kept=${encodeURIComponent(STEPS.replace('2027-03', '2027-04'))}`, 'Side by side'],
])('asked for %s without script, it answers and can be used by everybody', async (view, more, words) => {
  const page = await browser.page({ viewport: { width: 320, height: 800 } });
  await page.goto(at(`made=amendment&key=propose.IOM&day=2027-01-10&view=${view}${more}`));
  expect(await page.locator('main').textContent()).toContain(words);
  await expectFits(page);
  await expectAccessible(page);
});

test('a step that is refused says why, and one that is impossible is told', async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(at('made=amendment&key=approve.UN&day=2027-03-10'));
  expect(await page.locator('.result').textContent()).toContain('refused');
  await page.goto(at('made=amendment&key=propose.UN&day=2027-02-30'));
  expect(await page.locator('[role=alert]').textContent()).toContain('Enter a date that exists');
});

test.each([
  ['en', 'Act 2, day: Enter a date that exists'],
  ['fr', 'Acte 2, jour'],
  ['ar', 'العمل 2، اليوم'],
])('of an impossible day it is said which act it is of, and the field is marked: %s', async (language, words) => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(at('made=amendment&key=propose.UN&day=2027-02-10&key=agreeText.joint&day=2027-02-30', language));
  const told = page.locator('[role=alert] a');
  // What is put into a sentence is set apart from it by marks of direction.
  expect((await told.textContent())?.replaceAll(/[\u2068\u2069]/g, '')).toContain(words);
  const field = page.locator('[name=day][aria-invalid=true]');
  expect(await field.count()).toBe(1);
  expect(await field.inputValue()).toBe('2027-02-30');
  expect(`#${await field.getAttribute('id')}`).toBe(await told.getAttribute('href'));
  expect(await page.locator(`#${await field.getAttribute('aria-describedby')}`).textContent()).not.toBe('');
});

test.each(['ar', 'zh', 'fr', 'ru', 'es'])(
  'in %s the scenario comes to the same with script and without',
  async (language) => {
    const page = await browser.page({ viewport: { width: 320, height: 800 } });
    await page.goto(at(STEPS, language));
    const made = await page.locator('.result').textContent();
    await page.waitForSelector('[data-live=yes]');
    await page.locator('.step [name=day]').first().dispatchEvent('change');
    expect(await page.locator('.result').textContent()).toBe(made);
    await expectFits(page);
  },
);

test.each(['fr', 'ar'])('in %s a fault is told in the same words with script and without', async (language) => {
  const page = await browser.page();
  await page.goto(at('made=amendment&key=propose.UN&day=2027-02-30', language));
  const told = await page.locator('[role=alert] a').textContent();
  await page.waitForSelector('[data-live=yes]');
  const field = page.locator('[name=day][aria-invalid=true]');
  await field.fill('2027-02-31');
  await field.blur();
  await page.waitForURL(/day=2027-02-31/);
  expect(await page.locator('[role=alert] a').textContent()).toBe(told);
  await page.click('[role=alert] a');
  expect(await field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
});
