// Every page that there is, over a register that has something of everything: what tests of all pages go through.

import { PROBLEMS } from '../src/register/problems.ts';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, AMENDMENT, type Api, act, at, clausesOf, document } from './api-helpers.ts';

/** An agreement under the rule of two persons, with an act that waits for the second. */
export const RULED = 'ruled';
/** Titles given in English alone. */
export const TITLES = ['Amendment of Article 4', 'Joining the Board'] as const;
/** A way of carrying the agreement out, begun. */
const CARRIED_OUT = `${AGREEMENT}/implementation/1`;

/** What pages of this register are about. */
export interface Filled {
  /** The version of an act with confidential evidence and a private note. */
  readonly secret: number;
  /** The version of the act that waits, and the token of who may confirm it. */
  readonly waiting: number;
  readonly second: string;
}

/** Fills a new register: findings, corrections, plans, provisional application, amendments, secrets, refusals. */
export async function fill(api: Api): Promise<Filled> {
  await api.amend(
    AGREEMENT,
    { en: TITLES[0] },
    act('propose by IOM on 2018-12-01'),
    act('agreeText by joint on 2019-01-10'),
    act('approve by UN on 2019-03'),
    act('approve by IOM on 2019-11-29', { evidence: { grade: 'official', document: 'Council resolution' } }),
    act('notify by UN on 2019-12-10'),
  );
  await api.add(AMENDMENT, 'corrections', {
    version: 5,
    act: act('approve by IOM on 2019-11-28'),
    reason: 'the record of the meeting',
  });
  await api.recordAnyway(AGREEMENT, act('withdraw by UN on 2020-01-01'));
  for (const id of ['un-isa-1997', 'un-upu-1947', 'un-icc-2004', 'un-opcw-2000']) await api.register(document(id));
  await api.record(
    'un-isa-1997',
    'mandate by UN on 1996-12-09',
    'sign by UN on 1997-03-14',
    'sign by ISA on 1997-03-14',
  );
  await api.add('un-isa-1997', 'plans', { act: act('approve by UN on 2030-01-01') });
  await api.add('un-isa-1997', 'acts', act('approve by UN on 1990-01-01'));
  const { status, text } = await api.post(`${at(AGREEMENT)}/implementation`, {
    title: { en: TITLES[1] },
    procedure: 'join-ceb',
    act: act('propose by IOM on 2018-03-01'),
  });
  if (status !== 201) throw new Error(text);
  const un = api.as(tokenFor(api.folder, 'un-desk', 'recorder', { parties: ['UN'] }));
  const secret = await un.add(AGREEMENT, 'acts', {
    ...act('register by UN on 2016-12-01', { evidence: { grade: 'certified' } }),
    confidential: { party: 'UN', evidence: { document: 'NV/2016/1' } },
    privateNote: { text: 'NV 2017 2' },
  });
  await api.register(clausesOf(RULED));
  await api.post(`${at(RULED)}/rules`, { twoPerson: true, reason: 'decided' }, { 'if-match': '*' });
  const waiting = await api.record(RULED, 'mandate by UN on 2015-01-10');
  return {
    secret: secret.body.entry.version,
    waiting: waiting.body.entry.version,
    second: tokenFor(api.folder, 'second', 'registrar'),
  };
}

const SIMULATED = `/agreements/${AGREEMENT}/simulator?made=amendment&key=propose.IOM&day=2026-10-10`;
const APPROVED = `${SIMULATED}&key=approve.UN&day=2026-01-01`;
/** The conclusion of 2016 as it stood on a day: what was still to be done. */
const CONCLUDED = `/agreements/${AGREEMENT}/simulator?asOf=2016-07-10&key=approve.UN&day=2016-07-25`;

/** Pages that anybody may read. */
export const OPEN_PAGES: readonly string[] = [
  '/',
  '/?text=nothing+has+these+words',
  '/?state=inForce&kind=agreement&sort=inForce',
  ...[AGREEMENT, `${AGREEMENT}?asOf=2016-07-10`, `${AGREEMENT}?asOf=2016-07-25&knownAt=2016-08-01`].map(
    (one) => `/agreements/${one}`,
  ),
  ...[AMENDMENT, CARRIED_OUT, RULED, 'un-isa-1997', 'un-upu-1947', 'un-icc-2004', 'un-opcw-2000'].map(
    (id) => `/agreements/${id}`,
  ),
  ...[AMENDMENT, CARRIED_OUT, 'un-isa-1997', 'un-upu-1947'].map((id) => `/agreements/${id}/chart`),
  '/agreements/un-iom-1996?asOf=2000-01-01',
  `/agreements/${AGREEMENT}/chart`,
  `/agreements/${AGREEMENT}/chart?asOf=2016-07-10`,
  ...[AGREEMENT, AMENDMENT, 'un-isa-1997'].map((id) => `/agreements/${id}/articles`),
  ...[AGREEMENT, AMENDMENT].map((id) => `/agreements/${id}/certificate`),
  ...[AGREEMENT, AMENDMENT, 'un-isa-1997', RULED].map((id) => `/agreements/${id}/entries`),
  ...[1, 3, 6].map((version) => `/agreements/${AMENDMENT}/entries/${version}`),
  `/agreements/${AGREEMENT}/entries/3?recorded=yes`,
  `/agreements/${AGREEMENT}/simulator`,
  `/agreements/${AMENDMENT}/simulator`,
  SIMULATED,
  CONCLUDED,
  ...[
    'routes',
    'adverse',
    'plan',
    'plan&by=2029-01-01',
    'plan&by=2029-01-01&pattern=on',
    'forecast',
    'forecast&pattern=on',
  ]
    .concat(['rehearse', 'rehearse&change=signatureGatesAmendments'])
    .map((view) => `${SIMULATED}&view=${view}`),
  ...['routes', 'adverse', 'forecast&pattern=on'].map((view) => `${CONCLUDED}&view=${view}`),
  `${APPROVED}&kept=${encodeURIComponent('made=amendment&key=propose.IOM&day=2026-10-10')}`,
  '/audit',
  '/audit/entries',
  '/audit/trail',
  '/audit/duties',
  '/audit/gaps',
  '/audit/findings',
  '/audit/verifying',
  '/glossary',
  '/how-made',
  '/reference',
  ...['news', 'reading', 'recording', 'simulations', 'proof'].map((group) => `/reference/${group}`),
  '/problems',
  ...Object.keys(PROBLEMS).map((code) => `/problems/${code}`),
  '/sign-in',
];

/** Addresses that have no answer, for which a page says why. */
export const PAGES_OF_FAULTS: readonly string[] = [
  '/nowhere',
  '/agreements/nothing',
  `/agreements/${AGREEMENT}/amendments/77`,
  `/agreements/${AGREEMENT}/entries/999`,
  '/problems/nothing',
  `/agreements/${AGREEMENT}?asOf=2016-13-01`,
  `/agreements/${AGREEMENT}?knownAt=yesterday`,
  `/agreements/${AGREEMENT}?asof=2016-01-01`,
  `/agreements/${AGREEMENT}/certificate?asOf=2016-02-30`,
  `/agreements/${AGREEMENT}/simulator?made=nothing`,
  `${SIMULATED}&key=agreeText.joint&day=soon`,
  `${APPROVED}&view=routes`,
  `${SIMULATED}&view=plan&by=soon`,
  `${SIMULATED}&view=forecast`,
  `/agreements/${AGREEMENT}/simulator?view=plan&by=2029-01-01`,
  `/agreements/${AGREEMENT}/simulator?asOf=1900-01-01&view=adverse`,
  `/agreements/${AGREEMENT}/simulator?asOf=soon`,
  '/?inForceOn=soon',
  '/?after=nothing',
  '/audit/duties?after=nothing',
  '/audit/trail?after=nothing',
  '/reference/nothing',
];

/** Pages for who has signed in as the first principal, who may do everything. */
export const pagesOfDesk = ({ secret }: Filled): readonly string[] => [
  '/sign-in',
  '/audit/refusals',
  '/audit/verifying',
  '/waiting',
  '/register-agreement',
  ...['record', 'plan', 'correct', 'start', 'confirm', 'rule'].map((task) => `/agreements/${AGREEMENT}/${task}`),
  ...['record', 'plan', 'correct'].map((task) => `/agreements/${AMENDMENT}/${task}`),
  `/agreements/${AGREEMENT}/record?act=terminate.joint`,
  `/agreements/${AGREEMENT}/record?act=sign.UN&outside=yes`,
  `/agreements/${AGREEMENT}/record?act=nothing`,
  `/agreements/${AGREEMENT}/plan?act=terminate.joint`,
  '/agreements/un-isa-1997/plan?plan=5&change=move',
  `/agreements/${AGREEMENT}/correct?version=3&how=replace`,
  `/agreements/${AGREEMENT}/correct?version=3&how=annul`,
  `/agreements/${AGREEMENT}/correct?version=999`,
  `/agreements/${AGREEMENT}/start?act=propose.UN`,
  `/agreements/${AGREEMENT}/rule?to=on`,
  `/agreements/${RULED}/rule?to=off`,
  `/agreements/${RULED}/confirm`,
  `/agreements/${AGREEMENT}/confidential/${secret}`,
  `/agreements/${AGREEMENT}/notes/${secret}`,
  `/agreements/${AGREEMENT}/notes/1`,
];

/** A form as it is sent: on which page it stands, what is typed, which button is pressed, and what it answers. */
export interface Sent {
  readonly page: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly step?: string;
  readonly status: number;
  /** Sent by the second person. */
  readonly second?: true;
}

/** Forms that come back with faults, or lead to a preview. None records anything. */
export const formsSent = ({ waiting }: Filled): readonly Sent[] => {
  const record = (act: string, typed: Sent['typed'], status: number): Sent => ({
    page: `/agreements/${AGREEMENT}/record?act=${act}`,
    typed,
    status,
  });
  const day = { on: 'day', 'on-day': '2021-05-01' };
  const evidence = { grade: 'official', document: 'A/RES/75/1' };
  const clauses = (clauses: unknown, status: number): Sent => ({
    page: '/register-agreement',
    typed: { clauses: typeof clauses === 'string' ? clauses : JSON.stringify(clauses) },
    status,
  });
  const two: Sent['typed'] = { reason: 'decided' };
  const correct = (how: string, typed: Sent['typed'], status: number): Sent => ({
    page: `/agreements/${AGREEMENT}/correct?version=11&how=${how}`,
    typed,
    status,
  });
  return [
    record('terminate.joint', { ...day, ...evidence }, 200),
    record('terminate.joint', {}, 422),
    record('terminate.joint', { on: 'month', 'on-month': '2021-13' }, 422),
    record('terminate.joint', { ...day, url: 'nowhere', digest: 'x', note: 'n'.repeat(20_001) }, 422),
    record('terminate.joint', { ...day, confidential: 'UN' }, 422),

    // What is expected is a plan.
    record('terminate.joint', { on: 'day', 'on-day': '2999-01-01' }, 422),
    record('sign.UN', day, 422),
    record('sign.UN&outside=yes', day, 422),
    record('sign.UN&outside=yes', { ...day, outsideReason: 'NV' }, 200),
    record('mandate.UN', { on: 'year', 'on-year': '2015' }, 422),
    correct('replace', { on: 'day', 'on-day': '2016-09-20', reason: 'NV' }, 200),
    correct('replace', { on: 'day', 'on-day': '2016-01-01', reason: 'NV' }, 200),
    correct('replace', {}, 422),
    correct('annul', { reason: 'NV' }, 200),
    {
      page: `/agreements/${AGREEMENT}/plan?act=terminate.joint`,
      typed: { on: 'year', 'on-year': '2040' },
      status: 200,
    },
    { page: `/agreements/${AGREEMENT}/plan?act=terminate.joint`, typed: {}, status: 422 },
    { page: `/agreements/${AGREEMENT}/start?act=propose.UN`, typed: { ...day, title: 'NV' }, status: 200 },
    {
      page: `/agreements/${AGREEMENT}/start?act=propose.UN`,
      typed: { on: 'day', 'on-day': '2010-05-01' },
      status: 422,
    },
    { page: `/agreements/${AGREEMENT}/rule?to=on`, typed: two, status: 200 },
    { page: `/agreements/${AGREEMENT}/rule?to=on`, typed: {}, status: 422 },
    { page: `/agreements/${RULED}/confirm?version=${waiting}`, typed: {}, status: 200, second: true },
    { page: `/agreements/${RULED}/confirm?version=${waiting}`, typed: {}, status: 409 },
    clauses('', 422),
    clauses('{"id": "broken"', 422),
    clauses({ ...clausesOf('another'), stages: [], parties: [] }, 422),
    clauses({ ...clausesOf('another'), supersedes: [{ id: 'nothing', cites: 'Art. 1' }] }, 200),
    clauses(clausesOf(RULED), 422),
    clauses(clausesOf('another'), 200),
  ];
};

/** A reader by HTTP, who may have signed in. */
export class Reader {
  readonly address: string;
  #cookie = '';

  constructor(address: string) {
    this.address = address;
  }

  /** The cookie of the session, as name and value. */
  get cookie(): readonly [name: string, value: string] {
    const [name = '', value = ''] = this.#cookie.split('=');
    return [name, value];
  }

  async signIn(token: string): Promise<this> {
    const answer = await this.#fetch('/en/sign-in', { body: new URLSearchParams({ token, next: '/' }) });
    this.#cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return this;
  }

  async get(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await this.#fetch(path);
    return { status: answer.status, text: await answer.text() };
  }

  /** Sends the form that stands on a page as a browser does: with what stands in it already. */
  async send({ page, typed, step = 'preview' }: Sent, language: string): Promise<Awaited<ReturnType<Reader['get']>>> {
    const { text } = await this.get(`/${language}${page}`);
    const form = /<form method="post" action="([^"]+)"([^>]*) class="work.*?<\/form>/s.exec(text);
    if (form === null) throw new Error(`no form on ${page}: ${text}`);
    const hidden = [...form[0].matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const fields = { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), ...typed, step };
    const body = form[2]!.includes('multipart') ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) body.set(name, String(value));
    const answer = await this.#fetch(form[1]!, { body });
    return { status: answer.status, text: await answer.text() };
  }

  #fetch(path: string, { body }: { body?: URLSearchParams | FormData } = {}): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      redirect: 'manual',
      headers: { Origin: this.address, Cookie: this.#cookie, Accept: 'text/html' },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
  }
}
