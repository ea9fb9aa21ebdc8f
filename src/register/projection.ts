/**
 * The projection of an instrument: its standing today, as the store keeps it for lists and quick answers.
 */
import { parseLegalDate } from '../law/dates.ts';
import { dutySpans } from '../law/duties.ts';
import type { Family, Unconfirmed } from '../law/family.ts';
import type { Fold } from '../law/fold.ts';
import { gapsOf } from '../law/gaps.ts';
import { type Standing, standing } from '../law/standing.ts';
import type { EvidenceGap, OwedDuty, Projection } from './ports.ts';

/** What a standing is given out with. */
export interface Stamped extends Standing {
  /** Version of the instrument's latest entry that was used. */
  readonly version: number;
  readonly chartVersion: string;
  /** Of an agreement: present and true while what is recorded needs a second person. */
  readonly twoPerson?: true;
  /** What waits for a second person and counts for nothing until then; absent where nothing does. */
  readonly unconfirmed?: readonly Unconfirmed[];
}

/** The row of a stamped standing as of `today` (ISO day). */
export function rowOf(family: Family, stamped: Stamped, today: string): Projection {
  const { id } = stamped;
  return {
    instrument: id,
    state: stamped.state,
    sentence: stamped.sentence,
    inForce: inForceOf(stamped),
    staleOn: nextTurn(family, today),
    findings: stamped.findings.length,
    standing: JSON.stringify(stamped),
    duties: dutyRows(family, id, today),
    gaps: evidenceGaps(family, id),
  };
}

/** The text of a projected standing with the two clocks it answers for. */
export function clocked(standing: string, asOf: string, knownAt: string): string {
  return `${standing.slice(0, -1)},"asOf":"${asOf}","knownAt":"${knownAt}"}`;
}

/** The row with duties and gaps left out (null) where they are as they were in the row before. */
export function sparing(row: Projection, before: Projection | undefined): Projection {
  if (before === undefined) return row;
  const duties = same(row.duties, before.duties) ? null : row.duties;
  const gaps = same(row.gaps, before.gaps) ? null : row.gaps;
  return { ...row, duties, gaps };
}

/** Whether two lists have rows of equal fields, in one order. */
function same<Row extends object>(a: readonly Row[] | null, b: readonly Row[] | null): boolean {
  if (a === null || b === null || a.length !== b.length) return a === b;
  return a.every((row, index) => {
    const other = b[index]!;
    for (const field in row) if (row[field] !== (other as Row)[field]) return false;
    return true;
  });
}

/** The standing of an instrument today with its stamp. */
export function stamp(family: Family, id: string, asOf: string, chartVersion: string): Stamped {
  const { version, twoPerson, unconfirmed } = family.get(id);
  return Object.assign(standing(family, id, asOf), {
    version,
    chartVersion,
    ...(twoPerson === undefined ? {} : { twoPerson }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  });
}

function inForceOf(now: Standing): Projection['inForce'] {
  if (now.inForce === null) return null;
  const from = parseLegalDate(now.inForce.from);
  const until = now.inForce.until === null ? null : parseLegalDate(now.inForce.until);
  return {
    fromEarliest: from.earliest,
    fromLatest: from.latest,
    untilEarliest: until?.earliest ?? null,
    untilLatest: until?.latest ?? null,
  };
}

/** The first day on which the passing of time alone changes rows of the family (ISO); null when none does: an act dated
 * partly in the future begins to count on its latest day, for all that depends on it, and a plan is one from the day
 * it was announced. */
export function nextTurn(family: Family, today: string): string | null {
  let first: string | null = null;
  const turns = (day: string | undefined) => {
    if (day !== undefined && day > today && (first === null || day < first)) first = day;
  };
  for (const { acts, plans } of family.instruments.values()) {
    for (const { date } of acts) turns(date.latest);
    for (const { announced } of plans) turns(announced?.earliest);
  }
  return first;
}

/** All that the row of an agreement takes from something hanging on it, as of today (ISO day). */
export function shownOf(family: Family, id: string, today: string): string | null {
  if (!family.instruments.has(id)) return null;
  const { steps, final } = family.fold(id, today).judgement;
  return JSON.stringify([steps.length > 0, final.state]);
}

/**
 * Every duty for the time that it stood, also those of texts that fell away: a past day is asked for too. Where acts of
 * open order make the whole record tell of today otherwise than the acts that count today do, those of today decide.
 */
function dutyRows(family: Family, id: string, today: string): OwedDuty[] {
  const [whole, present] = [family.fold(id, null), family.fold(id, today)];
  const all = rowsOf(whole);
  // Where nothing on record is later than today, they are one and the same.
  if (present === whole) return all;
  const now = rowsOf(present);
  const owed = (rows: readonly OwedDuty[]) => rows.filter((row) => owedOn(row, today));
  return same(owed(all), owed(now)) ? all : now;
}

function owedOn({ sinceLatest, endedLatest }: OwedDuty, day: string): boolean {
  return sinceLatest <= day && (endedLatest === null || endedLatest > day);
}

function rowsOf(fold: Fold): OwedDuty[] {
  return dutySpans(fold).map(({ rule, since, ended }) => ({
    act: rule.act.type,
    by: rule.act.by ?? '',
    to: rule.to,
    sinceEarliest: since.earliest,
    sinceLatest: since.latest,
    endedLatest: ended?.on.latest ?? null,
    cites: rule.cites,
  }));
}

function evidenceGaps(family: Family, id: string): EvidenceGap[] {
  return gapsOf(family.get(id)).map(({ version, act, by, grade, rank }) => ({
    version,
    act,
    by: by ?? '',
    grade,
    rank,
  }));
}
