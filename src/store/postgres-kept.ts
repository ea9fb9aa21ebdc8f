/** Everything the database keeps of an instrument beside its entries, as it is. */
import type { KeptInstrument, KeptRow } from '../register/inspection.ts';
import type { EvidenceGap, OwedDuty } from '../register/ports.ts';
import { type ForceColumns, type InstrumentRecord as ListedRecord, toForce } from './postgres-rows.ts';
import type { SyncConnection } from './postgres-sync.ts';
import { kept, unkept } from './postgres-text.ts';

/** The identifier of a parent: empty where it refers to none that is there, which is another thing than to have none. */
const parentId = (table: string) => `CASE WHEN ${table}.parent IS NOT NULL THEN coalesce(p.id, '') END`;

const SQL = {
  instrument: `SELECT i.num, i.id, i.kind, ${parentId('i')} AS parent, i.number, i.title, i.parties, i.supersedes
    FROM instruments i LEFT JOIN instruments p ON p.num = i.parent WHERE i.id = $1`,
  row: `SELECT s.*, encode(s.head_leaf, 'hex') AS leaf, ${parentId('s')} AS parent_id FROM standings s
    LEFT JOIN instruments p ON p.num = s.parent WHERE s.instrument = $1`,
  duties: `SELECT act, by, "to", since_earliest AS "sinceEarliest", since_latest AS "sinceLatest",
    ended_latest AS "endedLatest", cites FROM duties WHERE instrument = $1 ORDER BY ordinal`,
  gaps: 'SELECT version, act, by, grade, rank FROM gaps WHERE instrument = $1 ORDER BY ordinal',
  dutyOrder: 'SELECT ordinal FROM duties WHERE instrument = $1 ORDER BY ordinal',
  gapOrder: 'SELECT ordinal FROM gaps WHERE instrument = $1 ORDER BY ordinal',
  parties: `SELECT party, in_force_from_latest AS "from", in_force_until_earliest AS until, changed FROM instrument_parties
    WHERE instrument = $1 AND kind = $2 AND state = $3`,
  supersessions: 'SELECT superseded FROM supersessions WHERE superseding = $1',
};

type InstrumentRecord = Pick<
  ListedRecord,
  'num' | 'id' | 'kind' | 'parent' | 'number' | 'title' | 'parties' | 'supersedes'
>;

interface StandingRecord extends ForceColumns {
  readonly kind: string;
  readonly parent_id: string | null;
  readonly version: number;
  readonly changed: number;
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

interface PartyRecord {
  readonly party: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly changed: number;
}

/** The reader of what is kept, over a connection. */
export function keptReader(ask: SyncConnection['ask']): (id: string) => KeptInstrument | undefined {
  return (id) => {
    const [found] = ask<InstrumentRecord>(SQL.instrument, [kept(id)]);
    if (found === undefined) return undefined;
    const { num: _num, title, parties, supersedes, parent, ...rest } = found;
    const texts = { id: unkept(found.id), parent: textOf(parent) };
    const json = { title: parsed(title), parties: parsed(parties), supersedes: parsed(supersedes) };
    return { registered: { ...rest, ...texts, ...json } as KeptInstrument['registered'], row: rowOf(ask, found) };
  };
}

function rowOf(ask: SyncConnection['ask'], { id, num, parties, supersedes }: InstrumentRecord): KeptRow | null {
  const [row] = ask<StandingRecord>(SQL.row, [num]);
  if (row === undefined) return null;
  const { kind, version, leaf, state, sentence, stale_on: staleOn, findings, standing } = row;
  const listed = new Map(ask<PartyRecord>(SQL.parties, [num, kind, state]).map((one) => [unkept(one.party), one]));
  const superseded = ask<{ superseded: string }>(SQL.supersessions, [num]).map((one) => unkept(one.superseded));
  return {
    projection: {
      ...{
        instrument: unkept(id),
        state,
        sentence: unkept(sentence),
        inForce: toForce(row),
        staleOn,
        findings,
        standing,
      },
      duties: ask<OwedDuty>(SQL.duties, [num]).map((one) => ({
        ...one,
        ...{ by: unkept(one.by), to: unkept(one.to), cites: unkept(one.cites) },
      })),
      gaps: ask<EvidenceGap>(SQL.gaps, [num]).map((one) => ({ ...one, by: unkept(one.by) })),
    },
    ...{ kind, parent: textOf(row.parent_id), version, changed: row.changed, headLeaf: leaf },
    parties: textsOf(parties).flatMap((name) => {
      const one = listed.get(name);
      return one === undefined ? [] : [[name, one.from, one.until, one.changed]];
    }),
    supersessions: textsOf(supersedes).filter((one) => superseded.includes(one)),
    ...{ num, family: row.family, familyEnd: [row.family_head, row.family_recorded_at] },
    inTurn: [SQL.dutyOrder, SQL.gapOrder].every((text) =>
      ask<{ ordinal: number }>(text, [num]).every(({ ordinal }, index) => ordinal === index),
    ),
  };
}

const textOf = (text: string | null) => (text === null ? null : unkept(text));

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
