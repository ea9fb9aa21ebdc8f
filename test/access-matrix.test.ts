// The authorization matrix: every route as every role, with every kind of token and without; and every limit of a
// recorder on everything that records. What is expected is written down here by hand.

import { beforeAll, describe, expect, it } from 'vitest';
import { disablePrincipal } from '../src/access/principals.ts';
import { ROLE_NAMES } from '../src/access/rights.ts';
import { revokeToken } from '../src/access/tokens.ts';
import { expressPaths, ROUTES } from '../src/http/routes.ts';
import { shownOf, tokenFor, withAccess } from './access-helpers.ts';
import { AGREEMENT, type Answer, at, sharedApi } from './api-helpers.ts';

const api = sharedApi();

/** Who is let through; every other route is open to everybody. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  'GET {instrument}/acts/{version}/confidential': ['reader', 'recorder', 'registrar', 'auditor', 'administrator'],
  // Whoever has a token is let through to be judged by the party of the note.
  'GET {instrument}/acts/{version}/private-note': [...ROLE_NAMES],
  'POST {instrument}/acts/{version}/private-note/erasure': [...ROLE_NAMES],
  'POST {instrument}/acts': ['recorder', 'registrar', 'administrator'],
  'POST /api/agreements/{id}/amendments': ['recorder', 'registrar', 'administrator'],
  'POST /api/agreements/{id}/implementation': ['recorder', 'registrar', 'administrator'],
  'POST {instrument}/plans': ['recorder', 'registrar', 'administrator'],
  'POST {instrument}/acts/{version}/confirmation': ['recorder', 'registrar', 'administrator'],
  'POST /api/agreements/{id}/rules': ['administrator'],
  'POST /api/agreements': ['registrar', 'administrator'],
  'POST {instrument}/corrections': ['registrar', 'administrator'],
  'POST {instrument}/corrections/preview': ['registrar', 'administrator'],
  'GET /api/refusals': ['auditor', 'administrator'],
  // Of one family a dossier is open; asked for like here it is one of the whole register.
  'GET /api/audit/dossier': ['auditor', 'administrator'],
  'POST /api/audit/checkpoints': ['auditor', 'administrator'],
  'GET /api/webhooks': ['administrator'],
  'POST /api/webhooks': ['administrator'],
  'GET /api/webhooks/{webhook}': ['administrator'],
  'POST /api/webhooks/{webhook}': ['administrator'],
};
/** Open routes that show more to some, and therefore refuse a token that is no good. */
const LOOKS_AT_TOKEN = ['GET /api/audit'];

/** Tokens that are good for nothing. */
const USELESS = ['expired', 'revoked', 'disabled', 'unknown', 'cut short'];

let tokens: Record<string, string> = {};

beforeAll(() => {
  const { folder } = api;
  const whole = tokenFor(folder, 'whole', 'administrator');
  tokens = {
    ...Object.fromEntries(ROLE_NAMES.map((role) => [role, tokenFor(folder, `the-${role}`, role)])),
    expired: tokenFor(folder, 'late', 'administrator', { daysAgo: 2 }),
    revoked: tokenFor(folder, 'gone', 'administrator'),
    disabled: tokenFor(folder, 'off', 'administrator'),
    unknown: `pacta_0123456789ab_${'x'.repeat(43)}`,
    'cut short': whole.slice(0, -1),
  };
  const acting = { actor: 'test', now: Date.now() };
  withAccess(folder, (store) => {
    revokeToken(store, shownOf(tokens.revoked!), acting);
    disablePrincipal(store, 'off', acting);
  });
});

/** Real addresses of a route; what hangs on the agreement need not be there to be refused. */
function addressesOf(path: string): string[] {
  const values: Record<string, string> = { id: AGREEMENT, amendment: '1', implementation: '1', version: '1' };
  return expressPaths(path).map((pattern) => pattern.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? '1'));
}

/** Asks with an empty body: nobody records anything. */
function ask(method: string, path: string, token: string | null): Promise<Answer> {
  // Whoever takes no event stream is told so, instead of waiting for its end.
  const accept = path.endsWith('/events') ? 'application/json' : '*/*';
  const headers = { authorization: token === null ? undefined : `Bearer ${token}`, 'if-match': '*', accept };
  return api.send(method, path, method === 'POST' ? { body: {}, headers } : { headers });
}

/** What the gate makes of a request: let through, or the code it is refused with. */
function gateOf({ status, body }: Answer): string {
  return status === 401 || status === 403 ? body.code : 'let through';
}

describe.each(ROUTES.map(({ method, path }) => ({ name: `${method} ${path}`, method, path })))(
  '$name',
  ({ name, method, path }) => {
    const only = ONLY[name];
    const addresses = addressesOf(path);
    const each = async (token: string | null) => {
      const answers = await Promise.all(addresses.map((address) => ask(method, address, token)));
      for (const { status, text } of answers) expect(status, text).toBeLessThan(500);
      return [...new Set(answers.map(gateOf))];
    };

    it('without a token', async () => {
      expect(await each(null)).toEqual([only === undefined ? 'let through' : 'token-required']);
    });

    it.each(ROLE_NAMES)('as %s', async (role) => {
      const expected = only === undefined || only.includes(role) ? 'let through' : 'not-permitted';
      expect(await each(tokens[role]!)).toEqual([expected]);
    });

    it.each(USELESS)('with a token that is %s', async (which) => {
      const looked = only !== undefined || LOOKS_AT_TOKEN.includes(name);
      expect(await each(tokens[which]!)).toEqual([looked ? 'token-refused' : 'let through']);
    });
  },
);

it('the table names only routes that there are', () => {
  const names = ROUTES.map(({ method, path }) => `${method} ${path}`);
  for (const name of [...Object.keys(ONLY), ...LOOKS_AT_TOKEN]) expect(names).toContain(name);
});

it('of the audit trail everybody is shown the ledger, and only who may audit the rest', async () => {
  for (const role of ROLE_NAMES) {
    const mayAudit = role === 'auditor' || role === 'administrator';
    const kinds = (await ask('GET', '/api/audit?limit=1000', tokens[role]!)).body.items.map((item) => item.kind);
    expect(kinds).toContain('act');
    expect(kinds.includes('notPermitted'), role).toBe(mayAudit);
    for (const kind of ['refusal', 'signIn']) {
      const asked = await ask('GET', `/api/audit?kind=${kind}`, tokens[role]!);
      expect(gateOf(asked), `${kind} as ${role}`).toBe(mayAudit ? 'let through' : 'not-permitted');
    }
  }
});

describe('a recorder', () => {
  const PARTIES = ['UN', 'IOM', 'joint', undefined] as const;
  interface Limit {
    readonly name: string;
    readonly limit?: { readonly parties?: string[]; readonly agreements?: string[] };
    readonly parties: readonly (string | undefined)[];
    readonly agreements: readonly string[];
  }
  /** Limits, with the parties and agreements to which they are open by what they say. */
  const LIMITS: readonly Limit[] = [
    { name: 'without limits', parties: [...PARTIES], agreements: [AGREEMENT, 'another'] },
    { name: 'of UN', limit: { parties: ['UN'] }, parties: ['UN'], agreements: [AGREEMENT, 'another'] },
    { name: 'of both', limit: { parties: ['UN', 'IOM'] }, parties: ['UN', 'IOM'], agreements: [AGREEMENT, 'another'] },
    {
      name: 'of one agreement',
      limit: { agreements: [AGREEMENT] },
      parties: [...PARTIES],
      agreements: [AGREEMENT],
    },
    {
      name: 'of IOM in one agreement',
      limit: { parties: ['IOM'], agreements: [AGREEMENT] },
      parties: ['IOM'],
      agreements: [AGREEMENT],
    },
  ];
  /** What records, with a body that says whose act it is and is not complete. */
  const RECORDING = [
    { what: 'acts', body: (by?: string) => ({ type: 'register', by }) },
    { what: 'amendments/1/acts', body: (by?: string) => ({ type: 'approve', by }) },
    { what: 'amendments', body: (by?: string) => ({ act: { type: 'propose', by } }) },
    { what: 'implementation', body: (by?: string) => ({ act: { type: 'propose', by } }) },
    { what: 'plans', body: (by?: string) => ({ act: { type: 'sign', by } }) },
  ];
  /** Versions of the plans on record, by party. */
  let plans: Record<string, number> = {};

  beforeAll(async () => {
    for (const [index, { limit }] of LIMITS.entries()) {
      tokens[`limited ${index}`] = tokenFor(api.folder, `limited-${index}`, 'recorder', limit ?? {});
    }
    for (const by of ['UN', 'IOM', 'joint']) {
      const type = by === 'joint' ? 'terminate' : 'register';
      const act = { type, by, on: '2030-01-01' };
      const { body } = await api.add(AGREEMENT, 'plans', { act });
      plans = { ...plans, ...(body.entry === undefined ? {} : { [by]: body.entry.version }) };
    }
    expect(Object.keys(plans).length).toBeGreaterThan(1);
  });

  it.each(LIMITS.map((one, index) => ({ ...one, index })))('$name', async ({ index, parties, agreements }) => {
    const client = api.as(tokens[`limited ${index}`]!);
    const before = await api.ledgerSize();
    for (const agreement of [AGREEMENT, 'another']) {
      for (const by of PARTIES) {
        const within = agreements.includes(agreement) && parties.includes(by);
        for (const { what, body } of RECORDING) {
          const answer = await client.post(`${at(agreement)}/${what}`, body(by), { 'if-match': '*' });
          const expected = within ? 'let through' : 'not-permitted';
          expect(gateOf(answer), `${what} of ${agreement} by ${by}: ${answer.text}`).toBe(expected);
        }
      }
    }
    for (const [by, plan] of Object.entries(plans)) {
      const answer = await client.post(`${at(AGREEMENT)}/plans`, { change: 'move', plan }, { 'if-match': '*' });
      expect(gateOf(answer), `the plan of ${by}`).toBe(parties.includes(by) ? 'let through' : 'not-permitted');
    }
    expect(await api.ledgerSize()).toBe(before);
  });

  it('limited to a party really records what is of that party, and nothing else', async () => {
    const client = api.as(tokens['limited 1']!);
    const mine = await client.record(AGREEMENT, 'register by UN on 2016-12-01');
    expect(mine.body.entry.principal).toBe('limited-1');
    const theirs = await client.add(AGREEMENT, 'acts', { type: 'register', by: 'IOM', on: '2016-12-01' });
    expect(theirs.body).toMatchObject({ status: 403, code: 'not-permitted' });
  });

  it.each([
    ['recorder', 'not-permitted'],
    ['registrar', 'let through'],
  ])('outside the procedure: a %s', async (role, expected) => {
    const bodies = { acts: { outsideProcedure: 'x' }, amendments: { act: { outsideProcedure: 'x' } } };
    for (const [what, body] of Object.entries(bodies)) {
      const answer = await api.as(tokens[role]!).post(`${at(AGREEMENT)}/${what}`, body, { 'if-match': '*' });
      expect(gateOf(answer), what).toBe(expected);
    }
  });
});
