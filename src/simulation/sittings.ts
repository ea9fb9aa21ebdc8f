/**
 * When an organ sits: the meetings of its calendar that are known, and only on request also those that its pattern
 * would have. Each says what it rests on.
 */
import type { Calendar, CalendarRule, SessionKind } from './calendar-shape.ts';
import { civil, dayNumber, WEEKDAYS, weekday, yearOf } from './civil-days.ts';

/** What the date of a meeting rests on. */
export type Basis = 'announced' | 'pattern';

/** A stretch of days in which an organ sits. Days are numbers (civil-days.ts), both ends included. */
export interface Sitting {
  readonly session: string;
  readonly kind: SessionKind;
  readonly basis: Basis;
  readonly cites: string;
  readonly from: number;
  readonly to: number;
  /** Not on Saturdays and Sundays. */
  readonly weekdaysOnly: boolean;
  /** Null where the organ sits on all these days; else it sits that many days in a row somewhere among them. */
  readonly somewhere: number | null;
}

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The sittings that touch a stretch of days, by their first day. */
export function sittingsOf(calendar: Calendar, within: Stretch, usePattern: boolean): Sitting[] {
  const known = calendar.meetings.map(announced);
  const expected = usePattern ? patterned(calendar, within) : [];
  return [...known, ...expected.filter((one) => !isSettled(calendar, known, one))]
    .filter((one) => one.from <= within.to && one.to >= within.from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function announced(meeting: Calendar['meetings'][number]): Sitting {
  const { session, kind, cites } = meeting;
  const days = { from: dayNumber(meeting.from), to: dayNumber(meeting.to) };
  return { session, kind, cites, ...days, basis: 'announced', weekdaysOnly: false, somewhere: null };
}

/** The sessions that the pattern has in a stretch of days and around it. A rule holds for the sessions that open while
 * it is in force, so that a session lasts until the next opens even where that goes by a newer rule. */
function patterned({ pattern }: Calendar, within: Stretch): Sitting[] {
  const sessions: { readonly rule: CalendarRule; readonly year: number; readonly whole: Stretch }[] = [];
  for (let year = yearOf(within.from) - 1; year <= yearOf(within.to) + 1; year++) {
    for (const rule of pattern) {
      const whole = daysIn(rule, year);
      if (holds(rule, whole.from)) sessions.push({ rule, year, whole });
    }
  }
  return sessions.map(({ rule, year, whole }, index) => {
    const next = sessions[index + 1];
    const lastsAllYear = rule.sessions.kind === 'allYear';
    return {
      session: ordinal(year - rule.yearLess),
      kind: 'regular',
      basis: 'pattern',
      cites: rule.cites,
      from: whole.from,
      to: lastsAllYear && next?.rule.sessions.kind === 'allYear' ? next.whole.from - 1 : whole.to,
      weekdaysOnly: rule.sessions.kind === 'allYear' && rule.sessions.sits === 'mondayToFriday',
      somewhere: rule.sessions.kind === 'yearly' ? rule.sessions.days : null,
    };
  });
}

const holds = (rule: CalendarRule, day: number) =>
  dayNumber(rule.from) <= day && (rule.until === null || day <= dayNumber(rule.until));

/** The days of the session of a year by a rule. */
function daysIn({ sessions }: CalendarRule, year: number): Stretch {
  if (sessions.kind === 'allYear') {
    return { from: opening(sessions.opens, year), to: opening(sessions.opens, year + 1) - 1 };
  }
  return {
    from: dayNumber(`${fourDigits(year)}-${sessions.from}`),
    to: dayNumber(`${fourDigits(year)}-${sessions.to}`),
  };
}

const fourDigits = (year: number) => String(year).padStart(4, '0');

type Opening = Extract<CalendarRule['sessions'], { kind: 'allYear' }>['opens'];

/** The weekday of a week of a month; weeks run from Monday and are counted from the first with a working day. */
function opening({ month, week, weekday: name }: Opening, year: number): number {
  const first = civil(year, month, 1);
  // A month that begins on a Saturday or Sunday has its first working day in the week after.
  const monday = first - weekday(first) + (weekday(first) > 4 ? 7 : 0);
  return monday + (week - 1) * 7 + WEEKDAYS.indexOf(name);
}

/** Whether what the pattern expects is settled by what is known: the list is whole for its days, or the year's regular
 * session is on it. A session that lasts all year is not settled by the meetings known of it. */
function isSettled(calendar: Calendar, known: readonly Sitting[], one: Sitting): boolean {
  if (calendar.wholeFor.some((whole) => dayNumber(whole.from) <= one.from && one.to <= dayNumber(whole.to)))
    return true;
  if (one.somewhere === null) return false;
  return known.some(({ kind, from }) => kind === 'regular' && yearOf(from) === yearOf(one.from));
}

/** The parts of a stretch for which the list of meetings is not said to be whole. */
export function notAnnounced(calendar: Calendar, within: Stretch): Stretch[] {
  const whole = calendar.wholeFor.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  let open: Stretch[] = within.from <= within.to ? [within] : [];
  for (const { from, to } of whole) {
    open = open.flatMap((part) => [
      ...(part.from < from ? [{ from: part.from, to: Math.min(part.to, from - 1) }] : []),
      ...(part.to > to ? [{ from: Math.max(part.from, to + 1), to: part.to }] : []),
    ]);
  }
  return open;
}

/** `107th`, `1st`, `112th`. */
export function ordinal(number: number): string {
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
