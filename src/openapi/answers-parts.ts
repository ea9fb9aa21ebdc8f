/** Parts of answers about positions, as schemas. `satisfies` holds each against the type that the register answers with. */
import { z } from 'zod';
import { ACT_NAMES, act, GRADES } from '../law/acts.ts';
import type { Departure as DepartureAnswer } from '../law/conformance.ts';
import type { DutyStanding as DutyStandingAnswer } from '../law/duties.ts';
import type { Unconfirmed as UnconfirmedAnswer } from '../law/family.ts';
import type { Fault as FaultAnswer } from '../law/faults.ts';
import type { Finding as FindingAnswer } from '../law/findings.ts';
import type { Letter as LetterAnswer } from '../law/gaps.ts';
import type { Distance as DistanceAnswer, OutlookEntry as OutlookEntryAnswer } from '../law/outlook.ts';
import type { Awaited as AwaitedAnswer, Phrase as PhraseAnswer } from '../law/phrases.ts';
import type { PlanOutcome as PlanOutcomeAnswer } from '../law/plan.ts';
import type { Reason as ReasonAnswer } from '../law/reasons.ts';
import type { Part as HangingPartAnswer, Standing as StandingAnswer } from '../law/standing-shape.ts';
import type { Prospect as ProspectAnswer } from '../register/answers.ts';
import type { ActStatus as ActStatusAnswer, CorrectionLine as CorrectionLineAnswer } from '../register/timeline.ts';
import type { Change as ChangeAnswer } from '../simulation/changes.ts';
import { instant, REASON_CODES } from './words.ts';

/** An act or correction on record that counts for nothing until a second person confirms it. */
export const unconfirmed = z.object({
  version: z.int(),
  principal: z.string().describe('Who recorded it, and therefore cannot confirm it.'),
  act: z.nullable(act).describe('Null for an annulment.'),
  corrects: z.nullable(z.int()).describe('Version of the entry that it corrects; null for an act.'),
}) satisfies z.ZodType<UnconfirmedAnswer>;

/** An act that is awaited. */
export const awaited = z.object({
  act: z.enum(ACT_NAMES),
  by: z.nullable(z.string()).describe('A party, `joint`, or null for an outside event.'),
  organ: z.record(z.string(), z.string()),
  cites: z.string(),
  shared: z.boolean().describe('The office is one that both parties have, so it is told with its party.'),
  maybe: z.boolean().describe('Its date leaves open whether it has happened.'),
}) satisfies z.ZodType<AwaitedAnswer>;

/** A part of the sentence. Dates are EDTF texts; `by` names instruments or parties. */
export const phrase = z.union([
  z.object({
    id: z.enum(['superseded', 'ended', 'abandoned']),
    by: z.string(),
    on: z.string(),
    cites: z.string(),
  }),
  z.object({
    id: z.enum(['terminated', 'lapsed', 'done']),
    on: z.string(),
    cites: z.string(),
  }),
  z.object({
    id: z.enum(['wasInForce', 'knownToBoth']),
    since: z.string(),
  }),
  z.object({
    id: z.enum(['inForce', 'provisional']),
    since: z.string(),
    cites: z.string(),
  }),
  z.object({
    id: z.literal('noticeOwed'),
    by: z.array(z.string()),
  }),
  z.object({
    id: z.literal('awaiting'),
    all: z.array(awaited),
    any: z.array(awaited),
    first: z.boolean(),
  }),
  z.object({
    id: z.literal('awaitingAgreement'),
    first: z.boolean(),
  }),
  z.object({
    id: z.literal('awaitingNothing'),
    first: z.boolean(),
  }),
  z.object({
    id: z.literal('planned'),
    act: z.enum(ACT_NAMES),
    on: z.string(),
  }),
  z.object({
    id: z.literal('assumption'),
    text: z.record(z.string(), z.string()),
  }),
  z.object({
    id: z.literal('findings'),
    count: z.int(),
  }),
]) satisfies z.ZodType<PhraseAnswer>;

export const inForce = z.object({
  from: z.string(),
  until: z.nullable(z.string()),
  knownToBothFrom: z.nullable(z.string()),
  cites: z.string(),
  grade: z.enum(GRADES),
  restsOn: z.array(z.int()).describe('Versions of the entries it rests on.'),
});

/** A duty of the procedure that has arisen, as it is given out. */
export const dutyStanding = z.object({
  act: z.string(),
  by: z.string(),
  to: z.string(),
  since: z
    .string()
    .describe('Since when it is owed, and when it was fulfilled (EDTF); `given` is null while it is owed.'),
  given: z.nullable(z.string()),
  cites: z.string(),
}) satisfies z.ZodType<DutyStandingAnswer>;

/** One reason: an act that is missing, or that stands in the way. */
export const reason = z.object({
  act: z.string(),
  by: z.nullable(z.string()),
  organ: z.string(),
  cites: z.string(),
  text: z.string(),
  code: z.enum(REASON_CODES),
  args: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])),
  evidence: z.string().exactOptional().describe('For an act that is missing: what would prove it.'),
}) satisfies z.ZodType<ReasonAnswer>;

/** An act on record that counts for nothing because it does not fit the order of acts. */
export const finding = z.object({
  version: z.int(),
  act: z.object({
    type: z.string(),
    by: z.nullable(z.string()),
    on: z.string(),
    name: z.string().exactOptional(),
  }),
  reasons: z.array(reason),
}) satisfies z.ZodType<FindingAnswer>;

/** Something that hangs on an agreement. */
export const hangingPart = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.record(z.string(), z.string()),
  state: z.string(),
}) satisfies z.ZodType<HangingPartAnswer>;

/** How an act on record stands on the day of the question. */
export const actStatus = z.enum([
  'counts',
  'fellAway',
  'finding',
  'mayHaveHappened',
  'later',
  'annulled',
  'unconfirmed',
]) satisfies z.ZodType<ActStatusAnswer>;

/** A correction of the act, in the place where it stands. */
export const correctionLine = z.object({
  version: z.int(),
  recordedAt: instant,
  principal: z.string(),
  reason: z.nullable(z.string()),
  before: z.nullable(act).describe('What the act said before; `now` null when it was annulled.'),
  now: z.nullable(act),
  unconfirmed: z.boolean().describe('Whether it waits for a second person, and changes nothing until then.'),
}) satisfies z.ZodType<CorrectionLineAnswer>;

/** A plan against the day of the question and against what happened. */
export const planOutcome = z.object({
  version: z.int(),
  on: z.string(),
  status: z.enum(['expected', 'confirmed', 'dropped', 'fulfilled', 'overdue']),
  slippageDays: z
    .nullable(z.int())
    .describe(
      'Days the act came after (or, negative, before) the planned day; while it has not come, days the planned day has passed. Counted between latest days. Null while the planned day lies ahead.',
    ),
}) satisfies z.ZodType<PlanOutcomeAnswer>;

/** An act in a section. */
export const outlookEntry = z.object({
  key: z.string().describe('The act in the procedure.'),
  act: z.string(),
  by: z.nullable(z.string()),
  name: z.string().exactOptional().describe("The outside event's name."),
  organ: z.string(),
  cites: z.string(),
  text: z.string().describe('The act as a clause of a sentence.'),
  on: z.string().exactOptional().describe('Happened, may have happened: when (EDTF), and in which entry.'),
  version: z.int().exactOptional(),
  to: z
    .string()
    .exactOptional()
    .describe('Owed: to whom, since when (EDTF), and for how many days on the day of the question.'),
  since: z.string().exactOptional(),
  days: z.int().exactOptional(),
  guidance: z
    .object({
      date: z.string(),
      evidence: z.string(),
    })
    .exactOptional()
    .describe('Open: which date to enter and what proves it.'),
  reasons: z
    .array(reason)
    .exactOptional()
    .describe('Not yet: what must come first, in an order that can be taken. Closed: what closed it.'),
  otherWays: z
    .array(z.array(reason))
    .exactOptional()
    .describe('Not yet, where there are several ways to open it: the others.'),
  planned: planOutcome.exactOptional().describe('A live plan for it.'),
}) satisfies z.ZodType<OutlookEntryAnswer>;

/** How far entry into force is. */
export const distance = z.object({
  goal: z.enum(['done', 'inForce']),
  done: z.int(),
  of: z.int(),
  missing: z
    .nullable(z.array(reason))
    .describe('What is missing, in an order that can be taken; null when entry into force can no longer be reached.'),
  turn: z.array(reason).describe('The missing acts that may be taken now: whose turn it is.'),
}) satisfies z.ZodType<DistanceAnswer>;

/** How far something else has come that would change the instrument: its supersession, or a part of it. */
export const prospect = z.object({
  goal: z.enum(['superseded', 'amendmentInForce', 'implemented']),
  through: z.string().describe('The instrument whose procedure leads there.'),
  distance: distance,
}) satisfies z.ZodType<ProspectAnswer>;

/** One departure. */
export const departure = z.object({
  kind: z.enum(['missing', 'outOfOrder', 'extra', 'early', 'late']),
  act: z.string(),
  by: z.nullable(z.string()),
  cites: z.string(),
  sentence: z.string(),
  code: z
    .enum([
      'noSuchAct',
      'later',
      'overdue',
      'notInForceThen',
      'notProvidedFor',
      'firstMissing',
      'firstLater',
      'earlier',
    ])
    .describe('Which sentence it is, and of what: keys of acts, EDTF dates, numbers of days.'),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  version: z.int().describe('Version of the entry it is about: the act, or the plan.'),
}) satisfies z.ZodType<DepartureAnswer>;

/** A letter, to be looked through and signed by a person. */
export const letter = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
}) satisfies z.ZodType<LetterAnswer>;

export const standing = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.record(z.string(), z.string()),
  parties: z.array(z.string()),
  state: z.string(),
  textVersion: z.int(),
  sentence: z.string(),
  phrases: z.array(phrase).describe('What the sentence says, to be said in other languages.'),
  inForce: z.nullable(inForce),
  completed: z
    .nullable(inForce)
    .describe('For what ends in something done: when, resting on what; null while it is not done.'),
  provisional: z.nullable(
    z.object({
      from: z.string(),
      until: z.nullable(z.string()),
      cites: z.string(),
    }),
  ),
  lanes: z.record(z.string(), z.record(z.string(), z.string())),
  duties: z.array(dutyStanding),
  findings: z.array(finding),
  mayHaveHappened: z
    .array(
      z.object({
        act: z.string(),
        by: z.nullable(z.string()),
        on: z.string(),
      }),
    )
    .describe('Acts whose dates leave open whether they had happened on the day of the question.'),
  end: z
    .nullable(
      z.object({
        state: z.string(),
        on: z.string(),
        by: z.nullable(z.string()),
        cites: z.string(),
      }),
    )
    .describe('How the procedure or the force ended; null while it has not.'),
  supersedes: z.array(
    z.object({
      id: z.string(),
      cites: z.string(),
    }),
  ),
  supersededBy: z.nullable(z.string()),
  parts: z.array(hangingPart).describe('What hangs on the agreement: amendments, and what carries it out.'),
  assumption: z
    .nullable(z.string())
    .describe("What was assumed because the agreement's own clauses are not at hand; null when nothing was."),
  orderSearched: z.boolean().describe('False when so many acts have an open order that not every order was tried.'),
}) satisfies z.ZodType<StandingAnswer>;

/** One instrument's standing before and after. */
export const change = z.object({
  id: z.string(),
  before: standing,
  after: standing,
}) satisfies z.ZodType<ChangeAnswer>;

export const evidence = z.object({
  grade: z.enum(GRADES),
  document: z.string().exactOptional(),
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  sha256: z.string().exactOptional(),
  note: z.string().exactOptional(),
  sealed: z
    .object({
      party: z.string(),
      digest: z.string(),
    })
    .exactOptional()
    .describe('Evidence that a party keeps confidential: the digest of what is kept beside the ledger.'),
});

/** One thing wrong with a document: where (a JSON pointer) and why. */
export const fault = z.object({
  pointer: z.string(),
  detail: z.string(),
}) satisfies z.ZodType<FaultAnswer>;
