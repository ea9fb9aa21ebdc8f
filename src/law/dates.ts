/**
 * Legal dates: civil dates without time or zone, possibly imprecise, in the EDTF subset of ISO 8601-2 that the
 * register accepts: a day `2016-07-25`, a month `2016-07`, a year `2016`, or a closed interval of two of these.
 * Every legal date is the interval of days [earliest, latest] within which the thing happened.
 */
import { Temporal } from 'temporal-polyfill';

/** Both ends are ISO days (`YYYY-MM-DD`), so they compare as strings. */
export interface LegalDate {
  readonly earliest: string;
  readonly latest: string;
}

/** Why a text is not a legal date, in words for the person who typed it. */
export class LegalDateError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'LegalDateError';
  }
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** @throws LegalDateError with the reason. */
export function parseLegalDate(text: string): LegalDate {
  const [from, to, ...rest] = text.split('/');
  if (from === undefined || rest.length > 0) throw new LegalDateError('an interval has two dates, FROM/TO');
  const start = parsePart(from);
  if (to === undefined) return start;
  const end = parsePart(to);
  if (start.earliest > end.latest) throw new LegalDateError(`an interval runs forward: ${from} is after ${to}`);
  return { earliest: start.earliest, latest: end.latest };
}

function parsePart(text: string): LegalDate {
  const match = PART.exec(text);
  if (match === null) {
    throw new LegalDateError(
      `'${text.slice(0, 40)}' is not a legal date: write a day (2016-07-25), a month (2016-07), a year (2016) or an interval (2016-07-25/2016-09-19)`,
    );
  }
  const [, year = '', month, day] = match;
  if (year === '0000') throw new LegalDateError('there is no year 0000');
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (month < '01' || month > '12') throw new LegalDateError(`there is no month ${month}`);
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${daysIn(year, month)}` };
  // Every month has days 01 to 28, so only the others need the calendar.
  if (day < '01' || (day > '28' && Number(day) > daysIn(year, month))) {
    throw new LegalDateError(`there is no day ${day} in ${year}-${month}`);
  }
  return { earliest: text, latest: text };
}

function daysIn(year: string, month: string): number {
  return Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) }).daysInMonth;
}

/** True when every day of `a` lies before every day of `b`: the only order that dates alone establish. */
export function certainlyBefore(a: LegalDate, b: LegalDate): boolean {
  return a.latest < b.earliest;
}

/** The later of several dates: [max of the earliests, max of the latests]. Null for none. */
export function laterOf(dates: readonly LegalDate[]): LegalDate | null {
  if (dates.length === 0) return null;
  let { earliest, latest } = dates[0]!;
  for (const date of dates) {
    if (date.earliest > earliest) earliest = date.earliest;
    if (date.latest > latest) latest = date.latest;
  }
  return { earliest, latest };
}

/** EDTF text of a computed date: the day where it is exact, else the interval of days. */
export function edtf(date: LegalDate): string {
  return date.earliest === date.latest ? date.earliest : `${date.earliest}/${date.latest}`;
}

/** The day `days` after (or, negative, before) an ISO day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from one ISO day to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO day in English words: `25 July 2016`. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`;
}

/** A legal date in English words, to stand after a verb: `on 25 July 2016`, `in July 2016`, `in 2016`,
 * `between 25 July 2016 and 19 September 2016`. */
export function dateInWords(date: LegalDate): string {
  const { earliest, latest } = date;
  if (earliest === latest) return `on ${dayInWords(earliest)}`;
  const year = earliest.slice(0, 4);
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return `in ${Number(year)}`;
  const month = earliest.slice(0, 7);
  if (earliest === `${month}-01` && latest === `${month}-${daysIn(year, month.slice(5))}`) {
    return `in ${MONTHS[Number(month.slice(5)) - 1]} ${Number(year)}`;
  }
  return `between ${dayInWords(earliest)} and ${dayInWords(latest)}`;
}

/** A computed date as a point from which something holds: `19 September 2016`, or
 * `a day between 10 November 2019 and 30 November 2019`. */
export function sinceInWords(date: LegalDate): string {
  if (date.earliest === date.latest) return dayInWords(date.earliest);
  return `a day between ${dayInWords(date.earliest)} and ${dayInWords(date.latest)}`;
}
