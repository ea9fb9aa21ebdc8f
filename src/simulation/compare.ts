/**
 * Scenarios side by side.
 */
import { z } from 'zod';
import { parseLegalDate } from '../law/dates.ts';
import { checked } from './checking.ts';
import type { Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { readScenario, type Scenario } from './scenario.ts';

export const COMPARISON_FORMAT = 'pacta-comparison/1';
export const MAX_SCENARIOS = 5;

/** The shape of a comparison. */
export const comparisonShape = z.strictObject({
  format: z.literal(COMPARISON_FORMAT).optional(),
  scenarios: z
    .array(z.unknown())
    .min(1, 'must have at least one scenario')
    .max(MAX_SCENARIOS, `must not have more than ${MAX_SCENARIOS} scenarios`),
});

/** Reads scenarios to compare.
 * @throws Refusal with every fault of the first scenario that has any. */
export function readComparison(document: unknown): Scenario[] {
  return checked(comparisonShape, document).scenarios.map((one, index) =>
    within(`/scenarios/${index}`, () => readScenario(one)),
  );
}

/** Work on a part of a document: places of faults are told from the whole. */
export function within<T>(pointer: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
    const first = faults[0];
    throw new Refusal(error.kind, first === undefined ? error.message : `${first.pointer} ${first.detail}`, faults);
  }
}

export interface Comparison {
  readonly hypothetical: true;
  readonly outcomes: readonly Outcome[];
  /** Numbers, from 1, of the scenarios that come into force on the earliest day; those of which the dates leave open
   * whether they do are among them. Empty where none does. */
  readonly earliest: readonly number[];
}

/** Puts outcomes side by side. */
export function comparisonOf(outcomes: readonly Outcome[]): Comparison {
  const dates = outcomes.map((one) => (one.inForceFrom === null ? null : parseLegalDate(one.inForceFrom)));
  const soonest = dates.reduce<string | null>(
    (day, date) => (date !== null && (day === null || date.latest < day) ? date.latest : day),
    null,
  );
  const earliest = dates.flatMap((date, index) =>
    date !== null && soonest !== null && date.earliest <= soonest ? [index + 1] : [],
  );
  return { hypothetical: true, outcomes, earliest };
}

/** The rows of a comparison, the same for terminal, Markdown and pages: a heading, and a text for each outcome. */
export function comparisonRows(outcomes: readonly Outcome[]): readonly (readonly [string, readonly string[]])[] {
  const row = (heading: string, text: (one: Outcome) => string) => [heading, outcomes.map(text)] as const;
  return [
    row('instrument', (one) => one.instrument),
    row('state', (one) => one.state),
    row('in force from', (one) => one.inForceFrom ?? 'not yet'),
    row('known to both', (one) => one.knownToBothFrom ?? 'not yet'),
    row('ended', (one) => one.endedOn ?? 'no'),
    row('acts taken', (one) => String(one.taken)),
    row('acts refused', (one) => String(one.refused)),
    row('duties arising', (one) => String(one.duties.arising.length)),
    row('duties owed', (one) => String(one.duties.owed.length)),
    row('risks', (one) => String(one.risks.length)),
  ];
}

/** What a scenario is called: its name, or its number. */
export function nameOf({ name }: Outcome, index: number): string {
  return name ?? `scenario ${index + 1}`;
}
