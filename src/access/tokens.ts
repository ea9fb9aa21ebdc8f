/**
 * Issuing, rotating and revoking tokens. The token itself is given out once, as the answer; the register keeps its
 * digest.
 */
import { impossible, Problem } from '../register/problems.ts';
import type { AccessStore, Token } from './ports.ts';
import { type Acting, FILE_PRINCIPAL, requirePrincipal } from './principals.ts';
import { digestOf, newToken, tokenIdOf } from './token-text.ts';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** How long a token lasts unless asked otherwise, and at most (days). */
export const DEFAULT_DAYS = 365;
export const MOST_DAYS = 3650;
/** How long the old token is still taken beside the one that replaces it, unless asked otherwise, and at most (hours). */
export const DEFAULT_OVERLAP = 24;
export const MOST_OVERLAP = 720;

/** A token as it is given out, once. */
export interface Issued {
  readonly token: Token;
  /** The whole token. */
  readonly secret: string;
}

/** Issues a token.
 * @param days how long it lasts.
 * @throws Problem `not-found`, `impossible-content`. */
export function issueToken(store: AccessStore, principal: string, days: number, acting: Acting): Issued {
  if (days < 1 || days > MOST_DAYS) throw impossible('/days', `must be a whole number from 1 to ${MOST_DAYS}`);
  const { actor, now } = acting;
  return store.write((inside) => {
    requirePrincipal(inside, principal);
    const made = makeToken(newToken(), principal, false, now, now + days * DAY_MS);
    const detail = `token ${made.token.id} for ${days} days${noted(made.kept)}`;
    return {
      changes: [{ kind: 'token', token: made.kept }],
      lines: [{ at: now, kind: 'tokenIssued', principal: actor, subject: principal, detail }],
      answer: made,
    };
  });
}

/** Replaces a token by a new one that lasts as long as the old one was made to; the old one is taken for the overlap.
 * @param hours the overlap.
 * @throws Problem `not-found`, `impossible-content` for a token that is not taken any more. */
export function rotateToken(store: AccessStore, id: string, hours: number, { actor, now }: Acting): Issued {
  if (hours > MOST_OVERLAP) throw impossible('/overlap', `must be a whole number from 0 to ${MOST_OVERLAP}`);
  return store.write((inside) => {
    const old = requireToken(inside, id, now);
    requirePrincipal(inside, old.principal);
    const until = old.expiresAt === null ? null : now + (old.expiresAt - old.createdAt);
    const made = makeToken(newToken(), old.principal, false, now, until);
    const ends = Math.min(now + hours * HOUR_MS, old.expiresAt ?? Number.MAX_SAFE_INTEGER);
    const detail = `token ${id} by ${made.token.id}, with ${hours} hours in which both are taken${noted(made.kept)}`;
    return {
      changes: [
        { kind: 'token', token: made.kept },
        { kind: 'shorten', token: id, expiresAt: ends },
      ],
      lines: [{ at: now, kind: 'tokenRotated', principal: actor, subject: old.principal, detail }],
      answer: made,
    };
  });
}

/** Revokes a token at once.
 * @throws Problem `not-found`, `impossible-content` where it was revoked before. */
export function revokeToken(store: AccessStore, id: string, { actor, now }: Acting): Token {
  return store.write((inside) => {
    const token = tokenOf(inside, id);
    if (token.revokedAt !== null) throw impossible('/token', `${id} was revoked already`);
    return {
      changes: [{ kind: 'revoke', token: id, at: now }],
      lines: [{ at: now, kind: 'tokenRevoked', principal: actor, subject: token.principal, detail: `token ${id}` }],
      answer: { ...token, revokedAt: now },
    };
  });
}

/** Makes the token of the data folder known, for a principal that may do everything, in place of one that stood in the
 * file before. A token that is known already is left as it is, also where it was revoked. */
export function adoptFileToken(store: AccessStore, secret: string, { actor, now }: Acting): void {
  const { kept } = makeToken(secret, FILE_PRINCIPAL, true, now, null);
  const replacedBy = (inside: AccessStore) =>
    inside.tokens(FILE_PRINCIPAL).filter((one) => one.fromFile && one.id !== kept.id && one.revokedAt === null);
  // Nothing is written, nor waited for, at a start that finds everything as it should be.
  if (store.known(kept.id) !== undefined && replacedBy(store).length === 0) return;
  store.write((inside) => {
    const known = inside.known(kept.id) !== undefined;
    const holder = inside.principal(FILE_PRINCIPAL);
    const role = {
      id: FILE_PRINCIPAL,
      role: 'administrator',
      parties: null,
      agreements: null,
      createdAt: now,
    } as const;
    const replaced = replacedBy(inside);
    const line = { at: now, principal: actor, subject: FILE_PRINCIPAL };
    return {
      changes: [
        ...(holder === undefined ? [{ kind: 'principal' as const, principal: role }] : []),
        ...(known ? [] : [{ kind: 'token' as const, token: kept }]),
        ...replaced.map((one) => ({ kind: 'revoke' as const, token: one.id, at: now })),
      ],
      lines: [
        ...(holder === undefined ? [{ ...line, kind: 'principalAdded' as const, detail: 'administrator' }] : []),
        ...(known
          ? []
          : [{ ...line, kind: 'tokenIssued' as const, detail: `token ${kept.id}, of the data folder${noted(kept)}` }]),
        ...replaced.map((one) => ({ ...line, kind: 'tokenRevoked' as const, detail: `token ${one.id}` })),
      ],
      answer: null,
    };
  });
}

function makeToken(secret: string, principal: string, fromFile: boolean, createdAt: number, expiresAt: number | null) {
  const digest = digestOf(secret);
  const base = { id: tokenIdOf(secret, digest), principal, fromFile, createdAt, expiresAt };
  return { secret, token: { ...base, revokedAt: null, lastUsedAt: null }, kept: { ...base, digest } };
}

/** How the log of access says what is taken for a token. */
const noted = ({ digest }: { readonly digest: Buffer }) => `, digest ${digest.toString('hex')}`;

function requireToken(store: AccessStore, id: string, now: number): Token {
  const token = tokenOf(store, id);
  if (token.revokedAt !== null) throw impossible('/token', `${id} was revoked`);
  if (token.expiresAt !== null && token.expiresAt <= now) throw impossible('/token', `${id} has expired`);
  return token;
}

function tokenOf(store: AccessStore, id: string): Token {
  const known = store.known(id);
  if (known === undefined) throw new Problem('not-found', `there is no token ${id.slice(0, 100)}`);
  const { digest: _digest, holder: _holder, ...token } = known;
  return token;
}
