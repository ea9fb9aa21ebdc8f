// Tokens over HTTP while other processes make and revoke them, and what the log of access tells of it.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disablePrincipal } from '../src/access/principals.ts';
import { DAY_MS, issueToken, revokeToken, rotateToken } from '../src/access/tokens.ts';
import { shownOf, tokenFor, withAccess } from './access-helpers.ts';
import { AGREEMENT, at, type Client, freshApi } from './api-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

const api = freshApi();
const acting = () => ({ actor: 'somebody', now: Date.now() });
const change = <T>(work: Parameters<typeof withAccess<T>>[1]) => withAccess(api.folder, work);

/** What a client that asks for a right of a recorder is told. */
const codeFor = async (client: Client) =>
  (await client.post(`${at(AGREEMENT)}/acts`, {}, { 'if-match': '*' })).body.code;
const TAKEN = 'malformed-request';

/** The log of access, as who may audit is told it. */
const logged = async (kind: string) => {
  const { body } = await api.get(`/api/audit?kind=${kind}&limit=1000`);
  return body.items as unknown as { principal: string; what: string; at: string }[];
};

describe('a token', () => {
  it('is refused from the moment another process revokes it', async () => {
    const token = tokenFor(api.folder, 'iom', 'recorder');
    const client = api.as(token);
    expect(await codeFor(client)).toBe(TAKEN);
    change((store) => revokeToken(store, shownOf(token), acting()));
    const refused = await client.post(`${at(AGREEMENT)}/acts`, {}, { 'if-match': '*' });
    expect(refused.body).toMatchObject({ status: 401, code: 'token-refused', detail: 'this token was revoked' });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="pacta", error="invalid_token"');
  });

  it('is refused, as are all others of a principal, from the moment that is disabled', async () => {
    const clients = [tokenFor(api.folder, 'iom', 'recorder')];
    clients.push(change((store) => issueToken(store, 'iom', 1, acting())).secret);
    for (const token of clients) expect(await codeFor(api.as(token))).toBe(TAKEN);
    change((store) => disablePrincipal(store, 'iom', acting()));
    for (const token of clients) expect(await codeFor(api.as(token))).toBe('token-refused');
    expect(() => change((store) => issueToken(store, 'iom', 1, acting()))).toThrow('iom is disabled');
  });

  it('expires', async () => {
    expect(await codeFor(api.as(tokenFor(api.folder, 'late', 'recorder', { daysAgo: 1 })))).toBe('token-refused');
    expect(await codeFor(api.as(tokenFor(api.folder, 'soon', 'recorder', { daysAgo: 0.999 })))).toBe(TAKEN);
  });

  it.each([
    [2, TAKEN],
    [0, 'token-refused'],
  ])('rotated with %i hours of overlap: the old one is told %s, the new one is taken', async (hours, expected) => {
    const old = tokenFor(api.folder, 'iom', 'recorder');
    const made = change((store) => rotateToken(store, shownOf(old), hours, acting()));
    expect(await codeFor(api.as(old))).toBe(expected);
    expect(await codeFor(api.as(made.secret))).toBe(TAKEN);
    const [first, second] = change((store) => store.tokens('iom'));
    expect(second!.expiresAt! - second!.createdAt, 'lasts as long as the old one was made to').toBe(DAY_MS);
    expect(first!.expiresAt).toBe(second!.createdAt + hours * 3_600_000);
  });

  it('rotated late is not made to last longer by the overlap', () => {
    const old = tokenFor(api.folder, 'iom', 'recorder', { daysAgo: 0.99 });
    change((store) => rotateToken(store, shownOf(old), 48, acting()));
    const [first] = change((store) => store.tokens('iom'));
    expect(first!.expiresAt).toBe(first!.createdAt + DAY_MS);
  });

  it('has its last use kept, by the minute and not by the request', async () => {
    const token = tokenFor(api.folder, 'iom', 'recorder');
    const used = () => change((store) => store.known(shownOf(token)))!.lastUsedAt;
    expect(used()).toBeNull();
    await codeFor(api.as(token));
    await api.get('/healthz');
    const first = used();
    expect(Math.abs(first! - Date.now())).toBeLessThan(60_000);
    await codeFor(api.as(token));
    await api.get('/healthz');
    expect(used()).toBe(first);
  });

  it('is nowhere in the folder but in its own file, nor in any answer', async () => {
    const token = tokenFor(api.folder, 'iom', 'recorder');
    await codeFor(api.as(token));
    await codeFor(api.as(`${token}x`));
    const secrets = [token, api.token].map((one) => one.split('_').slice(2).join('_'));
    const answers = await Promise.all(['/api/audit?limit=1000', '/api/refusals'].map((path) => api.get(path)));
    for (const secret of secrets) for (const { text } of answers) expect(text).not.toContain(secret);
    await api.restart();
    for (const name of readdirSync(api.folder)) {
      const content = readFileSync(join(api.folder, name), 'latin1');
      for (const secret of secrets)
        expect(content.includes(secret), name).toBe(name === 'token' && secret === secrets[1]);
    }
  });
});

describe('the token of the data folder', () => {
  it('is that of the administrator registrar, in the shape of every token', async () => {
    expect(api.token).toMatch(/^pacta_[0-9a-f]{12}_[\w-]{43}$/);
    expect(change((store) => store.known(shownOf(api.token)))).toMatchObject({
      principal: 'registrar',
      fromFile: true,
      expiresAt: null,
      holder: { role: 'administrator' },
    });
  });

  it.each([
    ['a new one', null],
    ['one that an operator made up', 'made-up-by-an-operator'],
  ])('is replaced by %s when the file is, and the old one is revoked', async (_, mine) => {
    const before = api.as(api.token);
    const path = join(api.folder, 'token');
    rmSync(path);
    if (mine !== null) writeFileSync(path, `${mine}\n`);
    await api.restart();
    expect(await codeFor(api)).toBe(TAKEN);
    expect(await codeFor(api.as(before.token))).toBe('token-refused');
    await api.restart();
    expect(await codeFor(api)).toBe(TAKEN);
    expect((await logged('tokenRevoked')).map((line) => line.what)).toEqual([
      `a token was revoked: registrar; token ${shownOf(before.token)}`,
    ]);
  });

  it('stays revoked where it was revoked, also after a start', async () => {
    change((store) => revokeToken(store, shownOf(api.token), acting()));
    expect(await codeFor(api)).toBe('token-refused');
    await api.restart();
    expect(await codeFor(api)).toBe('token-refused');
  });
});

describe('what is not permitted', () => {
  it('is answered with the right and the roles that have it, as RFC 6750 has it', async () => {
    const reader = api.as(tokenFor(api.folder, 'visitor', 'reader'));
    const refused = await reader.post(`${at(AGREEMENT)}/corrections`, {}, { 'if-match': '*' });
    expect(refused.body).toMatchObject({
      status: 403,
      code: 'not-permitted',
      needs: { right: 'correct', roles: ['registrar', 'administrator'] },
    });
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="pacta", error="insufficient_scope", scope="correct"',
    );
  });

  it('is logged, the same once a minute', async () => {
    const reader = api.as(tokenFor(api.folder, 'visitor', 'reader'));
    for (const what of ['acts', 'acts', 'corrections', 'acts']) await reader.post(`${at(AGREEMENT)}/${what}`, {});
    const lines = await logged('notPermitted');
    expect(lines.map((line) => line.principal)).toEqual(['visitor', 'visitor']);
    expect(lines.map((line) => /POST \S+/.exec(line.what)?.[0])).toEqual([
      `POST ${at(AGREEMENT)}/acts;`,
      `POST ${at(AGREEMENT)}/corrections;`,
    ]);
  });

  it('is found out before a body is read, so that it may even be no JSON', async () => {
    const reader = api.as(tokenFor(api.folder, 'visitor', 'reader'));
    const { body } = await reader.send('POST', `${at(AGREEMENT)}/acts`, { body: '{"' });
    expect(body.code).toBe('not-permitted');
  });
});

describe('the log of access', () => {
  it('tells the sign-in of each token once a day, and every change', async () => {
    const token = tokenFor(api.folder, 'iom', 'recorder', { parties: ['IOM'] });
    for (let n = 0; n < 3; n++) await codeFor(api.as(token));
    change((store) => rotateToken(store, shownOf(token), 1, acting()));
    change((store) => disablePrincipal(store, 'iom', acting()));
    const mine = (await logged('signIn')).filter((line) => line.principal === 'iom');
    expect(mine.map((line) => line.what)).toEqual([
      `a token was shown for the first time that day: token ${shownOf(token)}; signed in`,
    ]);
    const changes = ['principalAdded', 'tokenIssued', 'tokenRotated', 'principalDisabled'];
    for (const kind of changes)
      expect((await logged(kind)).filter((line) => line.what.includes('iom'))).toHaveLength(1);
    expect((await logged('principalAdded')).at(-1)!.what).toContain('recorder, acts of IOM only');
  });

  it('tells who was given the audit trail as a document', async () => {
    const token = tokenFor(api.folder, 'controller', 'auditor');
    await api.as(token).get('/api/audit?format=csv');
    await api.send('GET', '/api/audit?format=csv', { headers: { authorization: undefined } });
    expect((await logged('export')).map(({ principal, what }) => [principal, what])).toEqual([
      ['controller', 'a document was given out: the audit trail as csv; format=csv'],
    ]);
  });

  it('goes with the ledger in one list by instants, page by page', async () => {
    // Asking is signing in: so that the trail stands still, it is asked for once before.
    await api.get('/api/audit');
    const whole = (await api.get('/api/audit?limit=1000')).body.items;
    const paged = await api.all('/api/audit?limit=3');
    expect(paged).toEqual(whole);
    const instants = whole.map((item) => (item as unknown as { at: string }).at);
    expect(instants).toEqual([...instants].sort());
    expect(whole.map((item) => item.kind)).toContain('tokenIssued');
  });

  it.each([
    ['a line is rewritten', "UPDATE access_log SET principal = 'nobody'"],
    ['a line is deleted', 'DELETE FROM access_log'],
    ['a line is put before others', "INSERT OR REPLACE INTO access_log VALUES (1, 0, 'signIn', 'x', 'x', 'x')"],
    ['a line leaves a gap', "INSERT INTO access_log VALUES (99, 0, 'signIn', 'x', 'x', 'x')"],
    ['a role is changed', "UPDATE principals SET role = 'reader'"],
    ['a principal is enabled again', 'UPDATE principals SET disabled_at = NULL WHERE disabled_at IS NOT NULL'],
    ['a principal is deleted', 'DELETE FROM principals'],
    [
      'a principal is replaced',
      "INSERT OR REPLACE INTO principals VALUES ('registrar', 'reader', NULL, NULL, 0, NULL)",
    ],
    ['a digest is changed', 'UPDATE tokens SET digest = zeroblob(32)'],
    ['a token is given to another', "UPDATE tokens SET principal = 'gone'"],
    ['a revocation is taken back', 'UPDATE tokens SET revoked_at = NULL WHERE revoked_at IS NOT NULL'],
    ['a token is made to last longer', 'UPDATE tokens SET expires_at = expires_at + 1'],
    ['a token is made to last for ever', 'UPDATE tokens SET expires_at = NULL'],
    ['a token is deleted', 'DELETE FROM tokens'],
  ])('and the schema refuses that %s', async (_, sql) => {
    const token = tokenFor(api.folder, 'gone', 'recorder');
    change((store) => revokeToken(store, shownOf(token), acting()));
    change((store) => disablePrincipal(store, 'gone', acting()));
    // Only SQLite would replace a row; the same statement without that must be refused by both.
    const asked = ON_POSTGRES
      ? sql.replace(' OR REPLACE', '').replace('zeroblob(32)', "decode(repeat('00', 32), 'hex')")
      : sql;
    await expect(api.sql(asked)).rejects.toThrow(/never|only ever|next number|duplicate key/);
  });
});

it('an idempotency key is one thing for one principal and another for the next', async () => {
  const clients = ['one', 'two'].map((id) => api.as(tokenFor(api.folder, id, 'recorder')));
  const key = { 'idempotency-key': 'the-same' };
  const act = (day: string) => ({ type: 'register', by: 'UN', on: day });
  const [first, second] = [
    await clients[0]!.add(AGREEMENT, 'plans', { act: act('2030-01-01') }, key),
    await clients[1]!.add(AGREEMENT, 'plans', { act: act('2030-02-01') }, key),
  ];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect([first.body.entry.principal, second.body.entry.principal]).toEqual(['one', 'two']);
});
