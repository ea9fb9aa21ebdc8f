/** What every answer carries. */
import { randomUUID } from 'node:crypto';
import { withoutSecrets } from '../operation/log.ts';
import type { Step } from './steps.ts';

// What can stand in a log without being taken for anything else, and opens nothing.
const SANE = /^[A-Za-z0-9._-]{1,128}$/;
const isSane = (text: string) => SANE.test(text) && withoutSecrets(text) === text;

/** Fixed for every answer: no sniffing, no framing, nothing loaded from anywhere, asked for again before it is used
 * again. The request is named as its sender names it, so that his log and ours can be laid side by side. */
export const commonHeaders: Step = (request, response) => {
  const given = request.headers['x-request-id'];
  response.setHeader('X-Request-Id', typeof given === 'string' && isSane(given) ? given : randomUUID());
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-cache');
};
