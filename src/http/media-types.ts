/** What the routes answer in besides JSON, in one table: content negotiation and the documentation read it. */
import { AUDIT_FORMATS } from '../audit/formats.ts';
import { DRAWINGS } from '../law/drawings.ts';
import { EXPORTS } from '../simulation/exports.ts';
import type { RouteName } from './routes.ts';

export const JSON_TYPE = 'application/json';
const typesOf = (formats: Readonly<Record<string, { readonly mediaType: string }>>) =>
  Object.values(formats).map((format) => format.mediaType);

/** The lists that can be had as a table. */
const LIST = [JSON_TYPE, 'text/csv'] as const;

const OTHERS: Partial<Record<RouteName, readonly string[]>> = {
  'GET /api/agreements': LIST,
  'GET /api/agreements/{id}/amendments': LIST,
  'GET /api/agreements/{id}/implementation': LIST,
  'GET /api/duties': LIST,
  'GET /api/gaps': LIST,
  'GET /api/findings': LIST,
  'GET {instrument}/chart': ['text/plain', ...typesOf(DRAWINGS).filter((type) => type !== 'text/plain')],
  'GET /api/audit': typesOf(AUDIT_FORMATS),
  'GET /api/audit/dossier': ['application/jsonl'],
  'GET /api/audit/entries/{position}/proof': [JSON_TYPE, 'text/plain'],
  'GET {instrument}/entries/{version}/receipt': ['text/plain'],
  'GET /checkpoint': ['text/plain'],
  'GET /metrics': ['text/plain'],
  'GET /api/events': ['text/event-stream'],
  'GET {instrument}/events': ['text/event-stream'],
  'POST /api/simulations/run': [JSON_TYPE, ...typesOf(EXPORTS)],
  'GET /api/simulations/run': [JSON_TYPE, ...typesOf(EXPORTS)],
  'POST /api/simulations/compare': [JSON_TYPE, ...typesOf(EXPORTS)],
  'POST /api/simulations/forecast': [JSON_TYPE, 'application/x-ndjson', 'text/event-stream'],
};

/** The media types of a route, the one it prefers first. */
export function mediaTypesOf(route: RouteName): readonly string[] {
  return OTHERS[route] ?? [JSON_TYPE];
}
