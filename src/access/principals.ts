/**
 * Adding and disabling principals. What a principal may do never changes: who is to do something else is added under
 * another name, so that every record says for ever with which rights it was made.
 */
import { impossible, Problem } from '../register/problems.ts';
import type { AccessStore, Principal } from './ports.ts';
import { ROLE_NAMES, ROLES, type RoleName } from './rights.ts';

/** Who changes access, and when (milliseconds since 1970). */
export interface Acting {
  readonly actor: string;
  readonly now: number;
}

/** Whom the token of the data folder stands for. */
export const FILE_PRINCIPAL = 'registrar';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;
// The first is written by imports, the second has the token of the data folder.
const RESERVED = ['import', FILE_PRINCIPAL];
const LIMIT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const MOST_LIMITS = 100;

/** What is asked of a new principal; texts as they were given. */
export interface PrincipalRequest {
  readonly id: string;
  readonly role: string;
  readonly parties: readonly string[] | null;
  readonly agreements: readonly string[] | null;
}

/** Adds a principal.
 * @throws Problem `impossible-content` naming the field, also for a name that is taken. */
export function addPrincipal(store: AccessStore, request: PrincipalRequest, { actor, now }: Acting): Principal {
  const { id, parties, agreements } = request;
  if (!NAME.test(id)) throw impossible('/name', 'must be 1 to 64 letters, digits, dots, hyphens, underscores or @');
  if (RESERVED.includes(id)) throw impossible('/name', `${id} is kept for the register itself`);
  const role = roleOf(request.role);
  checkLimits(role, 'parties', parties);
  checkLimits(role, 'agreements', agreements);
  const principal: Principal = { id, role, parties, agreements, createdAt: now, disabledAt: null };
  return store.write((inside) => {
    if (inside.principal(id) !== undefined) throw impossible('/name', `${id} is taken; names are given once`);
    return {
      changes: [{ kind: 'principal', principal }],
      lines: [{ at: now, kind: 'principalAdded', principal: actor, subject: id, detail: describePrincipal(principal) }],
      answer: principal,
    };
  });
}

/** A principal's role and limits in words. */
export function describePrincipal({ role, parties, agreements }: Omit<Principal, 'id' | 'createdAt' | 'disabledAt'>) {
  const acts = parties === null ? '' : `, acts of ${parties.join(', ')} only`;
  return `${role}${acts}${agreements === null ? '' : `, in ${agreements.join(', ')} only`}`;
}

/** Disables a principal for good: none of its tokens is taken any more.
 * @throws Problem `not-found`, or `impossible-content` where it is disabled already. */
export function disablePrincipal(store: AccessStore, id: string, { actor, now }: Acting): Principal {
  return store.write((inside) => {
    const principal = requirePrincipal(inside, id);
    return {
      changes: [{ kind: 'disable', principal: id, at: now }],
      lines: [{ at: now, kind: 'principalDisabled', principal: actor, subject: id, detail: 'disabled' }],
      answer: { ...principal, disabledAt: now },
    };
  });
}

/** A principal that is there and not disabled.
 * @throws Problem `not-found`, `impossible-content`. */
export function requirePrincipal(store: AccessStore, id: string): Principal {
  const principal = store.principal(id);
  if (principal === undefined) throw new Problem('not-found', `there is no principal ${id.slice(0, 100)}`);
  if (principal.disabledAt !== null) throw impossible('/name', `${id} is disabled`);
  return principal;
}

function roleOf(text: string): RoleName {
  const role = ROLE_NAMES.find((name) => name === text);
  if (role === undefined) throw impossible('/role', `must be one of ${ROLE_NAMES.join(', ')}`);
  return role;
}

function checkLimits(role: RoleName, name: 'parties' | 'agreements', limits: readonly string[] | null): void {
  if (limits === null) return;
  if (!ROLES[role].limitable)
    throw impossible(`/${name}`, `goes only with a role that may be limited, not with ${role}`);
  const fits = limits.length > 0 && limits.length <= MOST_LIMITS && limits.every((one) => LIMIT.test(one));
  if (!fits) throw impossible(`/${name}`, `must be 1 to ${MOST_LIMITS} identifiers, with commas between them`);
}
