/**
 * What the register is asked, checked: shapes first (malformed), then meaning (impossible).
 */
import { z } from 'zod';
import { act, legalDate, text } from '../law/acts.ts';
import { faultsOf, pointer } from '../law/faults.ts';
import { PLAN_CHANGES } from './bodies.ts';
import { impossible, Problem } from './problems.ts';

const reason = text(5000);

/** An act to record; `outsideProcedure` is the express reason for recording what does not fit. */
export const actRequest = act.extend({ outsideProcedure: reason.optional() });
export type ActRequest = z.infer<typeof actRequest>;

/** An amendment to start, with its proposal. */
export const amendmentRequest = z.strictObject({
  title: z.union([
    text(2000),
    z
      .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), text(2000))
      .refine((value) => Object.keys(value).length > 0, 'must have a title in at least one language'),
  ]),
  act: actRequest,
});
export type AmendmentRequest = z.infer<typeof amendmentRequest>;

/** Carrying an agreement out in one of the ways its clauses name, with the first act. */
export const implementationRequest = amendmentRequest.extend({ procedure: z.string().max(80) });

/** A correction of an earlier entry: a replacement act, or annulment; always with the reason. */
export const correctionRequest = z
  .strictObject({
    version: z.int().min(1),
    act: act.optional(),
    annul: z.literal(true).optional(),
    reason,
  })
  .refine((value) => (value.act === undefined) !== (value.annul === undefined), {
    message: 'give either act (the replacement) or annul',
    path: ['act'],
  });
export type CorrectionRequest = z.infer<typeof correctionRequest>;

/** A plan to record, or a change of one. */
export const planRequest = z
  .strictObject({
    change: z.enum(PLAN_CHANGES).default('expect'),
    plan: z.int().min(1).optional(),
    act: act.optional(),
    on: legalDate.optional(),
    announced: legalDate.optional(),
    source: text(2000).optional(),
  })
  .superRefine((value, context) => {
    const needs = (field: 'plan' | 'act' | 'on', when: boolean) => {
      if (when && value[field] === undefined)
        context.addIssue({ code: 'custom', message: 'is required', path: [field] });
      if (!when && value[field] !== undefined) {
        context.addIssue({ code: 'custom', message: `does not go with ${value.change}`, path: [field] });
      }
    };
    needs('act', value.change === 'expect');
    needs('plan', value.change !== 'expect');
    needs('on', value.change === 'move');
  });
export type PlanRequest = z.infer<typeof planRequest>;

const MALFORMED = new Set(['invalid_type', 'unrecognized_keys', 'invalid_union', 'invalid_key', 'invalid_element']);

/** A claim to be held against the record. */
export const claimRequest = z.strictObject({
  instrument: text(200),
  claim: text(500),
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
});

/** A scenario: hypothetical acts on an instrument, or on a new amendment (or, with `procedure`, a new way of carrying
 * out) of an agreement, on top of the record as of a day and as known at an instant. */
export const scenarioRequest = z
  .strictObject({
    format: z.literal('pacta-scenario/1').optional(),
    name: text(200).optional(),
    instrument: text(200).optional(),
    agreement: text(200).optional(),
    procedure: z.string().max(80).optional(),
    title: text(2000).optional(),
    asOf: z.string().max(40).optional(),
    knownAt: z.string().max(60).optional(),
    steps: z.array(actRequest).max(200, 'must not have more than 200 steps'),
  })
  .refine((value) => (value.instrument === undefined) !== (value.agreement === undefined), {
    message: 'give either instrument, or agreement for a new amendment or procedure of it',
    path: ['instrument'],
  })
  .refine((value) => value.procedure === undefined || value.agreement !== undefined, {
    message: 'goes only with agreement',
    path: ['procedure'],
  });
export type Scenario = z.infer<typeof scenarioRequest>;

/** Checks a request against its shape.
 * @throws Problem `malformed-request` where the shape is wrong, `impossible-content` where only values are. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return wellFormed(result.data);
  const errors = faultsOf(result.error);
  const malformed = result.error.issues.some((issue) => MALFORMED.has(issue.code) || isMissing(value, issue.path));
  const first = errors[0];
  const detail = `${first?.pointer || 'the request'} ${first?.detail ?? ''}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''}`;
  throw new Problem(malformed ? 'malformed-request' : 'impossible-content', detail, { errors });
}

/** Whether there is nothing at a path: a word out of a list that is missing is no wrong word. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  return (
    path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | null)?.[step], value) === undefined
  );
}

/** Gives back a value in which every text is well-formed Unicode, as the ledger needs it.
 * @throws Problem `impossible-content` naming the field with half a character. */
export function wellFormed<T>(value: T, path: readonly string[] = []): T {
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw impossible(pointer(path), 'holds half a character (a lone surrogate)');
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) wellFormed(inner, [...path, name]);
  }
  return value;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day to ask about (`asOf`), as text. */
export function askedDay(value: unknown, field = 'asOf'): string {
  if (typeof value !== 'string' || !DAY.test(value) || !legalDate.safeParse(value).success) {
    throw impossible(`/${field}`, 'must be a day that exists, written YYYY-MM-DD');
  }
  return value;
}
