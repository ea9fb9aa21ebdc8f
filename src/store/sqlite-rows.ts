/** How rows of the SQLite file become what the port speaks of. */
import type { Entry, EntryKind } from '../ledger/entry.ts';
import type { InstrumentKind, InstrumentRow, Projection } from '../register/ports.ts';

/**
 * The columns of an entry; expects entries as `e` and its instrument as `i`. Histories are read at every recording, so
 * their rows are taken as arrays and the hashes made hex by SQLite: that takes two thirds of the time.
 */
export const ENTRY_COLUMNS = `e.position, i.id AS instrument, e.version, e.kind, e.schema, e.body, e.recorded_at,
  e.principal, e.reason, e.chart_version, lower(hex(e.leaf)), lower(hex(e.prev))`;

/** A raw row of ENTRY_COLUMNS. */
export type EntryRecord = readonly [
  ...[position: number, instrument: string, version: number, kind: EntryKind, schema: number, body: string],
  ...[recordedAt: number, principal: string, reason: string | null, chartVersion: string, leaf: string, prev: string],
];

export function toEntry(row: EntryRecord): Entry {
  const [position, instrument, version, kind, schema, body, recordedAt, principal, reason, chartVersion, leaf] = row;
  // The hex of no hash is empty.
  const prev = row[11] || null;
  return { position, instrument, version, kind, schema, body, recordedAt, principal, reason, chartVersion, leaf, prev };
}

/** The four in-force columns of a standing; all null when there is no date of entry into force. */
export interface InForceRecord {
  readonly in_force_from_earliest: string | null;
  readonly in_force_from_latest: string | null;
  readonly in_force_until_earliest: string | null;
  readonly in_force_until_latest: string | null;
}

export function toInForce(row: InForceRecord): Projection['inForce'] {
  if (row.in_force_from_earliest === null || row.in_force_from_latest === null) return null;
  return {
    fromEarliest: row.in_force_from_earliest,
    fromLatest: row.in_force_from_latest,
    untilEarliest: row.in_force_until_earliest,
    untilLatest: row.in_force_until_latest,
  };
}

/** A row of INSTRUMENT_COLUMNS. */
export interface InstrumentRecord extends InForceRecord {
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

/** The row of the list of instruments; expects instruments as `i`, the parent as `p` and the standing as `s`. */
export const INSTRUMENT_COLUMNS = `i.num, i.id, i.kind, p.id AS parent, i.number, i.title, i.parties, i.supersedes,
  s.version, s.state, s.sentence, s.findings,
  s.in_force_from_earliest, s.in_force_from_latest, s.in_force_until_earliest, s.in_force_until_latest`;

export function toInstrument(row: InstrumentRecord): InstrumentRow {
  return {
    num: row.num,
    id: row.id,
    kind: row.kind,
    parent: row.parent,
    number: row.number,
    title: toTitle(row.title),
    parties: JSON.parse(row.parties) as string[],
    supersedes: JSON.parse(row.supersedes) as string[],
    version: row.version,
    state: row.state,
    sentence: row.sentence,
    inForce: toInForce(row),
    findings: row.findings,
  };
}

/** The title kept as JSON text: language tag to text. */
export function toTitle(text: string): Readonly<Record<string, string>> {
  return JSON.parse(text) as Record<string, string>;
}
