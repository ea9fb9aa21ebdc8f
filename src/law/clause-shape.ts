/**
 * Final clauses as data: the shape of the JSON format in which an agreement's procedure is written down.
 * A lawyer can read and write it beside the text; `procedure()` builds the statechart from it.
 */
import { z } from 'zod';
import { ACT_NAMES, text } from './acts.ts';
import { byLanguage, words } from './words.ts';

/** Acts that the chart itself provides wherever they make sense, unless the clauses say otherwise. */
export const GENERAL_ACTS = ['reject', 'defer', 'reopen', 'withdraw', 'terminate'] as const;
export type GeneralAct = (typeof GENERAL_ACTS)[number];

/** Where the general acts come from when the clauses name no other source. */
export const GENERAL_CITES: Readonly<Record<GeneralAct, string>> = {
  reject: "implied by 'subject to approval'",
  defer: 'practice',
  reopen: 'practice',
  withdraw: 'practice',
  terminate: 'VCLT-IO 1986 Art. 54(b)',
};

/** Stages in which a procedure can stand before entry into force, by kind of instrument. */
export const STAGES = [
  'initiation',
  'proposal',
  'negotiation',
  'approval',
  'signature',
  'submission',
  'transmission',
] as const;
export type StageName = (typeof STAGES)[number];

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens');
const partyId = z.string().regex(/^[A-Z][A-Za-z0-9-]{0,19}$/, 'must be a short name that begins with a capital letter');
const cites = text(200);
const titles = byLanguage(2000);

/** What to tell the person who records the act, where the standing advice of the vocabulary does not do. */
const guidance = z.strictObject({ date: words(1000).optional(), evidence: words(1000).optional() });

/** `organ` names who acts where it is neither the party's approving organ nor its executive head. */
const stepFields = { cites, organ: words(200).optional(), guidance: guidance.optional() };
const stepAct = z.enum(ACT_NAMES).exclude([...GENERAL_ACTS, 'event']);

/** One act by one party, by both together (`joint`), or by whichever party comes first (`either`). */
const step = z.strictObject({ act: stepAct, by: z.union([z.literal(['joint', 'either']), partyId]), ...stepFields });
/** A step that every party takes in its own lane, or only those named in `by`. */
const laneStep = z.strictObject({
  act: stepAct,
  by: z.array(partyId).min(1).optional(),
  optional: z.boolean().default(false),
  ...stepFields,
});
const laneName = z.string().regex(/^[a-z][A-Za-z]{0,29}$/, 'must be one word beginning with a small letter');

const stage = z
  .strictObject({
    state: z.enum(STAGES),
    step: step.optional(),
    lanes: z.record(laneName, z.array(laneStep).min(1)).optional(),
  })
  .refine((value) => (value.step === undefined) !== (value.lanes === undefined), 'must have either a step or lanes')
  .refine((value) => value.lanes === undefined || Object.keys(value.lanes).length > 0, 'must have at least one lane');

/** An act that may come at any time before the procedure ends and gates nothing. */
const anyTime = z.strictObject({
  act: stepAct,
  by: z.array(partyId).min(1).optional(),
  repeat: z.boolean().default(false),
  ...stepFields,
});

/** An act owed once something has happened: after the same party's act, or after entry into force. */
const duty = z.strictObject({
  act: stepAct,
  by: z.array(partyId).min(1).optional(),
  after: z.union([z.literal('inForce'), stepAct]),
  /** To whom it is owed, where that is not the other party. */
  to: words(200).optional(),
  ...stepFields,
});

const outsideEvent = z.strictObject({ id, name: words(500), ...stepFields });

const laterOf = z.strictObject({ laterOf: z.array(z.enum(ACT_NAMES)).min(1), cites });

const general = z.partialRecord(z.enum(GENERAL_ACTS), z.union([z.literal(false), z.strictObject({ cites })]));

const procedure = z.strictObject({
  cites: cites.optional(),
  stages: z.array(stage).min(1).max(STAGES.length),
  /** The date of entry into force is the later of the dates of these acts. */
  entryIntoForce: laterOf,
  /** An interval of its own, ended by entry into force; it is not entry into force. */
  provisional: laterOf.optional(),
  outsideEvents: z.array(outsideEvent).max(5).default([]),
  anyTime: z.array(anyTime).max(20).default([]),
  duties: z.array(duty).max(20).default([]),
  general: general.default({}),
});

/** A small procedure by which the agreement is carried out: `done` where it ends in something done rather than in force. */
const implementation = procedure.extend({
  title: titles,
  result: z.enum(['inForce', 'done']).default('inForce'),
});

export const clausesShape = z.strictObject({
  format: z.literal('pacta-clauses/1'),
  id,
  version: z.int().min(1),
  title: titles,
  /** Languages in which the text is authentic. */
  authentic: z.array(z.string().max(20)).optional(),
  source: z
    .strictObject({
      document: text(500).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
      note: text(5000).optional(),
    })
    .optional(),
  /** False when the agreement's own final clauses are not at hand; then `assumption` says what is taken instead. */
  clausesKnown: z.boolean().default(true),
  assumption: words(2000).optional(),
  parties: z
    .array(
      z.strictObject({
        id: partyId,
        name: titles,
        /** What it is called for short, where that is not its id in every language. */
        short: byLanguage(40, 'short name').optional(),
        organ: words(200),
        head: words(200),
      }),
    )
    .length(2, 'must be exactly two parties'),
  conclusion: procedure,
  supersedes: z.array(z.strictObject({ id, cites })).max(10).default([]),
  amendment: procedure.optional(),
  /** Small procedures by which the agreement is carried out, by name. */
  implementation: z.record(id, implementation).default({}),
});

export type Clauses = z.infer<typeof clausesShape>;
export type ProcedureClauses = z.infer<typeof procedure>;
export type Party = Clauses['parties'][number];
