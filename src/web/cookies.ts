/**
 * The cookie that holds a session: for our own pages alone, out of reach of scripts, and over TLS never without it.
 */
import type { Request, Response } from 'express';
import type { Session, Sessions } from '../access/sessions.ts';

const PLAIN = 'pacta-session';
/** With this prefix browsers take the cookie only over TLS, for this host alone (RFC 6265bis, section 4.1.3). */
const SECURE = '__Host-pacta-session';

/** The session of a request; null where there is none that holds. */
export function sessionOf(request: Request, sessions: Sessions): Session | null {
  const given = cookiesOf(request.headers.cookie ?? '');
  for (const name of [SECURE, PLAIN]) {
    const text = given.get(name);
    const session = text === undefined ? null : sessions.of(text);
    if (session !== null) return session;
  }
  return null;
}

/** Has the browser keep a session until it ends.
 * @param seconds how long that is.
 * @param secure whether the page came over TLS. */
export function keepSession(response: Response, text: string, seconds: number, secure: boolean): void {
  response.append('Set-Cookie', cookie(secure, text, seconds));
}

/** Has the browser forget its session, whichever it has. */
export function forgetSession(response: Response): void {
  for (const secure of [true, false]) response.append('Set-Cookie', cookie(secure, '', 0));
}

function cookie(secure: boolean, text: string, seconds: number): string {
  const base = `${secure ? SECURE : PLAIN}=${text}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict`;
  return secure ? `${base}; Secure` : base;
}

function cookiesOf(header: string): Map<string, string> {
  return new Map(
    header.split(';').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? ['', ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}
