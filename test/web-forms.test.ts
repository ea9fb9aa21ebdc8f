// Pages for who has signed in beside recording itself: confirming as the second person, the rule, registering an
// agreement, confidential evidence, verifying on the server; and the slider of the clocks.

import { expect, test } from 'vitest';
import { AGREEMENT, clausesOf, sharedApi } from './api-helpers.ts';
import { expectAccessible, expectFits, sharedBrowser } from './form-helpers.ts';

const api = sharedApi();
const browser = sharedBrowser();

async function signedIn(options = {}) {
  const page = await browser.page({ javaScriptEnabled: false, ...options });
  const answer = await fetch(`${api.address}/en/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: api.address },
    body: new URLSearchParams({ token: api.token, next: '/' }),
  });
  const [name = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(/[=;]/);
  await page.context().addCookies([{ name, value, url: api.address, httpOnly: true, sameSite: 'Strict' }]);
  return page;
}

const at = (path: string, language = 'en') => `${api.address}/${language}/${path}`;

test('an agreement is registered: faults lose nothing, the chart is shown first, then comes the receipt', async () => {
  const page = await signedIn();
  await page.goto(at('register-agreement'));
  await page.fill('#clauses', '{"id": "broken"');
  await page.click('button[value=preview]');
  expect(await page.locator('.summary').textContent()).toContain('This is not JSON');
  expect(await page.inputValue('#clauses')).toBe('{"id": "broken"');
  await page.fill('#clauses', JSON.stringify({ ...clausesOf('typed'), stages: [] }));
  await page.click('button[value=preview]');
  expect(await page.locator('.summary').textContent()).toContain('/');
  const before = await api.ledgerSize();
  const bytes = Buffer.from(JSON.stringify({ ...clausesOf('typed'), title: { zh: '移民协定' } }));
  await page.setInputFiles('#file', { name: 'clauses.json', mimeType: 'application/json', buffer: bytes });
  await page.click('button[value=preview]');
  expect(await page.locator('main svg').count()).toBe(1);
  expect(await page.locator('main').textContent()).toContain('移民协定');
  expect(await api.ledgerSize()).toBe(before);
  await page.click('button[value=confirm]');
  expect(await page.locator('[role=status]').textContent()).toContain('Recorded.');
  expect((await api.position('typed')).title).toEqual({ zh: '移民协定' });
});

test('under the rule an act waits, is listed, and not confirmed by who recorded it', async () => {
  const page = await signedIn();
  await page.goto(at(`agreements/${AGREEMENT}/rule?to=on`));
  await page.fill('#reason', 'decided');
  await page.click('button[value=preview]');
  await page.click('button[value=confirm]');
  expect((await api.position(AGREEMENT)).twoPerson).toBeDefined();
  await api.record(AGREEMENT, 'register by UN on 2017-03-01');
  await page.goto(at('waiting'));
  expect(await page.locator('main').textContent()).toContain('You recorded this');
  await page.goto(at(`agreements/${AGREEMENT}/confirm`));
  expect(await page.locator('main a[href*="confirm?version"]').count()).toBe(0);
});

test('evidence kept confidential is not on the open pages, and is shown to who may see it', async () => {
  const page = await signedIn();
  await page.goto(at('agreements/typed/record?act=mandate.UN'));
  await page.fill('[name=on-day]', '2015-01-10');
  await page.selectOption('#confidential', 'UN');
  await page.fill('#document', 'NV/1997/1');
  await page.click('button[value=preview]');
  // Who confirms sees first that it will be kept confidential, and by whom.
  expect(await page.locator('.facts').textContent()).toContain('Keep the evidence confidentialConfidential to');
  await page.click('button[value=confirm]');
  const { version } = await api.position('typed');
  expect((await api.get('/en/agreements/typed')).text).not.toContain('NV/1997/1');
  await page.goto(at(`agreements/typed/confidential/${version}`));
  expect(await page.locator('main').textContent()).toContain('NV/1997/1');
});

test('the register is verified on the server, and the page says when, by whom and with what result', async () => {
  const page = await signedIn({ javaScriptEnabled: true });
  await page.goto(at('audit/verifying'));
  await page.click('main button.main');
  await page.waitForSelector('text=Nothing is wrong');
  expect(await page.locator('main').textContent()).toContain('Verified by registrar');
});

test('the slider moves the page to another day by keyboard, and Back goes back', async () => {
  const page = await browser.page();
  await page.goto(at(`agreements/${AGREEMENT}`));
  await page.focus('#slider-asOf');
  await page.keyboard.press('Home');
  await page.waitForURL(/asOf=/);
  expect(await page.locator('body.past').count()).toBe(1);
  expect(await page.locator('#slider-asOf').getAttribute('aria-valuetext')).toMatch(/^\d{1,2} \w+ \d{4}$/);
  await page.goBack();
  await page.waitForSelector('body:not(.past)');
  await expectAccessible(page);
});

test('the new pages fit 320 pixels and can be used by everybody in Arabic', async () => {
  const page = await signedIn({ javaScriptEnabled: true, viewport: { width: 320, height: 700 } });
  for (const path of ['register-agreement', 'waiting', 'audit/verifying', `agreements/${AGREEMENT}/rule`]) {
    await page.goto(at(path, 'ar'));
    await expectFits(page);
    await expectAccessible(page);
  }
  await page.goto(at(`agreements/${AGREEMENT}`, 'ar'));
  await expectFits(page);
});
