/**
 * What a batch changes, gathered while its recordings are judged one after the other: each is judged on what those
 * before it have made of the ground. Written down at the end, each table once. Pure.
 */
import type { Entry, NewEntry } from '../ledger/entry.ts';
import { leafOf } from '../ledger/leaf.ts';
import type { FamilyHead, NewInstrument, Projection, Recording, Sealed } from '../register/ports.ts';
import { type Ground, type Known, type KnownFamily, placeKey, usedKey } from './postgres-load.ts';

/** An instrument the batch registers. */
export interface Registered {
  readonly num: number;
  readonly instrument: NewInstrument;
  readonly parent: number | null;
}

/** An instrument that the batch touches: as it stands in the end. */
export interface Touched {
  readonly known: Known;
  /** Set where the batch registers it. */
  readonly registered: Registered | null;
  /** The last of the batch, with the last set of duties and gaps; null where it projects nothing. */
  projection: Projection | null;
}

/** Everything a batch changes. */
export interface Changes {
  readonly registered: Registered[];
  readonly entries: (readonly [num: number, entry: Entry])[];
  readonly sealed: Sealed[];
  readonly notes: Sealed[];
  readonly keys: (NonNullable<Recording['idempotency']> & { readonly position: number })[];
  /** Families that became part of another, in this order. */
  readonly joined: (readonly [family: number, into: number])[];
  readonly touched: Map<number, Touched>;
  /** Families that moved on. */
  readonly moved: Map<number, KnownFamily>;
  /** By how much the number of instruments of a kind and state changed. */
  readonly counts: Map<string, number>;
}

export function noChanges(): Changes {
  return {
    ...{ registered: [], entries: [], sealed: [], notes: [], keys: [], joined: [] },
    ...{ touched: new Map(), moved: new Map(), counts: new Map() },
  };
}

/** Takes in a recording that can be appended.
 * @param roots the families it leads on, the one they all become first. */
export function takeIn(
  ground: Ground,
  changes: Changes,
  recording: Recording,
  roots: readonly number[],
): { readonly entries: readonly Entry[]; readonly basis: FamilyHead } {
  const { head } = ground;
  const first = head.size + 1;
  const recordedAt = Math.max(
    ...[recording.recordedAt, head.recordedAt],
    ...roots.map((root) => ground.families.get(root)!.recordedAt + 1),
  );
  const root = roots[0] ?? head.instruments + 1;
  for (const other of roots.slice(1)) join(ground, changes, other, root);
  for (const instrument of recording.registers) register(ground, changes, instrument, root);
  const entries = recording.entries.map((entry) => chain(ground, changes, entry, recordedAt));
  for (const projection of recording.projections) project(ground, changes, projection);
  changes.sealed.push(...(recording.sealed ?? []));
  changes.notes.push(...(recording.privateNotes ?? []));
  const { idempotency } = recording;
  if (idempotency !== null) {
    changes.keys.push({ ...idempotency, position: first });
    const { principal, key, fingerprint } = idempotency;
    ground.used.set(usedKey(principal, key), { fingerprint, position: first });
  }
  const family = { head: head.size, recordedAt };
  ground.families.set(root, family);
  changes.moved.set(root, family);
  return { entries, basis: { family: root, head: head.size } };
}

/** Makes a family part of another. */
function join(
  { instruments, families, naming }: Ground,
  { joined, moved }: Changes,
  other: number,
  into: number,
): void {
  for (const known of instruments.values()) if (known.family === other) known.family = into;
  for (const named of naming.values()) if (named.delete(other)) named.add(into);
  families.delete(other);
  moved.delete(other);
  joined.push([other, into]);
}

function register(ground: Ground, changes: Changes, instrument: NewInstrument, family: number): void {
  const { id, kind, parent, number, supersedes } = instrument;
  const num = ++ground.head.instruments;
  const known: Known = { num, id, kind, family, version: 0, leaf: null, state: null };
  const registered = { num, instrument, parent: parent === null ? null : ground.instruments.get(parent)!.num };
  ground.instruments.set(id, known);
  if (parent !== null) ground.places.add(placeKey(parent, kind, number!));
  for (const superseded of supersedes)
    ground.naming.set(superseded, (ground.naming.get(superseded) ?? new Set()).add(family));
  changes.registered.push(registered);
  changes.touched.set(num, { known, registered, projection: null });
}

/** Puts an entry at the end of the ledger and of its instrument. */
function chain(ground: Ground, changes: Changes, given: NewEntry, recordedAt: number): Entry {
  const known = ground.instruments.get(given.instrument)!;
  const { instrument, version, kind, schema, body, principal, reason, chartVersion } = given;
  const told = {
    ...{ position: ++ground.head.size, instrument, version, kind, schema, body, recordedAt },
    ...{ principal, reason, chartVersion, prev: known.leaf },
  };
  const entry = { ...told, leaf: leafOf(told) };
  ground.head.recordedAt = recordedAt;
  known.version = version;
  known.leaf = entry.leaf;
  touch(changes, known);
  changes.entries.push([known.num, entry]);
  return entry;
}

/** Takes in the row of an instrument, which must be on the ground. */
export function project(ground: Ground, changes: Changes, projection: Projection): void {
  const known = ground.instruments.get(projection.instrument)!;
  const touched = touch(changes, known);
  const { duties, gaps } = touched.projection ?? { duties: null, gaps: null };
  touched.projection = {
    ...projection,
    duties: projection.duties ?? duties,
    gaps: projection.gaps ?? gaps,
  };
  if (known.state === projection.state) return;
  if (known.state !== null) count(changes, known.kind, known.state, -1);
  count(changes, known.kind, projection.state, 1);
  known.state = projection.state;
}

function touch({ touched }: Changes, known: Known): Touched {
  const found = touched.get(known.num) ?? { known, registered: null, projection: null };
  touched.set(known.num, found);
  return found;
}

function count({ counts }: Changes, kind: string, state: string, by: number): void {
  const cell = JSON.stringify([kind, state]);
  counts.set(cell, (counts.get(cell) ?? 0) + by);
}
