/** Everything the database keeps of an instrument beside its entries, as it is. */
import type { Database } from 'better-sqlite3';
import type { KeptInstrument, KeptRow } from '../register/inspection.ts';
import type { EvidenceGap, InstrumentKind, OwedDuty, Projection } from '../register/ports.ts';
import { prepareAll } from './sqlite-prepare.ts';
import type { InForceRecord } from './sqlite-rows.ts';
import { settledUpTo } from './sqlite-settle.ts';

/** The identifier of a parent: empty where it refers to none that is there, which is another thing than to have none. */
const parentId = (table: string) => `CASE WHEN ${table}.parent IS NOT NULL THEN coalesce(p.id, '') END`;

const SQL = {
  instrument: `SELECT i.num, i.id, i.kind, ${parentId('i')} AS parent, i.number, i.title, i.parties, i.supersedes
    FROM instruments i LEFT JOIN instruments p ON p.num = i.parent WHERE i.id = ?`,
  row: `SELECT s.kind, s.version, lower(hex(s.head_leaf)) AS leaf, s.state, s.sentence, s.stale_on, s.findings, s.standing,
    s.in_force_from_earliest, s.in_force_from_latest, s.in_force_until_earliest, s.in_force_until_latest,
    s.changed, s.settled, s.family, s.family_head, s.family_recorded_at, ${parentId('s')} AS parent_id FROM standings s
    LEFT JOIN instruments p ON p.num = s.parent WHERE s.instrument = ?`,
  duties: `SELECT act, by, "to", since_earliest AS sinceEarliest, since_latest AS sinceLatest,
    ended_latest AS endedLatest, cites, ordinal FROM duties WHERE instrument = ? ORDER BY ordinal`,
  gaps: 'SELECT version, act, by, grade, rank, ordinal FROM gaps WHERE instrument = ? ORDER BY ordinal',
  party: `SELECT in_force_from_latest, in_force_until_earliest, settled FROM instrument_parties
    WHERE party = ? AND kind = ? AND state = ? AND instrument = ?`,
  head: 'SELECT coalesce(max(position), 0) FROM entries',
  lastUpTo: `SELECT position FROM entries WHERE instrument = ? AND position <= ? ORDER BY version DESC LIMIT 1`,
  supersession: 'SELECT 1 FROM supersessions WHERE superseded = ? AND superseding = ?',
};

interface InstrumentRow {
  readonly num: number;
  readonly id: string;
  readonly kind: InstrumentKind;
  readonly parent: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly parties: string;
  readonly supersedes: string;
}

interface StandingRow extends InForceRecord {
  readonly kind: string;
  readonly parent_id: string | null;
  readonly version: number;
  readonly changed: number;
  readonly settled: number;
  readonly leaf: string;
  readonly state: string;
  readonly sentence: string;
  readonly stale_on: string | null;
  readonly findings: number;
  readonly family: number;
  readonly family_head: number | null;
  readonly family_recorded_at: number | null;
  readonly standing: string;
}

/** The reader of what is kept, its statements prepared once. */
export function keptReader(db: Database): (id: string) => KeptInstrument | undefined {
  const run = prepareAll(db, SQL);
  const party = run.party.raw();
  const head = run.head.pluck();
  const lastUpTo = run.lastUpTo.pluck();

  function rowOf({ id, num, parties, supersedes }: InstrumentRow): KeptRow | null {
    const row = run.row.get(num) as StandingRow | undefined;
    if (row === undefined) return null;
    const { kind, version, leaf, state, sentence, stale_on: staleOn, findings, standing } = row;
    const [duties, gaps] = [run.duties.all(num) as Numbered<OwedDuty>[], run.gaps.all(num) as Numbered<EvidenceGap>[]];
    const projection: Projection = {
      ...{ instrument: id, state, sentence, inForce: inForceOf(row), staleOn, findings, standing },
      duties: duties.map(unnumbered),
      gaps: gaps.map(unnumbered),
    };
    // A place in the order that is right for now counts as that of its last entry; another one as that of none.
    const due = (lastUpTo.get(num, settledUpTo(head.get() as number)) as number | undefined) ?? 0;
    const place = (settled: number) => (settled === due ? row.changed : 0);
    return {
      ...{ projection, kind, parent: row.parent_id, version, headLeaf: leaf },
      changed: place(row.settled),
      parties: textsOf(parties).flatMap((name) => {
        const found = party.get(name, kind, state, num) as PartyRow | undefined;
        return found === undefined ? [] : [[name, found[0], found[1], place(found[2])]];
      }),
      supersessions: textsOf(supersedes).filter((one) => run.supersession.get(one, num) !== undefined),
      num,
      family: row.family,
      familyEnd: [row.family_head, row.family_recorded_at],
      inTurn: [duties, gaps].every((rows) => rows.every(({ ordinal }, index) => ordinal === index)),
    };
  }

  return (id) => {
    const found = run.instrument.get(id) as InstrumentRow | undefined;
    if (found === undefined) return undefined;
    const { num: _num, title, parties, supersedes, ...rest } = found;
    const json = { title: parsed(title), parties: parsed(parties), supersedes: parsed(supersedes) };
    return { registered: { ...rest, ...json } as KeptInstrument['registered'], row: rowOf(found) };
  };
}

/** The ends of force, and up to which entry it is in order. */
type PartyRow = readonly [from: string | null, until: string | null, settled: number];

/** A row of a list, with its place in it. */
type Numbered<Row> = Row & { readonly ordinal: number };

function unnumbered<Row>({ ordinal: _ordinal, ...row }: Numbered<Row>): Omit<Numbered<Row>, 'ordinal'> {
  return row;
}

/** The times in force as kept, also where only a part of them is there, as the register never writes it. */
function inForceOf(row: InForceRecord): Projection['inForce'] {
  const all = [
    row.in_force_from_earliest,
    row.in_force_from_latest,
    row.in_force_until_earliest,
    row.in_force_until_latest,
  ];
  if (all.every((one) => one === null)) return null;
  const [fromEarliest, fromLatest, untilEarliest, untilLatest] = all;
  return { fromEarliest, fromLatest, untilEarliest, untilLatest } as Projection['inForce'];
}

/** The texts of a list written as JSON, each once. */
function textsOf(text: string): string[] {
  const list = parsed(text);
  return Array.isArray(list) ? [...new Set(list.map(String))] : [];
}

/** What was written as JSON; the text itself where somebody made something else of it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
