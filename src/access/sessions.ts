/**
 * Sessions of people who signed in with a token on the pages. A session is a signed text that names the token, not the
 * token itself: whoever has the text but not the key of the register can neither make another nor lengthen it. At each
 * request the token is looked up again, so that a session ends with its token: revoked, expired, or its principal
 * disabled. What is signed needs no table, and lasts over a restart.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import { faultOf, type Identify } from './directory.ts';
import type { Identity } from './identity.ts';
import type { Journal } from './journal.ts';
import type { AccessStore } from './ports.ts';
import { digestOf, tokenIdOf } from './token-text.ts';

/** How long a session lasts, in milliseconds: a working day. Using it does not lengthen it. */
export const SESSION_MS = 8 * 3_600_000;

/** What sessions need from the disk: the key they are signed with, and those that were ended before their time. */
export interface SessionFiles {
  /** 32 random bytes, the same after a restart. */
  readonly key: Buffer;
  isEnded(nonce: string): boolean;
  /** Ends a session for good. @param until when it would have ended by itself, in milliseconds. */
  end(nonce: string, until: number, now: number): void;
}

/** A session that holds. */
export interface Session {
  readonly identity: Identity;
  /** Goes into every form, and must come back with it. */
  readonly formToken: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Which session it is; no secret. */
  readonly nonce: string;
}

const FORMAT = /^1\.([\w-]{1,64})\.([\w-]{22})\.(\d{1,15})\.([\w-]{43})$/;

export class Sessions {
  readonly #store: AccessStore;
  readonly #identify: Identify;
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #files: SessionFiles;

  constructor(store: AccessStore, identify: Identify, journal: Journal, clock: Clock, files: SessionFiles) {
    this.#store = store;
    this.#identify = identify;
    this.#journal = journal;
    this.#clock = clock;
    this.#files = files;
  }

  /** Begins a session: the text that stands for it, and for how many seconds it does.
   * @throws Problem `token-refused`. */
  begin(token: string): { readonly text: string; readonly seconds: number } {
    const { principal } = this.#identify(token);
    const id = tokenIdOf(token, digestOf(token));
    const now = this.#clock();
    const until = Math.min(now + SESSION_MS, this.#store.known(id)?.expiresAt ?? Number.MAX_SAFE_INTEGER);
    const said = `1.${id}.${randomBytes(16).toString('base64url')}.${until}`;
    this.#journal.signIn({ at: now, principal, subject: `pages, with token ${id}`, detail: 'signed in' });
    return { text: `${said}.${this.#sign('session', said)}`, seconds: Math.floor((until - now) / 1000) };
  }

  /** The session that a text stands for; null where it stands for none that holds. */
  of(text: string): Session | null {
    const match = FORMAT.exec(text);
    if (match === null) return null;
    const [, id = '', nonce = '', until = '', signature = ''] = match;
    const now = this.#clock();
    if (!equal(signature, this.#sign('session', text.slice(0, text.lastIndexOf('.'))))) return null;
    if (Number(until) <= now || this.#files.isEnded(nonce)) return null;
    const known = this.#store.known(id);
    if (known === undefined || faultOf(known, now) !== null) return null;
    const { id: principal, role, parties, agreements } = known.holder;
    const identity = { principal, role, limits: { parties, agreements } };
    return { identity, formToken: this.#sign('form', nonce), until: Number(until), nonce };
  }

  /** Ends a session, also for who has copied its text. */
  end({ nonce, until }: Session): void {
    this.#files.end(nonce, until, this.#clock());
  }

  /** @throws Problem `form-refused` where a form does not come from a page made for the session. */
  checkForm({ formToken }: Session, sent: string): void {
    if (equal(formToken, sent)) return;
    throw new Problem('form-refused', 'the form was not made for this session; load the page again');
  }

  /** Notes that something was not permitted. */
  refused({ identity }: Session, subject: string, detail: string): void {
    this.#journal.refused({ at: this.#clock(), principal: identity.principal, subject, detail });
  }

  /** Notes that a document was given out. */
  exported({ identity }: Session, subject: string): void {
    this.#journal.exported({ at: this.#clock(), principal: identity.principal, subject, detail: '' });
  }

  #sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#files.key).update(`pacta ${purpose}\n${text}`).digest('base64url');
  }
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
