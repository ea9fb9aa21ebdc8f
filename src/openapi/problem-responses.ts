/** Problems in the document: one schema and one response for each status, with the codes it may have. */
import type { z } from 'zod';
import { PROBLEMS, type ProblemCode } from '../register/problems.ts';
import { problemOf } from './answers.ts';
import { type HeaderName, headerRefs } from './headers.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Problems that no route of the API answers with. */
const ELSEWHERE: readonly ProblemCode[] = ['form-refused', 'unreachable'];

/** The codes of a status. */
function codesOf(status: number): [ProblemCode, ...ProblemCode[]] {
  const [first, ...others] = CODES.filter((code) => PROBLEMS[code].status === status && !ELSEWHERE.includes(code));
  return [first!, ...others];
}

// The codes of methods that are no operations.
const STATUSES = [...new Set(CODES.filter((code) => !ELSEWHERE.includes(code)).map((code) => PROBLEMS[code].status))]
  .filter((status) => status !== PROBLEMS['method-not-allowed'].status)
  .sort((a, b) => a - b);

/** The schemas, by name. */
export function problemSchemas(): Record<string, z.ZodType> {
  return Object.fromEntries(STATUSES.map((status) => [`Problem${status}`, problemOf(codesOf(status))]));
}

const MORE: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  403: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

/** The responses, by status. */
export function problemResponses(): Record<string, unknown> {
  return Object.fromEntries(
    STATUSES.map((status) => [
      `Problem${status}`,
      {
        description: codesOf(status)
          .map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`)
          .join(' '),
        headers: headerRefs(['X-Request-Id', ...(MORE[status] ?? [])]),
        content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/Problem${status}` } } },
      },
    ]),
  );
}
