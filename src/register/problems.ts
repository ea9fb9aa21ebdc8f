/**
 * Everything that can be answered instead of what was asked for: one closed list. API, command line, pages and
 * documentation read it; a test compares it with the documentation.
 */
import type { Fault } from '../law/faults.ts';
import type { Reason } from '../law/reasons.ts';

interface ProblemType {
  /** HTTP status. */
  readonly status: number;
  /** Exit code of the command line. */
  readonly exit: number;
  readonly title: string;
  /** What it means and what to do next. */
  readonly advice: string;
}

/** Exit codes of the command line. */
export const EXIT = { ok: 0, failed: 1, usage: 2, refused: 3, tampered: 4, unavailable: 5, outdated: 6 } as const;

export const PROBLEMS = {
  'malformed-request': {
    status: 400,
    exit: EXIT.usage,
    title: 'The request is malformed',
    advice: 'The request could not be read. `errors` names each field and what it should be; nothing was recorded.',
  },
  'token-required': {
    status: 401,
    exit: EXIT.usage,
    title: 'This needs a token',
    advice:
      'Reading is open; the rest needs `Authorization: Bearer TOKEN`. The first token stands in the file `token` of the data folder; `pacta token issue` makes more.',
  },
  'token-refused': {
    status: 401,
    exit: EXIT.usage,
    title: 'The token is not valid',
    advice:
      'The token given is not one of this register, has expired, was revoked, or its principal was disabled: the detail says which. An administrator makes another with `pacta token issue`.',
  },
  'not-permitted': {
    status: 403,
    exit: EXIT.refused,
    title: 'The token does not give this right',
    advice:
      '`needs` names the right and the roles that have it; the detail says to which parties or agreements the principal is limited. Nothing was recorded. An administrator makes principals with `pacta principal add`.',
  },
  'form-refused': {
    status: 403,
    exit: EXIT.refused,
    title: 'The form does not come from this register',
    advice:
      'A form is taken only from a page of this register, made for the session that sends it; nothing was recorded. Open the page again, sign in where it asks for that, and send it from there.',
  },
  'issuer-unavailable': {
    status: 503,
    exit: EXIT.unavailable,
    title: 'The issuer of the token does not answer',
    advice:
      'The keys of the OpenID Connect issuer cannot be had now, so its tokens cannot be checked. Tokens of the register itself still work. Try again after the seconds that Retry-After names.',
  },
  'host-refused': {
    status: 403,
    exit: EXIT.usage,
    title: 'The host name is not allowed',
    advice:
      'A register on loopback answers only to loopback host names, so that a foreign web page cannot reach it through a name of its own. Use 127.0.0.1 or localhost, or set PACTA_HOST.',
  },
  'not-found': {
    status: 404,
    exit: EXIT.failed,
    title: 'There is no such thing here',
    advice: 'No resource of this name is in the register. `GET /api/agreements`, or `pacta list`, shows what there is.',
  },
  'method-not-allowed': {
    status: 405,
    exit: EXIT.usage,
    title: 'The resource does not take this method',
    advice:
      'Nothing is changed or deleted in this register: read with GET, record with POST. The Allow header names what the resource takes.',
  },
  'not-acceptable': {
    status: 406,
    exit: EXIT.usage,
    title: 'There is no such representation',
    advice:
      'The chart can be had as xstate, scxml, mermaid, dot or outline, the audit trail as json, csv, jsonl, prov or xes, simulations as json, markdown, csv or ics; everything else as JSON.',
  },
  'act-not-open': {
    status: 409,
    exit: EXIT.refused,
    title: 'The procedure does not take this act',
    advice:
      '`reasons` names every act that must come first, or what closed it, with party, organ and article. What really happened can still be recorded with `outsideProcedure` (`--outside-procedure`) and the reason: it is then judged in its place by date, and counts for nothing while it does not fit.',
  },
  'no-such-procedure': {
    status: 409,
    exit: EXIT.refused,
    title: 'The clauses have no such procedure',
    advice:
      'The clauses of this agreement do not provide for an amendment, or not for this way of carrying it out, so none can be started. The detail names what there is.',
  },
  'meetings-not-announced': {
    status: 409,
    exit: EXIT.refused,
    title: 'The meetings that this needs are not announced',
    advice:
      'A forecast does not guess when an organ meets. `errors` names each organ, the days, and what would make its meetings known. Give them as a calendar, or ask for the pattern with `usePattern` (`--use-pattern`): every date that rests on it is then marked.',
  },
  'second-person-required': {
    status: 409,
    exit: EXIT.refused,
    title: 'Another person has to confirm this',
    advice:
      'Under the two-person rule what one principal recorded counts once another confirms it. Ask somebody else who may record.',
  },
  'version-conflict': {
    status: 409,
    exit: EXIT.refused,
    title: 'Something was recorded in the meantime',
    advice:
      'The position changed while this was being recorded; `standing` shows it as it is now. Look at it and try again if the act still stands.',
  },
  'already-registered': {
    status: 409,
    exit: EXIT.refused,
    title: 'An agreement of this identifier is in the register',
    advice: 'Identifiers are given once. Choose another, or record acts on the agreement that is there.',
  },
  'precondition-failed': {
    status: 412,
    exit: EXIT.refused,
    title: 'The position is newer than the one you saw',
    advice:
      'The If-Match header names an older version; `standing` shows the newer one. Look at it and send its ETag if the act still stands.',
  },
  'too-large': {
    status: 413,
    exit: EXIT.usage,
    title: 'The request is too large',
    advice: 'A request body may have 256 kB.',
  },
  'unsupported-media-type': {
    status: 415,
    exit: EXIT.usage,
    title: 'The body is not JSON',
    advice: 'Send the body as `Content-Type: application/json`, in UTF-8.',
  },
  'impossible-content': {
    status: 422,
    exit: EXIT.usage,
    title: 'The content is impossible',
    advice:
      'The request can be read but says something that cannot be: `errors` names each field and the reason; nothing was recorded.',
  },
  'clauses-refused': {
    status: 422,
    exit: EXIT.usage,
    title: 'The final clauses are not in order',
    advice:
      'The clauses make no procedure: `errors` names each place and the reason. The format is described in the README.',
  },
  'key-reused': {
    status: 422,
    exit: EXIT.usage,
    title: 'The idempotency key was used for something else',
    advice: 'An Idempotency-Key stands for one request. Use a new key for a new request.',
  },
  'precondition-required': {
    status: 428,
    exit: EXIT.usage,
    title: 'Say which version you saw',
    advice:
      'Recording needs an If-Match header with the ETag of the position it was decided upon. GET the instrument first.',
  },
  'too-many-requests': {
    status: 429,
    exit: EXIT.unavailable,
    title: 'Too many requests in a short time',
    advice:
      'So many requests a minute are answered to one principal, or to one address without a token; `RateLimit-Policy` tells how many. Try again after the seconds that Retry-After names.',
  },
  'store-unavailable': {
    status: 503,
    exit: EXIT.unavailable,
    title: 'The register cannot write now',
    advice:
      'The database is busy, full or read-only; nothing was recorded. Try again after the seconds that Retry-After names; if it stays so, look at the disk and the log.',
  },
  'read-only': {
    status: 503,
    exit: EXIT.unavailable,
    title: 'Recording stands still, reading goes on',
    advice:
      'The detail says why: the disk is full or cannot be written to, or the ledger is not as it was recorded and signed. Nothing was recorded. Recording goes on by itself once the cause is gone; `pacta doctor` on the machine says what to do.',
  },
  'not-ready': {
    status: 503,
    exit: EXIT.unavailable,
    title: 'The register is not ready to record',
    advice:
      'Reading may still work. `checks` names everything that was looked at and what is wrong with it; `pacta doctor` on the machine says what to do.',
  },
  'too-many-simulations': {
    status: 503,
    exit: EXIT.unavailable,
    title: 'Too many simulations are running',
    advice:
      'Only so many long simulations run at once, so that everything else is still answered. Try again after the seconds that Retry-After names.',
  },
  'too-many-streams': {
    status: 503,
    exit: EXIT.unavailable,
    title: 'Too many event streams are open',
    advice:
      'Only so many event streams are served at once (PACTA_STREAMS), so that everything else is still answered. Come again after the seconds that Retry-After names, with the position seen last; or read the feeds, or `GET /api/audit/entries`.',
  },
  'store-refused': {
    status: 500,
    exit: EXIT.failed,
    title: 'The database cannot be used',
    advice:
      'The database is newer than this program, was edited by hand, or is damaged. The message says which; restore a backup or use the newer program.',
  },
  'history-contradicted': {
    status: 503,
    exit: EXIT.tampered,
    title: 'The ledger contradicts a signed checkpoint',
    advice:
      'Entries that a checkpoint was signed for are missing or are others. Nothing is signed over it: keep all files as they are, run `pacta verify`, compare with the witnesses, and restore the ledger that the checkpoint was signed for.',
  },
  unreachable: {
    status: 502,
    exit: EXIT.unavailable,
    title: 'The other register does not answer as it should',
    advice:
      'Nothing was cosigned. Look at the address and at the network, or tell the operator of that register what it answered; then try again.',
  },
  internal: {
    status: 500,
    exit: EXIT.failed,
    title: 'The register made a mistake',
    advice: 'This is a defect; nothing was recorded. The log holds the details under the request id.',
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Facts that go with a problem. */
export interface ProblemFacts {
  readonly reasons?: readonly Reason[];
  readonly errors?: readonly Fault[];
  /** The newer standing, as plain data. */
  readonly standing?: unknown;
  /** What was looked at to see whether the register is ready, by name. */
  readonly checks?: unknown;
  /** The right that is wanting, and the roles that have it. */
  readonly needs?: { readonly right: string; readonly roles: readonly string[] };
}

/** An answer instead of what was asked for. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  constructor(code: ProblemCode, detail: string, facts: ProblemFacts = {}) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
  }
}

/** A problem about one field. */
export function impossible(pointer: string, detail: string): Problem {
  return new Problem('impossible-content', `${pointer} ${detail}`, { errors: [{ pointer, detail }] });
}
