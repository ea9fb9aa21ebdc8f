/**
 * What the audit trail tells of, in one closed list: API, command line, exports and documentation read it. A kind comes
 * from the ledger or from a log beside it; whatever else is to be told of gets a row here and a source of its own.
 */
import { ACCESS_KINDS, type AccessKind } from '../access/log.ts';

/** Where a kind comes from. What does not come from the ledger is told only to who has the right to audit. */
export type AuditSource = 'ledger' | 'refusals' | 'access';

interface AuditKind {
  readonly source: AuditSource;
  /** What happened, in words. */
  readonly what: string;
}

export const AUDIT_KINDS = {
  registered: { source: 'ledger', what: 'an agreement was brought into the register' },
  started: { source: 'ledger', what: 'an amendment, or carrying an agreement out, was started' },
  act: { source: 'ledger', what: 'an act was recorded' },
  outOfProcedure: { source: 'ledger', what: 'an act was recorded expressly outside the procedure' },
  correction: { source: 'ledger', what: 'a recorded act was corrected' },
  annulment: { source: 'ledger', what: 'a recorded act was annulled' },
  plan: { source: 'ledger', what: 'an expected act was planned, confirmed, moved or dropped' },
  rule: { source: 'ledger', what: 'the two-person rule of an agreement was set or lifted' },
  confirmation: { source: 'ledger', what: 'a second person confirmed an act or correction' },
  refusal: { source: 'refusals', what: 'an attempt to record was refused' },
  ...accessKinds(),
} as const satisfies Record<string, AuditKind>;

export type AuditKindName = keyof typeof AUDIT_KINDS;
export const AUDIT_KIND_NAMES = Object.keys(AUDIT_KINDS) as AuditKindName[];

function accessKinds(): Record<AccessKind, AuditKind> {
  const kinds = Object.entries(ACCESS_KINDS).map(([name, what]) => [name, { source: 'access', what }]);
  return Object.fromEntries(kinds) as Record<AccessKind, AuditKind>;
}
