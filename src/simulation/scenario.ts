/**
 * Scenarios: hypothetical acts and corrections on top of the record. A scenario is a small JSON document that says all
 * that its result depends on but the record itself, so that it can be kept, sent and run again.
 */
import { z } from 'zod';
import { act, legalDate, text } from '../law/acts.ts';
import { checked } from './checking.ts';

export const SCENARIO_FORMAT = 'pacta-scenario/1';
/** The most steps of a scenario. */
export const MAX_STEPS = 200;

/** An act to record or to simulate; `outsideProcedure` is the express reason for taking what does not fit. */
export const actRequest = act.extend({ outsideProcedure: text(5000).optional() });
export type ActRequest = z.infer<typeof actRequest>;

const elsewhere = { instrument: text(200).optional() };

/** A hypothetical act; `instrument` where it is of another instrument of the family than the scenario's own. */
export const actStep = actRequest.extend(elsewhere);
export type ActStep = z.infer<typeof actStep>;

/** A hypothetical correction of the act with a version, on record or hypothetical: replaced, or annulled. */
export const correctionStep = z
  .strictObject({ correct: z.int().min(1), act: act.optional(), annul: z.literal(true).optional(), ...elsewhere })
  .refine((value) => (value.act === undefined) !== (value.annul === undefined), {
    message: 'give either act (the replacement) or annul',
    path: ['act'],
  });
export type CorrectionStep = z.infer<typeof correctionStep>;
export type Step = ActStep | CorrectionStep;

// Not a union: that would tell every fault of either shape as one, without its place.
const step = z.unknown().transform((value, context): Step => {
  const corrects = typeof value === 'object' && value !== null && 'correct' in value;
  const result = (corrects ? correctionStep : actStep).safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    context.issues.push({ ...issue, input: value } as (typeof context.issues)[number]);
  return z.NEVER;
});

const steps = z
  .array(z.unknown())
  // Before any step is read, so that a scenario of ten thousand costs no more than one of two hundred.
  .max(MAX_STEPS, `must not have more than ${MAX_STEPS} steps`)
  .pipe(z.array(step));

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An ISO day. */
export const day = legalDate.refine((value) => DAY.test(value), 'must be a day that exists, written YYYY-MM-DD');

const agreementId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens');

/** The fields that say on what a question is asked: an instrument, or something new of an agreement, as of a day and
 * as known at an instant. */
export const GROUND_FIELDS = {
  /** An instrument that is there. */
  instrument: text(200).optional(),
  /** The agreement of which a new amendment is supposed, or with `procedure` a new way of carrying it out. */
  agreement: text(200).optional(),
  procedure: z.string().max(80).optional(),
  title: text(2000).optional(),
  /** A supposed agreement `id` with the clauses of the agreement `of`, which it supersedes. */
  successor: z.strictObject({ of: text(200), id: agreementId }).optional(),
  asOf: day.optional(),
  knownAt: z.string().max(60).optional(),
};

/** The shape of a scenario. */
export const scenarioShape = z
  .strictObject({ format: z.literal(SCENARIO_FORMAT).optional(), name: text(200).optional(), ...GROUND_FIELDS, steps })
  .refine((value) => (value.instrument === undefined) !== (value.agreement === undefined), {
    message: 'give either instrument, or agreement for a new amendment or procedure of it',
    path: ['instrument'],
  })
  .refine((value) => value.procedure === undefined || value.agreement !== undefined, {
    message: 'goes only with agreement',
    path: ['procedure'],
  });
export type Scenario = z.infer<typeof scenarioShape>;

/** Reads a scenario.
 * @throws Refusal with every fault. */
export function readScenario(document: unknown): Scenario {
  return checked(scenarioShape, document);
}

/** Whether a step corrects an act rather than being one. */
export function isCorrection(one: Step): one is CorrectionStep {
  return 'correct' in one;
}

/** The instrument in the register whose family a scenario is about. */
export function rootOf({ agreement, instrument, successor }: Scenario): string {
  const target = agreement ?? instrument ?? '';
  return target === successor?.id ? successor.of : target;
}
