/** Bodies of JSON, as they come: in UTF-8 alone (RFC 8259, section 8.1), so that what is kept is what was sent. */
import { isUtf8 } from 'node:buffer';
import express from 'express';

/** How large a body may be, also once it is unpacked. */
export const BODY_LIMIT = '256kb';

/** Reads a body that is said to be JSON; any other is left to its handler, which has none then. */
export const readJson = express.json({
  limit: BODY_LIMIT,
  type: 'application/json',
  verify: (_request, _response, bytes, charset) => {
    if (charset !== 'utf-8') {
      throw Object.assign(new Error(`send JSON in UTF-8, not in ${charset.slice(0, 40)}`), {
        type: 'charset.unsupported',
      });
    }
    // The decoder would put other characters in place of what it cannot read, and nobody would be told.
    if (!isUtf8(bytes)) throw new Error('the body has bytes that are not UTF-8');
  },
});
