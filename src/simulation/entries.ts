/**
 * What a scenario puts on a time line: its acts and the dates of effect that follow, in one list from which timeline
 * bars, CSV and calendar entries are made.
 */
import type { LegalDate } from '../law/dates.ts';
import { parseLegalDate } from '../law/dates.ts';
import type { Outcome } from './outcome.ts';
import type { SimulatedStep } from './run.ts';

/** A line of a time line. */
export interface TimeEntry {
  /** Stable within a scenario: `step-3`, `inForceFrom`. */
  readonly key: string;
  readonly kind: 'step' | 'correction' | 'effect';
  /** What happens, in short: `approve UN`, `in force from`. */
  readonly label: string;
  readonly act: string;
  readonly by: string;
  readonly date: LegalDate;
  readonly taken: boolean;
  /** Why it was refused; empty where it was not. */
  readonly reasons: readonly string[];
}

/** The lines of an outcome: steps in their order, then the dates of effect. */
export function entriesOf(outcome: Outcome): TimeEntry[] {
  return [...outcome.steps.flatMap(stepEntry), ...effects(outcome)];
}

function stepEntry(step: SimulatedStep, index: number): TimeEntry[] {
  // An annulment has no date.
  if (step.act === null) return [];
  const { type, by, name, on } = step.act;
  const corrects = step.corrects === undefined ? '' : ` (corrects version ${step.corrects})`;
  const where = step.instrument === undefined ? '' : ` of ${step.instrument}`;
  return [
    {
      key: `step-${index + 1}`,
      kind: step.corrects === undefined ? 'step' : 'correction',
      label: `${type} ${by ?? name ?? ''}${where}${corrects}`,
      act: type,
      by: by ?? name ?? '',
      date: parseLegalDate(on),
      taken: step.taken,
      reasons: step.reasons.map((reason) => reason.text),
    },
  ];
}

const EFFECTS = [
  ['inForceFrom', 'in force from'],
  ['knownToBothFrom', 'known to both from'],
  ['endedOn', 'ended on'],
] as const;

function effects(outcome: Outcome): TimeEntry[] {
  return EFFECTS.flatMap(([key, label]) => {
    const on = outcome[key];
    if (on === null) return [];
    return [{ key, kind: 'effect', label, act: '', by: '', date: parseLegalDate(on), taken: true, reasons: [] }];
  });
}
