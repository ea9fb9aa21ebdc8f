/**
 * What the register is asked, checked: shapes first (malformed), then meaning (impossible).
 */
import { z } from 'zod';
import { act, evidence, legalDate, text } from '../law/acts.ts';
import { checked, wellFormed as wellFormedText } from '../simulation/checking.ts';
import { actRequest } from '../simulation/scenario.ts';
import { PLAN_CHANGES } from './bodies.ts';
import { answering } from './judging.ts';
import type { ListQuery, ListSort } from './ports.ts';
import { impossible } from './problems.ts';

export { type ActRequest, actRequest } from '../simulation/scenario.ts';

const reason = text(5000);

/** An act to record, with evidence that a party keeps confidential, and a private note. */
export const recordRequest = actRequest.extend({
  confidential: z
    .strictObject({
      party: text(80),
      evidence: evidence
        .omit({ grade: true, sealed: true })
        .refine((value) => Object.keys(value).length > 0, 'says nothing'),
    })
    .optional(),
  /** Of the party whose act it is, unless another is named. */
  privateNote: z.strictObject({ party: text(80).optional(), text: text(10_000) }).optional(),
});
export type RecordRequest = z.infer<typeof recordRequest>;

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

/** Confirming says nothing but which entry, and that stands in the address. */
export const confirmationRequest = z.strictObject({});

/** The two-person rule of an agreement, set or lifted; always with the reason. */
export const ruleRequest = z.strictObject({ twoPerson: z.boolean(), reason });

/** Erasing a private note; always with the reason, which stays. */
export const erasureRequest = z.strictObject({ reason });

/** A claim to be held against the record. */
export const claimRequest = z.strictObject({
  instrument: text(200),
  claim: text(500),
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
});

/** Checks a request against its shape.
 * @throws Problem `malformed-request` where the shape is wrong, `impossible-content` where only values are. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  return answering(() => checked(schema, value))();
}

/** Gives back a value in which every text is well-formed Unicode, as the ledger needs it.
 * @throws Problem `impossible-content` naming the field with half a character. */
export function wellFormed<T>(value: T): T {
  return answering(() => wellFormedText(value))();
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day to ask about (`asOf`), as text. */
export function askedDay(value: unknown, field = 'asOf'): string {
  if (typeof value !== 'string' || !DAY.test(value) || !legalDate.safeParse(value).success) {
    throw impossible(`/${field}`, 'must be a day that exists, written YYYY-MM-DD');
  }
  return value;
}

/** The order in which a list is asked for.
 * @throws Problem `impossible-content` where another filter has an order of its own. */
export function askedSort(
  { text, inForceOn }: { readonly [Name in keyof Pick<ListQuery, 'text' | 'inForceOn'>]: ListQuery[Name] | undefined },
  sort: ListSort,
  field = 'sort',
): ListSort {
  if (text !== undefined && sort !== 'registered') {
    throw impossible(`/${field}`, 'must be registered, or left out, where words are searched for (text)');
  }
  if (inForceOn !== undefined && sort !== 'inForce') {
    throw impossible(`/${field}`, 'must be inForce, or left out, where a day in force is given (inForceOn)');
  }
  return sort;
}
