/**
 * Plans: acts that are expected. A plan is never an act and moves no date of effect; it is kept beside the acts and
 * compared with what really happened.
 */
import type { Act } from './acts.ts';
import { daysBetween, edtf, type LegalDate, parseLegalDate } from './dates.ts';

/** An expected act as it stands after all that was recorded of it. */
export interface Plan {
  /** Version of the entry that first recorded it. */
  readonly version: number;
  readonly act: Act;
  /** The key of the expected act in the procedure. */
  readonly key: string;
  readonly date: LegalDate;
  readonly status: 'expected' | 'confirmed' | 'dropped';
  /** When the expectation was announced, where that is known: before that day nobody could have had it. */
  readonly announced: LegalDate | null;
  /** Dates it was expected for before it was moved, oldest first (EDTF). */
  readonly before: readonly string[];
}

/** A plan against the day of the question and against what happened. */
export interface PlanOutcome {
  readonly version: number;
  readonly on: string;
  readonly status: Plan['status'] | 'fulfilled' | 'overdue';
  /** Days the act came after (or, negative, before) the planned day; while it has not come, days the planned day has
   * passed. Counted between latest days. Null while the planned day lies ahead. */
  readonly slippageDays: number | null;
}

/** Whether a plan was in being on a day: announced by then, as far as is known, and not dropped. */
export function isLive(plan: Plan, asOf: string | null): boolean {
  if (plan.status === 'dropped') return false;
  return asOf === null || plan.announced === null || plan.announced.earliest <= asOf;
}

/** Holds a plan against the actual date, or while there is none against the day `asOf` (ISO). */
export function outcome(plan: Plan, actual: LegalDate | undefined, asOf: string): PlanOutcome {
  const base = { version: plan.version, on: edtf(plan.date) };
  if (plan.status === 'dropped') return { ...base, status: 'dropped', slippageDays: null };
  if (actual !== undefined) {
    return { ...base, status: 'fulfilled', slippageDays: daysBetween(plan.date.latest, actual.latest) };
  }
  if (plan.date.latest >= asOf) return { ...base, status: plan.status, slippageDays: null };
  return { ...base, status: 'overdue', slippageDays: daysBetween(plan.date.latest, asOf) };
}

/** The date of an act, read again from its text. */
export function dateOf(act: Pick<Act, 'on'>): LegalDate {
  return parseLegalDate(act.on);
}
