/** Answers about the position of an instrument, as schemas. */
import { z } from 'zod';
import { ACT_NAMES, act, GRADES } from '../law/acts.ts';
import type { Answer as PositionAnswer } from '../register/answers.ts';
import type { Reading, RecordedLine as RecordedActAnswer } from '../register/reading.ts';
import type { TimelineLine as TimelineLineAnswer } from '../register/timeline.ts';
import {
  actStatus,
  correctionLine,
  departure,
  distance,
  finding,
  letter,
  outlookEntry,
  prospect,
  reason,
  standing,
  unconfirmed,
} from './answers-parts.ts';
import { instant } from './words.ts';

type Read<Method extends keyof Reading> = Reading[Method] extends (...given: never[]) => infer Given
  ? Awaited<Given>
  : never;

/** A standing with the two clocks it was asked for. `knownAt` is the instant of the latest entry that was used, or the one asked for. */
export const position = standing.extend({
  asOf: z.string(),
  knownAt: instant,
  version: z.int().describe("Version of the instrument's latest entry that was used."),
  chartVersion: z.string(),
  twoPerson: z
    .literal(true)
    .exactOptional()
    .describe('Of an agreement: present and true while what is recorded needs a second person.'),
  unconfirmed: z
    .array(unconfirmed)
    .exactOptional()
    .describe('What waits for a second person and counts for nothing until then; absent where nothing does.'),
}) satisfies z.ZodType<PositionAnswer>;

export const recordedAct = z.object({
  version: z.int(),
  act: act,
  recordedAt: instant,
  principal: z.string(),
  reason: z.nullable(z.string()),
}) satisfies z.ZodType<RecordedActAnswer>;

export const acts = z.object({
  acts: z.array(recordedAct),
  id: z.string(),
  version: z.int(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
}) satisfies z.ZodType<Read<'acts'>>;

export const timelineLine = z.union([
  z.object({
    kind: z.literal('act'),
    version: z.int(),
    act: act,
    organ: z.string(),
    cites: z.string(),
    status: actStatus,
    happenedOn: z.string(),
    effectiveFrom: z.nullable(z.string()),
    knownToOtherFrom: z.nullable(z.string()),
    recordedAt: instant,
    principal: z.string(),
    reason: z.nullable(z.string()),
    chartVersion: z.string(),
    reasons: z.array(reason),
    confirmedBy: z
      .nullable(z.string())
      .describe('Who confirmed it under the two-person rule; null where nobody did or had to.'),
    corrections: z.array(correctionLine),
  }),
  z.object({
    kind: z.literal('consequence'),
    what: z.string(),
    code: z
      .enum([
        'terminated',
        'superseded',
        'ended',
        'abandoned',
        'lapsed',
        'knownToBoth',
        'provisionalApplication',
        'entryIntoForce',
        'supersedes',
      ])
      .describe('What it is, apart from the other instrument it names.'),
    other: z.nullable(z.string()),
    on: z.string(),
    cites: z.string(),
    restsOn: z.array(z.int()),
  }),
  z.object({
    kind: z.literal('plan'),
    act: act,
    before: z.array(z.string()),
    version: z.int(),
    on: z.string(),
    status: z.enum(['expected', 'confirmed', 'dropped', 'fulfilled', 'overdue']),
    slippageDays: z
      .nullable(z.int())
      .describe(
        'Days the act came after (or, negative, before) the planned day; while it has not come, days the planned day has passed. Counted between latest days. Null while the planned day lies ahead.',
      ),
  }),
]) satisfies z.ZodType<TimelineLineAnswer>;

export const timeline = z.object({
  lines: z.array(timelineLine),
  id: z.string(),
  version: z.int(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
}) satisfies z.ZodType<Read<'timeline'>>;

export const next = z.object({
  closed: z.array(outlookEntry),
  mayHaveHappened: z.array(outlookEntry),
  happened: z.array(outlookEntry),
  owed: z.array(outlookEntry),
  open: z.array(outlookEntry),
  notYet: z.array(outlookEntry),
  planned: z.array(outlookEntry),
  counts: z.object({
    planned: z.int(),
    closed: z.int(),
    mayHaveHappened: z.int(),
    happened: z.int(),
    owed: z.int(),
    open: z.int(),
    notYet: z.int(),
  }),
  distance: distance,
  prospects: z.array(prospect),
  id: z.string(),
  version: z.int(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
}) satisfies z.ZodType<Read<'next'>>;

export const findings = z.object({
  findings: z.array(finding),
  conformance: z.array(departure),
  id: z.string(),
  version: z.int(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
}) satisfies z.ZodType<Read<'findings'>>;

export const evidenceGaps = z.object({
  gaps: z.array(
    z.object({
      version: z.int(),
      act: z.enum(ACT_NAMES),
      by: z.nullable(z.string()),
      on: z.string(),
      grade: z.enum(GRADES),
      rank: z.int().describe('Grows with the weakness.'),
      closes: z.string().describe('What would close it.'),
      letter: letter,
    }),
  ),
  id: z.string(),
  version: z.int(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
}) satisfies z.ZodType<Read<'evidenceGaps'>>;

export const claimJudged = z.object({
  claim: z.string(),
  verdict: z.enum(['proved', 'contradicted', 'notProvableYet']),
  text: z.string().describe('Why, in a sentence.'),
  cites: z.string(),
  grade: z.nullable(z.enum(GRADES)).describe('Worst evidence of the acts it rests on; null when it rests on none.'),
  restsOn: z.array(
    z.object({
      version: z.int(),
      act: z.string(),
      by: z.nullable(z.string()),
      on: z.string(),
      grade: z.enum(GRADES),
      document: z.nullable(z.string()),
    }),
  ),
  missing: z.array(reason).describe('What is missing for a proof: acts, each with the evidence that would prove it.'),
  id: z.string(),
  version: z.int(),
  asOf: z.string(),
  knownAt: instant,
  chartVersion: z.string(),
}) satisfies z.ZodType<Read<'claim'>>;
