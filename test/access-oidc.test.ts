// Tokens of an OpenID Connect issuer: a real one on loopback, with its discovery document and keys, whose tokens are
// signed here with nothing but node:crypto.

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMapping } from '../src/access/issuer.ts';
import { type Serving, serve } from '../src/cli/serve.ts';
import { issuerTokens } from '../src/http/oidc.ts';
import { readSettings } from '../src/settings.ts';
import { AGREEMENT, at, Client } from './api-helpers.ts';
import { type Copied, freshDatabase } from './postgres-helpers.ts';
import { refusal } from './register-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

type Algorithm = 'RS256' | 'ES256' | 'EdDSA';

const ALGORITHMS: Readonly<Record<Algorithm, () => { privateKey: KeyObject; publicKey: KeyObject }>> = {
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: () => generateKeyPairSync('ed25519'),
};
const NAMES = Object.keys(ALGORITHMS) as Algorithm[];

interface Key {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const makeKey = (kid: string, alg: Algorithm): Key => ({ kid, alg, ...ALGORITHMS[alg]() });
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed by a key, as RFC 7515 and RFC 7518 have it. */
function signed({ kid, alg, privateKey }: Key, claims: object, header: object = {}): string {
  const text = `${encoded({ alg, kid, typ: 'JWT', ...header })}.${encoded(claims)}`;
  const key = alg === 'ES256' ? { key: privateKey, dsaEncoding: 'ieee-p1363' as const } : privateKey;
  return `${text}.${sign(alg === 'EdDSA' ? null : 'sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** An issuer on loopback. */
class LocalIssuer {
  keys: Key[] = [];
  /** What its discovery document says otherwise. */
  discovery: object = {};
  status = 200;
  asked = 0;
  readonly #server: Server = createServer((request, response) => {
    this.asked++;
    const body = request.url === '/keys' ? { keys: this.keys.map(published) } : this.document();
    response.writeHead(this.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  #address = '';

  get address(): string {
    return this.#address;
  }

  document(): object {
    return { issuer: this.#address, jwks_uri: `${this.#address}/keys`, ...this.discovery };
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.#address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  /** Claims that are in order, with others instead. */
  claims(more: object = {}): object {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.#address,
      aud: 'the-register',
      sub: 'u-1',
      iat: now,
      exp: now + 600,
      groups: ['keepers'],
      ...more,
    };
  }
}

const published = ({ kid, alg, publicKey }: Key) => ({ ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' });

const ROLES = JSON.stringify({
  claim: 'groups',
  roles: {
    admins: 'administrator',
    keepers: 'registrar',
    controllers: 'auditor',
    'iom-desk': { role: 'recorder', parties: ['IOM'], agreements: [AGREEMENT] },
  },
});

describe('served', () => {
  const issuer = new LocalIssuer();
  const keys = NAMES.map((alg) => makeKey(`key-${alg}`, alg));
  const [rsa, ec] = keys as [Key, Key, Key];
  const folder = mkdtempSync(join(tmpdir(), 'pacta-oidc-'));
  const log: string[] = [];
  let serving: Serving;
  let database: Copied | undefined;

  beforeAll(async () => {
    issuer.keys = keys;
    await issuer.start();
    if (ON_POSTGRES) {
      database = await freshDatabase();
      process.env.PACTA_DATABASE_URL = database.url;
    }
    const settings = readSettings({
      ...{ PACTA_DATA: folder, PACTA_PORT: '0' },
      ...{ PACTA_LOG: 'error' },
      ...{ PACTA_OIDC_ISSUER: issuer.address, PACTA_OIDC_AUDIENCE: 'the-register', PACTA_OIDC_ROLES: ROLES },
    });
    serving = await serve(settings, { say: () => {}, fail: (line) => void log.push(line) });
  });
  afterAll(async () => {
    await serving.stop();
    await issuer.stop();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
    expect(log).toEqual([]);
  });

  /** What a request that a recorder may make comes to with a token; nothing is recorded. */
  const ask = async (token: string, what = 'acts', body: object = {}) =>
    (await new Client(serving.address, token).post(`${at(AGREEMENT)}/${what}`, body, { 'if-match': '*' })).body;
  const TAKEN = 'malformed-request';

  it.each(keys)('a token by $alg is taken', async (key) => {
    expect(await ask(signed(key, issuer.claims()))).toMatchObject({ code: TAKEN });
  });

  it('what is recorded with it is recorded by its subject', async () => {
    const client = new Client(serving.address, signed(rsa, issuer.claims({ sub: 'ada@example.org' })));
    const { body } = await client.record(AGREEMENT, 'register by UN on 2016-12-01');
    expect(body.entry.principal).toBe('oidc:ada@example.org');
    const audit = new Client(serving.address, readFileSync(join(folder, 'token'), 'utf8').trim());
    const { items } = (await audit.get('/api/audit?kind=signIn&principal=oidc:ada@example.org')).body;
    expect(items).toHaveLength(1);
  });

  it.each<[string, object, string, object]>([
    ['a registrar corrects', { groups: ['x', 'keepers'] }, 'corrections', { code: TAKEN }],
    ['an auditor does not record', { groups: 'controllers' }, 'acts', { code: 'not-permitted' }],
    ['a recorder does not correct', { groups: ['iom-desk'] }, 'corrections', { code: 'not-permitted' }],
    ['of several roles the first written counts', { groups: ['iom-desk', 'keepers'] }, 'corrections', { code: TAKEN }],
    ['an unknown role is none', { groups: ['directors'] }, 'acts', { status: 403, code: 'not-permitted' }],
    ['a role that Object has is none', { groups: ['constructor'] }, 'acts', { status: 403 }],
    ['no claim is no role', { groups: undefined }, 'acts', { status: 403, code: 'not-permitted' }],
    ['a claim of another shape is no role', { groups: { keepers: true } }, 'acts', { status: 403 }],
  ])('%s', async (_, claims, what, expected) => {
    expect(await ask(signed(rsa, issuer.claims(claims)), what)).toMatchObject(expected);
  });

  it('a recorder is held to the limits of the mapping', async () => {
    const token = signed(ec, issuer.claims({ groups: ['iom-desk'] }));
    expect(await ask(token, 'acts', { by: 'IOM' })).toMatchObject({ code: TAKEN });
    expect(await ask(token, 'acts', { by: 'UN' })).toMatchObject({ status: 403, code: 'not-permitted' });
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => string]>([
    ['an expired one', () => signed(rsa, issuer.claims({ exp: now() - 60 }))],
    ['one without expiry', () => signed(rsa, issuer.claims({ exp: undefined }))],
    ['one that is not valid yet', () => signed(rsa, issuer.claims({ nbf: now() + 120 }))],
    ['one for another audience', () => signed(rsa, issuer.claims({ aud: 'another' }))],
    ['one for no audience', () => signed(rsa, issuer.claims({ aud: undefined }))],
    ['one of another issuer', () => signed(rsa, issuer.claims({ iss: 'https://login.example.org' }))],
    ['one without subject', () => signed(rsa, issuer.claims({ sub: undefined }))],
    ['one by a key that is not published', () => signed(makeKey('unknown', 'RS256'), issuer.claims())],
    ['one by another key under a known name', () => signed(makeKey(rsa.kid, 'RS256'), issuer.claims())],
    ['an unsigned one', () => `${encoded({ alg: 'none' })}.${encoded(issuer.claims())}.`],
    [
      'one that says alg none of a known key',
      () => `${encoded({ alg: 'none', kid: rsa.kid })}.${encoded(issuer.claims())}.eA`,
    ],
    ['one by a shared secret', () => signed(rsa, issuer.claims(), { alg: 'HS256' })],
    ['one of another algorithm than the key', () => signed(rsa, issuer.claims(), { alg: 'ES256', kid: ec.kid })],
    [
      'one with other claims than were signed',
      () => {
        const [header, , signature] = signed(rsa, issuer.claims()).split('.');
        return `${header}.${encoded(issuer.claims({ sub: 'somebody-else' }))}.${signature}`;
      },
    ],
    ['one with a critical header that is not known', () => signed(rsa, issuer.claims(), { crit: ['x'], x: 1 })],
    ['no token at all', () => 'a.b.c'],
  ])('%s is refused', async (_, token) => {
    expect(await ask(token())).toMatchObject({ status: 401, code: 'token-refused' });
  });

  it('a useless one is no obstacle to what is open', async () => {
    const client = new Client(serving.address, signed(rsa, issuer.claims({ aud: 'another' })));
    expect((await client.get(at(AGREEMENT))).status).toBe(200);
  });

  it('tokens of the register itself are taken as before', async () => {
    expect(await ask(readFileSync(join(folder, 'token'), 'utf8').trim())).toMatchObject({ code: TAKEN });
  });
});

describe('the issuer', () => {
  let issuer: LocalIssuer;
  const first = makeKey('first', 'ES256');
  const mapping = readMapping(ROLES);
  beforeEach(async () => {
    issuer = new LocalIssuer();
    issuer.keys = [first];
    await issuer.start();
  });
  afterEach(() => issuer.stop());
  const tokens = (pause: number) => issuerTokens({ issuer: issuer.address, audience: 'the-register', mapping }, pause);

  it('changes its keys: the new one is taken', async () => {
    const { identify } = tokens(0);
    await identify(signed(first, issuer.claims()));
    const second = makeKey('second', 'EdDSA');
    issuer.keys = [first, second];
    expect(await identify(signed(second, issuer.claims()))).toMatchObject({ principal: 'oidc:u-1', role: 'registrar' });
    expect(await identify(signed(first, issuer.claims()))).toMatchObject({ role: 'registrar' });
  });

  it('is not asked again at once for keys that it does not have', async () => {
    const { identify } = tokens(60_000);
    await identify(signed(first, issuer.claims()));
    const { asked } = issuer;
    for (let n = 0; n < 5; n++) {
      const problem = await refusal(identify(signed(makeKey(`made-up-${n}`, 'ES256'), issuer.claims())));
      expect(problem.code).toBe('token-refused');
    }
    expect(issuer.asked).toBe(asked);
  });

  it('is down and comes up again', async () => {
    const { identify } = tokens(0);
    issuer.status = 503;
    expect((await refusal(identify(signed(first, issuer.claims())))).code).toBe('issuer-unavailable');
    issuer.status = 200;
    expect(await identify(signed(first, issuer.claims()))).toMatchObject({ role: 'registrar' });
  });

  it('is not there at all', async () => {
    const token = signed(first, issuer.claims());
    const { identify } = tokens(60_000);
    await issuer.stop();
    for (let n = 0; n < 2; n++) expect((await refusal(identify(token))).code).toBe('issuer-unavailable');
    await issuer.start();
  });

  it.each<[string, object]>([
    ['another issuer', { issuer: 'https://login.example.org' }],
    ['keys at an address that is not safe', { jwks_uri: 'http://login.example.org/keys' }],
    ['no keys', { jwks_uri: undefined }],
  ])('is not believed when its discovery document names %s', async (_, discovery) => {
    issuer.discovery = discovery;
    expect((await refusal(tokens(0).identify(signed(first, issuer.claims())))).code).toBe('issuer-unavailable');
  });

  it('may put roles into claims within claims', async () => {
    const nested = readMapping(JSON.stringify({ claim: ['realm', 'roles'], roles: { keeper: 'registrar' } }));
    const { identify } = issuerTokens({ issuer: issuer.address, audience: 'the-register', mapping: nested }, 0);
    const claims = issuer.claims({ realm: { roles: ['keeper'] } });
    expect(await identify(signed(first, claims))).toMatchObject({ role: 'registrar' });
    expect((await refusal(identify(signed(first, issuer.claims({ 'realm.roles': ['keeper'] }))))).code).toBe(
      'not-permitted',
    );
  });
});

describe('settings', () => {
  const good = { PACTA_OIDC_ISSUER: 'https://login.example.org', PACTA_OIDC_AUDIENCE: 'x', PACTA_OIDC_ROLES: ROLES };

  it('go together', () => {
    expect(readSettings(good).issuer?.issuer).toBe('https://login.example.org');
    expect(readSettings().issuer).toBeNull();
    for (const name of Object.keys(good)) {
      expect(() => readSettings({ ...good, [name]: '' })).toThrow(`${name} must be given with the other`);
    }
  });

  it.each([
    [
      'an issuer without encryption',
      { PACTA_OIDC_ISSUER: 'http://login.example.org' },
      'PACTA_OIDC_ISSUER must be an https',
    ],
    ['an issuer that is no address', { PACTA_OIDC_ISSUER: 'login' }, 'PACTA_OIDC_ISSUER must be an https'],
    ['a mapping that is no JSON', { PACTA_OIDC_ROLES: '{' }, 'PACTA_OIDC_ROLES is no mapping'],
    ['a role that there is not', { PACTA_OIDC_ROLES: '{"claim":"g","roles":{"a":"god"}}' }, '/roles/a'],
    ['a mapping that gives nothing', { PACTA_OIDC_ROLES: '{"claim":"g","roles":{}}' }, '/roles gives no role'],
    [
      'limits that do not go with the role',
      { PACTA_OIDC_ROLES: '{"claim":"g","roles":{"a":{"role":"auditor","parties":["UN"]}}}' },
      '/roles/a',
    ],
  ])('refuse %s', (_, wrong, message) => {
    expect(() => readSettings({ ...good, ...wrong })).toThrow(message);
  });
});
