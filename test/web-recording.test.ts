// Recording on the pages, in a real browser: signing in, recording with a preview, correcting, planning; with the
// keyboard alone, without script, and against forms and sessions that are forged.

import { expect, test } from 'vitest';
import { AGREEMENT, sharedApi } from './api-helpers.ts';
import { enter, expectAccessible, expectFits, sharedBrowser, tabTo } from './form-helpers.ts';

const api = sharedApi();
const browser = sharedBrowser();

/** A browser without script, in which nobody has signed in. */
const stranger = (options = {}) => browser.page({ javaScriptEnabled: false, ...options });

/** A browser in which somebody has signed in. */
async function signedIn(options = {}) {
  const page = await stranger(options);
  const answer = await signIn({ origin: api.address });
  const [name = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(/[=;]/);
  await page.context().addCookies([{ name, value, url: api.address, httpOnly: true, sameSite: 'Strict' }]);
  return page;
}

const signIn = (headers: Record<string, string>, next = '/') =>
  fetch(`${api.address}/en/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ token: api.token, next }),
  });

const at = (path: string, language = 'en') => `${api.address}/${language}/agreements/${path}`;

test('with the keyboard alone one signs in, records an act that is owed, and gets a receipt', async () => {
  const page = await browser.page({ javaScriptEnabled: false });
  await page.goto(at(`${AGREEMENT}/record`));
  expect(page.url()).toContain('/en/sign-in?next=');
  await tabTo(page, '#token');
  await page.keyboard.type(api.token);
  await enter(page);
  expect(page.url()).toBe(at(`${AGREEMENT}/record`));
  await tabTo(page, 'a[href$="record?act=register.UN"]');
  await enter(page);
  await tabTo(page, '[name=document]');
  await page.keyboard.type('UNTS 55063');
  await tabTo(page, 'button[value=preview]');
  await enter(page);
  // Nothing typed is lost, and the summary leads to the field.
  expect(await page.locator('.summary').textContent()).toContain('Enter a date that exists');
  expect(await page.inputValue('#document')).toBe('UNTS 55063');
  await tabTo(page, '.summary a');
  await page.keyboard.press('Enter');
  await tabTo(page, '[name=on-day]');
  // A day as the browser takes it in: month, day, year.
  await page.keyboard.type('03012017');
  await tabTo(page, 'button[value=preview]');
  await enter(page);
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toContain('Duties that are fulfilled');
  expect(shown).toContain('1 March 2017');
  const before = await api.ledgerSize();
  await tabTo(page, 'button[value=confirm]');
  await enter(page);
  expect(await page.locator('[role=status]').textContent()).toContain('Recorded.');
  expect(await api.ledgerSize()).toBe(before + 1);
  const { acts } = (await api.get(`/api/agreements/${AGREEMENT}/acts`)).body;
  expect(acts.at(-1)?.act).toMatchObject({ type: 'register', by: 'UN', on: '2017-03-01' });
});

test('a correction shows what it changes elsewhere before it is recorded', async () => {
  const page = await signedIn();
  const { acts } = (await api.get(`/api/agreements/${AGREEMENT}/acts`)).body;
  const signature = acts.find(({ act }) => act.type === 'sign' && act.by === 'UN')!;
  await page.goto(at(`${AGREEMENT}/correct?version=${signature.version}&how=annul`));
  await page.fill('#reason', 'not found in the Treaty Series');
  await page.click('button[value=preview]');
  const shown = (await page.locator('.preview').textContent()) ?? '';
  expect(shown).toContain('un-iom-1996');
  expect(shown).toContain('19 September 2016');
  const before = await api.ledgerSize();
  // Going back loses nothing.
  await page.click('button[value=change]');
  expect(await page.inputValue('#reason')).toBe('not found in the Treaty Series');
  expect(await api.ledgerSize()).toBe(before);
});

test('a date may be a month, a year, or between two days', async () => {
  const page = await signedIn();
  await page.goto(at(`${AGREEMENT}/plan?act=terminate.joint`));
  await page.check('[name=on][value=between]');
  await page.fill('[name=on-from]', '2030-01-01');
  await page.fill('[name=on-to]', '2030-03-31');
  await page.click('button[value=preview]');
  expect(await page.locator('.preview').textContent()).toContain('1 January 2030 to 31 March 2030');
  await page.click('button[value=confirm]');
  await page.goto(at(`${AGREEMENT}/plan`));
  await page.click('a[href*="change=move"]');
  await page.check('[name=on][value=month]');
  await page.fill('[name=on-month]', '2031-05');
  await page.click('button[value=preview]');
  expect(await page.locator('.preview').textContent()).toContain('May 2031');
  await page.click('button[value=confirm]');
  await page.goto(at(`${AGREEMENT}/plan`));
  await page.click('a[href*="change=drop"]');
  await page.click('button[value=preview]');
  await page.click('button[value=confirm]');
  await page.goto(at(`${AGREEMENT}/plan`));
  expect(await page.locator('a[href*="change="]').count()).toBe(0);
});

test('who is overtaken sees what was recorded meanwhile, and may record upon it', async () => {
  const page = await signedIn();
  await page.goto(at(`${AGREEMENT}/start?act=propose.UN`));
  await page.fill('#title', 'Amendment <b>one</b> <script>document.title = "struck"</script>');
  await page.fill('[name=on-day]', '2018-12-01');
  await page.click('button[value=preview]');
  await page.click('button[value=confirm]');
  const amendment = `${AGREEMENT}/amendments/1`;
  expect(page.url()).toContain(`${amendment}/entries/2`);
  await page.goto(at(`${amendment}/record?act=agreeText.joint`));
  await page.fill('[name=on-day]', '2019-01-10');
  await page.click('button[value=preview]');
  await api.add(amendment, 'plans', { act: { type: 'approve', by: 'UN', on: '2020-01-01' } });
  await page.click('button[value=confirm]');
  expect(await page.locator('[role=alert]').textContent()).toContain('Something was recorded in the meantime');
  expect(await page.locator('[role=alert]').textContent()).toContain('Expected');
  await page.click('button[value=confirm]');
  expect(await page.locator('[role=status]').textContent()).toContain('Recorded.');
});

test('what is typed as markup stands there as text, with script on', async () => {
  const page = await browser.page();
  await page.goto(at(`${AGREEMENT}/amendments/1`));
  expect(await page.locator('h1').textContent()).toContain('<script>');
  expect(await page.title()).not.toBe('struck');
  expect(await page.locator('h1 b').count()).toBe(0);
});

test('what the procedure does not take is told with its reasons, and can be recorded outside it with a reason', async () => {
  const page = await signedIn();
  await page.goto(at(`${AGREEMENT}/record?act=reject.UN`));
  await page.fill('[name=on-day]', '2020-01-01');
  await page.click('button[value=preview]');
  expect(await page.locator('.summary li').count()).toBeGreaterThan(1);
  await page.click('.summary a[href*="outside=yes"]');
  await page.fill('[name=on-day]', '2020-01-01');
  await page.click('button[value=preview]');
  expect(await page.locator('.summary').textContent()).toContain('Enter why it is recorded outside the procedure');
});

test('signing out ends the session also for who has copied its cookie', async () => {
  const page = await stranger();
  await page.goto(`${api.address}/en/sign-in`);
  await page.fill('#token', api.token);
  await page.click('button.main');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: 'pacta-session', httpOnly: true, sameSite: 'Strict' });
  expect(cookie?.value).not.toContain(api.token.slice(-20));
  await page.goto(at(`${AGREEMENT}/record`));
  await page.click('.session button');
  const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
  const path = `/en/agreements/${AGREEMENT}/record`;
  const answer = await fetch(`${api.address}${path}`, { headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
  await api.restart();
  expect((await fetch(`${api.address}${path}`, { headers, redirect: 'manual' })).status).toBe(303);
});

test('a session lasts over a restart', async () => {
  const page = await signedIn();
  const [cookie] = await page.context().cookies();
  await api.restart();
  const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
  const answer = await fetch(`${api.address}/en/agreements/${AGREEMENT}/record`, { headers, redirect: 'manual' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  // A cookie with one character changed is none.
  const forged = headers.cookie.replace(
    /\.(\d)(\d*)\.([\w-]+)$/,
    (_, a: string, b: string, c: string) => `.${Number(a) + 1}${b}.${c}`,
  );
  const refused = await fetch(`${api.address}/en/agreements/${AGREEMENT}/record`, {
    headers: { cookie: forged },
    redirect: 'manual',
  });
  expect(refused.status).toBe(303);
});

test('forms from elsewhere, or made for another session, are refused and record nothing', async () => {
  const page = await signedIn();
  const [cookie] = await page.context().cookies();
  await page.goto(at(`${AGREEMENT}/record?act=terminate.joint`));
  const formToken = await page.locator('main [name=form]').inputValue();
  const other = await signedIn();
  await other.goto(at(`${AGREEMENT}/record?act=terminate.joint`));
  const others = await other.locator('main [name=form]').inputValue();
  expect(others).not.toBe(formToken);
  const before = await api.ledgerSize();
  const origin = api.address;
  const send = async (headers: Record<string, string>, form: string, session = true) => {
    const fields = { act: 'terminate.joint', on: 'day', 'on-day': '2020-01-01', step: 'confirm', seen: '15', form };
    const sent = await fetch(at(`${AGREEMENT}/record`), {
      method: 'POST',
      redirect: 'manual',
      headers: { ...(session ? { cookie: `${cookie?.name}=${cookie?.value}` } : {}), ...headers },
      body: new URLSearchParams(fields),
    });
    return sent.status;
  };
  expect(await send({ origin: 'https://evil.example' }, formToken)).toBe(403);
  expect(await send({ origin, 'sec-fetch-site': 'cross-site' }, formToken)).toBe(403);
  expect(await send({ origin, 'sec-fetch-site': 'same-site' }, formToken)).toBe(403);
  expect(await send({ origin: 'null' }, formToken)).toBe(403);
  expect(await send({}, formToken)).toBe(403);
  expect(await send({ origin }, others)).toBe(403);
  expect(await send({ origin }, '')).toBe(403);
  expect(await send({ origin }, formToken, false)).toBe(403);
  expect(await api.ledgerSize()).toBe(before);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/%0d%0aSet-Cookie:a=b\r\n',
  'javascript:alert(1)',
])('after signing in one is not sent on to %j', async (next) => {
  const answer = await signIn({ origin: api.address }, next);
  expect(answer.status).toBe(303);
  expect(new URL(answer.headers.get('location') ?? '', api.address).origin).toBe(api.address);
  expect(answer.headers.getSetCookie()).toHaveLength(1);
});

test('a cookie is for TLS alone where the page came over TLS', async () => {
  const answer = await signIn({ origin: 'https://register.example', 'sec-fetch-site': 'same-origin' });
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-pacta-session=\S+; Path=\/; .*HttpOnly; SameSite=Strict; Secure$/,
  );
});

test('a token that is none is refused without saying why', async () => {
  const page = await stranger();
  await page.goto(`${api.address}/en/sign-in`);
  await page.fill('#token', 'pacta_0123456789ab_0123456789012345678901234567890123456789012');
  await page.click('button.main');
  expect(await page.locator('.summary').textContent()).toContain('This token is not taken');
  expect(await page.context().cookies()).toEqual([]);
});

test('every page of recording can be used by everybody', async () => {
  const page = await signedIn({ javaScriptEnabled: true });
  for (const path of ['record', 'correct', 'plan', 'start?act=propose.IOM', 'entries/2']) {
    await page.goto(at(`${AGREEMENT}/${path}`));
    await expectAccessible(page);
  }
});

test.each(['ar', 'zh', 'ru'])(
  'in %s forms, faults and previews fit 320 pixels and can be used by everybody',
  async (language) => {
    const page = await signedIn({ javaScriptEnabled: true, viewport: { width: 320, height: 700 } });
    await page.goto(at(`${AGREEMENT}/record?act=terminate.joint`, language));
    await page.click('button[value=preview]');
    await expectFits(page);
    await expectAccessible(page);
    await page.fill('[name=on-day]', '2020-01-01');
    await page.click('button[value=preview]');
    await expectFits(page);
  },
);
