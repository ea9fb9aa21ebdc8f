/** Bodies of JSON, as they come: in UTF-8 alone (RFC 8259, section 8.1), so that what is kept is what was sent, and with
 * each name once, so that it is what was meant. */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { repeatedName, saidTwice } from '../ledger/json-text.ts';

/** How large a body may be, also once it is unpacked. */
export const BODY_LIMIT = '256kb';

const SENT = Symbol('sent');

interface WithBody extends IncomingMessage {
  [SENT]?: Buffer;
}

const parse = express.json({
  limit: BODY_LIMIT,
  type: 'application/json',
  // What is JSON and yet no object is told by what it is, not as what cannot be read.
  strict: false,
  verify: (request: WithBody, _response, bytes, charset) => {
    if (charset !== 'utf-8') {
      throw Object.assign(new Error(`send JSON in UTF-8, not in ${charset.slice(0, 40)}`), {
        type: 'charset.unsupported',
      });
    }
    // The decoder would put other characters in place of what it cannot read, and nobody would be told.
    if (!isUtf8(bytes)) throw new Error('the body has bytes that are not UTF-8');
    request[SENT] = bytes;
  },
});

/** Reads a body that is said to be JSON; any other is left to its handler, which has none then. */
export const readJson: RequestHandler = (request, response, next) => {
  parse(request, response, (fault?: unknown) => {
    const bytes = (request as WithBody)[SENT];
    const name = fault === undefined && bytes !== undefined ? repeatedName(bytes.toString()) : null;
    next(name === null ? fault : Object.assign(new Error(saidTwice(name)), { type: 'entity.verify.failed' }));
  });
};
