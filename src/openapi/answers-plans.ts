/** Answers of plans and forecasts, as schemas. */
import { z } from 'zod';
import type { Simulations } from '../register/simulations.ts';
import type {
  Assumption as AssumptionAnswer,
  Bar as BarAnswer,
  Chance as ChanceAnswer,
  CriticalAct as CriticalActAnswer,
  Quantile as QuantileAnswer,
  Sensitivity as SensitivityAnswer,
  Shifted as ShiftedAnswer,
} from '../simulation/forecast-shape.ts';
import type { Unknown as UnknownAnswer } from '../simulation/hypothesis.ts';
import type {
  CallableMeeting as CallableMeetingAnswer,
  PlannedAct as PlannedActAnswer,
  PlannedMeeting as PlannedMeetingAnswer,
  StatedInterval as StatedIntervalAnswer,
  Verdict as VerdictAnswer,
} from '../simulation/planned.ts';
import type { Basis as BasisAnswer } from '../simulation/sittings.ts';
import { assumptionSaid } from './answers-simulations.ts';

type Simulated<Method extends keyof Simulations> = Simulations[Method] extends (...given: never[]) => infer Given
  ? Awaited<Given>
  : never;

/** `possible`: every act has a latest date. `notAnnounced`: no known meeting fits, and there may be others that are not announced. `mustBeCalled`: none fits and there are no others. `tooLate`: no meeting could be in time any more. */
export const verdict = z.enum([
  'possible',
  'notAnnounced',
  'mustBeCalled',
  'tooLate',
]) satisfies z.ZodType<VerdictAnswer>;

/** What the date of a meeting rests on. */
export const basis = z.enum(['pattern', 'announced']) satisfies z.ZodType<BasisAnswer>;

/** A meeting that a date rests on. */
export const plannedMeeting = z.object({
  session: z.string(),
  kind: z.enum(['regular', 'resumed', 'special']),
  basis: basis.describe('Announced, or only what the pattern would have.'),
  cites: z.string(),
  from: z.string(),
  to: z.string(),
  somewhere: z
    .nullable(z.int())
    .describe('Where it falls somewhere from `from` to `to`: how many days it lasts; else null.'),
}) satisfies z.ZodType<PlannedMeetingAnswer>;

/** A meeting that would have to be called. */
export const callableMeeting = z.object({
  organ: z.string(),
  kind: z.literal('special'),
  from: z
    .string()
    .describe('The days within which it would have to be held; `to` is null where it is too late for any.'),
  to: z.nullable(z.string()),
  callBy: z
    .nullable(z.string())
    .describe('When it would have to be called at the latest, where a notice is laid down.'),
  cites: z.nullable(z.string()),
  text: z.string(),
}) satisfies z.ZodType<CallableMeetingAnswer>;

/** An act of the plan. */
export const plannedAct = z.object({
  key: z.string(),
  act: z.string(),
  by: z.nullable(z.string()),
  organ: z.string(),
  cites: z.string(),
  text: z.string(),
  needsMeeting: z.boolean(),
  latest: z.nullable(z.string()).describe('By which day it must be done; null where no meeting fits.'),
  readyBy: z.string().describe('By which day what comes before must be done.'),
  meeting: z.nullable(plannedMeeting),
  toCall: z.nullable(callableMeeting),
  latestRestsOn: z
    .array(z.string())
    .describe(
      'What the latest date rests on, own meeting and those of later acts: `announced`, `pattern`, `meetingToCall`.',
    ),
  earliest: z
    .nullable(z.string())
    .describe('The earliest date from the start; null where no meeting is known for it or for an act before.'),
  earliestMeeting: z.nullable(plannedMeeting),
  earliestRestsOn: z.array(z.string()),
  spareDays: z.int().describe('How many days there are to spare; negative where it is too late by that many.'),
}) satisfies z.ZodType<PlannedActAnswer>;

/** What is not known of an organ's meetings, and what would make it known. */
export const unknown = z.object({
  organ: z.string(),
  from: z.string().describe('The days for which no list of its meetings is whole (ISO).'),
  to: z.string(),
  pattern: z.boolean().describe('Whether a pattern of its meetings is known, that could be counted on.'),
  text: z.string(),
}) satisfies z.ZodType<UnknownAnswer>;

export const statedInterval = z.object({
  act: z.string(),
  after: z.string(),
  days: z.int(),
  source: z.string(),
}) satisfies z.ZodType<StatedIntervalAnswer>;

export const plan = z.object({
  hypothetical: z.literal(true),
  instrument: z.string(),
  state: z.string().describe('The state at the position planned from.'),
  asOf: z.string(),
  start: z.string(),
  by: z.string().describe('In force by this day.'),
  usePattern: z.boolean(),
  verdict: verdict,
  acts: z.array(plannedAct),
  earliestInForce: z
    .nullable(z.string())
    .describe('The earliest date of entry into force from the start; null where a meeting is not known.'),
  unknowns: z.array(unknown).describe('What is not announced, and what would make it known.'),
  intervals: z.array(statedInterval).describe('The least days between acts that were counted with.'),
  duties: z
    .array(
      z.object({
        key: z.string(),
        text: z.string(),
        to: z.string(),
        cites: z.string(),
        latest: z.string(),
      }),
    )
    .describe('What is owed besides: it holds nothing back, but both parties know only when it is given.'),
  calendars: z.array(
    z.object({
      organ: z.string(),
      version: z.nullable(z.int()),
      source: z.nullable(z.string()),
    }),
  ),
  chartVersion: z.string(),
}) satisfies z.ZodType<Simulated<'plan'>>;

export const assumption = z.object({
  id: z.string(),
  kind: z.enum(['deferral', 'start', 'waiting', 'meetings']),
  text: z.string().describe('In words, with the number of cases.'),
  said: assumptionSaid.describe('For other languages: which sentence it is, and what it speaks of.'),
  acts: z.array(z.string()).describe('The acts it concerns.'),
  n: z.int().describe('How many cases it rests on; 0 where nothing is known and it is only assumed.'),
  source: z.string(),
  days: z.array(z.int()).exactOptional().describe('The cases, in days; where one is drawn of them.'),
  chance: z
    .object({
      count: z.int(),
      of: z.int(),
    })
    .exactOptional()
    .describe('So many times of so many.'),
  pattern: z.boolean().exactOptional().describe('The dates of meetings rest on a pattern, not on an announcement.'),
}) satisfies z.ZodType<AssumptionAnswer>;

/** A day by which so many of 100 trials are in force; null where that is after the horizon. */
export const quantile = z.object({
  of100: z.int(),
  on: z.nullable(z.string()),
}) satisfies z.ZodType<QuantileAnswer>;

/** How many trials are in force by a day. */
export const chance = z.object({
  by: z.string(),
  trials: z.int(),
  of: z.int(),
}) satisfies z.ZodType<ChanceAnswer>;

/** A bar of the histogram. */
export const bar = z.object({
  from: z.string(),
  to: z.string(),
  trials: z.int(),
  cumulative: z.int().describe('In force by `to`.'),
}) satisfies z.ZodType<BarAnswer>;

/** An act on the critical path: one of those of the day of entry into force, or one that such an act waited for, and so on back. Of several on one day, each is on it. */
export const criticalAct = z.object({
  act: z.string(),
  text: z.string(),
  trials: z.int(),
  heldByMeeting: z.int().describe('In how many of these it waited for a meeting of its organ.'),
  of: z.int().describe('Of how many that came into force.'),
}) satisfies z.ZodType<CriticalActAnswer>;

/** What another value of one assumption would come to. */
export const shifted = z.object({
  text: z.string(),
  median: z.nullable(z.string()),
  of90: z.nullable(z.string()),
  shiftDays: z
    .nullable(z.int())
    .describe('Days by which the median is later (or, negative, earlier); null where either is after the horizon.'),
}) satisfies z.ZodType<ShiftedAnswer>;

/** How much hangs on one assumption: both runs have the seed of the forecast. */
export const sensitivity = z.object({
  assumption: z.string(),
  text: z.string(),
  low: z.nullable(shifted),
  high: z.nullable(shifted),
  swingDays: z
    .nullable(z.int())
    .describe('The largest shift of the median, in days; null where one is after the horizon.'),
}) satisfies z.ZodType<SensitivityAnswer>;

export const forecast = z.object({
  hypothetical: z.literal(true),
  instrument: z.string(),
  state: z.string(),
  asOf: z.string(),
  start: z.string(),
  horizon: z.string(),
  usePattern: z.boolean(),
  trials: z.int(),
  seed: z.int(),
  generator: z.string(),
  assumptions: z.array(assumption),
  reached: z
    .int()
    .describe(
      'Trials in force by the horizon, and not; of these, how many waited for an organ without a further known meeting.',
    ),
  notReached: z.int(),
  waitingForOrgan: z.array(
    z.object({
      organ: z.string(),
      trials: z.int(),
    }),
  ),
  earliest: z.nullable(z.string()),
  latest: z.nullable(z.string()),
  quantiles: z.array(quantile),
  chances: z.array(chance),
  histogram: z.array(bar),
  critical: z.array(criticalAct),
  sensitivity: z.nullable(
    z.object({
      trials: z.int().describe('Of how many trials each of its runs was.'),
      median: z.nullable(z.string()),
      assumptions: z.array(sensitivity),
    }),
  ),
  unknowns: z.array(unknown).describe('What is not announced, and what would make it known.'),
  chartVersion: z.string(),
}) satisfies z.ZodType<Simulated<'forecast'>>;
