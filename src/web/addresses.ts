/**
 * The addresses at which instruments have their pages.
 */
import type { Request } from 'express';
import { Problem } from '../register/problems.ts';
import type { AskedList } from './audit-pages.ts';
import type { AskedClocks } from './clocks.ts';

/** Where an instrument has its pages, as Express matches it. */
export const INSTRUMENT = ['/agreements/:id', '/agreements/:id/amendments/:n', '/agreements/:id/implementation/:n'];

/** Pages below an instrument's own. */
export function below(name: string): string[] {
  return INSTRUMENT.map((path) => `${path}/${name}`);
}

const CLOCKS = ['asOf', 'knownAt'] as const;

/** The instrument an address names. */
export function idOf(request: Request): string {
  const [, ...path] = request.path.split('/').filter((part) => part !== '');
  const { id, n } = request.params as { id: string; n?: string };
  return n === undefined ? id : `${id}/${path[1]}/${n}`;
}

/** A query parameter given once, else nothing. */
export function one(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The clocks an address asks for, as written.
 * @throws Problem `malformed-request` for one given twice or misspelt, which would otherwise be answered with today. */
export function askedClocks({ query }: Request): AskedClocks {
  for (const [name, value] of Object.entries(query)) {
    const meant = CLOCKS.find((clock) => clock.toLowerCase() === name.toLowerCase().replace(/[^a-z]/g, ''));
    if (meant === undefined || (name === meant && typeof value === 'string')) continue;
    const [pointer, detail] = [`/query/${name.slice(0, 40)}`, `must be written ${meant}, and given once`];
    throw new Problem('malformed-request', `${pointer} ${detail}`, { errors: [{ pointer, detail }] });
  }
  return { asOf: one(query.asOf), knownAt: one(query.knownAt) };
}

/** The filters of a list of audit, as written. */
export function askedList(query: Request['query']): AskedList {
  const { after, principal, kind, instrument } = query;
  return { after: one(after), principal: one(principal), kind: one(kind), instrument: one(instrument) };
}
