/**
 * Civil days as whole numbers, for arithmetic in bulk: days since 1 January 1970 in the proleptic Gregorian calendar.
 * Whole-number arithmetic only, so that it gives the same on every machine.
 */

/** The number of an ISO day (`YYYY-MM-DD`) that exists. */
export function dayNumber(day: string): number {
  return civil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** The number of a day given by year, month (1 to 12) and day of the month. */
export function civil(year: number, month: number, day: number): number {
  // The year is counted from March, so that the day that some years have more is its last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO day of a number. */
export function isoDay(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');

/** The year of a day. */
export function yearOf(number: number): number {
  return Number(isoDay(number).slice(0, 4));
}

/** Names of the days of the week, Monday first. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The day of the week: 0 for Monday to 6 for Sunday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Whether a day is one from Monday to Friday. */
export function isWorkingDay(number: number): boolean {
  return weekday(number) < 5;
}

/** The day itself, or the Monday after a Saturday or Sunday. */
export function workingDayFrom(number: number): number {
  const day = weekday(number);
  return day > 4 ? number + 7 - day : number;
}

/** The day itself, or the Friday before a Saturday or Sunday. */
export function workingDayUntil(number: number): number {
  return number - Math.max(0, weekday(number) - 4);
}
