/**
 * What plans and forecasts are asked: about which instrument, from which position and day, with which calendars.
 */
import { z } from 'zod';
import { text } from '../law/acts.ts';
import { calendarShape, few, isoDay, MAX_CALENDARS } from './calendar-shape.ts';
import { checked } from './checking.ts';
import { GROUND_FIELDS, SCENARIO_FORMAT } from './scenario.ts';

/** How far ahead a plan or forecast may look, in years and in days. */
export const MAX_YEARS = 50;
export const MAX_DAYS = 366 * MAX_YEARS;

const MAX_ENTRIES = 50;

const actName = z.string().min(1, 'must not be empty').max(200);

const subject = {
  name: text(200).optional(),
  ...GROUND_FIELDS,
  /** Hypothetical steps, as in a scenario, after which is planned or forecast. */
  steps: z.array(z.unknown()).default([]),
  /** No act comes before this day: the day of the position unless given. */
  start: isoDay.optional(),
  /** Acts (`propose.IOM`) that the way must have in it, where there are several ways. */
  through: z.array(actName).max(MAX_ENTRIES).default([]),
  /** Calendars in place of those that come with the program, by organ. */
  calendars: few(calendarShape, MAX_CALENDARS, 'calendars').default([]),
  /** Whether to count on the meetings that a calendar's pattern has, where none are announced. */
  usePattern: z.boolean().default(false),
};

type Subject = { instrument?: string | undefined; agreement?: string | undefined; procedure?: string | undefined };

/** What a subject must hold: one thing that it is about. */
function aboutOne<Shape extends z.ZodType<Subject>>(shape: Shape) {
  return shape
    .refine(({ instrument, agreement }) => (instrument === undefined) !== (agreement === undefined), {
      message: 'give either instrument, or agreement for a new amendment or procedure of it',
      path: ['instrument'],
    })
    .refine(({ procedure, agreement }) => procedure === undefined || agreement !== undefined, {
      message: 'goes only with agreement',
      path: ['procedure'],
    });
}

/** The least time between two acts. */
const interval = z.strictObject({
  /** An act (`approve.IOM`), or all of a type (`approve`). */
  act: actName,
  /** After which act; after whatever makes it possible unless given. */
  after: actName.optional(),
  days: z.int().min(0).max(MAX_DAYS),
  source: text(500).optional(),
});

/** A plan that is asked for: in force by a day. */
export const planShape = aboutOne(
  z.strictObject({
    format: z.literal('pacta-plan/1').optional(),
    ...subject,
    by: isoDay,
    intervals: few(interval, MAX_ENTRIES, 'intervals').default([]),
  }),
);
export type PlanRequest = z.infer<typeof planShape>;

/** From when a waiting time is counted: from when the act is possible, from the first or the last approval. */
export const WAITS_FROM = ['opening', 'firstApproval', 'lastApproval'] as const;

/** How long something was waited for, case by case: one case is drawn, each as likely as the others. */
export const waitShape = z.strictObject({
  act: actName,
  /** One of WAITS_FROM, or an act. */
  after: actName.default('opening'),
  days: z.array(z.int().min(0).max(MAX_DAYS)).min(1).max(1000, 'must not have more than 1000 cases'),
  /** Whether the acts of this kind come together, on one day. */
  together: z.boolean().default(false),
  source: text(500),
});
export type Wait = z.infer<typeof waitShape>;

/** How often an organ puts a decision off to its next session: so many times of so many. */
const deferral = z
  .strictObject({
    organ: text(300),
    count: z.int().min(0).max(1_000_000),
    of: z.int().min(1).max(1_000_000),
    source: text(500),
  })
  .refine(({ count, of }) => count <= of, { message: 'must not be more than of', path: ['count'] });
export type Deferral = z.infer<typeof deferral>;

export const MAX_TRIALS = 5_000_000;

/** A forecast that is asked for. */
export const forecastShape = aboutOne(
  z.strictObject({
    format: z.literal('pacta-forecast/1').optional(),
    ...subject,
    trials: z.int().min(1).max(MAX_TRIALS, `must not be more than ${MAX_TRIALS}`).default(100_000),
    seed: z.int().min(0).max(0xffff_ffff).default(1),
    /** Where the forecast stops looking: ten years after the start unless given. */
    horizon: isoDay.optional(),
    waits: few(waitShape, MAX_ENTRIES, 'waits').default([]),
    deferrals: few(deferral, MAX_CALENDARS, 'deferrals').default([]),
    /** Days by which the chance of being in force is asked for. */
    chances: few(isoDay, MAX_ENTRIES, 'days').default([]),
    /** Whether to run again with each assumption shifted. */
    sensitivity: z.boolean().default(true),
  }),
);
export type ForecastRequest = z.infer<typeof forecastShape>;

/** The scenario that leads to where a plan or forecast starts. */
export function scenarioOf(request: PlanRequest | ForecastRequest): unknown {
  const names = ['name', 'steps', ...Object.keys(GROUND_FIELDS)] as const;
  const fields = names.map((name) => [name, request[name as keyof typeof request]]);
  return { format: SCENARIO_FORMAT, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) };
}

/** Waiting times that come with the program. */
export const waitingTimesShape = z.strictObject({
  format: z.literal('pacta-waiting-times/1'),
  version: z.int().min(1),
  source: text(2000),
  waits: z.array(waitShape).max(MAX_ENTRIES),
});

/** Reads what a plan is asked.
 * @throws Refusal with every fault. */
export function readPlan(document: unknown): PlanRequest {
  return checked(planShape, document);
}

/** Reads what a forecast is asked.
 * @throws Refusal with every fault. */
export function readForecast(document: unknown): ForecastRequest {
  return checked(forecastShape, document);
}
