/**
 * Whether what is kept of an instrument beside its entries is what follows from them: its description, its position and
 * everything that lists are made of.
 */
import { addDays } from '../law/dates.ts';
import { canonicalize } from '../ledger/canonical.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { type Chronicle, History } from './history.ts';
import type { Inspection, KeptInstrument, KeptRow } from './inspection.ts';
import { KnownClauses } from './known-clauses.ts';
import { type NewInstrument, type Projection, StoreError } from './ports.ts';
import { rowOf, stamp } from './projection.ts';
import { besideLedger } from './verify-beside.ts';
import { entryFaults } from './verify-entries.ts';

/** What replaying some families came to. */
export interface Replayed {
  readonly entries: number;
  readonly instruments: number;
  /** How much is kept beside the ledger of what the entries refer to. */
  readonly beside: number;
  readonly faults: readonly ChainFault[];
  /** Instruments whose position was kept by another version of the program, which would now be another. */
  readonly outdated: readonly Outdated[];
}

/** A position that another version of the program kept. */
export interface Outdated {
  readonly instrument: string;
  /** The chart version that it names. */
  readonly by: string;
  readonly sentence: string;
  /** The sentence that follows by this program. */
  readonly due: string;
}

/** Replays families, each once, and compares what is kept of their instruments. `today` is an ISO day. */
export function replayFamilies(
  inspection: Inspection,
  families: readonly number[],
  today: string,
  known = new KnownClauses(),
): Replayed {
  let entries = 0;
  let instruments = 0;
  let beside = 0;
  const outdated: Outdated[] = [];
  const faults: ChainFault[] = [];
  for (const family of families) {
    const told = inspection.familyEntries(family);
    const head = told.at(-1)?.position ?? 0;
    entries += told.length;
    try {
      const history = History.of({ family, head }, told, known);
      instruments += history.chronicles.size;
      const besides = besideLedger(inspection, history);
      beside += besides.kept;
      faults.push(...entryFaults(history), ...besides.faults);
      for (const one of history.chronicles.values()) {
        const found = instrumentFaults(inspection, history, one, today);
        faults.push(...found.faults);
        outdated.push(...found.outdated);
      }
    } catch (error) {
      // Where the store is out of reach, nothing is known of what it has.
      if (error instanceof StoreError && error.code === 'busy') throw error;
      const instrument = told[0]?.instrument ?? '';
      const why = error instanceof Error ? error.message : String(error);
      faults.push({ position: head, instrument, detail: `its entries cannot be replayed: ${why}` });
    }
  }
  return { entries, instruments, beside, faults, outdated };
}

const POSITION = 'the position kept is not the one that follows from its entries by the chart';

type Compared = Pick<Replayed, 'faults' | 'outdated'>;

function instrumentFaults(inspection: Inspection, history: History, one: Chronicle, today: string): Compared {
  const { head } = history.basis;
  const fault = (detail: string) => ({ position: head, instrument: one.id, detail });
  const kept = inspection.kept(one.id);
  if (kept === undefined) return { faults: [fault('it is not in the list of instruments')], outdated: [] };
  const faults = same(kept.registered, registeredOf(one))
    ? []
    : [fault('its description in the list of instruments is not that of its first entry')];
  if (kept.row !== null && !endsAsFamily(kept.row, history))
    faults.push(fault('it is kept among other agreements, or with another last entry of them, than by its entries'));
  if (kept.row === null) return { faults: [...faults, fault('no position is kept of it')], outdated: [] };
  const due = dueRow(history, one, kept.row.projection.staleOn, today);
  const outdated = outdatedOf(kept.row, due);
  // What another version of the program kept is told as that; its lists follow from it and not from this one.
  const found = outdated.length > 0 ? endFaults(kept.row, one) : rowFaults(kept, kept.row, due, one);
  return { faults: [...faults, ...found.map(fault)], outdated };
}

/** Whether the row of a family's root says where the entries of all of it end; and no other row does. */
function endsAsFamily({ num, family, familyEnd: [head, recordedAt] }: KeptRow, history: History): boolean {
  if (family !== num) return head === null && recordedAt === null;
  return head === history.basis.head && recordedAt === history.latestInstant(null);
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
  const { position } = one.told.at(-1)!.entry;
  const inList = [due.inForce?.fromLatest ?? null, due.inForce?.untilEarliest ?? null, position];
  const checks: readonly (readonly [unknown, unknown, string])[] = [
    [projection.state, due.state, `the list has it in state ${projection.state}; by its entries it is ${due.state}`],
    [projection.sentence, due.sentence, 'the sentence in the list is not the one of its position'],
    [projection.inForce, due.inForce, 'the list has another time in force than its position'],
    [projection.staleOn, due.staleOn, 'the day until which its position holds is not the one by its entries'],
    [projection.findings, due.findings, 'the list has another number of findings than its position'],
    [projection.duties, due.duties, 'the duties listed are not those that follow from its entries'],
    [projection.gaps, due.gaps, 'the gaps in evidence listed are not those that follow from its entries'],
    [row.inTurn, true, 'the duties or gaps listed of it are not numbered in turn'],
    [row.changed, position, 'it is listed by another entry than its last'],
    [[row.kind, row.parent], [one.kind, one.parent], 'the list has another kind or agreement than its first entry'],
    [
      row.parties,
      [...new Set(registered.parties)].map((party) => [party, ...inList]),
      'it is listed otherwise by party',
    ],
    [
      row.supersessions,
      registered.supersedes,
      'the agreements listed as superseded by it are not those of its clauses',
    ],
  ];
  const others = checks.filter(([kept, wanted]) => !same(kept, wanted)).map(([, , detail]) => detail);
  const standing = asNow(projection.standing, due.standing) === due.standing ? [] : [POSITION];
  // Where the position itself is another, so are the lists: saying so would only hide the point.
  return [...endFaults(row, one), ...(standing.length > 0 ? standing : others)];
}

/** The last entry that was noted when the position was kept must be the last there is. */
function endFaults(row: KeptRow, one: Chronicle): string[] {
  const { version, leaf } = one.told.at(-1)!.entry;
  if (row.version > version)
    return [
      `its entries end with version ${version} where version ${row.version} was on record: the later were removed`,
    ];
  if (row.version < version) return [`it has ${version} entries where ${row.version} were on record: some were added`];
  return row.headLeaf === leaf ? [] : ['its last entry is not the one noted when its position was kept'];
}

/** A position that another version of the program kept and that is another by this one; none where it says the same. */
function outdatedOf({ projection: { standing, sentence } }: KeptRow, due: Projection): Outdated[] {
  const by = otherVersion(standing, due.standing);
  if (by === null || asNow(standing, due.standing) === due.standing) return [];
  return [{ instrument: due.instrument, by, sentence, due: due.sentence }];
}

/** The chart version that a kept position names, where the same clauses were read by another version of the program. */
function otherVersion(kept: string, due: string): string | null {
  const [theirs, ours] = [kept, due].map(chartOf);
  if (theirs == null || ours == null || theirs === ours) return null;
  return theirs.split(' ')[0] === ours.split(' ')[0] ? theirs : null;
}

/** A kept position with the version of this program in place of another. */
function asNow(kept: string, due: string): string {
  const other = otherVersion(kept, due);
  return other === null ? kept : kept.replace(other, chartOf(due)!);
}

const chartOf = (standing: string): string | null => /"chartVersion":"([^"\\]*)"/.exec(standing)?.[1] ?? null;

/** An instrument as its first entry describes it. */
export function registeredOf({ id, kind, parent, number, title, clauses }: Chronicle): NewInstrument {
  const supersedes = kind === 'agreement' ? clauses.supersedes.map((one) => one.id) : [];
  return { id, kind, parent, number, title, parties: clauses.parties.map((party) => party.id), supersedes };
}

function same(a: unknown, b: unknown): boolean {
  // Mostly they are written alike; only where they are not does the order of their fields matter.
  return a === b || JSON.stringify(a) === JSON.stringify(b) || canonicalize(a) === canonicalize(b);
}
