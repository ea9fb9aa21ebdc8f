/**
 * Every route of the API in one closed list; the documentation and the tests read it, and the router refuses to be
 * built when a route has no handler or a handler no route. Express tries them in this order: the busiest stand first.
 */
import type { Needed } from './access.ts';
import { NEWS_ROUTES } from './news-routes.ts';
import { OPERATION_ROUTES } from './operation-routes.ts';
import { PROOF_ROUTES } from './proof-routes.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `{instrument}` stands for an agreement or what hangs on one: all answer the same. */
  readonly path: string;
  /** What it needs: nothing, a token of whatever role, or a right. */
  readonly access: Needed;
  readonly what: string;
}

const AGREEMENT = '/api/agreements/{id}';

export const ROUTES = [
  { method: 'GET', path: '{instrument}', access: 'open', what: 'the position' },
  { method: 'POST', path: '{instrument}/acts', access: 'record', what: 'record an act' },
  { method: 'GET', path: '/api', access: 'open', what: 'these routes' },
  { method: 'GET', path: '/api/agreements', access: 'open', what: 'instruments, filtered, a page at a time' },
  { method: 'POST', path: '/api/agreements', access: 'register', what: 'register an agreement from its final clauses' },
  { method: 'GET', path: '/api/counts', access: 'open', what: 'number of instruments by kind and state' },
  { method: 'GET', path: `${AGREEMENT}/clauses`, access: 'open', what: 'the final clauses as registered' },
  { method: 'GET', path: `${AGREEMENT}/amendments`, access: 'open', what: 'amendments of the agreement' },
  { method: 'POST', path: `${AGREEMENT}/amendments`, access: 'record', what: 'start an amendment with its proposal' },
  { method: 'GET', path: `${AGREEMENT}/implementation`, access: 'open', what: 'what carries the agreement out' },
  {
    method: 'POST',
    path: `${AGREEMENT}/implementation`,
    access: 'record',
    what: 'start carrying the agreement out in a way its clauses name',
  },
  {
    method: 'POST',
    path: '{instrument}/acts/{version}/confirmation',
    access: 'record',
    what: 'confirm what another recorded under the two-person rule',
  },
  { method: 'POST', path: `${AGREEMENT}/rules`, access: 'administer', what: 'set or lift the two-person rule' },
  {
    method: 'GET',
    path: '{instrument}/acts/{version}/confidential',
    access: 'token',
    what: 'evidence kept confidential; only for principals of its party, and who may audit',
  },
  {
    method: 'GET',
    path: '{instrument}/acts/{version}/private-note',
    access: 'token',
    what: 'a private note, or who erased it; only for principals of its party, and who may audit',
  },
  {
    method: 'POST',
    path: '{instrument}/acts/{version}/private-note/erasure',
    access: 'token',
    what: 'erase a private note, with the reason; only for who records for its party, and who may correct',
  },
  { method: 'GET', path: '{instrument}/acts', access: 'open', what: 'the acts on record, as corrected' },
  { method: 'POST', path: '{instrument}/corrections', access: 'correct', what: 'correct or annul an act' },
  {
    method: 'POST',
    path: '{instrument}/corrections/preview',
    access: 'correct',
    what: 'what a correction would change, without recording it',
  },
  { method: 'POST', path: '{instrument}/plans', access: 'plan', what: 'record, confirm, move or drop a plan' },
  {
    method: 'GET',
    path: '{instrument}/timeline',
    access: 'open',
    what: 'acts with their four dates, consequences, plans',
  },
  { method: 'GET', path: '{instrument}/next', access: 'open', what: 'every act in its section, with reasons' },
  {
    method: 'GET',
    path: '{instrument}/chart',
    access: 'open',
    what: 'the chart as xstate, scxml, mermaid, dot or outline',
  },
  { method: 'GET', path: '{instrument}/entries', access: 'open', what: 'ledger entries of the instrument' },
  { method: 'GET', path: '{instrument}/entries/{version}', access: 'open', what: 'one ledger entry' },
  {
    method: 'GET',
    path: '{instrument}/findings',
    access: 'open',
    what: 'acts that do not fit, and departures from procedure and plans in sentences',
  },
  {
    method: 'GET',
    path: '{instrument}/gaps',
    access: 'open',
    what: 'acts resting on weak evidence, with letters asking for better',
  },
  { method: 'GET', path: '/api/claims', access: 'open', what: 'hold a claim against the record (by query)' },
  { method: 'POST', path: '/api/claims', access: 'open', what: 'hold a claim against the record (by body)' },
  {
    method: 'POST',
    path: '/api/simulations/run',
    access: 'open',
    what: 'what hypothetical acts would come to; records nothing',
  },
  {
    method: 'POST',
    path: '/api/simulations/plan',
    access: 'open',
    what: 'the latest and earliest date of each act for being in force by a day',
  },
  {
    method: 'POST',
    path: '/api/simulations/forecast',
    access: 'open',
    what: 'the date of entry into force by seeded trials over calendars and waiting times',
  },
  { method: 'GET', path: '/api/simulations/run', access: 'open', what: 'the same for a shared scenario' },
  { method: 'POST', path: '/api/simulations/routes', access: 'open', what: 'all ways to a goal, and to lose it' },
  { method: 'POST', path: '/api/simulations/adverse', access: 'open', what: 'what can go wrong, and its repair' },
  { method: 'POST', path: '/api/simulations/compare', access: 'open', what: 'up to five scenarios side by side' },
  {
    method: 'POST',
    path: '/api/simulations/rehearse',
    access: 'open',
    what: 'the real record under other readings of the final clauses',
  },
  { method: 'GET', path: '/api/duties', access: 'open', what: 'what is owed across the register, now or as of a day' },
  { method: 'GET', path: '/api/findings', access: 'open', what: 'instruments in which acts do not fit' },
  { method: 'GET', path: '/api/gaps', access: 'open', what: 'acts resting on weak evidence, weakest first' },
  { method: 'GET', path: '/api/refusals', access: 'audit', what: 'refused attempts, newest first' },
  {
    method: 'GET',
    path: '/api/audit',
    access: 'open',
    what: 'the audit trail; refusals and access in it only with the right to audit',
  },
  ...PROOF_ROUTES,
  ...NEWS_ROUTES,
  {
    method: 'GET',
    path: '/api/audit/dossier',
    access: 'open',
    what: 'a dossier of `instrument` and its family; of the whole register only with the right to audit',
  },
  { method: 'GET', path: '/api/problems', access: 'open', what: 'every problem type' },
  { method: 'GET', path: '/openapi.json', access: 'open', what: 'this API as an OpenAPI 3.1 document' },
  ...OPERATION_ROUTES,
] as const satisfies readonly Route[];

type NameOf<R> = R extends { readonly method: infer M extends string; readonly path: infer P extends string }
  ? `${M} ${P}`
  : never;
export type RouteName = NameOf<(typeof ROUTES)[number]>;

/** The paths Express matches for a route of the list. */
export function expressPaths(path: string): string[] {
  const bases = path.startsWith('{instrument}')
    ? [AGREEMENT, `${AGREEMENT}/amendments/{amendment}`, `${AGREEMENT}/implementation/{implementation}`]
    : [''];
  return bases.map((base) => path.replace('{instrument}', base).replaceAll(/\{(\w+)\}/g, ':$1'));
}
