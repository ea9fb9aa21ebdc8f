/**
 * Whether a recording can be appended. Everything is looked at before anything is written, so that a recording refused
 * leaves nothing to undo and one transaction carries a whole batch.
 */
import type { Database } from 'better-sqlite3';
import type { FamilyHead, NewInstrument, Outcome, Recording } from '../register/ports.ts';
import { prepareAll } from './sqlite-prepare.ts';
import type { StandingRecord } from './sqlite-project.ts';

/** An instrument the recording is about: as it stands, or about to be registered. */
export type Target =
  | { readonly id: string; readonly before: StandingRecord; readonly registers: null }
  | { readonly id: string; readonly before: null; readonly registers: NewInstrument };

/** A family named by the recording, as it stands. */
export interface KnownFamily {
  readonly root: number;
  readonly recordedAt: number;
}

/** What there is to write, all found in order. */
export interface Plan {
  readonly kind: 'plan';
  readonly recording: Recording;
  /** The first is the one all become; none when the recording founds one. */
  readonly families: readonly KnownFamily[];
  /** By identifier, those to be registered first. */
  readonly targets: ReadonlyMap<string, Target>;
}

export type Verdict = Plan | Exclude<Outcome, { kind: 'recorded' }>;

const CONFLICT: Verdict = { kind: 'conflict' };

export const JUDGE_SQL = {
  used: 'SELECT fingerprint, position FROM idempotency WHERE principal = ? AND key = ?',
  family: `SELECT family_head AS head, family_recorded_at AS recordedAt FROM standings
    WHERE instrument = ? AND family_head IS NOT NULL`,
  exists: 'SELECT 1 FROM instruments WHERE id = ?',
  numberTaken:
    'SELECT 1 FROM instruments WHERE parent = (SELECT num FROM instruments WHERE id = ?) AND kind = ? AND number = ?',
  familyOf: 'SELECT s.family FROM instruments i CROSS JOIN standings s ON s.instrument = i.num WHERE i.id = ?',
  familiesNaming: `SELECT s.family FROM supersessions x CROSS JOIN standings s ON s.instrument = x.superseding
    WHERE x.superseded = ?`,
  standing: `SELECT i.num, i.kind, i.parties, s.family, s.family_head, s.family_recorded_at, s.version, s.head_leaf,
    s.state, s.stale_on, s.in_force_from_earliest, s.in_force_from_latest, s.in_force_until_earliest,
    s.in_force_until_latest, s.changed FROM instruments i CROSS JOIN standings s ON s.instrument = i.num WHERE i.id = ?`,
};

/** The questions asked before writing; an answer holds within the transaction it was given in. */
export interface Judge {
  verdict(recording: Recording): Verdict;
  /** The row of an instrument as it stands. */
  standing(id: string): StandingRecord | undefined;
  /** The family as it stands; undefined when it is gone or has moved on. */
  unmoved(read: FamilyHead): KnownFamily | undefined;
}

/** Prepares the statements once. */
export function judge(db: Database): Judge {
  const ask = prepareAll(db, JUDGE_SQL);
  const familyOf = ask.familyOf.pluck();
  const familiesNaming = ask.familiesNaming.pluck();
  const standingRow = ask.standing.raw();

  function verdict(recording: Recording): Verdict {
    const repeated = alreadyAsked(recording.idempotency);
    if (repeated) return repeated;
    const plainly = ofOneInstrument(recording);
    if (plainly) return plainly;
    const families = knownFamilies(recording);
    if (!families) return CONFLICT;
    const existing = recording.registers.find(({ id }) => ask.exists.get(id));
    if (existing) return { kind: 'exists', instrument: existing.id };
    const roots = new Set(families.map(({ root }) => root));
    if (!recording.registers.every((instrument) => fits(instrument, recording, roots))) return CONFLICT;
    const targets = allTargets(recording, roots);
    return targets && inOrder(recording, targets) ? { kind: 'plan', recording, families, targets } : CONFLICT;
  }

  /** Judges by one look what most recordings are: entries of the one instrument by which its family is known. Undefined
   * for any other. */
  function ofOneInstrument(recording: Recording): Verdict | undefined {
    const { basis, merges, registers, entries, projections } = recording;
    const id = entries[0]!.instrument;
    const others = (one: { readonly instrument: string }) => one.instrument !== id;
    if (!basis || merges.length + registers.length > 0 || entries.some(others) || projections.some(others)) return;
    const before = standing(id);
    if (before?.num !== basis.family) return;
    const { family_head: head, family_recorded_at: recordedAt } = before;
    const targets = new Map([[id, { id, before, registers: null }]]);
    if (head !== basis.head || !inOrder(recording, targets)) return CONFLICT;
    return { kind: 'plan', recording, families: [{ root: basis.family, recordedAt: recordedAt! }], targets };
  }

  function alreadyAsked(asked: Recording['idempotency']): Verdict | undefined {
    if (!asked) return undefined;
    const used = ask.used.get(asked.principal, asked.key) as { fingerprint: string; position: number } | undefined;
    if (!used) return undefined;
    return used.fingerprint === asked.fingerprint
      ? { kind: 'repeated', position: used.position }
      : { kind: 'keyReused' };
  }

  function unmoved({ family, head }: FamilyHead): KnownFamily | undefined {
    const row = ask.family.get(family) as { head: number; recordedAt: number } | undefined;
    return row?.head === head ? { root: family, recordedAt: row.recordedAt } : undefined;
  }

  /** The families the recording names, each once; undefined when one is gone or has moved on. */
  function knownFamilies({ basis, merges }: Recording): readonly KnownFamily[] | undefined {
    const known = new Map<number, KnownFamily>();
    for (const named of basis ? [basis, ...merges] : merges) {
      const family = unmoved(named);
      if (!family) return undefined;
      known.set(family.root, family);
    }
    return [...known.values()];
  }

  /** Whether a new instrument finds its parent, a free number, and every family it touches, among those named. */
  function fits(instrument: NewInstrument, recording: Recording, roots: ReadonlySet<number>): boolean {
    const { id, kind, parent, number, supersedes } = instrument;
    const named = (family: unknown) => family === undefined || roots.has(family as number);
    if (!familiesNaming.all(id).every(named)) return false;
    if (!supersedes.every((superseded) => named(familyOf.get(superseded)))) return false;
    if (parent === null || bringsParent(recording, instrument)) return true;
    return roots.has(familyOf.get(parent) as number) && !ask.numberTaken.get(parent, kind, number);
  }

  /** Undefined when one is neither new nor in a family named. */
  function allTargets(recording: Recording, roots: ReadonlySet<number>): ReadonlyMap<string, Target> | undefined {
    const targets = new Map<string, Target>();
    for (const registers of recording.registers)
      targets.set(registers.id, { id: registers.id, before: null, registers });
    for (const { instrument: id } of [...recording.entries, ...recording.projections]) {
      if (targets.has(id)) continue;
      const before = standing(id);
      if (!before || !roots.has(before.family)) return undefined;
      targets.set(id, { id, before, registers: null });
    }
    return targets;
  }

  function standing(id: string): StandingRecord | undefined {
    const row = standingRow.get(id) as StandingRow | undefined;
    return row && toStanding(row);
  }

  return { verdict, standing, unmoved };
}

/** The columns of JUDGE_SQL.standing in their order: as objects, so many columns would cost more than the look-up. */
type StandingRow = readonly [
  ...[number, StandingRecord['kind'], string, number, number | null, number | null, number, Buffer],
  ...[string, string | null, string | null, string | null, string | null, string | null],
  number,
];

function toStanding(row: StandingRow): StandingRecord {
  const [num, kind, parties, family, family_head, family_recorded_at, version, head_leaf, state, stale_on] = row;
  return {
    num,
    kind,
    parties,
    family,
    family_head,
    family_recorded_at,
    version,
    head_leaf,
    state,
    stale_on,
    in_force_from_earliest: row[10],
    in_force_from_latest: row[11],
    in_force_until_earliest: row[12],
    in_force_until_latest: row[13],
    changed: row[14],
  };
}

/** Whether every entry takes the next version of its instrument. */
function inOrder({ entries }: Recording, targets: ReadonlyMap<string, Target>): boolean {
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
