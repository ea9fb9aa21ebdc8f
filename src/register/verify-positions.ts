/**
 * Whether what is kept of an instrument beside its entries is what follows from them: its description, its position and
 * everything that lists are made of.
 */
import { addDays } from '../law/dates.ts';
import { canonicalize } from '../ledger/canonical.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { type Chronicle, History } from './history.ts';
import type { Inspection, KeptInstrument, KeptRow } from './inspection.ts';
import type { NewInstrument, Projection } from './ports.ts';
import { rowOf, stamp } from './projection.ts';

/** What replaying some families came to. */
export interface Replayed {
  readonly entries: number;
  readonly instruments: number;
  readonly faults: readonly ChainFault[];
}

/** Replays families, each once, and compares what is kept of their instruments. `today` is an ISO day. */
export function replayFamilies(inspection: Inspection, families: readonly number[], today: string): Replayed {
  let entries = 0;
  let instruments = 0;
  const faults: ChainFault[] = [];
  for (const family of families) {
    const told = inspection.familyEntries(family);
    const head = told.at(-1)?.position ?? 0;
    entries += told.length;
    try {
      const history = History.of({ family, head }, told);
      instruments += history.chronicles.size;
      for (const one of history.chronicles.values()) faults.push(...instrumentFaults(inspection, history, one, today));
    } catch (error) {
      const instrument = told[0]?.instrument ?? '';
      const why = error instanceof Error ? error.message : String(error);
      faults.push({ position: head, instrument, detail: `its entries cannot be replayed: ${why}` });
    }
  }
  return { entries, instruments, faults };
}

const POSITION = 'the position kept is not the one that follows from its entries by the chart';

function instrumentFaults(inspection: Inspection, history: History, one: Chronicle, today: string): ChainFault[] {
  const { head } = history.basis;
  const fault = (detail: string) => ({ position: head, instrument: one.id, detail });
  const kept = inspection.kept(one.id);
  const faults = chartFaults(one);
  if (kept === undefined) return [...faults, fault('it is not in the list of instruments')];
  if (!same(kept.registered, registeredOf(one)))
    faults.push(fault('its description in the list of instruments is not that of its first entry'));
  if (kept.row === null) return [...faults, fault('no position is kept of it')];
  const due = dueRow(history, one, kept.row.projection.staleOn, today);
  return [...faults, ...rowFaults(kept, kept.row, due, one).map(fault)];
}

/** A row that time has overtaken is compared as of the last day on which it held. */
function dueRow(history: History, one: Chronicle, staleOn: string | null, today: string): Projection {
  const day = staleOn !== null && staleOn <= today && isDay(staleOn) ? addDays(staleOn, -1) : today;
  const family = history.at(null);
  return rowOf(family, stamp(family, one.id, day, one.chartVersion), day);
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function rowFaults({ registered }: KeptInstrument, row: KeptRow, due: Projection, one: Chronicle): string[] {
  const { projection } = row;
  const last = one.told.at(-1)!.entry;
  const inForce = [due.inForce?.fromLatest ?? null, due.inForce?.untilEarliest ?? null];
  const checks: readonly (readonly [unknown, unknown, string])[] = [
    [projection.standing, due.standing, POSITION],
    [projection.state, due.state, `the list has it in state ${projection.state}; by its entries it is ${due.state}`],
    [projection.sentence, due.sentence, 'the sentence in the list is not the one of its position'],
    [projection.inForce, due.inForce, 'the list has another time in force than its position'],
    [projection.staleOn, due.staleOn, 'the day until which its position holds is not the one by its entries'],
    [projection.findings, due.findings, 'the list has another number of findings than its position'],
    [projection.duties, due.duties, 'the duties listed are not those that follow from its entries'],
    [projection.gaps, due.gaps, 'the gaps in evidence listed are not those that follow from its entries'],
    [[row.version, row.headLeaf], [last.version, last.leaf], 'the last entry noted in the list is not its last entry'],
    [[row.kind, row.parent], [one.kind, one.parent], 'the list has another kind or agreement than its first entry'],
    [
      row.parties,
      [...new Set(registered.parties)].map((party) => [party, ...inForce]),
      'it is listed otherwise by party',
    ],
    [
      row.supersessions,
      registered.supersedes,
      'the agreements listed as superseded by it are not those of its clauses',
    ],
  ];
  return checks.filter(([kept, wanted]) => !same(kept, wanted)).map(([, , detail]) => detail);
}

/** The chart by which an entry says that it was judged must be that of the clauses on record. */
function chartFaults(one: Chronicle): ChainFault[] {
  const clauses = one.chartVersion.split(' ')[0];
  return one.told
    .filter(({ entry }) => entry.chartVersion.split(' ')[0] !== clauses)
    .map(({ entry: { position, instrument, chartVersion } }) => ({
      position,
      instrument,
      detail: `it names the chart ${chartVersion}; the clauses on record make ${clauses}`,
    }));
}

function registeredOf({ id, kind, parent, number, title, clauses }: Chronicle): NewInstrument {
  const supersedes = kind === 'agreement' ? clauses.supersedes.map((one) => one.id) : [];
  return { id, kind, parent, number, title, parties: clauses.parties.map((party) => party.id), supersedes };
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalize(a) === canonicalize(b);
}
