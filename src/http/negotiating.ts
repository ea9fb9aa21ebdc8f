/** Whether a route has what the header Accept asks for (RFC 9110, section 12.5.1). */
import { Problem } from '../register/problems.ts';
import type { Step } from './steps.ts';

/** What some clients write behind a media type; it is what all of ours have, and chooses nothing. */
const AS_SENT = /\s*;\s*(?:charset="?utf-8"?|header="?present"?)(?=\s*(?:[,;]|$))/gi;

/** Refuses a request that accepts none of the media types of its route. `format` in the query goes before Accept.
 * @throws Problem `not-acceptable`. */
export function negotiating(types: readonly string[]): Step {
  return (request, response) => {
    if (types.length > 1) response.vary('Accept');
    if (request.headers.accept?.includes(';')) request.headers.accept = request.headers.accept.replace(AS_SENT, '');
    const { accept } = request.headers;
    const asIs = accept === undefined || accept === '*/*' || accept === types[0];
    if (!asIs && !/[?&]format=/.test(request.url) && request.accepts([...types]) === false) {
      throw new Problem('not-acceptable', `this can be had as ${types.join(', ')}`);
    }
  };
}
