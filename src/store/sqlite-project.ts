/** Writing the projections: the rows derived from the ledger for lists. Only what changed is written. */
import type { Database } from 'better-sqlite3';
import type { EvidenceGap, InstrumentKind, OwedDuty, Projection } from '../register/ports.ts';
import { prepareAll } from './sqlite-prepare.ts';
import { type InForceRecord, toInForce } from './sqlite-rows.ts';

/** What of an instrument's row decides which indexes a new projection touches. */
export interface Projected extends InForceRecord {
  readonly num: number;
  readonly kind: InstrumentKind;
  /** JSON array. */
  readonly parties: string;
  readonly state: string;
  readonly stale_on: string | null;
}

/** What a first projection needs besides itself. */
export interface FirstRow {
  readonly num: number;
  readonly kind: InstrumentKind;
  readonly parent: number | null;
  readonly parties: readonly string[];
  readonly family: number;
  readonly version: number;
  readonly headLeaf: Buffer;
}

export interface Projector {
  /** The row of an instrument just registered. */
  insert(row: FirstRow, projection: Projection): void;
  /** Replaces what differs from `before`. */
  update(before: Projected, projection: Projection): void;
}

export const PROJECT_SQL = {
  insertStanding: `INSERT INTO standings (instrument, kind, parent, family, version, head_leaf, state, sentence, stale_on,
    findings, standing, in_force_from_earliest, in_force_from_latest, in_force_until_earliest, in_force_until_latest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  insertParty: `INSERT INTO instrument_parties
    (party, kind, state, instrument, in_force_from_latest, in_force_until_earliest) VALUES (?, ?, ?, ?, ?, ?)`,
  setText: 'UPDATE standings SET sentence = ?, findings = ?, standing = ? WHERE instrument = ?',
  setState: 'UPDATE standings SET state = ? WHERE instrument = ?',
  setStaleOn: 'UPDATE standings SET stale_on = ? WHERE instrument = ?',
  setInForce: `UPDATE standings SET in_force_from_earliest = ?, in_force_from_latest = ?, in_force_until_earliest = ?,
    in_force_until_latest = ? WHERE instrument = ?`,
  setPartyState:
    'UPDATE instrument_parties SET state = ? WHERE party = ? AND kind = ? AND state = ? AND instrument = ?',
  setPartyInForce: `UPDATE instrument_parties SET in_force_from_latest = ?, in_force_until_earliest = ?
    WHERE party = ? AND kind = ? AND state = ? AND instrument = ?`,
  countUp: 'INSERT INTO counts (kind, state, n) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET n = n + 1',
  countDown: 'UPDATE counts SET n = n - 1 WHERE kind = ? AND state = ?',
  deleteDuties: 'DELETE FROM duties WHERE instrument = ?',
  insertDuty: `INSERT INTO duties (instrument, since_earliest, ordinal, act, by, "to", since_latest, cites)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  deleteGaps: 'DELETE FROM gaps WHERE instrument = ?',
  insertGap: 'INSERT INTO gaps (instrument, rank, ordinal, version, act, by, grade) VALUES (?, ?, ?, ?, ?, ?, ?)',
};

/** Prepares the statements once; to be used inside a transaction only. */
export function projector(db: Database): Projector {
  const run = prepareAll(db, PROJECT_SQL);

  function insert(row: FirstRow, projection: Projection): void {
    const { num, kind, parent, family, version, headLeaf } = row;
    const { state, sentence, staleOn, findings, standing } = projection;
    const inForce = columns(projection.inForce);
    const first = [num, kind, parent, family, version, headLeaf, state, sentence, staleOn, findings, standing];
    run.insertStanding.run(...first, ...inForce);
    for (const party of new Set(row.parties)) run.insertParty.run(party, kind, state, num, inForce[1], inForce[2]);
    run.countUp.run(kind, state);
    replaceDuties(num, projection.duties ?? []);
    replaceGaps(num, projection.gaps ?? []);
  }

  function update(before: Projected, projection: Projection): void {
    run.setText.run(projection.sentence, projection.findings, projection.standing, before.num);
    if (projection.staleOn !== before.stale_on) run.setStaleOn.run(projection.staleOn, before.num);
    if (projection.state !== before.state) changeState(before, projection.state);
    if (!sameInForce(projection.inForce, toInForce(before))) changeInForce(before, projection);
    if (projection.duties) replaceDuties(before.num, projection.duties);
    if (projection.gaps) replaceGaps(before.num, projection.gaps);
  }

  function changeState({ num, kind, state, parties }: Projected, next: string): void {
    run.setState.run(next, num);
    for (const party of distinct(parties)) run.setPartyState.run(next, party, kind, state, num);
    run.countDown.run(kind, state);
    run.countUp.run(kind, next);
  }

  function changeInForce({ num, kind, parties }: Projected, { state, inForce }: Projection): void {
    const next = columns(inForce);
    run.setInForce.run(...next, num);
    for (const party of distinct(parties)) run.setPartyInForce.run(next[1], next[2], party, kind, state, num);
  }

  function replaceDuties(num: number, duties: readonly OwedDuty[]): void {
    run.deleteDuties.run(num);
    for (const [ordinal, { act, by, to, sinceEarliest, sinceLatest, cites }] of duties.entries())
      run.insertDuty.run(num, sinceEarliest, ordinal, act, by, to, sinceLatest, cites);
  }

  function replaceGaps(num: number, gaps: readonly EvidenceGap[]): void {
    run.deleteGaps.run(num);
    for (const [ordinal, { rank, version, act, by, grade }] of gaps.entries())
      run.insertGap.run(num, rank, ordinal, version, act, by, grade);
  }

  return { insert, update };
}

function columns(inForce: Projection['inForce']): readonly (string | null)[] {
  if (!inForce) return [null, null, null, null];
  return [inForce.fromEarliest, inForce.fromLatest, inForce.untilEarliest, inForce.untilLatest];
}

function sameInForce(a: Projection['inForce'], b: Projection['inForce']): boolean {
  const other = columns(b);
  return columns(a).every((value, index) => value === other[index]);
}

function distinct(parties: string): ReadonlySet<string> {
  return new Set(JSON.parse(parties) as string[]);
}
