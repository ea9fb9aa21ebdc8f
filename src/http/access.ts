/**
 * Who may do what: reading is open, recording needs the token. Hosts other than our own are refused, so that a web
 * page elsewhere cannot reach a register on loopback through a name that it controls.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { sha256Hex } from '../ledger/hash.ts';
import { Problem } from '../register/problems.ts';

/** A token, kept as its digest, and whom it stands for. */
export interface TokenHolder {
  readonly principal: string;
  readonly tokenDigest: string;
}

/** Tells the principal of a request; throws Problem `token-required` or `token-refused`. */
export type Access = (request: Request) => string;

/** Access by the tokens of these holders. */
export function accessOf(holders: readonly TokenHolder[]): Access {
  const known = holders.map(({ principal, tokenDigest }) => ({ principal, digest: Buffer.from(tokenDigest) }));
  return (request) => {
    const match = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '');
    if (match === null) throw new Problem('token-required', 'send Authorization: Bearer TOKEN');
    const digest = Buffer.from(sha256Hex(match[1]!));
    const holder = known.find((one) => timingSafeEqual(one.digest, digest));
    if (holder === undefined) throw new Problem('token-refused', 'this token is not known');
    return holder.principal;
  };
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Refuses requests under a host name that is not ours. With null every host is answered. */
export function onlyHosts(names: readonly string[] | null): RequestHandler {
  const allowed = names === null ? null : new Set([...LOOPBACK, ...names]);
  return (request, _response, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (allowed !== null && !allowed.has(host)) {
      throw new Problem('host-refused', `this register does not answer as ${host.slice(0, 100)}`);
    }
    next();
  };
}
