/** Looking at a database as it is, for verifying: one unchanging view of it, read only, trusting nothing it says of itself. */
import { accessFaults } from '../access/access-check.ts';
import type { AccessRow } from '../access/log.ts';
import { linkOf } from '../ledger/chain.ts';
import type { Entry } from '../ledger/entry.ts';
import { accessRow, keyRow, refusalRow } from '../proof/log-rows.ts';
import type { LogName, LogRow } from '../proof/log-statement.ts';
import { type Inspection, LAST_PLACE } from '../register/inspection.ts';
import type { FamilyHead, RefusalRow, Sealed, UsedKey } from '../register/ports.ts';
import { accessReader } from './postgres-access.ts';
import { keptReader } from './postgres-kept.ts';
import { KEPT_REFUSALS, toRefusal } from './postgres-pages.ts';
import { type NoteRecord, READ, toKey, toNote } from './postgres-read.ts';
import { ENTRY, type EntryRecord, toEntry } from './postgres-rows.ts';
import { SCHEMA_SQL, type SchemaThing, schemaFaults } from './postgres-schema.ts';
import { connectSync, type SyncConnection } from './postgres-sync.ts';
import { kept, unkept } from './postgres-text.ts';

const ENTRIES = `SELECT ${ENTRY} FROM entries e JOIN instruments i ON i.num = e.instrument`;

const SQL = {
  begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  count: 'SELECT count(*) AS n FROM entries',
  placeFrom: `SELECT min(position) AS at FROM entries WHERE position BETWEEN $1 AND ${LAST_PLACE}`,
  range: `${ENTRIES} WHERE e.position BETWEEN $1 AND $2 ORDER BY e.position`,
  lastOf: `${ENTRIES} WHERE i.id = $1 AND e.position <= $2 ORDER BY e.version DESC LIMIT 1`,
  counts: `SELECT kind, state, sum(counted) AS counted, sum(kept) AS kept FROM (
    SELECT kind, state, count(*) AS counted, 0 AS kept FROM standings GROUP BY kind, state
    UNION ALL SELECT kind, state, 0, n FROM counts) c GROUP BY kind, state HAVING sum(counted) <> sum(kept)`,
  lists: `SELECT (SELECT count(*) FROM instrument_parties) AS parties, (SELECT count(*) FROM supersessions) AS supersessions,
    (SELECT count(*) FROM standings) AS standings, (SELECT count(*) FROM instruments) AS instruments`,
  due: 'SELECT num, parties, supersedes FROM instruments WHERE num > $1 ORDER BY num LIMIT 1000',
  head: 'SELECT size, instruments FROM head',
  // They are numbered in turn, and only the oldest ever go.
  refusals: 'SELECT coalesce(max(id) - min(id) + 1, 0) - count(*) AS n FROM refusals',
  loose: `SELECT DISTINCT t.name, t.num FROM (
    SELECT 'duties' AS name, instrument AS num FROM duties UNION ALL SELECT 'gaps', instrument FROM gaps
    UNION ALL SELECT 'instrument_parties', instrument FROM instrument_parties
    UNION ALL SELECT 'supersessions', superseding FROM supersessions
    UNION ALL SELECT 'entries', instrument FROM entries UNION ALL SELECT 'standings', instrument FROM standings) t
    LEFT JOIN instruments i ON i.num = t.num WHERE i.num IS NULL ORDER BY 1, 2 LIMIT 20`,
  keys: `SELECT k.position, k.principal, e.principal AS recorder FROM idempotency k
    LEFT JOIN entries e ON e.position = k.position WHERE e.principal IS DISTINCT FROM k.principal ORDER BY k.position`,
  erasure: `SELECT id, at, kind, principal, subject, detail FROM access_log
    WHERE kind = 'noteErased' AND subject = $1 LIMIT 1`,
  beside: 'SELECT (SELECT count(*) FROM sealed) + (SELECT count(*) FROM private_notes) AS n',
  accessLines: 'SELECT id, at, kind, principal, subject, detail FROM access_log WHERE id > $1 ORDER BY id LIMIT 1000',
  lines: 'SELECT id, at, kind, principal, subject, detail FROM access_log WHERE id BETWEEN $1 AND $2 ORDER BY id',
  refused: `SELECT id, instrument, refused_at AS "refusedAt", principal, code, chart_version AS "chartVersion", facts
    FROM refusals WHERE id BETWEEN $1 AND $2 ORDER BY id`,
  used: `SELECT position, principal, key, fingerprint FROM idempotency WHERE position BETWEEN $1 AND $2
    ORDER BY position`,
  forgotten: `SELECT CASE WHEN max(id) > ${KEPT_REFUSALS} THEN min(id) - 1 ELSE 0 END AS n FROM refusals`,
  digests: "SELECT id, encode(digest, 'hex') AS digest FROM tokens",
  nodes: `SELECT height, number AS index, hash FROM nodes WHERE (height, number) > ($1, $2)
    ORDER BY height, number LIMIT 1000`,
};

// So many entries are read at once: fast, and never more than some megabytes of long bodies.
const PAGE = 128;

/** Opens the database at an address for verifying. Throws StoreError where it cannot be read at all. */
export function inspectPostgres(url: string): Inspection {
  const connection = connectSync(url, { lasting: true });
  const { ask } = connection;
  try {
    ask(SQL.begin);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    head: () => ask<{ size: number; recordedAt: number }>(READ.head)[0] ?? { size: 0, recordedAt: 0 },
    count: () => ask<{ n: number }>(SQL.count)[0]!.n,
    placeFrom: (position) => ask<{ at: number | null }>(SQL.placeFrom, [position])[0]!.at,
    entries: (from, to) => entries(ask, from, to),
    *links(from, to) {
      for (const entry of entries(ask, from, to)) yield linkOf(entry);
    },
    lastOf(instrument, position) {
      const [row] = ask<EntryRecord>(SQL.lastOf, [kept(instrument), position]);
      return row && toEntry(row);
    },
    structureFaults: () => schemaFaults(ask<SchemaThing>(SCHEMA_SQL)),
    damage: () => damage(ask),
    instruments: (after, limit) =>
      ask<{ num: number; id: string }>(READ.instruments, [after, limit]).map(({ num, id }) => ({
        num,
        id: unkept(id),
      })),
    familyOf: (id) => ask<FamilyHead>(READ.familyOf, [kept(id)])[0],
    familyEntries: (family) => ask<EntryRecord>(READ.familyEntries, [family]).map(toEntry),
    kept: keptReader(ask),
    countFaults: () => countFaults(ask),
    // The words stand in the row of the instrument itself, and are made from it by the database.
    textFaults: () => [],
    keyFaults: () => keyFaults(ask),
    sealed(digest) {
      const [row] = ask<Sealed>(READ.sealed, [digest]);
      return row && { ...row, party: unkept(row.party) };
    },
    privateNote(digest) {
      const [row] = ask<NoteRecord>(READ.privateNote, [digest]);
      return row && toNote(row);
    },
    erasure(digest) {
      const [row] = ask<AccessRow>(SQL.erasure, [`private note ${digest}`]);
      return row && readLine(row);
    },
    besideCount: () => ask<{ n: number }>(SQL.beside)[0]!.n,
    accessFaults: () => {
      const { principals, tokens } = accessReader(ask);
      const digests = new Map(ask<{ id: string; digest: string }>(SQL.digests).map(({ id, digest }) => [id, digest]));
      return accessFaults({ principals: principals(), tokens: tokens(), digests, lines: accessLines(ask) });
    },
    logRows: (log, from, to) => logRows(ask, log, from, to),
    forgotten: (log) => (log === 'refusals' ? (ask<{ n: number | null }>(SQL.forgotten)[0]!.n ?? 0) : 0),
    checkpoints: () => [],
    nodes: () => nodes(ask),
    close: connection.close,
  };
}

type Asking = SyncConnection['ask'];

function* entries(ask: Asking, from: number, to: number): Generator<Entry> {
  for (let at = from; at <= to; at += PAGE) {
    yield* ask<EntryRecord>(SQL.range, [at, Math.min(to, at + PAGE - 1)]).map(toEntry);
  }
}

function* accessLines(ask: Asking): Generator<AccessRow> {
  let rows = ask<AccessRow>(SQL.accessLines, [0]);
  while (rows.length > 0) {
    for (const row of rows) {
      yield readLine(row);
    }
    rows = ask(SQL.accessLines, [rows.at(-1)!.id]);
  }
}

function logRows(ask: Asking, log: LogName, from: number, to: number): LogRow[] {
  switch (log) {
    case 'access_log':
      return ask<AccessRow>(SQL.lines, [from, to]).map((row) => accessRow(readLine(row)));
    case 'refusals':
      return ask<RefusalRow>(SQL.refused, [from, to]).map((row) => refusalRow(toRefusal(row)));
    case 'idempotency':
      return ask<UsedKey>(SQL.used, [from, to]).map((row) => keyRow(toKey(row)));
  }
}

function readLine(row: AccessRow): AccessRow {
  const { principal, subject, detail } = row;
  return { ...row, principal: unkept(principal), subject: unkept(subject), detail: unkept(detail) };
}

function* nodes(ask: Asking): ReturnType<Inspection['nodes']> extends Iterable<infer Node> ? Generator<Node> : never {
  let rows = ask<{ height: number; index: number; hash: Uint8Array }>(SQL.nodes, [0, -1]);
  while (rows.length > 0) {
    yield* rows;
    const { height, index } = rows.at(-1)!;
    rows = ask(SQL.nodes, [height, index]);
  }
}

/** The database itself keeps pages and most references whole; what is left are references it does not know of. */
function damage(ask: Asking): string[] {
  const loose = ask<{ name: string; num: number }>(SQL.loose);
  return loose.map(({ name, num }) => `a row of ${name} refers to the instrument ${num}, which is not there`);
}

function countFaults(ask: Asking): string[] {
  type Row = { readonly kind: string; readonly state: string; readonly counted: number; readonly kept: number };
  const [lists] = ask<Record<'parties' | 'supersessions' | 'standings' | 'instruments', number>>(SQL.lists);
  const due: Record<string, number> = { ...rowsDue(ask), standings: lists!.instruments };
  const [head] = ask<{ size: number; instruments: number }>(SQL.head);
  const [count] = ask<{ n: number }>(SQL.count);
  return [
    ...(ask<{ n: number }>(SQL.refusals)[0]!.n === 0 ? [] : ['of the refused attempts, some are missing']),
    ...ask<Row>(SQL.counts).map(
      (row) =>
        `the number kept of instruments of kind ${row.kind} in state ${row.state} is ${row.kept}; there are ${row.counted}`,
    ),
    ...(['parties', 'supersessions', 'standings'] as const)
      .filter((name) => lists![name] !== due[name])
      .map((name) => `the list kept of ${name} has ${lists![name]} rows where ${due[name]} were due`),
    ...(head?.size === count!.n && head.instruments === lists!.instruments
      ? []
      : [
          `the head says ${head?.size} entries and ${head?.instruments} instruments; there are ${count!.n} and ${lists!.instruments}`,
        ]),
  ];
}

/** How many rows the lists by party and by superseded agreement should have. */
function rowsDue(ask: Asking): { readonly parties: number; readonly supersessions: number } {
  const due = { parties: 0, supersessions: 0 };
  for (let after = 0; ; ) {
    const rows = ask<{ num: number; parties: string; supersedes: string }>(SQL.due, [after]);
    if (rows.length === 0) return due;
    for (const { num, parties, supersedes } of rows) {
      due.parties += lengthOf(parties);
      due.supersessions += lengthOf(supersedes);
      after = num;
    }
  }
}

/** How many different values a list written as JSON has; none where somebody made something else of it. */
function lengthOf(text: string): number {
  try {
    return new Set(JSON.parse(text) as unknown[]).size;
  } catch {
    return 0;
  }
}

function keyFaults(ask: Asking) {
  type Row = { readonly position: number; readonly principal: string; readonly recorder: string | null };
  return ask<Row>(SQL.keys).map(({ position, principal, recorder }) => ({
    position,
    detail:
      recorder === null
        ? `a request of ${unkept(principal)} is kept as carried out by entry ${position}, which is not there`
        : `a request of ${unkept(principal)} is kept as carried out by this entry, which ${unkept(recorder)} recorded`,
  }));
}
