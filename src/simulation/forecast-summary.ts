/**
 * What a tally says: quantiles, chances, bars.
 */
import { civil, isoDay, weekday, yearOf } from './civil-days.ts';
import type { Tally } from './forecast-job.ts';
import type { Bar, Chance, Quantile } from './forecast-shape.ts';

/** The quantiles that are given, in trials of 100. */
export const QUANTILES = [5, 10, 25, 50, 75, 90, 95] as const;

/** The first day by which so many of 100 trials are in force; null where that is after the horizon. */
export function quantile({ days, trials }: Tally, of100: number, start: number): string | null {
  let reached = 0;
  for (const [index, count] of days.entries()) {
    reached += count;
    // In whole numbers, so that no rounding decides.
    if (count > 0 && reached * 100 >= of100 * trials) return isoDay(start + index);
  }
  return null;
}

/** All quantiles. */
export function quantilesOf(tally: Tally, start: number): Quantile[] {
  return QUANTILES.map((of100) => ({ of100, on: quantile(tally, of100, start) }));
}

/** How many trials are in force by a day. */
export function chanceBy({ days, trials }: Tally, start: number, by: number): Chance {
  let reached = 0;
  for (let index = 0; index < days.length && start + index <= by; index++) reached += days[index]!;
  return { by: isoDay(by), trials: reached, of: trials };
}

/** The first and the last day on which a trial came into force; null for none. */
export function range({ days }: Tally, start: number): { readonly first: number; readonly last: number } | null {
  const first = days.findIndex((count) => count > 0);
  return first < 0 ? null : { first: start + first, last: start + days.findLastIndex((count) => count > 0) };
}

/** The bars of a histogram: by day, week, month or year, whichever gives few enough. */
export function histogram(tally: Tally, start: number): Bar[] {
  const ends = range(tally, start);
  if (ends === null) return [];
  const unit = unitFor(ends.last - ends.first + 1);
  const bars: Bar[] = [];
  let cumulative = 0;
  for (let from = unit.begin(ends.first); from <= ends.last; from = unit.next(from)) {
    const to = unit.next(from) - 1;
    let trials = 0;
    for (let day = Math.max(from, start); day <= to; day++) trials += tally.days[day - start] ?? 0;
    cumulative += trials;
    bars.push({ from: isoDay(from), to: isoDay(to), trials, cumulative });
  }
  return bars;
}

interface Unit {
  /** The first day of the unit that a day is in, and of the one after that begins on a day. */
  begin(day: number): number;
  next(begin: number): number;
}

const MOST_DAYS = 40;
const MOST_WEEKS = 40;
const MOST_MONTHS = 120;

const DAYS: Unit = { begin: (day) => day, next: (begin) => begin + 1 };
const WEEKS: Unit = { begin: (day) => day - weekday(day), next: (begin) => begin + 7 };
const MONTHS: Unit = { begin: (day) => inMonth(day, 0), next: (begin) => inMonth(begin, 1) };
const YEARS: Unit = { begin: (day) => civil(yearOf(day), 1, 1), next: (begin) => civil(yearOf(begin) + 1, 1, 1) };

function unitFor(days: number): Unit {
  if (days <= MOST_DAYS) return DAYS;
  if (days <= MOST_WEEKS * 7) return WEEKS;
  return days <= MOST_MONTHS * 30 ? MONTHS : YEARS;
}

/** The first day of the month of a day, or of a month after it. */
function inMonth(day: number, after: number): number {
  const month = Number(isoDay(day).slice(5, 7)) - 1 + after;
  return civil(yearOf(day) + Math.floor(month / 12), (month % 12) + 1, 1);
}
