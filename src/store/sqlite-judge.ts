/**
 * Whether a recording can be appended. Everything is looked at before anything is written, so that a recording refused
 * leaves nothing to undo and one transaction carries a whole batch.
 */
import type { Database } from 'better-sqlite3';
import type { FamilyHead, NewInstrument, Outcome, Projection, Recording } from '../register/ports.ts';
import { prepareAll } from './sqlite-prepare.ts';
import type { Projected } from './sqlite-project.ts';

/** An instrument that a recording adds to: its row as it stands, or none yet when the recording registers it. */
export interface Target {
  readonly id: string;
  /** Null until the instrument is in the register. */
  readonly before:
    | (Projected & { readonly family: number; readonly version: number; readonly head_leaf: Buffer })
    | null;
  readonly registers: NewInstrument | null;
}

/** A family named by the recording, as it stands. */
export interface KnownFamily {
  readonly id: number;
  readonly head: number;
  readonly recorded_at: number;
}

/** What there is to write, all found in order. */
export interface Plan {
  readonly kind: 'plan';
  readonly recording: Recording;
  /** The first is the one all become; none when the recording founds one. */
  readonly families: readonly KnownFamily[];
  readonly targets: ReadonlyMap<string, Target>;
}

export type Verdict = Plan | Exclude<Outcome, { kind: 'recorded' }>;

const CONFLICT: Verdict = { kind: 'conflict' };

export const JUDGE_SQL = {
  used: 'SELECT fingerprint, position FROM idempotency WHERE principal = ? AND key = ?',
  family: 'SELECT id, head, recorded_at FROM families WHERE id = ?',
  exists: 'SELECT 1 FROM instruments WHERE id = ?',
  numberTaken:
    'SELECT 1 FROM instruments WHERE parent = (SELECT num FROM instruments WHERE id = ?) AND kind = ? AND number = ?',
  familyOf: 'SELECT s.family FROM instruments i CROSS JOIN standings s ON s.instrument = i.num WHERE i.id = ?',
  familiesNaming: `SELECT DISTINCT s.family FROM supersessions x CROSS JOIN standings s ON s.instrument = x.superseding
    WHERE x.superseded = ?`,
  target: `SELECT i.num, i.kind, i.parties, s.family, s.version, s.head_leaf, s.state, s.stale_on,
    s.in_force_from_earliest, s.in_force_from_latest, s.in_force_until_earliest, s.in_force_until_latest
    FROM instruments i CROSS JOIN standings s ON s.instrument = i.num WHERE i.id = ?`,
};

/** The questions asked before writing; an answer holds within the transaction it was given in. */
export interface Judge {
  verdict(recording: Recording): Verdict;
  /** An instrument as it stands. */
  target(id: string): Target;
  /** The family as it stands; undefined when it is gone or has moved on. */
  standing(read: FamilyHead): KnownFamily | undefined;
}

/** Prepares the statements once. */
export function judge(db: Database): Judge {
  const ask = prepareAll(db, JUDGE_SQL);
  const familyOf = ask.familyOf.pluck();
  const familiesNaming = ask.familiesNaming.pluck();

  function verdict(recording: Recording): Verdict {
    const repeated = alreadyAsked(recording.idempotency);
    if (repeated) return repeated;
    const families = knownFamilies(recording);
    if (!families) return CONFLICT;
    const existing = recording.registers.find(({ id }) => ask.exists.get(id));
    if (existing) return { kind: 'exists', instrument: existing.id };
    const ids = new Set(families.map(({ id }) => id));
    if (!recording.registers.every((instrument) => fits(instrument, recording, ids))) return CONFLICT;
    const targets = allTargets(recording);
    return inOrder(recording, targets, ids) ? { kind: 'plan', recording, families, targets } : CONFLICT;
  }

  function alreadyAsked(asked: Recording['idempotency']): Verdict | undefined {
    if (!asked) return undefined;
    const used = ask.used.get(asked.principal, asked.key) as { fingerprint: string; position: number } | undefined;
    if (!used) return undefined;
    return used.fingerprint === asked.fingerprint
      ? { kind: 'repeated', position: used.position }
      : { kind: 'keyReused' };
  }

  function standing({ family, head }: FamilyHead): KnownFamily | undefined {
    const row = ask.family.get(family) as KnownFamily | undefined;
    return row?.head === head ? row : undefined;
  }

  /** The families the recording names, each once; undefined when one is gone or has moved on. */
  function knownFamilies({ basis, merges }: Recording): readonly KnownFamily[] | undefined {
    const known = new Map<number, KnownFamily>();
    for (const named of basis ? [basis, ...merges] : merges) {
      const family = standing(named);
      if (!family) return undefined;
      known.set(family.id, family);
    }
    return [...known.values()];
  }

  /** Whether a new instrument finds its parent, a free number, and every family it touches, among those named. */
  function fits(instrument: NewInstrument, recording: Recording, ids: ReadonlySet<number>): boolean {
    const { id, kind, parent, number, supersedes } = instrument;
    const named = (family: unknown) => family === undefined || ids.has(family as number);
    if (!familiesNaming.all(id).every(named)) return false;
    if (!supersedes.every((superseded) => named(familyOf.get(superseded)))) return false;
    if (parent === null || bringsParent(recording, instrument)) return true;
    return ids.has(familyOf.get(parent) as number) && !ask.numberTaken.get(parent, kind, number);
  }

  function allTargets(recording: Recording): Map<string, Target> {
    const targets = new Map<string, Target>();
    for (const registers of recording.registers)
      targets.set(registers.id, { id: registers.id, before: null, registers });
    for (const { instrument } of [...recording.entries, ...recording.projections])
      if (!targets.has(instrument)) targets.set(instrument, target(instrument));
    return targets;
  }

  function target(id: string): Target {
    return { id, before: (ask.target.get(id) as Target['before'] | undefined) ?? null, registers: null };
  }

  return { verdict, target, standing };
}

/** Whether every target is new or in a family named, and every entry takes the next version of its instrument. */
function inOrder({ entries }: Recording, targets: ReadonlyMap<string, Target>, ids: ReadonlySet<number>): boolean {
  for (const { before, registers } of targets.values())
    if (!registers && !(before && ids.has(before.family))) return false;
  const versions = new Map<string, number>();
  return entries.every(({ instrument, version }) => {
    const last = versions.get(instrument) ?? targets.get(instrument)?.before?.version ?? 0;
    versions.set(instrument, version);
    return version === last + 1;
  });
}

/** Whether the recording itself registers the parent, before its child. */
function bringsParent({ registers }: Recording, { parent, id }: NewInstrument): boolean {
  const position = registers.findIndex((other) => other.id === id);
  return registers.slice(0, position).some((other) => other.id === parent);
}

/**
 * Throws a TypeError when a recording could not have been meant: one without entries, or one that registers an
 * instrument without its first entry or its first projection.
 */
export function checkRecording(recording: Recording): void {
  const { entries, registers, projections, recordedAt } = recording;
  checkProjections(projections);
  if (entries.length === 0) throw new TypeError('a recording without entries');
  if (!Number.isSafeInteger(recordedAt)) throw new TypeError(`${recordedAt} is not an instant in whole milliseconds`);
  if (new Set(registers.map(({ id }) => id)).size !== registers.length)
    throw new TypeError('an instrument registered twice');
  for (const { id, parent, number } of registers) {
    if ((parent === null) !== (number === null))
      throw new TypeError(`${id} has a parent without a number, or the reverse`);
    if (!entries.some(({ instrument }) => instrument === id)) throw new TypeError(`${id} registered without an entry`);
    if (!projections.some(({ instrument }) => instrument === id))
      throw new TypeError(`${id} registered without a projection`);
  }
}

/** Throws a TypeError when an instrument is projected twice: which of the rows is meant? */
export function checkProjections(projections: readonly Projection[]): void {
  const ids = new Set(projections.map(({ instrument }) => instrument));
  if (ids.size !== projections.length) throw new TypeError('an instrument projected twice');
}
