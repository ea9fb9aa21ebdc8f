/**
 * Telling who shows a token. The store is asked each time, so that a token revoked by another process is refused from
 * that moment on; uses and sign-ins are noted after the answer, not at every request.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import type { Identity } from './identity.ts';
import type { Journal } from './journal.ts';
import type { AccessStore, KnownToken } from './ports.ts';
import { digestOf, tokenIdOf } from './token-text.ts';

/** Tells whom a token stands for.
 * @throws Problem `token-refused` with the reason, which only who has the secret is told. */
export type Identify = (token: string) => Identity;

/** Identifies by the tokens of a store. */
export function identifying(store: AccessStore, journal: Journal, clock: Clock): Identify {
  return (token) => {
    const digest = digestOf(token);
    const known = store.known(tokenIdOf(token, digest));
    if (known === undefined || !timingSafeEqual(known.digest, digest)) {
      throw new Problem('token-refused', 'this token is not known');
    }
    const now = clock();
    const fault = faultOf(known, now);
    const { id: principal, role, parties, agreements } = known.holder;
    if (fault !== null) {
      journal.refused({ at: now, principal, subject: `token ${known.id}`, detail: fault });
      throw new Problem('token-refused', fault);
    }
    journal.used(known, now);
    return { principal, role, limits: { parties, agreements } };
  };
}

/** Why a token is good for nothing at an instant; null when it is good. */
export function faultOf({ revokedAt, expiresAt, holder }: KnownToken, now: number): string | null {
  if (revokedAt !== null) return 'this token was revoked';
  if (expiresAt !== null && expiresAt <= now) return 'this token has expired';
  return holder.disabledAt === null ? null : 'the principal of this token was disabled';
}
