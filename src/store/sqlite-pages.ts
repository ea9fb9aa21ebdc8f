/** The register-wide lists of duties and evidence gaps, and the refusals: each filter has an index in its order. */
import type { Database, Statement } from 'better-sqlite3';
import type { DutyQuery, DutyRow, GapQuery, GapRow, Page, Refusal, RefusalRow } from '../register/ports.ts';
import { type CursorShape, checkLimit, type Key, readCursor, writeCursor } from './sqlite-cursor.ts';
import { prepareAll } from './sqlite-prepare.ts';
import { toTitle } from './sqlite-rows.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const DUTIES: CursorShape = { list: 'duties', types: ['string', 'number', 'number'] };
const GAPS: CursorShape = { list: 'gaps', types: ['number', 'number', 'number'] };
const REFUSALS: CursorShape = { list: 'refusals', types: ['number'] };

/** So many refusals are kept at least and, after each write, at most; the schema refuses to delete any of them. */
export const KEPT_REFUSALS = 100_000;

/** Which SQL a list of duties needs; the values are bound. */
export interface DutyShape {
  readonly given: readonly ('instrument' | 'by' | 'act')[];
  /** What was owed on a day, instead of what is owed still. */
  readonly onADay: boolean;
  readonly descending: boolean;
}

/** The SQL of a list of duties. */
export function dutySql({ given, onADay, descending }: DutyShape): string {
  const owed = onADay ? 'd.since_latest <= ? AND ifnull(d.ended_latest > ?, 1)' : 'd.ended_latest IS NULL';
  const key = 'd.since_earliest, d.instrument, d.ordinal';
  const order = descending ? key.replaceAll(',', ' DESC,').concat(' DESC') : key;
  return `SELECT d.instrument AS num, d.ordinal, i.id AS instrument, i.title, d.act, d.by, d."to",
    d.since_earliest AS sinceEarliest, d.since_latest AS sinceLatest, d.ended_latest AS endedLatest, d.cites
    FROM duties d CROSS JOIN instruments i ON i.num = d.instrument
    WHERE ${equal('d', given)}${owed} AND (${key}) ${descending ? '<' : '>'} (?, ?, ?)
    ORDER BY ${order} LIMIT ?`;
}

/** The SQL of the list of evidence gaps under the filters given. */
export function gapSql(given: readonly 'instrument'[]): string {
  return `SELECT g.instrument AS num, g.ordinal, i.id AS instrument, i.title, g.version, g.act, g.by, g.grade, g.rank
    FROM gaps g CROSS JOIN instruments i ON i.num = g.instrument
    WHERE ${equal('g', given)}(g.rank, g.instrument, g.ordinal) < (?, ?, ?)
    ORDER BY g.rank DESC, g.instrument DESC, g.ordinal DESC LIMIT ?`;
}

/** The SQL of the list of refusals under the filters given. */
export function refusalSql(given: readonly ('instrument' | 'principal')[]): string {
  return `SELECT r.id, r.instrument, r.refused_at AS refusedAt, r.principal, r.code, r.chart_version AS chartVersion, r.facts
    FROM refusals r WHERE ${equal('r', given)}r.id < ? ORDER BY r.id DESC LIMIT ?`;
}

/** The SQL of the same, oldest first. */
export function refusalsAfterSql(given: readonly ('instrument' | 'principal')[]): string {
  return refusalSql(given).replace('r.id < ?', 'r.id > ?').replace('r.id DESC', 'r.id');
}

export const PAGES_SQL = {
  numOf: 'SELECT num FROM instruments WHERE id = ?',
  refuse: `INSERT INTO refusals (instrument, refused_at, principal, code, chart_version, facts)
    VALUES (?, ?, ?, ?, ?, ?)`,
  forget: `DELETE FROM refusals WHERE id <= (SELECT max(id) FROM refusals) - ${KEPT_REFUSALS}`,
};

type Numbered = { readonly num: number; readonly ordinal: number; readonly title: string };

export interface Pages {
  duties(query: DutyQuery): Page<DutyRow>;
  gaps(query: GapQuery): Page<GapRow>;
  refusals(query: RefusalQuery): Page<RefusalRow>;
  refusalsAfter(query: Omit<RefusalQuery, 'after'> & { readonly after: number }): readonly RefusalRow[];
  refuse(refusals: readonly Refusal[]): void;
}

interface RefusalQuery {
  readonly instrument?: string;
  readonly principal?: string;
  readonly after?: string;
  readonly limit: number;
}

/** The lists, their statements prepared once. */
export function pages(db: Database): Pages {
  const run = prepareAll(db, PAGES_SQL);
  const numOf = run.numOf.pluck();
  const prepared = new Map<string, Statement>();

  function all<Row>(sql: string, values: readonly unknown[]): readonly Row[] {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...values) as Row[];
  }

  /** The number of the instrument asked for; -1, which none has, for an unknown one. */
  function numbered<Query extends { readonly instrument?: string }>(query: Query) {
    return query.instrument === undefined
      ? query
      : { ...query, instrument: (numOf.get(query.instrument) ?? -1) as number };
  }

  function duties(query: DutyQuery): Page<DutyRow> {
    type Row = Omit<DutyRow, 'title'> & Numbered;
    const { asOf, descending = false } = query;
    const [given, values] = filters(numbered(query), ['instrument', 'by', 'act']);
    const onADay = asOf !== undefined;
    const start =
      query.after === undefined ? (descending ? ['~', MOST, MOST] : ['', 0, 0]) : readCursor(DUTIES, query.after);
    const days = onADay ? [asOf, asOf] : [];
    const sql = dutySql({ given, onADay, descending });
    const found = all<Row>(sql, [...values, ...days, ...start, checked(query.limit) + 1]);
    return cut(found, query.limit, DUTIES, (row) => [row.sinceEarliest, row.num, row.ordinal], titled);
  }

  function gaps(query: GapQuery): Page<GapRow> {
    type Row = Omit<GapRow, 'title'> & Numbered;
    const [given, values] = filters(numbered(query), ['instrument']);
    const start = query.after === undefined ? [MOST, MOST, MOST] : readCursor(GAPS, query.after);
    const found = all<Row>(gapSql(given), [...values, ...start, checked(query.limit) + 1]);
    return cut(found, query.limit, GAPS, (row) => [row.rank, row.num, row.ordinal], titled);
  }

  function refusals(query: RefusalQuery): Page<RefusalRow> {
    const [given, values] = filters(query, ['instrument', 'principal']);
    const start = query.after === undefined ? [MOST] : readCursor(REFUSALS, query.after);
    const found = all<RefusalRow>(refusalSql(given), [...values, ...start, checked(query.limit) + 1]);
    return cut(
      found,
      query.limit,
      REFUSALS,
      (row) => [row.id],
      (row) => row,
    );
  }

  function refusalsAfter(query: Parameters<Pages['refusalsAfter']>[0]): readonly RefusalRow[] {
    const [given, values] = filters(query, ['instrument', 'principal']);
    return all<RefusalRow>(refusalsAfterSql(given), [...values, query.after, checked(query.limit)]);
  }

  const refuse = db.transaction((given: readonly Refusal[]) => {
    for (const { instrument, refusedAt, principal, code, chartVersion, facts } of given)
      run.refuse.run(instrument, refusedAt, principal, code, chartVersion, facts);
    run.forget.run();
  });

  return { duties, gaps, refusals, refusalsAfter, refuse: (given) => refuse.immediate(given) };
}

function equal(table: string, names: readonly string[]): string {
  return names.map((name) => `${table}.${name} = ? AND `).join('');
}

/** The filters that are given, and their values. */
function filters<Query extends object, Name extends string & keyof Query>(query: Query, names: readonly Name[]) {
  const given = names.filter((name) => query[name] !== undefined);
  return [given, given.map((name) => query[name])] as const;
}

function checked(limit: number): number {
  checkLimit(limit, 200);
  return limit;
}

function cut<Row, Shown>(
  found: readonly Row[],
  limit: number,
  shape: CursorShape,
  key: (row: Row) => Key,
  show: (row: Row) => Shown,
): Page<Shown> {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: rows.map(show), next: last ? writeCursor(shape, key(last)) : null };
}

function titled<Row extends Numbered>({ num: _num, ordinal: _ordinal, title, ...row }: Row) {
  return { ...row, title: toTitle(title) };
}
