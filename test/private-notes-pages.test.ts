// Private notes on the pages, in a real browser: recorded by form, shown to whom they concern, erased.

import { expect, test } from 'vitest';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, at as atApi, sharedApi } from './api-helpers.ts';
import { expectAccessible, sharedBrowser } from './form-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

const api = sharedApi();
const browser = sharedBrowser();
const at = (path: string, language = 'en') => `${api.address}/${language}/agreements/${AGREEMENT}${path}`;

/** A browser in which a principal has signed in. */
async function signedIn(token: string) {
  const page = await browser.page();
  const answer = await fetch(`${api.address}/en/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: api.address },
    body: new URLSearchParams({ token, next: '/' }),
  });
  const [name = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(/[=;]/);
  await page.context().addCookies([{ name, value, url: api.address, httpOnly: true, sameSite: 'Strict' }]);
  return page;
}

const mainOf = async (page: Awaited<ReturnType<typeof signedIn>>) => (await page.locator('main').textContent()) ?? '';

test('a note typed into the form is kept apart, shown on its own page, and erased there with the reason', async () => {
  const un = await signedIn(tokenFor(api.folder, 'un-desk', 'recorder', { parties: ['UN'] }));
  await un.goto(at('/record?act=register.UN'));
  await un.fill('[name=on-day]', '2017-03-01');
  await un.fill('#privateNote', 'in hospital, 私人备注 ملاحظة');
  await expectAccessible(un);
  await un.click('button[value=preview]');
  expect(await mainOf(un)).toContain('in hospital');
  await un.click('button[value=confirm]');
  expect(await un.locator('[role=status]').textContent()).toContain('Recorded.');
  expect(await mainOf(un)).not.toContain('hospital');
  const { version } = (await api.get(atApi(AGREEMENT))).body as unknown as { version: number };

  // Everybody sees that there is one, and of whom; the page of it asks for signing in.
  const stranger = await browser.page({ javaScriptEnabled: false });
  await stranger.goto(at(''));
  const link = stranger.locator(`a[href$="/notes/${version}"]`);
  expect(await link.textContent()).toBe('private note, kept by UN');
  expect(await mainOf(stranger)).not.toContain('hospital');
  await link.click();
  expect(stranger.url()).toContain('/sign-in?next=');

  const iom = await signedIn(tokenFor(api.folder, 'iom-desk', 'recorder', { parties: ['IOM'] }));
  const refused = await iom.goto(at(`/notes/${version}`));
  expect([refused?.status(), (await mainOf(iom)).includes('hospital')]).toEqual([403, false]);

  // An auditor sees it and cannot erase it.
  const auditor = await signedIn(tokenFor(api.folder, 'aud', 'auditor'));
  await auditor.goto(at(`/notes/${version}`));
  expect(await mainOf(auditor)).toContain('in hospital');
  expect(await auditor.locator('#reason').count()).toBe(0);

  await un.goto(at(`/notes/${version}`));
  await expectAccessible(un);
  await un.click('form.work button.main');
  expect(await un.locator('.summary').textContent()).toContain('Enter the reason');
  await un.fill('#reason', 'asked for by the person');
  await un.click('form.work button.main');
  // A server's log of changes is not ours to empty, so there the page does not say that no byte is left.
  const told = ON_POSTGRES ? 'in PostgreSQL until the server clears it' : 'erased just now';
  expect(await un.locator('[role=status]').textContent()).toContain(told);
  await un.goto(at(`/notes/${version}`, 'zh'));
  expect(await mainOf(un)).toContain('asked for by the person');
  expect(await mainOf(un)).not.toContain('hospital');
  expect((await un.goto(at('/notes/2')))?.status()).toBe(404);
  expect((await un.goto(at('/notes/x')))?.status()).toBe(404);
});
