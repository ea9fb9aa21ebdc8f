/** The one verb that writes the ledger: a batch of recordings, each whole or not at all, in one transaction. */
import type { Database } from 'better-sqlite3';
import type { Entry, NewEntry } from '../ledger/entry.ts';
import { leafOf } from '../ledger/leaf.ts';
import type { FamilyHead, NewInstrument, Outcome, Projection, Recording } from '../register/ports.ts';
import { checkProjections, checkRecording } from './sqlite-check.ts';
import { judge, type Plan, type Target } from './sqlite-judge.ts';
import { prepareAll } from './sqlite-prepare.ts';
import { type Place, projector, type Registered } from './sqlite-project.ts';
import { settler } from './sqlite-settle.ts';
import { indexedWords } from './sqlite-text.ts';
import { type TreeKeeper, treeKeeper } from './sqlite-tree.ts';
import type { OwnWrites } from './sqlite-unchanged.ts';

/** Position and instant of the last entry of the ledger; zeros before the first. */
interface Last {
  readonly position: number;
  readonly recordedAt: number;
}

export const APPEND_SQL = {
  last: 'SELECT position, recorded_at AS recordedAt FROM entries ORDER BY position DESC LIMIT 1',
  moveFamily: 'UPDATE standings SET family_head = ?, family_recorded_at = ? WHERE instrument = ?',
  joinFamily: 'UPDATE standings SET family = ?, family_head = NULL, family_recorded_at = NULL WHERE family = ?',
  insertInstrument: `INSERT INTO instruments (id, kind, parent, number, title, parties, supersedes)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  num: 'SELECT num FROM instruments WHERE id = ?',
  insertSupersession: 'INSERT OR IGNORE INTO supersessions (superseded, superseding) VALUES (?, ?)',
  insertText: 'INSERT INTO instrument_text (rowid, words) VALUES (?, ?)',
  insertEntry: `INSERT INTO entries (position, instrument, version, kind, schema, body, recorded_at, principal, reason,
    chart_version, leaf, prev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  advance: 'UPDATE standings SET version = ?, head_leaf = ? WHERE instrument = ?',
  seal: 'INSERT INTO sealed (digest, party, content) VALUES (?, ?, ?)',
  note: 'INSERT INTO private_notes (digest, party, content) VALUES (?, ?, ?)',
  useKey: 'INSERT INTO idempotency (principal, key, fingerprint, position) VALUES (?, ?, ?, ?)',
};

/** Where the chain of an instrument ends while a recording is being written. */
interface Chain {
  readonly num: number;
  version: number;
  leaf: Buffer | null;
  /** Position of its last entry. */
  changed: number;
}

/** The family as the recording leaves it. */
interface MovedFamily {
  readonly root: number;
  readonly head: number;
  readonly recordedAt: number;
}

/** What a writer offers; each call is one immediate transaction. */
export interface Writer {
  append(batch: readonly Recording[]): readonly Outcome[];
  project(rows: readonly { readonly basis: FamilyHead; readonly projections: readonly Projection[] }[]): number;
}

/**
 * Prepares the statements once. A fault thrown in the middle rolls the whole batch back.
 * @param own counts what is written.
 * @param keepTree keeps the Merkle tree; another one only to measure what that costs.
 */
export function writer(db: Database, own: OwnWrites = { times: 0 }, keepTree: TreeKeeper = treeKeeper(db)): Writer {
  const run = prepareAll(db, APPEND_SQL);
  const judged = judge(db);
  const projected = projector(db);
  const settle = settler(db);

  function appendAll(batch: readonly Recording[]): readonly Outcome[] {
    const before = (run.last.get() as Last | undefined) ?? { position: 0, recordedAt: 0 };
    let last = before;
    const outcomes = batch.map((recording): Outcome => {
      const verdict = judged.verdict(recording);
      if (verdict.kind !== 'plan') return verdict;
      const recorded = write(verdict, last);
      last = { position: recorded.basis.head, recordedAt: recorded.recordedAt };
      return { kind: 'recorded', entries: recorded.entries, basis: recorded.basis };
    });
    keepTree(before.position, last.position);
    settle(before.position, last.position);
    return outcomes;
  }

  function write({ recording, families, targets }: Plan, last: Last) {
    const head = last.position + recording.entries.length;
    const recordedAt = families.reduce(
      (instant, family) => Math.max(instant, family.recordedAt + 1),
      Math.max(recording.recordedAt, last.recordedAt),
    );
    const chains = new Map<string, Chain>();
    for (const target of targets.values()) chains.set(target.id, chainOf(target));
    const entries = recording.entries.map((entry, index) =>
      writeEntry(entry, chains.get(entry.instrument)!, last.position + 1 + index, recordedAt),
    );
    const family = { root: families[0]?.root ?? chains.values().next().value!.num, head, recordedAt };
    for (const other of families.slice(1)) run.joinFamily.run(family.root, other.root);
    writeStandings(recording, targets, chains, family);
    for (const { digest, party, text } of recording.sealed ?? []) run.seal.run(Buffer.from(digest, 'hex'), party, text);
    for (const note of recording.privateNotes ?? [])
      run.note.run(Buffer.from(note.digest, 'hex'), note.party, note.text);
    const key = recording.idempotency;
    if (key) run.useKey.run(key.principal, key.key, key.fingerprint, last.position + 1);
    return { entries, basis: { family: family.root, head }, recordedAt };
  }

  function chainOf({ before, registers }: Target): Chain {
    if (before) return { num: before.num, version: before.version, leaf: before.head_leaf, changed: before.changed };
    return { num: writeInstrument(registers), version: 0, leaf: null, changed: 0 };
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
    chain.changed = position;
    chain.leaf = bytes;
    return { ...told, leaf };
  }

  /** The rows of the instruments, and the family's head in that of its root. */
  function writeStandings(
    { projections }: Recording,
    targets: Plan['targets'],
    chains: ReadonlyMap<string, Chain>,
    family: MovedFamily,
  ): void {
    let rootWritten = false;
    for (const { id, before, registers } of targets.values()) {
      const chain = chains.get(id)!;
      const place = placeOf(chain, family);
      const projection = projections.find(({ instrument }) => instrument === id);
      if (before) projected.update(before, place, projection);
      else projected.insert(registered(registers, chain.num, family.root), place, projection!);
      rootWritten ||= chain.num === family.root;
    }
    if (!rootWritten) run.moveFamily.run(family.head, family.recordedAt, family.root);
  }

  function registered({ kind, parent, parties }: NewInstrument, num: number, family: number): Registered {
    return { num, kind, parent: numOf(parent), parties, family };
  }

  function projectAll(rows: Parameters<Writer['project']>[0]): number {
    return rows.filter(({ basis, projections }) => !projectOne(basis, projections)).length;
  }

  /** False when the family has moved on or does not hold every instrument: then nothing is written. */
  function projectOne(basis: FamilyHead, projections: readonly Projection[]): boolean {
    if (!judged.unmoved(basis)) return false;
    const befores = projections.map(({ instrument }) => judged.standing(instrument));
    if (!befores.every((before) => before?.family === basis.family)) return false;
    for (const [index, before] of befores.entries()) projected.update(before!, before!, projections[index]);
    return true;
  }

  const append = db.transaction(appendAll);
  const project = db.transaction(projectAll);
  return {
    append(batch) {
      if (batch.length === 0) throw new TypeError('an empty batch');
      for (const recording of batch) checkRecording(recording);
      own.times++;
      return append.immediate(batch);
    },
    project(rows) {
      for (const { projections } of rows) checkProjections(projections);
      own.times++;
      return project.immediate(rows);
    },
  };
}

function placeOf({ num, version, leaf, changed }: Chain, { root, head, recordedAt }: MovedFamily): Place {
  const isRoot = num === root;
  return {
    version,
    head_leaf: leaf!,
    family_head: isRoot ? head : null,
    family_recorded_at: isRoot ? recordedAt : null,
    changed,
  };
}
