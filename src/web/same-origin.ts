/**
 * Whether a form was sent from a page of ours. Browsers say where a request comes from, and no page can make them say
 * otherwise: by Sec-Fetch-Site (W3C Fetch Metadata), or where that is not sent, as over plain HTTP, by Origin.
 */
import type { Request } from 'express';
import { Problem } from '../register/problems.ts';

/** Whether it comes over TLS, as far as the browser says: a proxy before us may have taken the TLS off.
 * @throws Problem `form-refused` where the request comes from elsewhere, or does not say where from. */
export function requireSameOrigin({ headers }: Request): { readonly secure: boolean } {
  const { origin, host } = headers;
  const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : null;
  const site = headers['sec-fetch-site'];
  const own = site === undefined ? from !== null && from.host === host : site === 'same-origin';
  if (!own) throw new Problem('form-refused', 'the form was sent from elsewhere');
  return { secure: from?.protocol === 'https:' };
}

/** The address within this register to go on to; the register itself where what is asked for is none. */
export function ownAddress(asked: string): string {
  // A second slash or a backslash would make a browser read a host name. Control characters are skipped by browsers.
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) && asked.length <= 2000 ? asked : '/';
}
