// Confirming as the second person on the pages, in a real browser: with its preview, by keyboard alone, overtaken by
// somebody else; and verifying on the server a register that somebody altered.

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, type Client, sharedApi } from './api-helpers.ts';
import { enter, expectAccessible, expectFits, sharedBrowser, tabTo } from './form-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

const api = sharedApi();
const browser = sharedBrowser();
const tokens = new Map<string, string>();
let third: Client;

const at = (path: string, language = 'en') => `${api.address}/${language}/${path}`;

beforeAll(async () => {
  for (const name of ['second', 'third']) tokens.set(name, tokenFor(api.folder, name, 'registrar'));
  third = api.as(tokens.get('third')!);
  const rule = { twoPerson: true, reason: 'decided' };
  await api.post(`/api/agreements/${AGREEMENT}/rules`, rule, { 'if-match': '*' });
});

/** A browser in which one of the principals has signed in; without a name, the registrar. */
async function signedIn(name = '', options = {}): Promise<Page> {
  const page = await browser.page({ javaScriptEnabled: false, ...options });
  const answer = await fetch(at('sign-in'), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: api.address },
    body: new URLSearchParams({ token: tokens.get(name) ?? api.token, next: '/' }),
  });
  const [key = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(/[=;]/);
  await page.context().addCookies([{ name: key, value, url: api.address, httpOnly: true, sameSite: 'Strict' }]);
  return page;
}

/** Has the registrar record that the agreement was registered; gives the version that waits. */
async function waits(on: string): Promise<number> {
  const act = { type: 'register', by: 'UN', on, evidence: { grade: 'official', document: 'UNTS 55063' } };
  const { body, text } = await api.add(AGREEMENT, 'acts', act);
  expect(body.entry, text).toBeDefined();
  return body.entry.version;
}

/** Annuls an entry for good, so that the act may be recorded anew. */
async function annulled(version: number): Promise<void> {
  const correction = { version, annul: true, reason: 'a mistake' };
  const { body } = await api.add(AGREEMENT, 'corrections', correction);
  expect((await third.add(AGREEMENT, `acts/${body.entry.version}/confirmation`, {})).status).toBe(201);
}

test('with the keyboard alone a second person sees what an act would change, confirms it, and gets the receipt', async () => {
  const version = await waits('2017-03-01');
  const page = await signedIn('second');
  await page.goto(at('waiting'));
  await tabTo(page, `a[href$="confirm?version=${version}"]`);
  await enter(page);
  expect(await page.locator('.facts').textContent()).toContain('UNTS 55063');
  await tabTo(page, 'button[value=preview]');
  await enter(page);
  const shown = (await page.locator('.preview').textContent()) ?? '';
  expect(shown).toContain('Duties that are fulfilled');
  expect(shown).toContain('Nothing changes in other instruments');
  expect((await api.position(AGREEMENT)).unconfirmed).toHaveLength(1);
  await tabTo(page, 'button[value=confirm]');
  await enter(page);
  expect(await page.locator('[role=status]').textContent()).toContain('Recorded.');
  expect(await page.locator('main').textContent()).toContain(`Version ${version} was confirmed by a second person`);
  expect((await api.position(AGREEMENT)).unconfirmed ?? []).toHaveLength(0);
  await page.goto(at('waiting'));
  expect(await page.locator('main').textContent()).toContain('Nothing in the register waits for a second person');
  await annulled(version);
});

test('who is overtaken by another confirmation sees by whom, and nothing is recorded twice', async () => {
  const version = await waits('2017-04-01');
  const page = await signedIn('second');
  await page.goto(at(`agreements/${AGREEMENT}/confirm?version=${version}`));
  await page.click('button[value=preview]');
  await third.add(AGREEMENT, `acts/${version}/confirmation`, {});
  const before = await api.ledgerSize();
  const [answer] = await Promise.all([page.waitForResponse(/confirm$/), page.click('button[value=confirm]')]);
  expect(answer.status()).toBe(409);
  const told = (await page.locator('[role=alert]').first().textContent()) ?? '';
  expect(told).toContain('Something was recorded in the meantime');
  expect(told).toContain('can no longer be recorded as it is');
  expect(told).toContain(`Version ${version} was confirmed by a second person`);
  expect(told).toContain('third');
  expect(await page.locator('main').textContent()).toContain('confirmed already');
  expect(await api.ledgerSize()).toBe(before);
  await annulled(version);
});

test('who is overtaken by something else sees it, and may confirm upon it', async () => {
  const version = await waits('2017-05-01');
  const page = await signedIn('second');
  await page.goto(at(`agreements/${AGREEMENT}/confirm?version=${version}`));
  await page.click('button[value=preview]');
  await api.add(AGREEMENT, 'plans', { act: { type: 'terminate', by: 'joint', on: '2031' } });
  await page.click('button[value=confirm]');
  expect(await page.locator('[role=alert]').textContent()).toContain('Expected');
  await page.click('button[value=confirm]');
  expect(await page.locator('[role=status]').textContent()).toContain('Recorded.');
  await annulled(version);
});

test.each(['en', 'zh'])('the pages fit 320 pixels and can be used by everybody: %s', async (language) => {
  const waiting = (await api.position(AGREEMENT)).unconfirmed?.[0]?.version ?? (await waits('2017-06-01'));
  const narrow = { javaScriptEnabled: true, viewport: { width: 320, height: 700 } };
  const [administrator, second] = [await signedIn('', narrow), await signedIn('second', narrow)];
  for (const [page, path] of [
    [administrator, 'register-agreement'],
    [administrator, 'audit/verifying'],
    [administrator, `agreements/${AGREEMENT}/rule?to=off`],
    [administrator, `agreements/${AGREEMENT}/record?act=terminate.joint`],
    [second, 'waiting'],
    [second, `agreements/${AGREEMENT}/confirm`],
    [second, `agreements/${AGREEMENT}/confirm?version=${waiting}`],
  ] as const) {
    await page.goto(at(path, language));
    await expectFits(page);
    await expectAccessible(page);
  }
});

test('a register that somebody altered is told entry by entry on the page of verification', async () => {
  const [guard, without] = ON_POSTGRES
    ? ['entries_stay', 'ALTER TABLE entries DISABLE TRIGGER entries_stay']
    : ['entries_no_update', 'DROP TRIGGER entries_no_update'];
  await api.sql(`${without}; UPDATE entries SET body = replace(body, '2016-07-25', '2016-07-24') WHERE position = 11`);
  const page = await signedIn('', { javaScriptEnabled: true });
  await page.goto(at('audit/verifying'));
  await page.click('main button.main');
  await page.waitForSelector('text=things are wrong in');
  const told = (await page.locator('main').textContent()) ?? '';
  expect(told).toContain('Entry 11 of the ledger');
  expect(told).toContain('it was altered');
  expect(told).toContain(guard);
  await expectAccessible(page);
});
