/** Reading and recording from pages of other origins (WHATWG Fetch, CORS): only from those that the operator names. */
import type { RequestHandler } from 'express';

/** What pages may read of an answer besides its body. */
export const EXPOSED = [
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'X-Request-Id',
  'X-Chart-Version',
  'Content-Disposition',
  'WWW-Authenticate',
];
const ALLOWED = ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'Last-Event-ID'];
const SENT = [...ALLOWED, 'X-Request-Id'];
const SECONDS = 600;

/** Reads origins, such as `https://desk.example.org`, with spaces between.
 * @throws RangeError for what is no origin. */
export function readOrigins(text: string): string[] {
  const origins = text.split(/[\s,]+/).filter((part) => part !== '');
  for (const origin of origins) {
    if (!/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new RangeError(`must be origins like https://desk.example.org, not ${origin.slice(0, 100)}`);
    }
  }
  return origins;
}

const API = /^\/(?:api(?:\/|$)|openapi\.json$|checkpoint$)/;

/** Lets pages of these origins use the API. Credentials of the browser are never taken, so that a page can do no more
 * than the token that it holds. */
export function cors(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    if (!API.test(request.path)) {
      next();
      return;
    }
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowed.has(origin)) {
      next();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Expose-Headers', EXPOSED.join(', '));
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) {
      next();
      return;
    }
    response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST');
    response.setHeader('Access-Control-Allow-Headers', SENT.join(', '));
    response.setHeader('Access-Control-Max-Age', String(SECONDS));
    response.statusCode = 204;
    response.end();
  };
}
