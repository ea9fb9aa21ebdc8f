/**
 * Rights, and the roles that have them: two closed lists. Routes name the right they need; API, command line,
 * documentation and tests read both.
 */

/** What one may be allowed to do. Reading the record needs no right: it is open. */
export const RIGHTS = {
  record: 'record acts, and start amendments or carrying out',
  plan: 'record plans, and confirm, move or drop them',
  register: 'register agreements',
  correct: 'correct and annul acts',
  outsideProcedure: 'record expressly outside the procedure',
  audit: 'read refusals and the log of access, and have them exported',
  checkpoint: 'have the ledger signed and witnessed',
  administer: 'make and disable principals, issue and revoke tokens, set the rules of an agreement',
} as const satisfies Record<string, string>;

export type Right = keyof typeof RIGHTS;
export const RIGHT_NAMES = Object.keys(RIGHTS) as Right[];

interface Role {
  readonly rights: readonly Right[];
  /** Whether it may be limited to certain parties and agreements: to acts of these, and as who sees what these keep
   * confidential. */
  readonly limitable: boolean;
  readonly what: string;
}

const RECORDER: readonly Right[] = ['record', 'plan'];

export const ROLES = {
  reader: { rights: [], limitable: true, what: 'is known by name, and reads' },
  recorder: { rights: RECORDER, limitable: true, what: 'records acts and plans' },
  registrar: {
    rights: [...RECORDER, 'register', 'correct', 'outsideProcedure'],
    limitable: false,
    what: 'keeps the register: besides recording registers agreements, corrects, records outside the procedure',
  },
  auditor: {
    rights: ['audit', 'checkpoint'],
    limitable: false,
    what: 'reads refusals and the log of access, has the ledger signed',
  },
  administrator: { rights: RIGHT_NAMES, limitable: false, what: 'may do everything' },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as RoleName[];

/** Whether a role has a right. */
export function hasRight(role: RoleName, right: Right): boolean {
  return (ROLES[role].rights as readonly Right[]).includes(right);
}

/** The roles that have a right. */
export function rolesWith(right: Right): RoleName[] {
  return ROLE_NAMES.filter((role) => hasRight(role, right));
}
