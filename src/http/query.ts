/**
 * Query strings, checked: an unknown or repeated name is an error, because a misspelt `asOf` would otherwise be
 * answered with today's position.
 */
import type { Request, Response } from 'express';
import { askedInstant } from '../register/instants.ts';
import { instrumentKinds, instrumentStates, LIST_SORTS, type ListQuery } from '../register/ports.ts';
import { impossible, Problem } from '../register/problems.ts';
import type { Clocks } from '../register/reading.ts';
import { askedDay, askedSort } from '../register/requests.ts';

/** The parameters of a request, each at most once and only those named. */
export function parameters<Name extends string>(
  request: Request,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  if (!request.url.includes('?')) return {};
  const errors = Object.entries(request.query).flatMap(([name, value]) => {
    const pointer = `/query/${name.slice(0, 40)}`;
    if (!(names as readonly string[]).includes(name)) {
      return [{ pointer, detail: `is not a parameter here (${names.join(', ') || 'there are none'})` }];
    }
    return typeof value === 'string' ? [] : [{ pointer, detail: 'is given more than once' }];
  });
  if (errors.length > 0) {
    throw new Problem('malformed-request', errors.map((e) => `${e.pointer} ${e.detail}`).join('; '), { errors });
  }
  return request.query as Partial<Record<Name, string>>;
}

export const CLOCK_PARAMETERS = ['asOf', 'knownAt'] as const;

/** The two clocks of a question; `place` is where they were given. */
export function clocks(
  given: { readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
  place: 'query/' | '' = 'query/',
): Clocks {
  return {
    asOf: given.asOf === undefined ? null : askedDay(given.asOf, `${place}asOf`),
    knownAt: given.knownAt === undefined ? null : askedInstant(given.knownAt, `${place}knownAt`),
  };
}

/** How many rows a page has. */
export function limitOf(text: string | undefined, most = 200, otherwise = 50): number {
  if (text === undefined) return otherwise;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > most) throw impossible('/query/limit', `must be a whole number from 1 to ${most}`);
  return limit;
}

/** Links to the next page, where there is one. */
export function linkNext(request: Request, response: Response, next: string | null): void {
  if (next === null) return;
  const query = new URLSearchParams(request.query as Record<string, string>);
  query.set('after', next);
  response.setHeader('Link', `<${request.path}?${query}>; rel="next"`);
}

/** A word out of a closed list. */
export function oneOf<Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const word = words.find((other) => other === value);
  if (word === undefined) throw impossible(`/query/${name}`, `must be one of ${words.join(', ')}`);
  return word;
}

/** What the list of instruments may be cut down and ordered by. */
export const LIST_CHOICES = ['state', 'party', 'kind', 'parent', 'text', 'inForceOn', 'sort'] as const;
export const LIST_PARAMETERS = [...LIST_CHOICES, 'after', 'limit'] as const;

/** The filters of the list. */
export function listQuery(given: Partial<Record<(typeof LIST_PARAMETERS)[number], string>>): ListQuery {
  const { kind, state, inForceOn, sort, limit, ...rest } = given;
  return {
    ...rest,
    ...(state === undefined ? {} : { state: oneOf('state', state, instrumentStates) }),
    ...(kind === undefined ? {} : { kind: oneOf('kind', kind, instrumentKinds) }),
    ...(inForceOn === undefined ? {} : { inForceOn: askedDay(inForceOn, 'query/inForceOn') }),
    ...(sort === undefined ? {} : { sort: askedSort(given, oneOf('sort', sort, LIST_SORTS), 'query/sort') }),
    limit: limitOf(limit),
  };
}
