/** The one verb that writes the ledger: a batch of recordings, each whole or not at all, in one transaction. */
import type { Database } from 'better-sqlite3';
import type { Entry, NewEntry } from '../ledger/entry.ts';
import { leafOf } from '../ledger/leaf.ts';
import type { FamilyHead, NewInstrument, Outcome, Projection, Recording } from '../register/ports.ts';
import { checkProjections, checkRecording, judge, type Plan, type Target } from './sqlite-judge.ts';
import { prepareAll } from './sqlite-prepare.ts';
import { type FirstRow, projector } from './sqlite-project.ts';
import { indexedWords } from './sqlite-text.ts';

/** Position and instant of the last entry of the ledger; zeros before the first. */
interface Last {
  readonly position: number;
  readonly recorded_at: number;
}

export const APPEND_SQL = {
  last: 'SELECT position, recorded_at FROM entries ORDER BY position DESC LIMIT 1',
  foundFamily: 'INSERT INTO families (id, head, recorded_at) VALUES (?, ?, ?)',
  moveFamily: 'UPDATE families SET head = ?, recorded_at = ? WHERE id = ?',
  joinFamily: 'UPDATE standings SET family = ? WHERE family = ?',
  dropFamily: 'DELETE FROM families WHERE id = ?',
  insertInstrument: `INSERT INTO instruments (id, kind, parent, number, title, parties, supersedes)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  num: 'SELECT num FROM instruments WHERE id = ?',
  insertSupersession: 'INSERT OR IGNORE INTO supersessions (superseded, superseding) VALUES (?, ?)',
  insertText: 'INSERT INTO instrument_text (rowid, words) VALUES (?, ?)',
  insertEntry: `INSERT INTO entries (position, instrument, version, kind, schema, body, recorded_at, principal, reason,
    chart_version, leaf, prev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  advance: 'UPDATE standings SET version = ?, head_leaf = ? WHERE instrument = ?',
  useKey: 'INSERT INTO idempotency (principal, key, fingerprint, position) VALUES (?, ?, ?, ?)',
};

/** Where the chain of an instrument ends while a recording is being written. */
interface Chain {
  readonly num: number;
  version: number;
  leaf: Buffer | null;
}

/** What a writer offers; each call is one immediate transaction. */
export interface Writer {
  append(batch: readonly Recording[]): readonly Outcome[];
  project(rows: readonly { readonly basis: FamilyHead; readonly projections: readonly Projection[] }[]): number;
}

/** Prepares the statements once. A fault thrown in the middle rolls the whole batch back. */
export function writer(db: Database): Writer {
  const run = prepareAll(db, APPEND_SQL);
  const judged = judge(db);
  const projected = projector(db);

  function appendAll(batch: readonly Recording[]): readonly Outcome[] {
    let last = (run.last.get() as Last | undefined) ?? { position: 0, recorded_at: 0 };
    return batch.map((recording) => {
      const verdict = judged.verdict(recording);
      if (verdict.kind !== 'plan') return verdict;
      const recorded = write(verdict, last);
      last = { position: recorded.basis.head, recorded_at: recorded.recordedAt };
      return { kind: 'recorded', entries: recorded.entries, basis: recorded.basis };
    });
  }

  function write(plan: Plan, last: Last) {
    const { recording, families, targets } = plan;
    const head = last.position + recording.entries.length;
    const recordedAt = Math.max(recording.recordedAt, last.recorded_at, ...families.map((f) => f.recorded_at + 1));
    const family = writeFamily(plan, last.position + 1, head, recordedAt);
    const chains = new Map<string, Chain>();
    for (const target of targets.values()) chains.set(target.id, chainOf(target));
    const entries = recording.entries.map((entry, index) =>
      writeEntry(entry, chains.get(entry.instrument)!, last.position + 1 + index, recordedAt),
    );
    writeStandings(plan, family, chains);
    const key = recording.idempotency;
    if (key) run.useKey.run(key.principal, key.key, key.fingerprint, last.position + 1);
    return { entries, basis: { family, head }, recordedAt };
  }

  /** The family all of the recording belongs to: the first named, which the others join, or a new one. */
  function writeFamily(
    { families: [first, ...others] }: Plan,
    founding: number,
    head: number,
    recordedAt: number,
  ): number {
    if (!first) {
      run.foundFamily.run(founding, head, recordedAt);
      return founding;
    }
    run.moveFamily.run(head, recordedAt, first.id);
    for (const { id } of others) {
      run.joinFamily.run(first.id, id);
      run.dropFamily.run(id);
    }
    return first.id;
  }

  function chainOf({ before, registers }: Target): Chain {
    if (before) return { num: before.num, version: before.version, leaf: before.head_leaf };
    return { num: writeInstrument(registers!), version: 0, leaf: null };
  }

  function writeInstrument(instrument: NewInstrument): number {
    const { id, kind, parent, number, title, parties, supersedes } = instrument;
    const texts = [JSON.stringify(title), JSON.stringify(parties), JSON.stringify(supersedes)];
    const num = Number(run.insertInstrument.run(id, kind, numOf(parent), number, ...texts).lastInsertRowid);
    for (const superseded of supersedes) run.insertSupersession.run(superseded, num);
    run.insertText.run(num, indexedWords([id, ...Object.values(title)]));
    return num;
  }

  function numOf(id: string | null): number | null {
    return id === null ? null : (run.num.get(id) as { num: number }).num;
  }

  function writeEntry(given: NewEntry, chain: Chain, position: number, recordedAt: number): Entry {
    const { instrument, version, kind, schema, body, principal, reason, chartVersion } = given;
    const prev = chain.leaf?.toString('hex') ?? null;
    const told = {
      position,
      instrument,
      version,
      kind,
      schema,
      body,
      recordedAt,
      principal,
      reason,
      chartVersion,
      prev,
    };
    const leaf = leafOf(told);
    const bytes = Buffer.from(leaf, 'hex');
    const facts = [kind, schema, body, recordedAt, principal, reason, chartVersion, bytes, chain.leaf];
    run.insertEntry.run(position, chain.num, version, ...facts);
    chain.version = version;
    chain.leaf = bytes;
    return { ...told, leaf };
  }

  function writeStandings({ recording, targets }: Plan, family: number, chains: ReadonlyMap<string, Chain>): void {
    const projections = new Map(recording.projections.map((projection) => [projection.instrument, projection]));
    for (const { id, before, registers } of targets.values()) {
      const chain = chains.get(id)!;
      const projection = projections.get(id);
      if (registers) projected.insert(firstRow(registers, family, chain), projection!);
      if (before && before.version !== chain.version) run.advance.run(chain.version, chain.leaf, chain.num);
      if (before && projection) projected.update(before, projection);
    }
  }

  function firstRow({ kind, parent, parties }: NewInstrument, family: number, { num, version, leaf }: Chain): FirstRow {
    return { num, kind, parent: numOf(parent), parties, family, version, headLeaf: leaf! };
  }

  function projectAll(rows: Parameters<Writer['project']>[0]): number {
    return rows.filter(({ basis, projections }) => !projectOne(basis, projections)).length;
  }

  /** False when the family has moved on or does not hold every instrument: then nothing is written. */
  function projectOne(basis: FamilyHead, projections: readonly Projection[]): boolean {
    if (!judged.standing(basis)) return false;
    const rows = projections.map((projection) => ({ projection, before: judged.target(projection.instrument).before }));
    if (!rows.every(({ before }) => before?.family === basis.family)) return false;
    for (const { before, projection } of rows) projected.update(before!, projection);
    return true;
  }

  const append = db.transaction(appendAll);
  const project = db.transaction(projectAll);
  return {
    append(batch) {
      if (batch.length === 0) throw new TypeError('an empty batch');
      for (const recording of batch) checkRecording(recording);
      return append.immediate(batch);
    },
    project(rows) {
      for (const { projections } of rows) checkProjections(projections);
      return project.immediate(rows);
    },
  };
}
