/**
 * A bound on scenarios whose dates leave the order of many acts open. Where acts do not fit, the order with the fewest
 * misfits is searched among all that the dates allow: for a few acts that is nothing, for many it would keep
 * everybody else waiting.
 */
import { parseLegalDate } from '../law/dates.ts';
import type { Family } from '../law/family.ts';
import { refused } from './refusal.ts';
import { isCorrection, type Step } from './scenario.ts';

/** The most acts of one instrument of which the dates may leave the order open, supposed ones among them. The fullest
 * conclusion in the data has ten acts. */
export const MOST_OPEN = 10;

interface Dated {
  readonly earliest: string;
  readonly latest: string;
  /** The step; null for an act on record. */
  readonly step: number | null;
}

/** Refuses steps that would leave too much open.
 * @throws Refusal `impossible` naming the step that is one too many. */
export function checkOpenOrder(family: Family, own: string, steps: readonly Step[]): void {
  for (const id of new Set(steps.map((step) => step.instrument ?? own))) {
    for (const stretch of stretchesOf(datesOf(family, id, own, steps))) {
      const supposed = stretch.flatMap(({ step }) => (step === null ? [] : [step]));
      if (stretch.length <= MOST_OPEN || supposed.length === 0) continue;
      const detail = `leaves the order of ${stretch.length} acts of ${id} open; at most ${MOST_OPEN} may be: give dates that tell them apart`;
      throw refused('impossible', `/steps/${Math.max(...supposed)}`, detail);
    }
  }
}

function datesOf(family: Family, id: string, own: string, steps: readonly Step[]): Dated[] {
  const here = steps.filter((step) => (step.instrument ?? own) === id);
  // A corrected act has its new date in the place of the old.
  const corrected = new Set(here.flatMap((step) => (isCorrection(step) ? [step.correct] : [])));
  const onRecord = (family.instruments.get(id)?.acts ?? [])
    .filter(({ version }) => !corrected.has(version))
    .map(({ date }) => ({ ...date, step: null }));
  const supposed = steps.flatMap((step, index): Dated[] => {
    const on = isCorrection(step) ? step.act?.on : step.on;
    if (on === undefined || (step.instrument ?? own) !== id) return [];
    return [{ ...parseLegalDate(on), step: index }];
  });
  return [...onRecord, ...supposed];
}

/** Dates in stretches: within one, each overlaps with what came before. */
function stretchesOf(dates: readonly Dated[]): Dated[][] {
  const stretches: Dated[][] = [];
  let until = '';
  for (const date of [...dates].sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))) {
    if (date.earliest > until) stretches.push([]);
    stretches.at(-1)!.push(date);
    if (date.latest > until) until = date.latest;
  }
  return stretches;
}
