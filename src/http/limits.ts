/**
 * How many requests a minute are answered: to a principal, or to an address where nobody is known; separately for
 * reading, recording and simulating. Told in the headers RateLimit and RateLimit-Policy (IETF draft 8).
 */
import type { Request } from 'express';
import { Problem } from '../register/problems.ts';
import type { Route } from './routes.ts';
import type { Step } from './steps.ts';

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
  const twice = pairs.find(([name], nth) => pairs.findIndex(([other]) => other === name) < nth);
  if (twice !== undefined) throw new RangeError(`must say ${twice[0]} once`);
  return { ...LIMITS, ...Object.fromEntries(pairs) };
}

/** What goes before the handlers of routes with a limit; for those without, nothing.
 * @param principalOf who asks, where that is known.
 * @param clock milliseconds, never going back. */
export function limiting(
  limits: Limits,
  principalOf: (request: Request) => string | null,
  clock: () => number = () => performance.now(),
): (name: LimitName | null) => Step[] {
  const made = new Map(
    NAMES.filter((name) => limits[name] > 0).map((name) => [name, limiter(name, limits[name], principalOf, clock)]),
  );
  return (name) => {
    const one = name === null ? undefined : made.get(name);
    return one === undefined ? [] : [one];
  };
}

const MINUTE_MS = 60_000;

function limiter(
  name: LimitName,
  limit: number,
  principalOf: (request: Request) => string | null,
  clock: () => number,
): Step {
  // Owned here: how often each asked since the minute began, which is the same minute for all.
  const asked = new Map<string, number>();
  let ends = 0;
  const policy = `"${name}"; q=${limit}; w=${MINUTE_MS / 1000}`;
  return (request, response) => {
    // In whole milliseconds, so that no fraction makes a minute of 61 seconds.
    const now = Math.floor(clock());
    if (now >= ends) {
      asked.clear();
      ends = now + MINUTE_MS;
    }
    const principal = principalOf(request);
    const who = principal === null ? networkOf(addressOf(request)) : `principal ${principal}`;
    const times = (asked.get(who) ?? 0) + 1;
    asked.set(who, times);
    const seconds = Math.ceil((ends - now) / 1000);
    response.setHeader('RateLimit', `"${name}"; r=${Math.max(0, limit - times)}; t=${seconds}`);
    response.setHeader('RateLimit-Policy', policy);
    if (times <= limit) return;
    response.setHeader('Retry-After', String(seconds));
    throw new Problem('too-many-requests', `${limit} requests for ${name} a minute are answered, and no more`);
  };
}

/** Where a request comes from; what proxies say of it is only looked at where they say something. */
function addressOf(request: Request): string {
  const told = request.headers['x-forwarded-for'] === undefined ? request.socket.remoteAddress : request.ip;
  return told ?? '';
}

const DOTTED = /\d+\.\d+\.\d+\.\d+$/;

/** Of IPv6, a household or machine has a whole network: the first 56 bits. Of IPv4, the address. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.replace(/%.*/, '').replace(DOTTED, '0:0').split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const all = [...before, ...new Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
  const [first = 0, second = 0, third = 0, fourth = 0] = all;
  return [first, second, third, fourth & 0xff00].map((group) => group.toString(16)).join(':');
}

const groupsOf = (text: string) =>
  text
    .split(':')
    .filter((group) => group !== '')
    .map((group) => Number.parseInt(group, 16));
