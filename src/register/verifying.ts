/**
 * Verifying a register in place: every entry of the ledger, and every position kept against the position that follows
 * from the entries by the chart.
 */
import { ChainCheck, type ChainFault } from '../ledger/chain.ts';
import { Families } from './families.ts';
import type { Store } from './ports.ts';
import { rowsOf } from './project.ts';

/** What verifying found. */
export interface Verified {
  readonly entries: number;
  readonly instruments: number;
  readonly faults: readonly ChainFault[];
}

const PAGE = 1000;

/** Verifies a store as of today (ISO day). Calls `report` with how far it has come. */
export async function verify(
  store: Store,
  today: string,
  report: (line: string) => void = () => {},
): Promise<Verified> {
  const { faults, entries } = await verifyEntries(store, report);
  const positions = await verifyPositions(store, today, report);
  return { entries, instruments: positions.instruments, faults: [...faults, ...positions.faults] };
}

async function verifyEntries(store: Store, report: (line: string) => void) {
  const check = new ChainCheck();
  const faults: ChainFault[] = [];
  for (let after = 0; ; ) {
    const page = await store.entries({ after, limit: PAGE });
    for (const entry of page) faults.push(...check.take(entry));
    report(`${check.size} entries`);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.position;
  }
  const { size } = await store.head();
  if (size !== check.size) {
    faults.push({ position: size, instrument: '', detail: `the ledger says ${size} entries and has ${check.size}` });
  }
  return { faults, entries: check.size };
}

async function verifyPositions(store: Store, today: string, report: (line: string) => void) {
  const families = new Families(store);
  const done = new Set<number>();
  const faults: ChainFault[] = [];
  let instruments = 0;
  for (let after = 0; ; ) {
    const page = await store.instruments(after, PAGE);
    for (const { id } of page) {
      instruments++;
      faults.push(...(await positionFaults(store, families, id, today, done)));
    }
    report(`${instruments} instruments`);
    const last = page.at(-1);
    if (last === undefined) return { faults, instruments };
    after = last.num;
  }
}

/** Compares the kept rows of the family of an instrument with what follows from its entries; once for each family. */
async function positionFaults(
  store: Store,
  families: Families,
  id: string,
  today: string,
  done: Set<number>,
): Promise<ChainFault[]> {
  const head = await store.familyOf(id);
  if (head === undefined) return [{ position: 0, instrument: id, detail: 'it belongs to no family' }];
  if (done.has(head.family)) return [];
  done.add(head.family);
  const history = await families.of(id).catch((error: unknown) => String(error));
  if (typeof history === 'string')
    return [{ position: head.head, instrument: id, detail: `its entries cannot be replayed: ${history}` }];
  const faults: ChainFault[] = [];
  for (const row of rowsOf(history, today)) {
    const kept = await store.standing(row.instrument);
    const stale = kept?.staleOn != null && kept.staleOn <= today;
    if (stale || kept?.text === row.standing) continue;
    const detail = 'the position kept is not the one that follows from its entries by the chart';
    faults.push({ position: head.head, instrument: row.instrument, detail });
  }
  return faults;
}
