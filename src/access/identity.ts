/**
 * Who asks, once that is established, and whether they may do what they ask for.
 */
import { Problem } from '../register/problems.ts';
import { hasRight, type Right, type RoleName, rolesWith } from './rights.ts';

/** To what a recorder is limited; null for no limit. */
export interface Limits {
  /** Only acts of these parties. What is of both parties, or of nobody, is then not theirs to record. */
  readonly parties: readonly string[] | null;
  /** Only in these agreements, and in what hangs on them. */
  readonly agreements: readonly string[] | null;
}

export const UNLIMITED: Limits = { parties: null, agreements: null };

/** A principal that has shown a token. */
export interface Identity {
  readonly principal: string;
  readonly role: RoleName;
  readonly limits: Limits;
}

/** What is to be recorded, as far as limits look at it. */
export interface Attempt {
  /** Identifier of an agreement, or of what hangs on one. */
  readonly instrument: string;
  /** Whose act it is, as the request says; undefined where it says nothing readable. */
  readonly by: string | undefined;
}

/** @throws Problem `not-permitted` naming the right and the roles that have it. */
export function requireRight({ principal, role }: Identity, right: Right): void {
  if (hasRight(role, right)) return;
  const roles = rolesWith(right);
  throw new Problem('not-permitted', `${principal} is ${role}; this needs the right ${right} (${roles.join(', ')})`, {
    needs: { right, roles },
  });
}

/** @throws Problem `not-permitted` naming the limit that the attempt goes beyond. */
export function requireWithin({ principal, limits }: Identity, { instrument, by }: Attempt, right: Right): void {
  const refuse = (only: string) => {
    throw new Problem('not-permitted', `${principal} may record only ${only}`, {
      needs: { right, roles: rolesWith(right) },
    });
  };
  const { parties, agreements } = limits;
  const agreement = instrument.split('/')[0] ?? '';
  if (agreements !== null && !agreements.includes(agreement)) refuse(`in ${agreements.join(', ')}`);
  if (parties !== null && (by === undefined || !parties.includes(by))) refuse(`acts of ${parties.join(', ')}`);
}

/** @throws Problem `not-permitted` where the principal neither is of the party that keeps something confidential nor may
 * audit. */
export function requireConfidence(
  { principal, role, limits }: Identity,
  { instrument, party }: { readonly instrument: string; readonly party: string },
): void {
  if (hasRight(role, 'audit') || isOf(limits, instrument, party)) return;
  throw new Problem('not-permitted', `this is kept confidential by ${party}; ${principal} is not of ${party}`, {
    needs: { right: 'audit', roles: rolesWith('audit') },
  });
}

/** @throws Problem `not-permitted` where the principal neither keeps the register nor records for the party whose private
 * note is to be erased. */
export function requireErasing(
  { principal, role, limits }: Identity,
  { instrument, party }: { readonly instrument: string; readonly party: string },
): void {
  if (hasRight(role, 'correct') || (hasRight(role, 'record') && isOf(limits, instrument, party))) return;
  const detail = `the private note is of ${party}; ${principal} neither records for ${party} nor keeps the register`;
  throw new Problem('not-permitted', detail, { needs: { right: 'correct', roles: rolesWith('correct') } });
}

/** Whether a principal is of a party, in an agreement. */
function isOf({ parties, agreements }: Limits, instrument: string, party: string): boolean {
  const agreement = instrument.split('/')[0] ?? '';
  return parties?.includes(party) === true && (agreements === null || agreements.includes(agreement));
}
