/** What handlers take from a request: path, body, numbers. */
import type { Request } from 'express';
import { MAX_DEPTH } from '../ledger/canonical.ts';
import { Problem } from '../register/problems.ts';

/** A part of the path. */
export function param(request: Request, name: string): string {
  return String(request.params[name]);
}

/** The identifier of the instrument that the path names. */
export function instrumentId(request: Request): string {
  const { id, amendment, implementation } = request.params;
  if (amendment !== undefined) return `${id}/amendments/${amendment}`;
  return implementation === undefined ? String(id) : `${id}/implementation/${implementation}`;
}

/** @throws Problem `unsupported-media-type` where there is no JSON body, `malformed-request` for one nested beyond use. */
export function jsonBody(request: Request): unknown {
  if (request.body === undefined) {
    throw new Problem('unsupported-media-type', 'send the request as JSON with Content-Type: application/json');
  }
  if (!nestsWithin(request.body, MAX_DEPTH)) {
    const detail = `is nested deeper than ${MAX_DEPTH}`;
    throw new Problem('malformed-request', `the body ${detail}`, { errors: [{ pointer: '', detail }] });
  }
  return request.body;
}

// Whatever goes through a value by recursion, JSON.stringify among it, would run out of stack.
function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => nestsWithin(inner, levels - 1));
}

/** A whole number out of the query or the path; 0 where there is none.
 * @throws Problem `malformed-request`. */
export function wholeNumber(name: string, text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d{1,15}$/.test(text)) {
    const detail = 'must be a whole number';
    throw new Problem('malformed-request', `${name} ${detail}`, { errors: [{ pointer: `/query/${name}`, detail }] });
  }
  return Number(text);
}
