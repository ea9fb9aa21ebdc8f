/**
 * The scale of the timeline's picture: days to horizontal places, with the ticks of a calendar. Mirrored for languages
 * that run from right to left.
 */
import { addDays, daysBetween } from '../law/dates.ts';

export interface Scale {
  /** Where a day lies; days outside lie at the edges. */
  readonly at: (day: string) => number;
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly Tick[];
}

/** A tick: the first day of a year or of a month. */
export interface Tick {
  readonly day: string;
  readonly unit: 'year' | 'month';
}

/** A scale over all the days given, with a margin. `left` and `right` are the places of its ends.
 * @param days ISO days, at least one. */
export function scaleOf(days: readonly string[], left: number, right: number, mirrored: boolean): Scale {
  const sorted = [...days].sort();
  const first = sorted[0]!;
  const last = sorted.at(-1)!;
  const margin = Math.max(10, Math.ceil(daysBetween(first, last) * 0.06));
  const from = clamped(first, -margin);
  const to = clamped(last, margin * 2);
  const span = Math.max(1, daysBetween(from, to));
  const at = (day: string) => {
    const share = Math.min(1, Math.max(0, daysBetween(from, day) / span));
    const place = left + share * (right - left);
    return Math.round((mirrored ? left + right - place : place) * 10) / 10;
  };
  return { at, from, to, ticks: ticksOf(from, to, span) };
}

/** A day moved, within the years that dates have. */
function clamped(day: string, days: number): string {
  if (days < 0 && day < '0002') return day;
  return days > 0 && day >= '9998' ? day : addDays(day, days);
}

const MOST_TICKS = 14;

function ticksOf(from: string, to: string, span: number): Tick[] {
  const months = span / 30.5;
  const step = [1, 2, 3, 6].find((one) => months / one <= MOST_TICKS);
  if (step !== undefined) return monthTicks(from, to, step);
  const years = [1, 2, 5, 10, 20, 50, 100, 500].find((one) => span / 365 / one <= MOST_TICKS) ?? 1000;
  const first = Math.ceil(Number(from.slice(0, 4)) / years) * years;
  const count = Math.floor((Number(to.slice(0, 4)) - first) / years) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * years)
    .map((year): Tick => ({ day: `${String(year).padStart(4, '0')}-01-01`, unit: 'year' }))
    .filter(({ day }) => day >= from);
}

function monthTicks(from: string, to: string, step: number): Tick[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day >= from && day <= to) ticks.push({ day, unit: month % 12 === 0 ? 'year' : 'month' });
  }
  return ticks;
}
