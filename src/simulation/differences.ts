/**
 * How two standings of one instrument differ in their dates and duties.
 */
import type { DutyStanding } from '../law/duties.ts';
import type { Standing } from '../law/standing.ts';

/** The dates of effect of a standing, in one closed list. */
const EFFECTS = {
  inForceFrom: (one: Standing) => one.inForce?.from,
  knownToBothFrom: (one: Standing) => one.inForce?.knownToBothFrom,
  inForceUntil: (one: Standing) => one.inForce?.until,
  completedOn: (one: Standing) => one.completed?.from,
  provisionalFrom: (one: Standing) => one.provisional?.from,
  provisionalUntil: (one: Standing) => one.provisional?.until,
  endedOn: (one: Standing) => one.end?.on,
} as const satisfies Record<string, (one: Standing) => string | null | undefined>;
export type Effect = keyof typeof EFFECTS;
export const EFFECT_NAMES = Object.keys(EFFECTS) as Effect[];

/** A date of effect (EDTF) of a standing; null for none. */
export function effectOf(one: Standing | null, effect: Effect): string | null {
  return (one === null ? null : EFFECTS[effect](one)) ?? null;
}

/** A date of effect (EDTF) that differs; null for none. */
export interface DateDifference {
  readonly effect: Effect;
  readonly before: string | null;
  readonly after: string | null;
}

/** The dates of effect that differ between two standings; of what did not exist before all are new. */
export function dateDifferences(before: Standing | null, after: Standing | null): DateDifference[] {
  return EFFECT_NAMES.flatMap((effect) => {
    const difference = { effect, before: effectOf(before, effect), after: effectOf(after, effect) };
    return difference.before === difference.after ? [] : [difference];
  });
}

/** How duties differ. */
export interface DutyDifference {
  /** Owed or fulfilled now, and not before. */
  readonly arising: readonly DutyStanding[];
  /** Owed before, fulfilled now. */
  readonly fulfilled: readonly DutyStanding[];
  /** Owed or fulfilled before, and neither now. */
  readonly fallingAway: readonly DutyStanding[];
}

const same = (a: DutyStanding) => (b: DutyStanding) => a.act === b.act && a.by === b.by && a.since === b.since;

/** How the duties of two standings differ. One that is owed since another date is another duty. */
export function dutyDifference(before: Standing | null, after: Standing | null): DutyDifference {
  const old = before?.duties ?? [];
  const now = after?.duties ?? [];
  return {
    arising: now.filter((duty) => !old.some(same(duty))),
    fulfilled: now.filter((duty) => duty.given !== null && old.find(same(duty))?.given === null),
    fallingAway: old.filter((duty) => !now.some(same(duty))),
  };
}
