// The pages of audit: open to everybody, but for what only auditors may read.

import { expect, test } from 'vitest';
import { AGREEMENT, sharedApi } from './api-helpers.ts';
import { expectAccessible, expectFits, sharedBrowser } from './form-helpers.ts';

const api = sharedApi();
const browser = sharedBrowser();
const PAGES = ['audit', 'audit/entries', 'audit/trail', 'audit/duties', 'audit/gaps', 'audit/findings'];

test('every page of audit can be used by everybody, and fits 320 pixels', async () => {
  const page = await browser.page({ viewport: { width: 320, height: 800 } });
  for (const path of PAGES) {
    await page.goto(`${api.address}/en/${path}`);
    await expectFits(page);
    await expectAccessible(page);
  }
});

test.each(['ar', 'zh', 'fr', 'ru', 'es'])('in %s every page of audit is answered', async (language) => {
  for (const path of [...PAGES, `agreements/${AGREEMENT}/entries`]) {
    expect((await fetch(`${api.address}/${language}/${path}`)).status, path).toBe(200);
  }
});

test('the explorer has every entry of the ledger, each leading to its own page with its leaf', async () => {
  const text = await (await fetch(`${api.address}/en/audit/entries`)).text();
  const links = [...text.matchAll(/href="(\/en\/agreements\/[^"]+\/entries\/\d+)"/g)].map(([, href]) => href!);
  expect(new Set(links).size).toBe(await api.ledgerSize());
  const [entry] = (await api.get('/api/audit/entries?limit=1')).body.items;
  expect(await (await fetch(`${api.address}${links[0]}`)).text()).toContain(entry?.leaf);
  const rest = await (await fetch(`${api.address}/en/audit/entries?after=${await api.ledgerSize()}`)).text();
  expect(rest).toContain('There is nothing here.');
});

test('the trail is filtered, and told without refusals to everybody', async () => {
  await api.add(AGREEMENT, 'acts', { type: 'approve', by: 'UN', on: '2017-01-01' });
  const refusals = await fetch(`${api.address}/en/audit/refusals`, { redirect: 'manual' });
  expect(refusals.status).toBe(303);
  const open = await (await fetch(`${api.address}/en/audit/trail?kind=refusal`)).text();
  expect(open).not.toContain('2017-01-01');
  const plans = await (await fetch(`${api.address}/en/audit/trail?kind=plan`)).text();
  expect(plans.match(/class="why"/g)?.length).toBeLessThan(10);
  expect((await fetch(`${api.address}/en/audit/trail?after=nonsense`)).status).toBe(422);
});

test('who has the right to audit reads refusals with their reasons', async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(`${api.address}/en/audit/refusals`);
  await page.fill('#token', api.token);
  await page.click('button.main');
  expect(page.url()).toBe(`${api.address}/en/audit/refusals`);
  expect(await page.locator('main').textContent()).toContain('already');
});
