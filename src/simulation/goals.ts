/**
 * Goals: states of the course that a procedure can be steered to, in one closed list by kind of instrument.
 */
import { CONSEQUENCES } from '../law/chart.ts';
import type { Procedure } from '../law/procedure.ts';

/** What each goal is, as the end of a sentence. */
export const GOALS = {
  inForce: 'in force',
  done: 'done',
  abandoned: 'abandoned before entry into force',
  superseded: 'superseded by a later agreement',
  terminated: 'ended by consent',
  lapsed: 'lapsed because the agreement ended first',
  ended: 'ended with its agreement',
} as const;
export type Goal = keyof typeof GOALS;
export const GOAL_NAMES = Object.keys(GOALS) as [Goal, ...Goal[]];

/** The goals a procedure has, the one it is made for first. */
export function goalsOf(procedure: Procedure): Goal[] {
  const { kind, result, acts } = procedure;
  const withdraws = acts.some((one) => one.type === 'withdraw');
  const terminates = acts.some((one) => one.type === 'terminate');
  return [
    result,
    ...(withdraws ? (['abandoned'] as const) : []),
    ...(kind === 'agreement' ? (['superseded'] as const) : (['lapsed'] as const)),
    ...(kind === 'agreement' && terminates ? (['terminated'] as const) : []),
    ...(kind !== 'agreement' && result === 'inForce' ? (['ended'] as const) : []),
  ];
}

/** The consequence from other instruments that a procedure takes. */
export function consequenceOf({ kind }: Procedure): string {
  return kind === 'agreement' ? CONSEQUENCES.supersede : CONSEQUENCES.parentEnds;
}
