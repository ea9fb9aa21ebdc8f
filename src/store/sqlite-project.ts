/** Writing the projections: the rows derived from the ledger for lists. Only what changed is written. */
import type { Database, Statement } from 'better-sqlite3';
import type { EvidenceGap, InstrumentKind, OwedDuty, Projection } from '../register/ports.ts';
import { prepareAll } from './sqlite-prepare.ts';
import type { InForceRecord } from './sqlite-rows.ts';

/** Where an instrument stands in the ledger. */
export interface Place {
  readonly version: number;
  readonly head_leaf: Buffer;
  /** Of its family, in the row of the root; null elsewhere. */
  readonly family_head: number | null;
  readonly family_recorded_at: number | null;
  /** Position of its last entry. */
  readonly changed: number;
}

/** The row of an instrument, without its texts. */
export interface StandingRecord extends Place, InForceRecord {
  readonly num: number;
  readonly kind: InstrumentKind;
  /** JSON array. */
  readonly parties: string;
  readonly family: number;
  readonly state: string;
  readonly stale_on: string | null;
}

/** An instrument just registered. */
export interface Registered {
  readonly num: number;
  readonly kind: InstrumentKind;
  readonly parent: number | null;
  readonly parties: readonly string[];
  readonly family: number;
}

export interface Projector {
  /** The first row of an instrument. */
  insert(instrument: Registered, place: Place, projection: Projection): void;
  /** Moves the row `before` to its new place, and replaces what the projection has otherwise. */
  update(before: StandingRecord, place: Place, projection: Projection | undefined): void;
}

export const PROJECT_SQL = {
  insert: `INSERT INTO standings (instrument, kind, parent, family, version, head_leaf, family_head, family_recorded_at,
    changed, state, sentence, stale_on, findings, standing,
    in_force_from_earliest, in_force_from_latest, in_force_until_earliest, in_force_until_latest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  move: `UPDATE standings SET version = ?, head_leaf = ?, family_head = ?, family_recorded_at = ?, changed = ?
    WHERE instrument = ?`,
  rewrite: `UPDATE standings SET version = ?, head_leaf = ?, family_head = ?, family_recorded_at = ?, changed = ?,
    sentence = ?, findings = ?, standing = ? WHERE instrument = ?`,
  // Setting a state that stays as it is would write its indexes.
  rewriteState: `UPDATE standings SET version = ?, head_leaf = ?, family_head = ?, family_recorded_at = ?, changed = ?,
    sentence = ?, findings = ?, standing = ?, state = ? WHERE instrument = ?`,
  insertParty: `INSERT INTO instrument_parties
    (party, kind, state, instrument, in_force_from_latest, in_force_until_earliest) VALUES (?, ?, ?, ?, ?, ?)`,
  setStaleOn: 'UPDATE standings SET stale_on = ? WHERE instrument = ?',
  setInForce: `UPDATE standings SET in_force_from_earliest = ?, in_force_from_latest = ?, in_force_until_earliest = ?,
    in_force_until_latest = ? WHERE instrument = ?`,
  setPartyState:
    'UPDATE instrument_parties SET state = ? WHERE party = ? AND kind = ? AND state = ? AND instrument = ?',
  setPartyInForce: `UPDATE instrument_parties SET in_force_from_latest = ?, in_force_until_earliest = ?
    WHERE party = ? AND kind = ? AND state = ? AND instrument = ?`,
  countUp: 'INSERT INTO counts (kind, state, n) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1',
  countDown: 'UPDATE counts SET n = n - 1 WHERE kind = ? AND state = ?',
  duties: `SELECT since_earliest, ordinal, act, by, "to", since_latest, ended_latest, cites FROM duties
    WHERE instrument = ?`,
  deleteDuty: 'DELETE FROM duties WHERE instrument = ? AND since_earliest = ? AND ordinal = ?',
  insertDuty: `INSERT INTO duties (instrument, since_earliest, ordinal, act, by, "to", since_latest, ended_latest, cites)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  gaps: 'SELECT rank, ordinal, version, act, by, grade FROM gaps WHERE instrument = ?',
  deleteGap: 'DELETE FROM gaps WHERE instrument = ? AND rank = ? AND ordinal = ?',
  insertGap: 'INSERT INTO gaps (instrument, rank, ordinal, version, act, by, grade) VALUES (?, ?, ?, ?, ?, ?, ?)',
};

/** Prepares the statements once; to be used inside a transaction only. */
export function projector(db: Database): Projector {
  const run = prepareAll(db, PROJECT_SQL);
  const duty = { rows: run.duties.raw(), remove: run.deleteDuty, insert: run.insertDuty };
  const gap = { rows: run.gaps.raw(), remove: run.deleteGap, insert: run.insertGap };

  function insert(instrument: Registered, place: Place, projection: Projection): void {
    const { num, kind, parent, family, parties } = instrument;
    const { state, sentence, staleOn, findings, standing, duties, gaps } = projection;
    const inForce = columns(projection.inForce);
    const fixed = [num, kind, parent, family, ...placed(place)];
    run.insert.run(...fixed, state, sentence, staleOn, findings, standing, ...inForce);
    for (const party of new Set(parties)) run.insertParty.run(party, kind, state, num, inForce[1], inForce[2]);
    run.countUp.run(kind, state);
    if (duties) replaceDuties(num, duties);
    if (gaps) replaceGaps(num, gaps);
  }

  function update(before: StandingRecord, place: Place, projection: Projection | undefined): void {
    const { num } = before;
    if (!projection) return void run.move.run(...placed(place), num);
    const { state, sentence, findings, standing } = projection;
    const facts = [...placed(place), sentence, findings, standing];
    if (state === before.state) run.rewrite.run(...facts, num);
    else {
      run.rewriteState.run(...facts, state, num);
      changeState(before, state);
    }
    if (projection.staleOn !== before.stale_on) run.setStaleOn.run(projection.staleOn, num);
    if (!sameInForce(projection.inForce, before)) changeInForce(before, projection);
    if (projection.duties) replaceDuties(num, projection.duties);
    if (projection.gaps) replaceGaps(num, projection.gaps);
  }

  /** What goes by the state of an instrument besides its own row. */
  function changeState({ num, kind, state, parties }: StandingRecord, next: string): void {
    for (const party of distinct(parties)) run.setPartyState.run(next, party, kind, state, num);
    run.countDown.run(kind, state);
    run.countUp.run(kind, next);
  }

  function changeInForce({ num, kind, parties }: StandingRecord, { state, inForce }: Projection): void {
    const next = columns(inForce);
    run.setInForce.run(...next, num);
    for (const party of distinct(parties)) run.setPartyInForce.run(next[1], next[2], party, kind, state, num);
  }

  function replaceDuties(num: number, duties: readonly OwedDuty[]): void {
    const rows = duties.map(({ act, by, to, sinceEarliest, sinceLatest, endedLatest, cites }, ordinal) => {
      return [sinceEarliest, ordinal, act, by, to, sinceLatest, endedLatest, cites] as const;
    });
    replaceRows(duty, num, rows);
  }

  function replaceGaps(num: number, gaps: readonly EvidenceGap[]): void {
    const rows = gaps.map(
      ({ rank, version, act, by, grade }, ordinal) => [rank, ordinal, version, act, by, grade] as const,
    );
    replaceRows(gap, num, rows);
  }

  return { insert, update };
}

/** A row that belongs to an instrument; with it, the first two values are its key. */
type Row = readonly (string | number | null)[];

interface RowStatements {
  readonly rows: Statement;
  readonly remove: Statement;
  readonly insert: Statement;
}

/** Makes the rows of an instrument those given. What stays as it is costs a comparison; every index is left alone. */
function replaceRows({ rows: read, remove, insert }: RowStatements, num: number, rows: readonly Row[]): void {
  const wanted = new Map(rows.map((row) => [JSON.stringify(row), row]));
  for (const row of read.all(num) as Row[]) {
    if (!wanted.delete(JSON.stringify(row))) remove.run(num, row[0], row[1]);
  }
  for (const row of wanted.values()) insert.run(num, ...row);
}

function columns(inForce: Projection['inForce']): readonly (string | null)[] {
  if (!inForce) return [null, null, null, null];
  return [inForce.fromEarliest, inForce.fromLatest, inForce.untilEarliest, inForce.untilLatest];
}

function sameInForce(inForce: Projection['inForce'], row: InForceRecord): boolean {
  const [fromEarliest, fromLatest, untilEarliest, untilLatest] = columns(inForce);
  return (
    fromEarliest === row.in_force_from_earliest &&
    fromLatest === row.in_force_from_latest &&
    untilEarliest === row.in_force_until_earliest &&
    untilLatest === row.in_force_until_latest
  );
}

function placed({ version, head_leaf, family_head, family_recorded_at, changed }: Place) {
  return [version, head_leaf, family_head, family_recorded_at, changed] as const;
}

function distinct(parties: string): ReadonlySet<string> {
  return new Set(JSON.parse(parties) as string[]);
}
