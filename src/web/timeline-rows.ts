/**
 * The timeline in the order of its dates, numbered: what picture and table both are made from.
 */
import { parseLegalDate } from '../law/dates.ts';
import type { TimelineLine } from '../register/timeline.ts';

/** A line and its number, from 1; `on` is its date (EDTF). */
export interface Row {
  readonly number: number;
  readonly on: string;
  readonly line: TimelineLine;
}

/** Lines by date. Acts keep the order in which they were judged; what follows from an act stands after it, plans last of
 * a day. */
export function numbered(lines: readonly TimelineLine[]): Row[] {
  let latest = '';
  const keyed = lines.map((line, index) => {
    const on = line.kind === 'act' ? line.happenedOn : line.on;
    const own = parseLegalDate(on).latest;
    // An act judged after one with a later last day keeps its place behind it.
    if (line.kind === 'act' && own > latest) latest = own;
    return { line, on, index, day: line.kind === 'act' ? latest : own, rank: RANKS[line.kind] };
  });
  keyed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.rank - b.rank || a.index - b.index));
  return keyed.map(({ line, on }, index) => ({ number: index + 1, on, line }));
}

const RANKS = { act: 0, consequence: 1, plan: 2 } as const;
