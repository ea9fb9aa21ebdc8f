/**
 * The outcome of a scenario in short: what scenarios are compared by.
 */

import { parseLegalDate } from '../law/dates.ts';
import type { DutyStanding } from '../law/duties.ts';
import type { Phrase } from '../law/phrases.ts';
import type { DutyDifference } from './differences.ts';
import type { Run, SimulatedStep } from './run.ts';

/** What may go wrong, in one closed list, the gravest first. */
export const RISKS = {
  refused: 'a step is refused',
  finding: 'an act does not fit',
  elsewhere: 'another instrument changes',
  dutyOwed: 'something is owed',
  notKnown: 'not known to both',
  imprecise: 'a date is not exact',
  evidence: 'the evidence is weak',
  assumption: 'something is assumed',
} as const;
export type RiskKind = keyof typeof RISKS;

export interface Risk {
  readonly kind: RiskKind;
  readonly text: string;
}

/** What a scenario comes to, in short. Dates are EDTF texts, null for none. */
export interface Outcome {
  readonly hypothetical: true;
  readonly name: string | null;
  readonly instrument: string;
  readonly asOf: string;
  readonly state: string;
  readonly sentence: string;
  /** The same for other languages. */
  readonly phrases: readonly Phrase[];
  /** In force from, or done on. */
  readonly inForceFrom: string | null;
  readonly knownToBothFrom: string | null;
  readonly endedOn: string | null;
  readonly steps: readonly SimulatedStep[];
  readonly taken: number;
  readonly refused: number;
  readonly duties: DutyDifference & { readonly owed: readonly DutyStanding[] };
  readonly risks: readonly Risk[];
}

/** Reads the outcome off a run. */
export function outcomeOf(run: Run): Outcome {
  const { name, instrument, asOf, standing, steps } = run;
  const force = standing.inForce ?? standing.completed;
  const taken = steps.filter((step) => step.taken).length;
  return {
    hypothetical: true,
    name,
    instrument,
    asOf,
    state: standing.state,
    sentence: standing.sentence,
    phrases: standing.phrases,
    inForceFrom: force?.from ?? null,
    knownToBothFrom: force?.knownToBothFrom ?? null,
    endedOn: standing.end?.on ?? null,
    steps,
    taken,
    refused: steps.length - taken,
    duties: { ...run.duties, owed: standing.duties.filter((duty) => duty.given === null) },
    risks: risksOf(run),
  };
}

function risksOf({ standing, steps, consequences }: Run): Risk[] {
  const force = standing.inForce ?? standing.completed;
  const owed = standing.duties.filter((duty) => duty.given === null);
  const told = (kind: RiskKind, texts: readonly string[]): Risk[] => texts.map((text) => ({ kind, text }));
  const refusals = steps.flatMap((step, index) => {
    const first = step.reasons[0];
    return first === undefined ? [] : [`step ${index + 1}, ${step.act?.type}, is refused: ${first.text}`];
  });
  const inexact = force !== null && exact(force.from) === false ? [`the date may be any day of ${force.from}`] : [];
  const weak = ['secondary', 'inferred', 'none'].includes(force?.grade ?? '');
  return [
    ...told('refused', refusals),
    ...told(
      'finding',
      standing.findings.map((one) => `${one.act.type} by ${one.act.by} on ${one.act.on} does not fit`),
    ),
    ...told(
      'elsewhere',
      consequences.map((one) => `${one.id}: ${one.after.sentence}`),
    ),
    ...told(
      'dutyOwed',
      owed.map((duty) => `${duty.act} owed by ${duty.by} to ${duty.to} since ${duty.since} (${duty.cites})`),
    ),
    ...told(
      'notKnown',
      standing.inForce !== null && force?.knownToBothFrom === null ? ['in force, not known to both'] : [],
    ),
    ...told('imprecise', inexact),
    ...told('evidence', weak ? [`entry into force rests on evidence of grade ${force?.grade}`] : []),
    ...told('assumption', standing.assumption === null ? [] : [standing.assumption]),
  ];
}

function exact(on: string): boolean {
  const { earliest, latest } = parseLegalDate(on);
  return earliest === latest;
}
