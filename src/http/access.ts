/**
 * Who may do what over HTTP. Every route of the list says what it needs; a gate before its handler tells who asks and
 * whether they may. Hosts other than our own are refused, so that a web page elsewhere cannot reach a register on
 * loopback through a name that it controls.
 */
import type { Request } from 'express';
import {
  type Attempt,
  type Identity,
  requireConfidence,
  requireErasing,
  requireRight,
  requireWithin,
} from '../access/identity.ts';
import type { AccessLine } from '../access/log.ts';
import type { Right } from '../access/rights.ts';
import { Problem } from '../register/problems.ts';
import type { Step } from './steps.ts';

/** What a route needs: nothing, a token of whatever role, or a right. */
export type Needed = 'open' | 'token' | Right;

/** Tells whom a token stands for; throws, or rejects with, Problem `token-refused`. */
export type Identify = (token: string) => Identity | Promise<Identity>;

/** Tells the principal of a request; throws Problem `token-required` or `token-refused`. */
export type Access = (request: Request) => string;

/** How access is decided, and where it is noted. */
export interface AccessOptions {
  readonly identify: Identify;
  /** Told of what was not permitted. */
  refused(line: Omit<AccessLine, 'kind' | 'at'>): void;
  /** Told of documents given out. */
  exported(line: Omit<AccessLine, 'kind' | 'at'>): void;
}

export interface Gate {
  /** Goes before the handlers of all routes: establishes who asks. */
  readonly known: Step;
  /** Goes before the handler of a route, after `known`: throws where they may not. */
  before(needed: Needed): Step;
  /** Who asks; null where that is not established. */
  principalIn(request: Request): string | null;
  /** The identity of a request.
   * @throws Problem `token-required`, `token-refused`. */
  identityOf(request: Request): Identity;
  readonly principalOf: Access;
  /** @throws Problem `not-permitted`. */
  permit(request: Request, right: Right): void;
  /** @throws Problem `not-permitted` where a recorder is limited to something else. */
  permitWithin(request: Request, right: Right, attempt: Attempt): void;
  /** @throws Problem `not-permitted` where the principal neither is of the party nor may audit. */
  permitConfidential(request: Request, kept: { readonly instrument: string; readonly party: string }): void;
  /** @throws Problem `not-permitted` where the principal neither records for the party nor keeps the register. */
  permitErasing(request: Request, kept: { readonly instrument: string; readonly party: string }): void;
  /** Notes that a document was given out, where it is known to whom. */
  exported(request: Request, subject: string): void;
}

// Who asks, or why that could not be established. A WeakMap by request would cost every collection of young objects.
const ASKING = Symbol('asking');

interface Asking extends Request {
  [ASKING]?: Identity | Error;
}

/** The gate before the routes. */
export function gate({ identify, refused, exported }: AccessOptions): Gate {
  function identityOf(request: Asking): Identity {
    const found = request[ASKING] ?? new Problem('token-required', 'send Authorization: Bearer TOKEN');
    if (found instanceof Error) throw found;
    return found;
  }

  /** Passes on what is thrown, once it is noted who was refused what. */
  function noting(request: Request, work: (identity: Identity) => void): void {
    const identity = identityOf(request);
    try {
      work(identity);
    } catch (error) {
      if (error instanceof Problem) {
        refused({ principal: identity.principal, subject: `${request.method} ${request.path}`, detail: error.message });
      }
      throw error;
    }
  }

  const permit = (request: Request, right: Right) => noting(request, (identity) => requireRight(identity, right));

  return {
    identityOf,
    permit,
    principalOf: (request) => identityOf(request).principal,
    permitWithin: (request, right, attempt) => noting(request, (identity) => requireWithin(identity, attempt, right)),
    permitConfidential: (request, kept) => noting(request, (identity) => requireConfidence(identity, kept)),
    permitErasing: (request, kept) => noting(request, (identity) => requireErasing(identity, kept)),
    exported(request: Asking, subject) {
      const identity = request[ASKING];
      if (identity === undefined || identity instanceof Error) return;
      exported({
        principal: identity.principal,
        subject,
        detail: new URLSearchParams(request.query as Record<string, string>).toString(),
      });
    },
    principalIn(request: Asking) {
      const found = request[ASKING];
      return found === undefined || found instanceof Error ? null : found.principal;
    },
    before(needed) {
      return (request) => {
        if (needed !== 'open') identityOf(request);
        if (needed !== 'open' && needed !== 'token') permit(request, needed);
      };
    },
    known(request: Asking, response) {
      const keep = (found: Identity | Error) => {
        request[ASKING] = found;
        // For the log, which is told of every answer.
        if (!(found instanceof Error)) response.locals.principal = found.principal;
      };
      const token = tokenIn(request);
      const found = token === null ? null : attempted(() => identify(token));
      if (found instanceof Promise) return found.then(keep);
      if (found !== null) keep(found);
    },
  };
}

const BEARER = /^Bearer +(\S+) *$/i;

function tokenIn(request: Request): string | null {
  return BEARER.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** What a work gives, or the error it throws or rejects with: an open route is answered all the same. */
function attempted(work: () => Identity | Promise<Identity>): Identity | Error | Promise<Identity | Error> {
  try {
    const found = work();
    return found instanceof Promise ? found.catch(asError) : found;
  } catch (error) {
    return asError(error);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Refuses requests under a host name that is not ours. With null every host is answered. */
export function onlyHosts(names: readonly string[] | null): Step {
  const allowed = names === null ? null : new Set([...LOOPBACK, ...names]);
  return (request) => {
    if (isRepeated(request.rawHeaders, 'host')) {
      // Node takes the first; whoever stands before us may have taken the last (RFC 9112, section 3.2).
      throw new Problem('malformed-request', 'the request has more than one field Host');
    }
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (allowed !== null && !allowed.has(host)) {
      throw new Problem('host-refused', `this register does not answer as ${host.slice(0, 100)}`);
    }
  };
}

/** Whether a field stands in a request more than once. @param raw names and values by turns, as they came. */
function isRepeated(raw: readonly string[], name: string): boolean {
  let count = 0;
  for (let at = 0; at < raw.length; at += 2) {
    if (raw[at]!.length === name.length && raw[at]!.toLowerCase() === name) count++;
  }
  return count > 1;
}
