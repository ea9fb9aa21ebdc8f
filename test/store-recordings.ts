/** Short ways to say what is recorded, for tests of stores and of whatever appends to one. */
import type { EntryKind, NewEntry } from '../src/ledger/entry.ts';
import type {
  FamilyHead,
  InstrumentKind,
  NewInstrument,
  Outcome,
  Projection,
  Recording,
  Store,
} from '../src/register/ports.ts';

/** A projection in which nothing is remarkable but what is given. */
export function projection(instrument: string, given: Partial<Projection> = {}): Projection {
  return {
    instrument,
    state: 'negotiation',
    sentence: `${instrument} is under negotiation`,
    inForce: null,
    staleOn: null,
    findings: 0,
    standing: '{}',
    duties: null,
    gaps: null,
    ...given,
  };
}

export function entry(instrument: string, version: number, given: Partial<NewEntry> = {}): NewEntry {
  const kind: EntryKind = version === 1 ? 'registered' : 'act';
  const body = `{"act":"approve","version":${version}}`;
  return {
    instrument,
    version,
    kind,
    schema: 1,
    body,
    principal: 'legal@un.example',
    reason: null,
    chartVersion: 'c1',
    ...given,
  };
}

export function instrument(id: string, given: Partial<NewInstrument> = {}): NewInstrument {
  const title = { en: `Agreement ${id}` };
  return { id, kind: 'agreement', parent: null, number: null, title, parties: ['UN', 'IOM'], supersedes: [], ...given };
}

/** A recording that does nothing but append these entries. */
export function recording(entries: readonly NewEntry[], given: Partial<Recording> = {}): Recording {
  return {
    basis: null,
    merges: [],
    registers: [],
    projections: [],
    recordedAt: 1000,
    idempotency: null,
    entries,
    ...given,
  };
}

/** Founds a family with one new agreement. */
export function founding(
  id: string,
  given: Partial<NewInstrument> = {},
  projected: Partial<Projection> = {},
  more: Partial<Recording> = {},
): Recording {
  const projections = [projection(id, projected)];
  return recording([entry(id, 1)], { registers: [instrument(id, given)], projections, ...more });
}

/** Starts an amendment, or another instrument that hangs on an agreement. */
export function starting(
  parent: string,
  basis: FamilyHead,
  number: number,
  kind: InstrumentKind = 'amendment',
  projected: Partial<Projection> = {},
): Recording {
  const id = `${parent}/${kind}s/${number}`;
  const registers = [instrument(id, { kind, parent, number })];
  return recording([entry(id, 1, { kind: 'started' })], { basis, registers, projections: [projection(id, projected)] });
}

/** One more act in the life of an instrument. */
export function acting(id: string, version: number, basis: FamilyHead, given: Partial<Recording> = {}): Recording {
  return recording([entry(id, version)], { basis, ...given });
}

export type Recorded = Extract<Outcome, { kind: 'recorded' }>;

/** Appends one recording that must succeed. */
export async function append(store: Pick<Store, 'append'>, given: Recording): Promise<Recorded> {
  const [outcome] = await store.append([given]);
  if (outcome?.kind !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** All rows of a list, page after page. */
export async function everyRow<Row>(
  page: (after: string | undefined) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { rows: some, next } = await page(after);
    rows.push(...some);
    after = next ?? undefined;
  } while (after !== undefined);
  return rows;
}
