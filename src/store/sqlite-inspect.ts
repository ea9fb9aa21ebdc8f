/** Looking at a database as it is, for verifying: read-only, and trusting nothing that it says of itself. */
import Database from 'better-sqlite3';
import { accessFaults } from '../access/access-check.ts';
import type { AccessRow } from '../access/log.ts';
import { fromUtf8 } from '../ledger/bytes.ts';
import { linkOf } from '../ledger/chain.ts';
import type { Entry } from '../ledger/entry.ts';
import { accessRow, keyRow, refusalRow } from '../proof/log-rows.ts';
import type { LogName, LogRow } from '../proof/log-statement.ts';
import { type Inspection, LAST_PLACE } from '../register/inspection.ts';
import { type RefusalRow, StoreError, type UsedKey } from '../register/ports.ts';
import { migrate, readMigrations } from './migrate.ts';
import { accessReader } from './sqlite-access.ts';
import { guarded } from './sqlite-errors.ts';
import { keptReader } from './sqlite-kept.ts';
import { linkReader } from './sqlite-links.ts';
import { migrationsOf, openDatabase } from './sqlite-open.ts';
import { KEPT_REFUSALS } from './sqlite-pages.ts';
import { reader } from './sqlite-read.ts';
import { ENTRY_COLUMNS, type EntryRecord, toEntry } from './sqlite-rows.ts';
import { textFaults } from './sqlite-text-check.ts';

// Long bodies are taken as the bytes they are: most of the time of reading them would go into making them text.
const BODY = "CASE e.kind WHEN 'registered' THEN CAST(e.body AS BLOB) ELSE e.body END";
const COLUMNS = ENTRY_COLUMNS.replace('e.body', BODY);
const ENTRIES = `SELECT ${COLUMNS} FROM entries e CROSS JOIN instruments i ON i.num = e.instrument`;
const BOUND = `SELECT ${COLUMNS} FROM instruments i CROSS JOIN entries e ON e.instrument = i.num`;

const SQL = {
  count: 'SELECT count(*) FROM entries',
  placeFrom: `SELECT min(position) FROM entries WHERE position BETWEEN ? AND ${LAST_PLACE}`,
  range: `${ENTRIES} WHERE e.position BETWEEN ? AND ? ORDER BY e.position`,
  familyEntries: `SELECT ${COLUMNS} FROM standings s CROSS JOIN instruments i ON i.num = s.instrument
    CROSS JOIN entries e ON e.instrument = s.instrument WHERE s.family = ?`,
  lastOf: `${BOUND} WHERE i.id = ? AND e.position <= ? ORDER BY e.version DESC LIMIT 1`,
  migrations: 'SELECT number, name, checksum FROM migrations ORDER BY number',
  schema: 'SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name',
  counts: `SELECT kind, state, sum(counted) AS counted, sum(kept) AS kept FROM (
    SELECT kind, state, count(*) AS counted, 0 AS kept FROM standings GROUP BY kind, state
    UNION ALL SELECT kind, state, 0, n FROM counts) GROUP BY kind, state HAVING sum(counted) <> sum(kept)`,
  lists: `SELECT (SELECT count(*) FROM instrument_parties) AS parties,
    (SELECT coalesce(sum(CASE json_valid(parties) WHEN 1 THEN json_array_length(parties) END), 0) FROM instruments)
      AS partiesDue,
    (SELECT count(*) FROM supersessions) AS supersessions,
    (SELECT coalesce(sum(CASE json_valid(supersedes) WHEN 1 THEN json_array_length(supersedes) END), 0)
      FROM instruments) AS supersessionsDue,
    (SELECT count(*) FROM standings) AS standings, (SELECT count(*) FROM instruments) AS standingsDue`,
  keys: `SELECT k.position, k.principal, k.key, e.principal AS recorder FROM idempotency k
    LEFT JOIN entries e ON e.position = k.position WHERE e.principal IS NOT k.principal ORDER BY k.position`,
  erasure: `SELECT id, at, kind, principal, subject, detail FROM access_log
    WHERE kind = 'noteErased' AND subject = ? LIMIT 1`,
  beside: 'SELECT (SELECT count(*) FROM sealed) + (SELECT count(*) FROM private_notes)',
  accessLines: 'SELECT id, at, kind, principal, subject, detail FROM access_log ORDER BY id',
  checkpoints: 'SELECT note FROM checkpoints ORDER BY number',
  lines: 'SELECT id, at, kind, principal, subject, detail FROM access_log WHERE id BETWEEN ? AND ? ORDER BY id',
  refused: `SELECT id, instrument, refused_at AS refusedAt, principal, code, chart_version AS chartVersion, facts
    FROM refusals WHERE id BETWEEN ? AND ? ORDER BY id`,
  used: `SELECT position, principal, key, fingerprint FROM idempotency WHERE position BETWEEN ? AND ?
    ORDER BY position, principal, key`,
  forgotten: `SELECT CASE WHEN max(id) > ${KEPT_REFUSALS} THEN min(id) - 1 ELSE 0 END FROM refusals`,
  // They are numbered in turn, and only the oldest ever go.
  refusals: `SELECT coalesce(max(id) - CASE WHEN max(id) > ${KEPT_REFUSALS} THEN min(id) - 1 ELSE 0 END, 0) - count(*)
    FROM refusals`,
  halfErased: `SELECT count(*) FROM private_notes WHERE (content IS NULL) <> (erased_at IS NOT NULL)
    OR (content IS NULL) <> (erased_by IS NOT NULL) OR (content IS NULL) <> (reason IS NOT NULL)`,
  checkpointNumbers: 'SELECT coalesce(max(number), 0) - count(*) FROM checkpoints',
  nodes: 'SELECT height, number AS "index", hash FROM nodes ORDER BY height, number',
};

// So many entries are read at once: fast, and never more than some megabytes of long bodies.
const PAGE = 128;

/** A raw row of COLUMNS. */
type InspectedRecord = EntryRecord | readonly (EntryRecord[number] | Buffer)[];

/** The entry of a row; a long body becomes text only when it is asked for. */
function toInspected(row: InspectedRecord): Entry {
  const entry = toEntry(row as EntryRecord);
  const bytes = row[5];
  if (!(bytes instanceof Uint8Array)) return entry;
  return {
    ...entry,
    bytes,
    get body() {
      return fromUtf8(bytes);
    },
  };
}

const byPosition = (a: Entry, b: Entry) => a.position - b.position;

/** Opens a database file for verifying. Throws StoreError where it cannot be read at all. */
export function inspectSqlite(path: string): Inspection {
  const db = opened(path);
  return guarded(() => {
    // All of it is seen as it is at one moment, whatever is recorded meanwhile: what was counted must still be there.
    db.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1');
    const read = reader(db);
    const range = db.prepare<[number, number], InspectedRecord>(SQL.range).raw();
    const placeFrom = db.prepare<[number], number | null>(SQL.placeFrom).pluck();
    const links = linkReader(db);
    const entryAt = (position: number) => toInspected(range.get(position, position)!);
    const familyEntries = db.prepare<[number], InspectedRecord>(SQL.familyEntries).raw();
    const erasure = db.prepare<[string], AccessRow>(SQL.erasure);
    const lastOf = db.prepare<[string, number], InspectedRecord>(SQL.lastOf).raw();
    return {
      head: () => guarded(read.head),
      count: () => guarded(() => db.prepare<[], number>(SQL.count).pluck().get()!),
      placeFrom: (position) => guarded(() => placeFrom.get(position) ?? null),
      *entries(from, to): Iterable<Entry> {
        for (let at = from; at <= to; at += PAGE) {
          yield* guarded(() => range.all(at, Math.min(to, at + PAGE - 1)).map(toInspected));
        }
      },
      *links(from, to) {
        for (let at = from; at <= to; at += PAGE) {
          const page = guarded(() => links(at, Math.min(to, at + PAGE - 1)));
          for (const one of page) yield one.isAsItsLeaf ? one : linkOf(guarded(() => entryAt(one.position)));
        }
      },
      lastOf(instrument, position) {
        const row = guarded(() => lastOf.get(instrument, position));
        return row && toInspected(row);
      },
      structureFaults: () => guarded(() => structureFaults(db)),
      damage: () => guarded(() => damage(db)),
      instruments: (after, limit) => guarded(() => read.instruments(after, limit)),
      familyOf: (id) => guarded(() => read.familyOf(id)),
      familyEntries: (family) => guarded(() => familyEntries.all(family).map(toInspected).sort(byPosition)),
      kept: keptReader(db),
      countFaults: () => guarded(() => countFaults(db)),
      textFaults: () => guarded(() => textFaults(db)),
      keyFaults: () => guarded(() => keyFaults(db)),
      sealed: (digest) => guarded(() => read.sealed(digest)),
      privateNote: (digest) => guarded(() => read.privateNote(digest)),
      erasure: (digest) => guarded(() => erasure.get(`private note ${digest}`)),
      besideCount: () => guarded(() => db.prepare<[], number>(SQL.beside).pluck().get()!),
      accessFaults: () => guarded(() => accessFaultsOf(db)),
      logRows: (log, from, to) => guarded(() => logRows(db, log, from, to)),
      forgotten: (log) =>
        log === 'refusals' ? guarded(() => db.prepare<[], number>(SQL.forgotten).pluck().get() ?? 0) : 0,
      checkpoints: () => guarded(() => db.prepare<[], string>(SQL.checkpoints).pluck().all()),
      nodes: () => db.prepare<[], { height: number; index: number; hash: Buffer }>(SQL.nodes).iterate(),
      close: () => void db.close(),
    };
  });
}

function logRows(db: Database.Database, log: LogName, from: number, to: number): LogRow[] {
  const all = <Row>(sql: string) => db.prepare<[number, number], Row>(sql).all(from, to);
  switch (log) {
    case 'access_log':
      return all<AccessRow>(SQL.lines).map(accessRow);
    case 'refusals':
      return all<RefusalRow>(SQL.refused).map(refusalRow);
    case 'idempotency':
      return all<UsedKey>(SQL.used).map(keyRow);
  }
}

/** Opens a database whose list of migrations is that of its schema. An older one is another matter: it is brought up to date. */
function opened(path: string): Database.Database {
  try {
    return openDatabase(path, { readonly: true });
  } catch (error) {
    const missing = error instanceof StoreError && error.code === 'unusable' ? unrecorded(path) : null;
    if (missing === null) throw error;
    throw new StoreError(
      'edited',
      `it has what the migration ${missing} made, and its list of migrations does not name that`,
    );
  }
}

/** The first migration that the list of a database lacks, where something that it makes is there all the same. */
function unrecorded(path: string): string | null {
  const known = readMigrations();
  const open = migrationsOf(path).find(({ appliedAt }) => appliedAt === null);
  if (open === undefined || open.number === 1) return null;
  const [before, after] = [open.number - 1, open.number].map((count) => namesAfter(known.slice(0, count)));
  const there = inFile(path);
  return [...after!].some((name) => !before!.has(name) && there.has(name)) ? open.name : null;
}

function namesAfter(migrations: Parameters<typeof migrate>[1]): Set<string> {
  const fresh = new Database(':memory:');
  migrate(fresh, migrations);
  const names = namesOf(fresh);
  fresh.close();
  return names;
}

function inFile(path: string): Set<string> {
  const db = new Database(path, { readonly: true });
  try {
    return namesOf(db);
  } finally {
    db.close();
  }
}

const namesOf = (db: Database.Database) => new Set(schemaOf(db).map(({ type, name }) => `${type} ${name}`));

function accessFaultsOf(db: Database.Database): string[] {
  const { principals, tokens, digests } = accessReader(db);
  return accessFaults({
    principals: principals(),
    tokens: tokens(),
    digests: digests(),
    lines: db.prepare<[], AccessRow>(SQL.accessLines).iterate(),
  });
}

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string | null;
}

/** Numbers in the head of the file by which programs know it. */
const MARKS = ['user_version', 'application_id'];

/** Compares the schema with that of a database made now by the same migrations. */
function structureFaults(db: Database.Database): string[] {
  const fresh = new Database(':memory:');
  migrate(fresh);
  const [ours, due] = [db, fresh].map((one) => new Map(schemaOf(one).map((row) => [`${row.type} ${row.name}`, row])));
  const [marked, marks] = [db, fresh].map((one) => MARKS.map((name) => one.pragma(name, { simple: true })));
  const applied = [db, fresh].map((one) => JSON.stringify(one.prepare(SQL.migrations).raw().all()));
  fresh.close();
  const missing = [...due!].filter(([name]) => !ours!.has(name)).map(([, row]) => `${called(row)} is missing`);
  const added = [...ours!].filter(([name]) => !due!.has(name)).map(([, row]) => `${called(row)} was added by hand`);
  const edited = [...ours!].flatMap(([name, row]) => {
    const other = due!.get(name);
    return other === undefined || other.sql === row.sql ? [] : [`${called(row)} was altered`];
  });
  const listed = applied![0] === applied![1] ? [] : ['the list of migrations was altered'];
  const set = MARKS.filter((_, index) => marked![index] !== marks![index]).map(
    (name) => `the mark ${name} was altered`,
  );
  return [...missing, ...edited, ...added, ...listed, ...set].map((fault) => `in the database ${fault}`);
}

function schemaOf(db: Database.Database): SchemaRow[] {
  // What the analyzer of SQLite keeps for itself says nothing about the register.
  return (db.prepare(SQL.schema).all() as SchemaRow[]).filter(({ name }) => !name.startsWith('sqlite_stat'));
}

function called({ type, name, table }: SchemaRow): string {
  return type === 'trigger' ? `the guard ${name} of ${table}` : `the ${type} ${name}`;
}

function brokenParts(db: Database.Database): string[] {
  try {
    const told = db.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[];
    return told.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  } catch (error) {
    // What keeps a table of its own, as full-text search does, may be too damaged to be looked at.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR') return [error.message];
    throw error;
  }
}

function damage(db: Database.Database): string[] {
  const broken = brokenParts(db);
  const loose = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly rowid: number }[];
  return [
    ...broken.map((text) => `the database file is damaged: ${text}`),
    ...loose.slice(0, 20).map(({ table, rowid }) => `row ${rowid} of ${table} refers to what is not there`),
  ];
}

function countFaults(db: Database.Database): string[] {
  type Row = { readonly kind: string; readonly state: string; readonly counted: number; readonly kept: number };
  const lists = db.prepare(SQL.lists).get() as Record<string, number>;
  return [
    ...(db.prepare<[], number>(SQL.refusals).pluck().get() === 0 ? [] : ['of the refused attempts, some are missing']),
    ...(db.prepare<[], number>(SQL.halfErased).pluck().get() === 0
      ? []
      : ['a private note is kept as erased and with its text, or as neither']),
    ...(db.prepare<[], number>(SQL.checkpointNumbers).pluck().get() === 0
      ? []
      : ['of the checkpoints kept in the database, some are missing']),
    ...(db.prepare(SQL.counts).all() as Row[]).map(
      ({ kind, state, counted, kept }) =>
        `the number kept of instruments of kind ${kind} in state ${state} is ${kept}; there are ${counted}`,
    ),
    ...['parties', 'supersessions', 'standings']
      .filter((name) => lists[name] !== lists[`${name}Due`])
      .map((name) => `the list kept of ${name} has ${lists[name]} rows where ${lists[`${name}Due`]} were due`),
  ];
}

function keyFaults(db: Database.Database) {
  type Row = { readonly position: number; readonly principal: string; readonly recorder: string | null };
  return (db.prepare(SQL.keys).all() as Row[]).map(({ position, principal, recorder }) => ({
    position,
    detail:
      recorder === null
        ? `a request of ${principal} is kept as carried out by entry ${position}, which is not there`
        : `a request of ${principal} is kept as carried out by this entry, which ${recorder} recorded`,
  }));
}
