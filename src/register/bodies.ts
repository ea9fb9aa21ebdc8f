/**
 * The bodies of ledger entries, by kind. Old schemas are read as the newest; entries are never rewritten.
 */

import type { Act } from '../law/acts.ts';
import type { Clauses } from '../law/clauses.ts';
import type { Entry } from '../ledger/entry.ts';
import { canonicalValue, type KnownClauses } from './known-clauses.ts';

/** The schema version written for each kind. */
export const SCHEMA = { registered: 1, started: 1, act: 1, correction: 1, plan: 1, rule: 1, confirmation: 1 } as const;

/** An agreement comes into the register with its clauses. */
export interface RegisteredBody {
  readonly clauses: Clauses;
}

/** An instrument hanging on an agreement is started. */
export interface StartedBody {
  readonly parent: string;
  readonly kind: 'amendment' | 'implementation';
  /** Which way of carrying the agreement out; absent for an amendment. */
  readonly procedure?: string;
  readonly number: number;
  readonly title: Readonly<Record<string, string>>;
}

/** A correction replaces the act of an earlier entry, or annuls it. */
export type CorrectionBody =
  | { readonly version: number; readonly act: Act }
  | { readonly version: number; readonly annul: true };

/** Changes of a plan, in one closed list. */
export const PLAN_CHANGES = ['expect', 'confirm', 'move', 'drop'] as const;
export type PlanChange = (typeof PLAN_CHANGES)[number];

/** A plan is recorded (`expect`, with the act), or one recorded before is confirmed, moved (with the new date) or dropped. */
export interface PlanBody {
  readonly change: PlanChange;
  /** Version of the entry with the plan that is changed; absent for `expect`. */
  readonly plan?: number;
  readonly act?: Act;
  readonly on?: string;
  /** When the expectation was announced (EDTF). */
  readonly announced?: string;
  readonly source?: string;
}

/** Whether acts and corrections of an agreement, and of what hangs on it, need a second person from now on. */
export interface RuleBody {
  readonly twoPerson: boolean;
}

/** Another principal confirms the act or correction of an entry of the same instrument. */
export interface ConfirmationBody {
  readonly version: number;
}

export type Body =
  | { readonly kind: 'registered'; readonly body: RegisteredBody }
  | { readonly kind: 'started'; readonly body: StartedBody }
  | { readonly kind: 'act'; readonly body: Act }
  | { readonly kind: 'correction'; readonly body: CorrectionBody }
  | { readonly kind: 'plan'; readonly body: PlanBody }
  | { readonly kind: 'rule'; readonly body: RuleBody }
  | { readonly kind: 'confirmation'; readonly body: ConfirmationBody };

/** Reads the body of an entry. The ledger holds only what was checked on the way in.
 * @param known given where it is verified: what was read before. A body that is not canonical JSON is then refused.
 * @throws Error for a schema newer than this program knows; Malformed. */
export function bodyOf(entry: Entry, known?: KnownClauses): Body {
  if (entry.schema > SCHEMA[entry.kind]) {
    throw new Error(
      `entry ${entry.position} has schema ${entry.schema} of ${entry.kind}, which is newer than this program`,
    );
  }
  const { kind, bytes } = entry;
  if (known === undefined) return { kind, body: JSON.parse(entry.body) } as Body;
  if (bytes !== undefined && kind === 'registered') return { kind, body: known.read(bytes) };
  return { kind, body: canonicalValue(entry.body) } as Body;
}
