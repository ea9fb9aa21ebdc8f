/** Writing down what a batch changed: each table once, however many recordings there were. */
import type { Projection, Sealed } from '../register/ports.ts';
import type { Changes, Touched } from './postgres-change.ts';
import type { Put as Send } from './postgres-connect.ts';
import { indexedWords, kept } from './postgres-text.ts';

/** SQL over columns of values, one parameter for each column: its type, and the rows it makes as `u`. */
const rowsOf = (columns: Readonly<Record<string, string>>) => {
  const types = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  return `unnest(${types.join(', ')}) AS u (${Object.keys(columns).join(', ')})`;
};

const insertInto = (table: string, columns: Readonly<Record<string, string>>) =>
  `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) SELECT * FROM ${rowsOf(columns)}`;

const INSTRUMENT_COLUMNS = {
  ...{ num: 'bigint', id: 'text', kind: 'text', parent: 'bigint', number: 'bigint' },
  ...{ title: 'text', parties: 'text', supersedes: 'text', words: 'tsvector' },
};
const ENTRY_COLUMNS = {
  ...{ position: 'bigint', instrument: 'bigint', version: 'bigint', kind: 'text', schema: 'bigint', body: 'text' },
  ...{ recorded_at: 'bigint', principal: 'text', reason: 'text', chart_version: 'text', leaf: 'bytea', prev: 'bytea' },
};
const PROJECTED = {
  ...{ state: 'text', sentence: 'text', in_force_from_earliest: 'text', in_force_from_latest: 'text' },
  ...{ in_force_until_earliest: 'text', in_force_until_latest: 'text', stale_on: 'text', findings: 'bigint' },
  standing: 'text',
};
const STANDING_COLUMNS = {
  ...{ instrument: 'bigint', kind: 'text', parent: 'bigint', family: 'bigint', family_head: 'bigint' },
  ...{ family_recorded_at: 'bigint', version: 'bigint', head_leaf: 'bytea', changed: 'bigint' },
  ...PROJECTED,
};
const PARTY_COLUMNS = {
  ...{ party: 'text', kind: 'text', state: 'text', instrument: 'bigint' },
  ...{ in_force_from_latest: 'text', in_force_until_earliest: 'text', changed: 'bigint' },
};
const DUTY_COLUMNS = {
  ...{ instrument: 'bigint', ordinal: 'bigint', act: 'text', by: 'text', '"to"': 'text', since_earliest: 'text' },
  ...{ since_latest: 'text', ended_latest: 'text', cites: 'text' },
};
const GAP_COLUMNS = {
  ...{ instrument: 'bigint', ordinal: 'bigint', version: 'bigint', act: 'text', by: 'text', grade: 'text' },
  rank: 'bigint',
};
const PLACE = { instrument: 'bigint', version: 'bigint', head_leaf: 'bytea', changed: 'bigint' };

export const WRITE = {
  instruments: insertInto('instruments', INSTRUMENT_COLUMNS),
  supersessions: `${insertInto('supersessions', { superseded: 'text', superseding: 'bigint' })} ON CONFLICT DO NOTHING`,
  entries: insertInto('entries', ENTRY_COLUMNS),
  sealed: insertInto('sealed', { digest: 'bytea', party: 'text', content: 'text' }),
  notes: insertInto('private_notes', { digest: 'bytea', party: 'text', content: 'text' }),
  keys: insertInto('idempotency', { principal: 'text', key: 'text', fingerprint: 'text', position: 'bigint' }),
  join: 'UPDATE standings SET family = $2, family_head = NULL, family_recorded_at = NULL WHERE family = $1',
  standings: insertInto('standings', STANDING_COLUMNS),
  move: `UPDATE standings s SET version = u.version, head_leaf = u.head_leaf, changed = coalesce(u.changed, s.changed)
    FROM ${rowsOf(PLACE)}
    WHERE s.instrument = u.instrument`,
  rewrite: `UPDATE standings s SET version = u.version, head_leaf = u.head_leaf, changed = coalesce(u.changed, s.changed),
    ${Object.keys(PROJECTED)
      .map((name) => `${name} = u.${name}`)
      .join(', ')}
    FROM ${rowsOf({ ...PLACE, ...PROJECTED })} WHERE s.instrument = u.instrument`,
  parties: insertInto('instrument_parties', PARTY_COLUMNS),
  partyStates: `UPDATE instrument_parties p SET state = u.state, in_force_from_latest = u.from_latest,
      in_force_until_earliest = u.until_earliest
    FROM ${rowsOf({ instrument: 'bigint', state: 'text', from_latest: 'text', until_earliest: 'text' })}
    WHERE p.instrument = u.instrument AND (p.state, p.in_force_from_latest, p.in_force_until_earliest)
      IS DISTINCT FROM (u.state, u.from_latest, u.until_earliest)`,
  partyPlaces: `UPDATE instrument_parties p SET changed = u.changed
    FROM ${rowsOf({ instrument: 'bigint', changed: 'bigint' })} WHERE p.instrument = u.instrument`,
  counts: `${insertInto('counts', { kind: 'text', state: 'text', n: 'bigint' })}
    ON CONFLICT (kind, state) DO UPDATE SET n = counts.n + EXCLUDED.n`,
  countsDown: `UPDATE counts c SET n = c.n + u.n FROM ${rowsOf({ kind: 'text', state: 'text', n: 'bigint' })}
    WHERE c.kind = u.kind AND c.state = u.state`,
  noDuties: 'DELETE FROM duties WHERE instrument = ANY ($1::bigint[])',
  duties: insertInto('duties', DUTY_COLUMNS),
  noGaps: 'DELETE FROM gaps WHERE instrument = ANY ($1::bigint[])',
  gaps: insertInto('gaps', GAP_COLUMNS),
  families: `UPDATE standings s SET family_head = u.head, family_recorded_at = u.recorded_at
    FROM ${rowsOf({ instrument: 'bigint', head: 'bigint', recorded_at: 'bigint' })} WHERE s.instrument = u.instrument`,
  head: 'UPDATE head SET size = $1, recorded_at = $2, instruments = $3',
};

type Row = readonly unknown[];

/** Writes everything down but the head. */
export function writeChanges(send: Send, changes: Changes): void {
  const put = (sql: string, rows: readonly Row[]) => {
    if (rows.length > 0) send(sql, columnsOf(rows));
  };
  const touched = [...changes.touched.values()];
  put(WRITE.instruments, changes.registered.map(instrumentRow));
  put(
    WRITE.supersessions,
    changes.registered.flatMap(({ num, instrument }) => instrument.supersedes.map((one) => [kept(one), num])),
  );
  put(WRITE.entries, changes.entries.map(entryRow));
  put(WRITE.sealed, changes.sealed.map(sealedRow));
  put(WRITE.notes, changes.notes.map(sealedRow));
  put(
    WRITE.keys,
    changes.keys.map((one) => [kept(one.principal), kept(one.key), one.fingerprint, one.position]),
  );
  for (const pair of changes.joined) send(WRITE.join, pair);
  writeStandings(put, touched, changes);
  writeCounts(put, changes);
  writeLists(send, put, touched);
}

type Put = (sql: string, rows: readonly Row[]) => void;

function writeStandings(put: Put, touched: readonly Touched[], { moved, entries }: Changes): void {
  const fresh = touched.filter(({ registered }) => registered !== null);
  const old = touched.filter(({ registered }) => registered === null);
  // The last entry of each instrument; a row that is only projected anew keeps its own.
  const changed = new Map(entries.map(([num, { position }]) => [num, position]));
  const place = ({ known }: Touched) => [known.num, known.version, bytes(known.leaf), changed.get(known.num) ?? null];
  put(
    WRITE.standings,
    fresh.map((one) => standingRow(one, moved, changed.get(one.known.num)!)),
  );
  put(WRITE.move, old.filter(({ projection }) => projection === null).map(place));
  const projected = old.filter(({ projection }) => projection !== null);
  put(
    WRITE.rewrite,
    projected.map((one) => [...place(one), ...projectedRow(one.projection!)]),
  );
  const roots = new Set(fresh.map(({ known }) => known.num));
  const families = [...moved].filter(([root]) => !roots.has(root));
  put(
    WRITE.families,
    families.map(([root, { head, recordedAt }]) => [root, head, recordedAt]),
  );
  put(
    WRITE.parties,
    fresh.flatMap(({ known, registered, projection }) =>
      [...new Set(registered!.instrument.parties)].map((party) => [
        ...[kept(party), known.kind, projection!.state, known.num],
        ...ends(projection!),
        changed.get(known.num)!,
      ]),
    ),
  );
  put(
    WRITE.partyStates,
    projected.map(({ known, projection }) => [known.num, projection!.state, ...ends(projection!)]),
  );
  put(
    WRITE.partyPlaces,
    old.flatMap(({ known: { num } }) => (changed.has(num) ? [[num, changed.get(num)!]] : [])),
  );
}

function writeCounts(put: Put, { counts }: Changes): void {
  const rows = [...counts].map(([cell, n]) => [...(JSON.parse(cell) as [string, string]), n] as const);
  put(
    WRITE.counts,
    rows.filter(([, , n]) => n > 0),
  );
  put(
    WRITE.countsDown,
    rows.filter(([, , n]) => n < 0),
  );
}

function writeLists(send: Send, put: Put, touched: readonly Touched[]): void {
  const dutiful = touched.filter(({ projection }) => projection?.duties != null);
  const gappy = touched.filter(({ projection }) => projection?.gaps != null);
  const olds = (ones: readonly Touched[]) =>
    ones.filter((one) => one.registered === null).map(({ known }) => known.num);
  if (olds(dutiful).length > 0) send(WRITE.noDuties, [olds(dutiful)]);
  put(
    WRITE.duties,
    dutiful.flatMap(({ known, projection }) =>
      projection!.duties!.map(({ act, by, to, sinceEarliest, sinceLatest, endedLatest, cites }, ordinal) => {
        return [known.num, ordinal, act, kept(by), kept(to), sinceEarliest, sinceLatest, endedLatest, kept(cites)];
      }),
    ),
  );
  if (olds(gappy).length > 0) send(WRITE.noGaps, [olds(gappy)]);
  put(
    WRITE.gaps,
    gappy.flatMap(({ known, projection }) =>
      projection!.gaps!.map(({ version, act, by, grade, rank }, ordinal) => {
        return [known.num, ordinal, version, act, kept(by), grade, rank];
      }),
    ),
  );
}

function instrumentRow({ num, instrument, parent }: Changes['registered'][number]): Row {
  const { id, kind, number, title, parties, supersedes } = instrument;
  const texts = [title, parties, supersedes].map((one) => JSON.stringify(one));
  return [num, kept(id), kind, parent, number, ...texts, indexedWords([id, ...Object.values(title)])];
}

function entryRow([num, entry]: Changes['entries'][number]): Row {
  const { position, version, kind, schema, body, recordedAt, principal, reason, chartVersion, leaf, prev } = entry;
  const who = [kept(principal), reason === null ? null : kept(reason), chartVersion];
  return [position, num, version, kind, schema, body, recordedAt, ...who, bytes(leaf), bytes(prev)];
}

const sealedRow = ({ digest, party, text }: Sealed): Row => [bytes(digest), kept(party), text];

function standingRow({ known, registered, projection }: Touched, moved: Changes['moved'], changed: number): Row {
  const { num, kind, family, version, leaf } = known;
  const own = family === num ? moved.get(family)! : null;
  const place = [num, kind, registered!.parent, family, own?.head ?? null, own?.recordedAt ?? null];
  return [...place, version, bytes(leaf), changed, ...projectedRow(projection!)];
}

function projectedRow({ state, sentence, inForce, staleOn, findings, standing }: Projection): Row {
  const { fromEarliest = null, fromLatest = null, untilEarliest = null, untilLatest = null } = inForce ?? {};
  return [state, kept(sentence), fromEarliest, fromLatest, untilEarliest, untilLatest, staleOn, findings, standing];
}

const ends = ({ inForce }: Projection) => [inForce?.fromLatest ?? null, inForce?.untilEarliest ?? null];
const bytes = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'));

/** Rows as columns: what `unnest` takes. */
function columnsOf(rows: readonly Row[]): unknown[][] {
  return rows[0]!.map((_, index) => rows.map((row) => row[index]));
}
