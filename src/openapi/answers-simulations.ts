/** Answers of simulations, as schemas. */
import { z } from 'zod';
import { ACT_NAMES, act } from '../law/acts.ts';
import type {
  Compared as ComparedAnswer,
  Rehearsed as RehearsedAnswer,
  Simulated as SimulatedAnswer,
} from '../register/simulations.ts';
import type {
  AdverseCase as AdverseCaseAnswer,
  Adverse as AdverseCasesAnswer,
  Repair as RepairAnswer,
} from '../simulation/adverse.ts';
import type {
  DateDifference as DateDifferenceAnswer,
  DutyDifference as DutyDifferenceAnswer,
} from '../simulation/differences.ts';
import type { RepairCode as RepairCodeAnswer } from '../simulation/drafting.ts';
import type { AssumptionSaid as AssumptionSaidAnswer } from '../simulation/forecast-shape.ts';
import type { Outcome as OutcomeAnswer, Risk as RiskAnswer } from '../simulation/outcome.ts';
import type {
  Changes as ChangesAnswer,
  RereadAgreement as RereadAgreementAnswer,
  Reread as RereadAnswer,
  RereadInstrument as RereadInstrumentAnswer,
  Unreadable as UnreadableAnswer,
} from '../simulation/rehearse.ts';
import type {
  RouteAct as RouteActAnswer,
  Route as RouteAnswer,
  RouteList as RouteListAnswer,
  Routes as WaysAnswer,
} from '../simulation/routes.ts';
import type { SimulatedStep as SimulatedStepAnswer } from '../simulation/run.ts';
import {
  change,
  distance,
  dutyStanding,
  evidence,
  finding,
  outlookEntry,
  phrase,
  reason,
  standing,
} from './answers-parts.ts';
import { instant } from './words.ts';

export const actStep = z.object({
  type: z.enum(ACT_NAMES),
  on: z.string(),
  by: z.string().exactOptional().describe('A party, or `joint`; absent for an outside event.'),
  name: z.string().exactOptional().describe('Which outside event; absent for all else.'),
  evidence: evidence.exactOptional(),
  place: z.string().exactOptional(),
  signatory: z.string().exactOptional(),
  note: z.string().exactOptional(),
  privateNote: z
    .object({
      party: z.string(),
      digest: z.string(),
    })
    .exactOptional()
    .describe('A private note of a party on it: the digest of what is kept beside the ledger, where it can be erased.'),
  outsideProcedure: z.string().exactOptional(),
  instrument: z.string().exactOptional(),
});

export const correctionStep = z.object({
  correct: z.int(),
  instrument: z.string().exactOptional(),
  act: act.exactOptional(),
  annul: z.literal(true).exactOptional(),
});

export const scenario = z.object({
  steps: z.array(z.union([actStep, correctionStep])),
  instrument: z.string().exactOptional().describe('An instrument that is there.'),
  agreement: z
    .string()
    .exactOptional()
    .describe('The agreement of which a new amendment is supposed, or with `procedure` a new way of carrying it out.'),
  procedure: z.string().exactOptional(),
  title: z.string().exactOptional(),
  successor: z
    .object({
      of: z.string(),
      id: z.string(),
    })
    .exactOptional()
    .describe('A supposed agreement `id` with the clauses of the agreement `of`, which it supersedes.'),
  asOf: z.string().exactOptional(),
  knownAt: instant.exactOptional(),
  format: z.literal('pacta-scenario/1').exactOptional(),
  name: z.string().exactOptional(),
});

/** A hypothetical step, taken or refused. */
export const simulatedStep = z.object({
  act: z.nullable(act).describe('The act, or the correction of one.'),
  corrects: z.int().exactOptional().describe('Version of the act that is corrected; absent for an act of its own.'),
  instrument: z.string().exactOptional().describe("Where it is of another instrument than the scenario's own."),
  version: z.nullable(z.int()).describe('The version it would have in the ledger; null where it was refused.'),
  taken: z.boolean(),
  reasons: z.array(reason).describe('Why it was refused; empty when it was taken.'),
}) satisfies z.ZodType<SimulatedStepAnswer>;

/** A date of effect (EDTF) that differs; null for none. */
export const dateDifference = z.object({
  effect: z.enum([
    'inForceFrom',
    'knownToBothFrom',
    'inForceUntil',
    'completedOn',
    'provisionalFrom',
    'provisionalUntil',
    'endedOn',
  ]),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
}) satisfies z.ZodType<DateDifferenceAnswer>;

/** How duties differ. */
export const dutyDifference = z.object({
  arising: z.array(dutyStanding).describe('Owed or fulfilled now, and not before.'),
  fulfilled: z.array(dutyStanding).describe('Owed before, fulfilled now.'),
  fallingAway: z.array(dutyStanding).describe('Owed or fulfilled before, and neither now.'),
}) satisfies z.ZodType<DutyDifferenceAnswer>;

/** What a scenario comes to, under which version of the chart, and how to share it. */
export const simulated = z.object({
  scenario: scenario.describe('The scenario as it was read, to be kept and run again.'),
  link: z
    .nullable(z.string())
    .describe("The address, below the server's own, that runs it; null where it would be too long."),
  hypothetical: z.literal(true),
  name: z.nullable(z.string()),
  instrument: z.string(),
  asOf: z.string().describe("The day of the resulting standing: the last of the scenario's dates and its base."),
  base: z.string().describe('The day on which the hypothetical steps were put on the record.'),
  steps: z.array(simulatedStep),
  standing: standing,
  real: z
    .nullable(standing)
    .describe('The standing at the base, without the hypothetical steps; null for an instrument that does not exist.'),
  today: z.nullable(standing).describe("Today's real standing; null for an instrument that does not exist."),
  dates: z.array(dateDifference).describe('Dates of effect that differ from those at the base.'),
  duties: dutyDifference.describe('Duties that arise, are fulfilled or fall away through the hypothetical steps.'),
  consequences: z.array(change).describe('What the hypothetical steps change in other instruments.'),
  open: z.array(outlookEntry).describe('What may be taken next, what is owed first.'),
  distance: distance,
  chartVersion: z.string(),
}) satisfies z.ZodType<SimulatedAnswer>;

export const risk = z.object({
  kind: z.enum(['evidence', 'assumption', 'finding', 'refused', 'elsewhere', 'dutyOwed', 'notKnown', 'imprecise']),
  text: z.string(),
}) satisfies z.ZodType<RiskAnswer>;

/** What a scenario comes to, in short. Dates are EDTF texts, null for none. */
export const outcome = z.object({
  hypothetical: z.literal(true),
  name: z.nullable(z.string()),
  instrument: z.string(),
  asOf: z.string(),
  state: z.string(),
  sentence: z.string(),
  phrases: z.array(phrase).describe('The same for other languages.'),
  inForceFrom: z.nullable(z.string()).describe('In force from, or done on.'),
  knownToBothFrom: z.nullable(z.string()),
  endedOn: z.nullable(z.string()),
  steps: z.array(simulatedStep),
  taken: z.int(),
  refused: z.int(),
  duties: z.object({
    arising: z.array(dutyStanding).describe('Owed or fulfilled now, and not before.'),
    fulfilled: z.array(dutyStanding).describe('Owed before, fulfilled now.'),
    fallingAway: z.array(dutyStanding).describe('Owed or fulfilled before, and neither now.'),
    owed: z.array(dutyStanding),
  }),
  risks: z.array(risk),
}) satisfies z.ZodType<OutcomeAnswer>;

/** Scenarios side by side, with what each is and how to share it. */
export const compared = z.object({
  scenarios: z.array(scenario),
  links: z.array(z.nullable(z.string())),
  hypothetical: z.literal(true),
  outcomes: z.array(outcome),
  earliest: z
    .array(z.int())
    .describe(
      'Numbers, from 1, of the scenarios that come into force on the earliest day; those of which the dates leave open whether they do are among them. Empty where none does.',
    ),
}) satisfies z.ZodType<ComparedAnswer>;

/** How a position read otherwise differs from the registered one. */
export const changes = z.object({
  state: z.nullable(z.string()),
  dates: z.array(dateDifference),
  duties: z.object({
    arising: z.array(dutyStanding).describe('Owed or fulfilled now, and not before.'),
    fallingAway: z.array(dutyStanding).describe('Owed or fulfilled before, and neither now.'),
  }),
  fits: z.array(finding),
  misfits: z.array(finding),
}) satisfies z.ZodType<ChangesAnswer>;

/** A position under a reading, in short. */
export const reread = z.object({
  reading: z.string(),
  state: z.string(),
  sentence: z.string(),
  phrases: z.array(phrase).describe('The same for other languages.'),
  inForceFrom: z.nullable(z.string()),
  knownToBothFrom: z.nullable(z.string()),
  findings: z.int(),
  differences: z
    .array(z.string())
    .describe('How it differs from the position by the clauses as registered; empty where it does not.'),
  changes: changes.describe('The same as data, for other languages.'),
}) satisfies z.ZodType<RereadAnswer>;

/** An instrument under every reading, the clauses as registered first. */
export const rereadInstrument = z.object({
  id: z.string(),
  positions: z.array(reread),
}) satisfies z.ZodType<RereadInstrumentAnswer>;

/** A reading that cannot be applied to an agreement. */
export const unreadable = z.object({
  reading: z.string(),
  errors: z.array(
    z.object({
      pointer: z.string(),
      detail: z.string(),
    }),
  ),
}) satisfies z.ZodType<UnreadableAnswer>;

export const rereadAgreement = z.object({
  agreement: z.string(),
  instruments: z
    .array(rereadInstrument)
    .describe(
      'The instruments of the family that begin with the agreement: it, what hangs on it, and others that would differ.',
    ),
  differs: z.boolean(),
  refused: z.array(unreadable),
}) satisfies z.ZodType<RereadAgreementAnswer>;

/** A page of agreements under other readings of their clauses. */
export const rehearsed = z.object({
  hypothetical: z.literal(true),
  asOf: z.string(),
  agreements: z.array(rereadAgreement),
  unchanged: z
    .int()
    .describe('How many agreements of the page differ nowhere; they are not listed unless one was asked for.'),
  next: z.nullable(z.string()).describe('Cursor of the next page; null on the last.'),
}) satisfies z.ZodType<RehearsedAnswer>;

/** An act of a route, or a consequence from another instrument. */
export const routeAct = z.object({
  act: z.string().describe("The act's type, or `consequence`."),
  by: z.nullable(z.string()),
  name: z.string().exactOptional().describe("The outside event's name."),
  organ: z.string(),
  cites: z.string(),
  text: z.string(),
  through: z
    .array(
      z.object({
        instrument: z.string(),
        goals: z.array(z.string()),
      }),
    )
    .exactOptional()
    .describe('Of a consequence: the instruments that bring it about, and what must become of them.'),
}) satisfies z.ZodType<RouteActAnswer>;

/** A group of ways that differ only in the order of what does not wait for each other. */
export const route = z.object({
  acts: z.array(routeAct).describe('In an order that can be taken.'),
  orders: z.nullable(z.int()).describe('In how many orders; null where they are too many to count.'),
  text: z.string(),
}) satisfies z.ZodType<RouteAnswer>;

/** Routes found, and whether these are all. */
export const routeList = z.object({
  routes: z.array(route),
  complete: z
    .boolean()
    .describe(
      'False when the bound of the search, or the limit of the answer, left some out; the shortest are there first.',
    ),
}) satisfies z.ZodType<RouteListAnswer>;

export const ways = z.object({
  hypothetical: z.literal(true),
  instrument: z.string(),
  goal: z.enum(['terminated', 'superseded', 'ended', 'abandoned', 'lapsed', 'done', 'inForce']),
  asOf: z.string(),
  steps: z.array(simulatedStep).describe('The hypothetical steps that lead to where the routes begin.'),
  from: z.string().describe('Where they begin, in a sentence.'),
  sentence: z.string(),
  reached: z.boolean(),
  ways: routeList,
  losing: routeList.describe(
    'The shortest ways after which the goal can no longer be reached. Empty where it is reached or lost already.',
  ),
  notes: z.array(z.string()).describe('What must be known beside: acts that wait for other instruments.'),
}) satisfies z.ZodType<WaysAnswer>;

/** The repairs there are, in one closed list. */
export const repairCode = z.enum([
  'approvesAfterAll',
  'otherText',
  'nextSession',
  'newText',
  'nothing',
  'noticeRepeated',
  'correctionEnough',
  'othersCorrected',
  'receivedBefore',
  'signedAnew',
  'completedBefore',
  'proposedAnew',
]) satisfies z.ZodType<RepairCodeAnswer>;

export const repair = z.object({
  text: z.string(),
  code: repairCode,
  args: z.record(z.string(), z.string()),
  scenario: scenario,
  outcome: outcome,
  repaired: z.boolean().describe('Whether, having been run, it comes to what it should.'),
}) satisfies z.ZodType<RepairAnswer>;

const adverseName = z.enum([
  'organRefuses',
  'organDefers',
  'textChanged',
  'noticesCross',
  'noticeLost',
  'datesWrong',
  'supersededWhilePending',
  'signatureBeforeNotice',
]);

/** A case as it comes out. */
export const adverseCase = z.union([
  z.object({
    case: adverseName,
    title: z.string(),
    applies: z.literal(false),
    why: z.string(),
    code: z.enum([
      'ended',
      'agreementNotInForce',
      'noReject',
      'noDefer',
      'noApprove',
      'decided',
      'noReopening',
      'reopeningOver',
      'noApprovalHere',
      'noWayHome',
      'noApprovalOfParty',
      'noNotices',
      'noticeGiven',
      'noticesOver',
      'noNoticeLeft',
      'noticeOver',
      'noSignature',
      'noNoticeMissing',
      'agreementItself',
      'inForceAlready',
      'noForceLeft',
      'notAnew',
    ]),
  }),
  z.object({
    case: adverseName,
    title: z.string(),
    applies: z.literal(true),
    by: z.nullable(z.string()),
    text: z.string(),
    args: z.record(z.string(), z.string()).describe('What the text speaks of, for other languages.'),
    scenario: scenario,
    outcome: outcome,
    repairs: z.array(repair),
  }),
]) satisfies z.ZodType<AdverseCaseAnswer>;

export const adverseCases = z.object({
  hypothetical: z.literal(true),
  instrument: z.string(),
  from: z.string().describe('Where the cases begin, in a sentence.'),
  assumptions: z.array(z.string()),
  cases: z.array(adverseCase),
}) satisfies z.ZodType<AdverseCasesAnswer>;

/** The sentences of assumptions. `of` and `organ` are as the clauses name them, in English. */
export const assumptionSaid = z.union([
  z.object({
    code: z.literal('start'),
    on: z.string(),
  }),
  z.object({
    code: z.literal('waiting'),
    after: z.string(),
    least: z.int(),
    most: z.int(),
    cases: z.int(),
  }),
  z.object({
    code: z.enum(['atOnce', 'firstMeeting']),
  }),
  z.object({
    code: z.literal('meetings'),
    organ: z.string(),
    announced: z.int(),
    expected: z.int(),
  }),
  z.object({
    code: z.literal('noDeferral'),
    organ: z.string(),
  }),
  z.object({
    code: z.literal('deferral'),
    organ: z.string(),
    count: z.int(),
    of: z.int(),
  }),
]) satisfies z.ZodType<AssumptionSaidAnswer>;
