/** How rows of the PostgreSQL tables become what the port speaks of. */
import type { Entry, EntryKind } from '../ledger/entry.ts';
import type { InstrumentKind, InstrumentRow, Projection } from '../register/ports.ts';
import { unkept } from './postgres-text.ts';

/** An entry, from `entries e` and its instrument `i`. */
export const ENTRY = `e.position, i.id, e.version, e.kind, e.schema, e.body, e.recorded_at, e.principal, e.reason,
  e.chart_version, encode(e.leaf, 'hex') AS leaf, encode(e.prev, 'hex') AS prev`;

export interface EntryRecord {
  readonly position: number;
  readonly id: string;
  readonly version: number;
  readonly kind: EntryKind;
  readonly schema: number;
  readonly body: string;
  readonly recorded_at: number;
  readonly principal: string;
  readonly reason: string | null;
  readonly chart_version: string;
  readonly leaf: string;
  readonly prev: string | null;
}

export function toEntry(row: EntryRecord): Entry {
  const { position, version, kind, schema, body, leaf, prev } = row;
  return {
    position,
    instrument: unkept(row.id),
    version,
    kind,
    schema,
    body,
    recordedAt: row.recorded_at,
    principal: unkept(row.principal),
    reason: row.reason === null ? null : unkept(row.reason),
    chartVersion: row.chart_version,
    leaf,
    prev,
  };
}

/** The columns of a standing that say when an instrument is in force; all null where that has no date. */
export interface ForceColumns {
  readonly in_force_from_earliest: string | null;
  readonly in_force_from_latest: string | null;
  readonly in_force_until_earliest: string | null;
  readonly in_force_until_latest: string | null;
}

export function toForce(row: ForceColumns): Projection['inForce'] {
  const { in_force_from_earliest: fromEarliest, in_force_from_latest: fromLatest } = row;
  if (fromEarliest === null || fromLatest === null) return null;
  return {
    fromEarliest,
    fromLatest,
    untilEarliest: row.in_force_until_earliest,
    untilLatest: row.in_force_until_latest,
  };
}

/** A row of the list of instruments, from `instruments i`, its parent `p` and its standing `s`. */
export const INSTRUMENT = `i.num, i.id, i.kind, p.id AS parent, i.number, i.title, i.parties, i.supersedes, s.version,
  s.state, s.sentence, s.findings, s.in_force_from_earliest, s.in_force_from_latest, s.in_force_until_earliest,
  s.in_force_until_latest`;

export const INSTRUMENT_FROM = `instruments i JOIN standings s ON s.instrument = i.num
  LEFT JOIN instruments p ON p.num = i.parent`;

export interface InstrumentRecord extends ForceColumns {
  readonly num: number;
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly parent: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly parties: string;
  readonly supersedes: string;
  readonly version: number;
  readonly state: string;
  readonly sentence: string;
  readonly findings: number;
}

export function toInstrument(row: InstrumentRecord): InstrumentRow {
  const { num, kind, number, version, state, sentence, findings } = row;
  return {
    ...{ num, id: unkept(row.id), kind, parent: row.parent === null ? null : unkept(row.parent), number },
    title: toTitle(row.title),
    parties: JSON.parse(row.parties) as string[],
    supersedes: JSON.parse(row.supersedes) as string[],
    ...{ version, state, sentence: unkept(sentence), inForce: toForce(row), findings },
  };
}

/** The title kept as JSON: language tag to text. */
export function toTitle(text: string): Readonly<Record<string, string>> {
  return JSON.parse(text) as Record<string, string>;
}
