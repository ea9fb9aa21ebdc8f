/**
 * Problems as RFC 9457 documents. The type is a page of this server.
 */
import type { ErrorRequestHandler, Response } from 'express';
import { StoreError } from '../register/ports.ts';
import { PROBLEMS, Problem, type ProblemCode, type ProblemFacts } from '../register/problems.ts';

/** Sends a problem. Retry-After goes with what may pass by itself. */
export function sendProblem(response: Response, problem: Problem): void {
  const { status } = PROBLEMS[problem.code];
  response.setHeader('Cache-Control', 'no-store');
  // Of what the answer was to be, nothing is true of the problem.
  response.removeHeader('ETag');
  if (status === 503) response.setHeader('Retry-After', '2');
  const challenge = CHALLENGES[problem.code];
  if (challenge !== undefined) {
    response.setHeader('WWW-Authenticate', `Bearer realm="pacta"${challenge(problem.facts)}`);
  }
  response.statusCode = status;
  response.locals.problem = problem.code;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  const requestId = response.getHeader('X-Request-Id');
  response.end(JSON.stringify({ ...documentOf(problem), requestId }));
}

function documentOf({ code, message: detail, facts }: Problem) {
  const { status, title } = PROBLEMS[code];
  return { type: `/problems/${code}`, title, status, detail, code, ...facts };
}

/** Something thrown, as the document of a problem: for an answer that has begun already. */
export function problemDocument(error: unknown): object {
  return documentOf(problemOf(error));
}

/** What goes into WWW-Authenticate (RFC 6750, section 3). */
const CHALLENGES: Partial<Record<ProblemCode, (facts: ProblemFacts) => string>> = {
  'token-required': () => '',
  'token-refused': () => ', error="invalid_token"',
  'not-permitted': ({ needs }) =>
    `, error="insufficient_scope"${needs === undefined ? '' : `, scope="${needs.right}"`}`,
};

/** What to do with an error nobody of ours knows: told in full to the log, in general to the client. */
export type Report = (error: unknown, requestId: string) => void;

/** The last handler: every error leaves as a problem. */
export function problems(report: Report): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(error);
    if (problem.code === 'internal' || problem.code === 'store-refused') {
      report(error, String(response.getHeader('X-Request-Id')));
    }
    sendProblem(response, problem);
  };
}

/** Express and its body parser mark their errors with a type and a status. */
interface HttpError {
  readonly type?: string;
  /** Of a body that cannot be decompressed. */
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
}

const BODY_ERRORS: Readonly<Record<string, ProblemCode>> = {
  'entity.parse.failed': 'malformed-request',
  'entity.verify.failed': 'malformed-request',
  'request.aborted': 'malformed-request',
  'request.size.invalid': 'malformed-request',
  'entity.too.large': 'too-large',
  'parameters.too.many': 'too-large',
  'charset.unsupported': 'unsupported-media-type',
  'encoding.unsupported': 'unsupported-media-type',
};

/** What is wrong with a body that came whole. */
const WHY: Readonly<Record<string, (message: string) => string>> = {
  'entity.parse.failed': (message) => `the body is not JSON: ${message}`,
  'entity.verify.failed': (message) => message,
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) return storeProblem(error);
  const { type, status, code, message = '' } = (error ?? {}) as HttpError;
  const known = type === undefined ? undefined : BODY_ERRORS[type];
  if (known === 'malformed-request') {
    const detail = WHY[type!]?.(message.slice(0, 200)) ?? 'the body broke off';
    return new Problem(known, detail, { errors: [{ pointer: '', detail }] });
  }
  if (known !== undefined) return new Problem(known, message.slice(0, 200));
  if (code?.startsWith('Z_') || code?.startsWith('ERR__ERROR_FORMAT')) {
    return new Problem('malformed-request', 'the body is not compressed as its Content-Encoding says');
  }
  // Express refuses a path with a broken percent-encoding.
  if (status === 400) return new Problem('malformed-request', 'the address is not well-formed');
  return new Problem('internal', 'something went wrong here; the log has the details');
}

function storeProblem(error: StoreError): Problem {
  if (error.code === 'severed') return new Problem('read-only', error.message);
  const passing = error.code === 'busy' || error.code === 'full' || error.code === 'readonly';
  return new Problem(
    passing ? 'store-unavailable' : 'store-refused',
    passing ? error.message : 'the database cannot be used; the log has the details',
  );
}
