/**
 * How many requests a minute are answered: to a principal, or to an address where nobody is known; separately for
 * reading, recording and simulating. Told in the headers RateLimit and RateLimit-Policy (IETF draft 8).
 */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Problem } from '../register/problems.ts';
import type { Route } from './routes.ts';

/** What is limited, with how much of it is answered a minute unless set otherwise. 0 is without limit. */
export const LIMITS = { reading: 1_200_000, recording: 1_200_000, simulating: 6000 } as const;
export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

const NAMES = Object.keys(LIMITS) as LimitName[];

/** Which limit a route counts for; null for what watches the process. */
export function limitOf({ method, path }: Pick<Route, 'method' | 'path'>): LimitName | null {
  if (['/healthz', '/readyz', '/metrics'].includes(path)) return null;
  if (path.startsWith('/api/simulations/')) return 'simulating';
  return method === 'GET' ? 'reading' : 'recording';
}

/** Reads `reading=600 recording=60`; what is not named stays as it is.
 * @throws RangeError for anything else. */
export function readLimits(text: string): Limits {
  const given = text.split(/[\s,]+/).filter((part) => part !== '');
  const pairs = given.map((part): [LimitName, number] => {
    const [, name, count] = /^(\w+)=(\d{1,9})$/.exec(part) ?? [];
    const known = NAMES.find((one) => one === name);
    if (known === undefined) throw new RangeError(`must be like reading=600 recording=60 simulating=30, not ${part}`);
    return [known, Number(count)];
  });
  return { ...LIMITS, ...Object.fromEntries(pairs) };
}

const MINUTE_MS = 60_000;

/** What goes before the handlers of routes with a limit; for those without, nothing.
 * @param principalOf who asks, where that is known. */
export function limiting(
  limits: Limits,
  principalOf: (request: Request) => string | null,
): (name: LimitName | null) => RequestHandler[] {
  const made = new Map(
    NAMES.filter((name) => limits[name] > 0).map((name) => [name, limiter(name, limits[name], principalOf)]),
  );
  return (name) => {
    const one = name === null ? undefined : made.get(name);
    return one === undefined ? [] : [one];
  };
}

function limiter(name: LimitName, limit: number, principalOf: (request: Request) => string | null): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: false,
    keyGenerator: (request) => {
      const principal = principalOf(request);
      // Of IPv6, a household or machine has a whole network.
      return principal === null ? ipKeyGenerator(request.ip ?? '') : `principal ${principal}`;
    },
    handler: (_request, _response, next) => {
      next(new Problem('too-many-requests', `${limit} requests for ${name} a minute are answered, and no more`));
    },
  });
}
