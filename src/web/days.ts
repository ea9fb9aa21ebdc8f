/**
 * Legal dates and instants as a language writes them.
 */
import { Temporal } from 'temporal-polyfill';
import { parseLegalDate } from '../law/dates.ts';
import { LANGUAGES, type Language } from './languages.ts';

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly shortMonth: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
  readonly instant: Intl.DateTimeFormat;
}

const kept = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const known = kept.get(language);
  if (known !== undefined) return known;
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LANGUAGES[language].locale, { timeZone: 'UTC', calendar: 'gregory', ...options });
  const made = {
    day: make({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortMonth: make({ month: 'short' }),
    month: make({ month: 'long', year: 'numeric' }),
    year: make({ year: 'numeric' }),
    instant: make({
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
  };
  kept.set(language, made);
  return made;
}

const middleOf = (day: string) => Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds;

/** An ISO day: `25 July 2016`. */
export function dayText(language: Language, day: string): string {
  return formatsOf(language).day.format(middleOf(day));
}

/** A month (`2016-07`). */
export function monthText(language: Language, month: string): string {
  return formatsOf(language).month.format(middleOf(`${month}-01`));
}

/** A month (`2016-07`) by its short name alone. */
export function shortMonthText(language: Language, month: string): string {
  return formatsOf(language).shortMonth.format(middleOf(`${month}-01`));
}

/** A year (`2016`). */
export function yearText(language: Language, year: string): string {
  return formatsOf(language).year.format(middleOf(`${year}-01-01`));
}

/** What an EDTF text says: one day, one month, one year, or from a day to a day. */
export type DateForm =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

/** A legal date (EDTF) in words. */
export function dateForm(language: Language, edtf: string): DateForm {
  if (/^\d{4}$/.test(edtf)) return { kind: 'plain', text: yearText(language, edtf) };
  if (/^\d{4}-\d{2}$/.test(edtf)) return { kind: 'plain', text: monthText(language, edtf) };
  const { earliest, latest } = parseLegalDate(edtf);
  if (earliest === latest) return { kind: 'plain', text: dayText(language, earliest) };
  return { kind: 'between', from: dayText(language, earliest), to: dayText(language, latest) };
}

/** An instant (RFC 3339), to the second, in UTC. */
export function instantInWords(language: Language, instant: string): string {
  return formatsOf(language).instant.format(Temporal.Instant.from(instant).epochMilliseconds);
}
