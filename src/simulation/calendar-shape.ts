/**
 * The calendar of an organ as data: the meetings that are known, and apart from them the pattern by which its sessions
 * come. A lawyer can read it beside the organ's rules of procedure; any organ of any agreement can be given one.
 */
import { z } from 'zod';
import { text } from '../law/acts.ts';
import { civil, dayNumber, WEEKDAYS } from './civil-days.ts';

/** What a session is. */
export const SESSION_KINDS = ['regular', 'resumed', 'special'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** How many meetings, and calendars, there may be: a limit against hostile documents. */
export const MAX_MEETINGS = 300;
export const MAX_CALENDARS = 5;
const MAX_SESSION_DAYS = 400;

/** A list that is counted before any of it is read, so that one that is far too long costs nothing. */
export function few<Shape extends z.ZodType>(shape: Shape, most: number, what: string) {
  return z.array(z.unknown()).max(most, `must not have more than ${most} ${what}`).pipe(z.array(shape));
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A civil day, `YYYY-MM-DD`. */
export const isoDay = z
  .string()
  .refine(
    (value) => DAY.test(value) && exists(value) && !value.startsWith('0000'),
    'must be a day that exists, written YYYY-MM-DD',
  );

function exists(day: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return dayOfMonth <= lengthOf(year, month);
}

function lengthOf(year: number, month: number): number {
  return (month === 12 ? civil(year + 1, 1, 1) : civil(year, month + 1, 1)) - civil(year, month, 1);
}

const dayOfYear = z
  .string()
  .refine(
    (value) => DAY.test(`2001-${value}`) && exists(`2001-${value}`),
    'must be a day of every year, written MM-DD',
  );

const period = z
  .strictObject({ from: isoDay, to: isoDay, cites: text(500) })
  .refine(({ from, to }) => from <= to, { message: 'must not be before from', path: ['to'] });

const meeting = z
  .strictObject({
    /** As the organ counts it: `107th`, `6th special`. */
    session: text(100),
    kind: z.enum(SESSION_KINDS).default('regular'),
    from: isoDay,
    to: isoDay,
    cites: text(500),
  })
  .refine(({ from, to }) => from <= to, { message: 'must not be before from', path: ['to'] })
  .refine(({ from, to }) => from > to || dayNumber(to) - dayNumber(from) < MAX_SESSION_DAYS, {
    message: `must be less than ${MAX_SESSION_DAYS} days after from`,
    path: ['to'],
  });

/** How the sessions of a rule come: opening on a certain weekday of a month and lasting until the eve of the next
 * opening; or once a year, some days in a row somewhere in a stretch of the year. */
const sessions = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('allYear'),
    opens: z.strictObject({
      month: z.int().min(1).max(12),
      /** Which week of the month, counted from the first that has a day from Monday to Friday in it. */
      week: z.int().min(1).max(4),
      weekday: z.enum(WEEKDAYS),
    }),
    sits: z.enum(['everyDay', 'mondayToFriday']),
  }),
  z
    .strictObject({
      kind: z.literal('yearly'),
      /** The stretch of the year within which the whole session falls. */
      from: dayOfYear,
      to: dayOfYear,
      days: z.int().min(1).max(100),
    })
    .refine(({ from, to }) => from <= to, { message: 'must not be before from', path: ['to'] })
    .refine(({ from, to, days }) => from > to || dayNumber(`2001-${to}`) - dayNumber(`2001-${from}`) >= days - 1, {
      message: 'must not be more than there are between from and to',
      path: ['days'],
    }),
]);

const rule = z
  .strictObject({
    /** For which days the rule holds; `until` is null while it does. */
    from: isoDay,
    until: isoDay.nullable(),
    cites: text(500),
    /** The rule in words. */
    text: text(2000),
    sessions,
    /** The session's number is its year less this. */
    yearLess: z.int().min(0).max(9999),
  })
  .refine(({ from, until }) => until === null || from <= until, {
    message: 'must not be before from',
    path: ['until'],
  });

/** A calendar. */
export const calendarShape = z
  .strictObject({
    format: z.literal('pacta-calendar/1'),
    /** As the final clauses call it. */
    organ: text(300),
    /** Other names of the same organ, in any language. */
    alsoCalled: z.array(text(300)).max(20).default([]),
    version: z.int().min(1),
    source: text(2000),
    meetings: few(meeting, MAX_MEETINGS, 'meetings'),
    /** Periods for which `meetings` is the whole list. Outside them there may be meetings that are not known. */
    wholeFor: z.array(period).max(100).default([]),
    /** The pattern, rule after rule; used on request only. */
    pattern: z.array(rule).max(50).default([]),
    /** How a special session is called. */
    special: z
      .strictObject({ cites: text(500), text: text(2000), noticeDays: z.int().min(0).max(3660).default(0) })
      .nullable()
      .default(null),
  })
  .superRefine((calendar, context) => {
    for (const [index, one] of calendar.pattern.entries()) {
      const other = calendar.pattern.findIndex(
        (earlier, at) =>
          at < index && earlier.from <= (one.until ?? '9999-12-31') && one.from <= (earlier.until ?? '9999-12-31'),
      );
      if (other < 0) continue;
      const message = `holds at the same time as the rule at ${other}`;
      context.addIssue({ code: 'custom', message, path: ['pattern', index, 'from'] });
    }
  });
export type Calendar = z.infer<typeof calendarShape>;
export type CalendarRule = Calendar['pattern'][number];

/** Whether a calendar is that of an organ, by any of its names. */
export function isOf(calendar: Calendar, organ: string): boolean {
  const wanted = normal(organ);
  return [calendar.organ, ...calendar.alsoCalled].some((name) => normal(name) === wanted);
}

const normal = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
