// A calendar of its own for the tests: days are counted one year and one month at a time, so that it shares
// nothing with the library the product counts with.

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

const yearLength = (year: number): number => (leap(year) ? 366 : 365);

/** The number of days from the first day of year 1 to the given one. */
export function dayNumber(year: number, month: number, day: number): number {
  const past = year - 1;
  let days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  for (let m = 1; m < month; m += 1) days += daysIn(year, m);
  return days + day - 1;
}

/** The civil day of a number, found by walking: first the years, then the months. */
export function civil(number: number): string {
  let year = Math.max(1, Math.floor(number / 366));
  let rest = number - dayNumber(year, 1, 1);
  while (rest >= yearLength(year)) {
    rest -= yearLength(year);
    year += 1;
  }
  let month = 1;
  while (rest >= daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
  }
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(rest + 1)}`;
}

/** A legal date as its first and last possible day, in day numbers. */
export interface Span {
  first: number;
  last: number;
}

/** Reads a date known to be well formed: a day, a month, a year, or two of these joined by a slash. */
export function span(text: string): Span {
  const [from, to] = text.split('/');
  if (to !== undefined) return { first: span(from ?? '').first, last: span(to).last };
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined) throw new Error(text);
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (day === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month, daysIn(year, month)) };
  return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) };
}

export const surelyBefore = (a: Span, b: Span): boolean => a.last < b.first;

export const later = (a: Span, b: Span): Span => ({
  first: Math.max(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** The two ends of a span, always written out, so that two ways of saying the same date compare equal. */
export const written = (s: Span | null): string | null => (s === null ? null : `${civil(s.first)}/${civil(s.last)}`);
