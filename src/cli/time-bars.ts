/**
 * Time lines in characters: a row for each act and date of effect, to scale.
 */
import { daysBetween, edtf } from '../law/dates.ts';
import type { TimeEntry } from '../simulation/entries.ts';
import { columns, width } from './terminal.ts';

const MOST_LABEL = 34;

/** The rows: `|` on a day, `[==]` over the days of an imprecise date, `x` for what is refused, `*` for an effect. */
export function barLines(entries: readonly TimeEntry[]): string[] {
  // Dates of effect alone are told in words.
  if (entries.every((entry) => entry.kind === 'effect')) return [];
  const first = entries.map((entry) => entry.date.earliest).sort()[0]!;
  const last = entries
    .map((entry) => entry.date.latest)
    .sort()
    .at(-1)!;
  const label = Math.min(MOST_LABEL, Math.max(...entries.map((entry) => columns(entry.label))));
  const scale = Math.max(21, width() - label - 6 - '0000-00-00/0000-00-00'.length);
  const days = Math.max(1, daysBetween(first, last));
  const at = (day: string) => Math.round((daysBetween(first, day) / days) * (scale - 1));
  const rows = entries.map((entry) => {
    const bar = barOf(entry, at(entry.date.earliest), at(entry.date.latest)).padEnd(scale);
    return `  ${padded(entry.label, label)}  ${bar}  ${edtf(entry.date)}`.trimEnd();
  });
  return [`  ${' '.repeat(label)}  ${first}${last.padStart(scale - first.length)}`, ...rows];
}

function barOf({ kind, taken, date }: TimeEntry, from: number, to: number): string {
  const exact = date.earliest === date.latest;
  if (exact || to - from < 1) return `${' '.repeat(from)}${taken ? (kind === 'effect' ? '*' : '|') : 'x'}`;
  const inner = (taken ? (kind === 'effect' ? '*' : '=') : 'x').repeat(Math.max(0, to - from - 1));
  return `${' '.repeat(from)}[${inner}]`;
}

/** A label in as many columns; a longer one is cut. */
function padded(text: string, size: number): string {
  let cut = '';
  for (const char of text) {
    if (columns(cut + char) > size) break;
    cut += char;
  }
  return cut + ' '.repeat(size - columns(cut));
}
