/**
 * Sending pages: in the language asked for, under a policy that allows nothing from elsewhere and nothing inline.
 */
import { gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import type { Standstill } from '../operation/standstill.ts';
import type { Proofs } from '../proof/proofs.ts';
import { PROBLEMS, Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import { footOf, type Moment, withFoot } from './foot.ts';
import { isLanguage, preferred } from './languages.ts';
import { type Made, PageCache } from './page-cache.ts';
import { errorPage } from './plain-pages.ts';
import { Speech } from './speech.ts';

/** Nothing but our own stylesheet and images, and forms to ourselves. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The same for a page with a script of ours, which fetches from us alone. */
export const SCRIPTED = `${POLICY}; script-src 'self'; connect-src 'self'`;

// In any one language, the foot tells whether it has changed.
const ENGLISH = new Speech('en', '');

/** Makes the text of a page. Throws Problem where there is none. */
export type Make = (speech: Speech, request: Request) => Promise<string> | string;

/** Takes the language off the address, or chooses the one the browser likes best. */
export const spoken: RequestHandler = (request, response, next) => {
  const [, first = '', ...rest] = request.url.split('?')[0]!.split('/');
  if (isLanguage(first)) {
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    request.url = `/${rest.join('/')}${query}`;
    response.locals.speech = new Speech(first, `/${first}`);
  } else {
    response.locals.speech = new Speech(preferred(request.headers['accept-language']), '');
  }
  next();
};

/** The language of an answer under way. */
export function speechOf(response: Response): Speech {
  return response.locals.speech as Speech;
}

/** Sends pages over a register's readings, keeping those that anyone may see. */
export function sender(read: Reading, proofs: Proofs, standstill: () => Standstill | null) {
  const cache = new PageCache();
  return (make: Make, type = 'text/html', policy = POLICY): RequestHandler =>
    async (request, response) => {
      const speech = speechOf(response);
      const { size } = await read.head();
      const address = `${speech.language} ${request.originalUrl}`;
      const foot = footOf(speech, proofs, standstill());
      // What is signed for moves by itself, and so do the witnesses.
      const stamp = `${size} ${read.today()} ${footOf(ENGLISH, proofs, standstill()).stamp}`;
      const page = await cache.get(stamp, address, () => made(speech, request, make, type, foot));
      sendMade(request, response, page, { policy });
    };
}

async function made(
  speech: Speech,
  request: Request,
  make: Make,
  type: string,
  foot: Moment,
): Promise<Omit<Made, 'packed'>> {
  try {
    return { status: 200, type, body: Buffer.from(withFoot(await make(speech, request), foot)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const text = errorPage(speech, error, request.url);
    return { status: PROBLEMS[error.code].status, type: 'text/html', body: Buffer.from(withFoot(text, foot)) };
  }
}

function sendMade(
  request: Request,
  response: Response,
  made: Made,
  { policy = POLICY, keeping = 'no-cache' } = {},
): void {
  const { status, type, body, packed } = made;
  const { prefix, language } = speechOf(response);
  const packs = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.statusCode = status;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Content-Language', language);
  response.setHeader('Cache-Control', keeping);
  response.vary(prefix === '' ? 'Accept-Language, Accept-Encoding' : 'Accept-Encoding');
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  if (packs) response.setHeader('Content-Encoding', 'gzip');
  const bytes = packs ? packed : body;
  response.setHeader('Content-Length', bytes.length);
  if (request.method === 'HEAD') response.end();
  else response.end(bytes);
}

/** Sends a page that is for one reader only, or an answer to a form: never kept anywhere. */
export function sendPrivate(request: Request, response: Response, status: number, text: string): void {
  const policy = text.includes('<script type="module"') ? SCRIPTED : POLICY;
  const body = Buffer.from(text);
  sendMade(
    request,
    response,
    { status, type: 'text/html', body, packed: gzipSync(body) },
    { keeping: 'no-store', policy },
  );
}

/** For an address without a page: a page that says so, for who wants pages. */
export function noPage(proofs: Proofs, standstill: () => Standstill | null): RequestHandler {
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead) response.vary('Accept');
    if (isRead && wantsPage(request))
      sendFault(request, response, null, footOf(speechOf(response), proofs, standstill()));
    else next();
  };
}

/** For the address of a page, asked with a method that it does not take: what it takes, and a page that says so for who
 * wants pages. */
export function otherMethod(allowed: readonly string[], foot: (speech: Speech) => Moment): RequestHandler {
  return (request, response) => {
    response.setHeader('Allow', allowed.join(', '));
    if (request.method === 'OPTIONS') {
      response.statusCode = 204;
      response.end();
      return;
    }
    const problem = new Problem('method-not-allowed', `${request.method.slice(0, 40)} is not for this page`);
    response.vary('Accept');
    if (!wantsPage(request)) throw problem;
    response.locals.problem = problem.code;
    sendFault(request, response, problem, foot(speechOf(response)));
  };
}

const wantsPage = (request: Request) => request.accepts(['json', 'html']) === 'html';

function sendFault(request: Request, response: Response, problem: Problem | null, foot: Moment): void {
  const text = errorPage(speechOf(response), problem, request.url);
  const body = Buffer.from(withFoot(text, foot));
  const { status } = PROBLEMS[problem?.code ?? 'not-found'];
  sendMade(request, response, { status, type: 'text/html', body, packed: gzipSync(body) });
}
