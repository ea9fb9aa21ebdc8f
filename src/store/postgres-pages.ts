/** The register-wide lists of duties and evidence gaps, the refusals, and the log of access. */
import type { AccessRow } from '../access/log.ts';
import type { DutyRow, GapRow, RefusalRow, Store } from '../register/ports.ts';
import type { Ask, Connected } from './postgres-connect.ts';
import { cut, type ListOrder, limited, placeOf } from './postgres-cursor.ts';
import { toTitle } from './postgres-rows.ts';
import { kept, unkept } from './postgres-text.ts';

const DUTIES: ListOrder = { list: 'duties', types: ['string', 'number', 'number'] };
const GAPS: ListOrder = { list: 'gaps', types: ['number', 'number', 'number'] };
const REFUSALS: ListOrder = { list: 'refusals', types: ['number'] };
const LAST = Number.MAX_SAFE_INTEGER;

/** So many refusals are kept at least and, after each write, at most; the schema refuses to delete any of them. */
export const KEPT_REFUSALS = 100_000;

const REFUSE = {
  // One after the other, so that their numbers are the order in which they are seen.
  lock: "SELECT pg_advisory_xact_lock('refusals'::regclass::oid::int, 0)",
  add: `INSERT INTO refusals (id, instrument, refused_at, principal, code, chart_version, facts)
    SELECT (SELECT coalesce(max(id), 0) FROM refusals) + u.n, u.instrument, u.refused_at, u.principal, u.code,
      u.chart_version, u.facts
    FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY
      AS u (instrument, refused_at, principal, code, chart_version, facts, n)`,
  forget: `DELETE FROM refusals WHERE id <= (SELECT max(id) FROM refusals) - ${KEPT_REFUSALS}`,
};

const DUTY = `d.instrument AS num, d.ordinal, i.id, i.title, d.act, d.by, d."to", d.since_earliest AS "sinceEarliest",
  d.since_latest AS "sinceLatest", d.ended_latest AS "endedLatest", d.cites`;
const GAP = 'd.instrument AS num, d.ordinal, i.id, i.title, d.version, d.act, d.by, d.grade, d.rank';
const REFUSAL = `d.id, d.instrument, d.refused_at AS "refusedAt", d.principal, d.code, d.chart_version AS "chartVersion",
  d.facts`;
const LINE = 'd.id, d.at, d.kind, d.principal, d.subject, d.detail';

interface Listed {
  readonly num: number;
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
}

type Pages = Pick<Store, 'duties' | 'gaps' | 'refusals' | 'refusalsAfter' | 'accessLinesAfter' | 'refuse'>;

/** The lists over a database. */
export function pages({ read, write }: Pick<Connected, 'read' | 'write'>): Pages {
  return {
    duties: (query) => duties(read, query),
    gaps: (query) => gaps(read, query),
    async refusals(query) {
      const start = query.after === undefined ? LAST : placeOf(REFUSALS, query.after)[0];
      const rows = await numbered<RefusalRow>(read, `${REFUSAL} FROM refusals`, query, ['d.id <', start, 'DESC'], 1);
      return cut(rows, query.limit, REFUSALS, ({ id }) => [id], toRefusal);
    },
    refusalsAfter: async (query) =>
      (await numbered<RefusalRow>(read, `${REFUSAL} FROM refusals`, query, ['d.id >', query.after, ''])).map(toRefusal),
    accessLinesAfter: async (query) =>
      (await numbered<AccessRow>(read, `${LINE} FROM access_log`, query, ['d.id >', query.after, ''])).map(toLine),
    refuse: (refusals) =>
      write(async (ask) => {
        await ask(REFUSE.lock, []);
        await ask(REFUSE.add, [
          refusals.map(({ instrument }) => kept(instrument)),
          refusals.map(({ refusedAt }) => refusedAt),
          refusals.map(({ principal }) => kept(principal)),
          refusals.map(({ code }) => code),
          refusals.map(({ chartVersion }) => chartVersion),
          refusals.map(({ facts }) => facts),
        ]);
        await ask(REFUSE.forget, []);
      }, 'read committed'),
  };
}

async function duties(ask: Ask, query: Parameters<Store['duties']>[0]): ReturnType<Store['duties']> {
  const { asOf, descending = false, after } = query;
  limited(query.limit, 200);
  const values: unknown[] = [];
  const to = (value: unknown) => `$${values.push(value)}`;
  const start = after === undefined ? (descending ? ['~', LAST, LAST] : ['', 0, -1]) : placeOf(DUTIES, after);
  const owed =
    asOf === undefined
      ? 'd.ended_latest IS NULL'
      : `d.since_latest <= ${to(asOf)} AND (d.ended_latest IS NULL OR d.ended_latest > ${to(asOf)})`;
  const way = descending ? 'DESC' : 'ASC';
  const sql = `SELECT ${DUTY} FROM duties d JOIN instruments i ON i.num = d.instrument
    WHERE ${[owed, ...equal(query, ['by', 'act'], to), ...ofInstrument(query, to)].join(' AND ')}
      AND (d.since_earliest, d.instrument, d.ordinal) ${descending ? '<' : '>'} (${start.map(to).join(', ')})
    ORDER BY d.since_earliest ${way}, d.instrument ${way}, d.ordinal ${way} LIMIT ${to(query.limit + 1)}`;
  const found = await ask<Omit<DutyRow, 'title' | 'instrument'> & Listed>(sql, values);
  return cut(
    found,
    query.limit,
    DUTIES,
    (row) => [row.sinceEarliest, row.num, row.ordinal],
    ({ to, cites, ...row }) => titled({ ...row, to: unkept(to), cites: unkept(cites) }),
  );
}

async function gaps(ask: Ask, query: Parameters<Store['gaps']>[0]): ReturnType<Store['gaps']> {
  limited(query.limit, 200);
  const values: unknown[] = [];
  const to = (value: unknown) => `$${values.push(value)}`;
  const start = query.after === undefined ? [LAST, LAST, LAST] : placeOf(GAPS, query.after);
  const place = `(d.rank, d.instrument, d.ordinal) < (${start.map(to).join(', ')})`;
  const sql = `SELECT ${GAP} FROM gaps d JOIN instruments i ON i.num = d.instrument
    WHERE ${[place, ...ofInstrument(query, to)].join(' AND ')}
    ORDER BY d.rank DESC, d.instrument DESC, d.ordinal DESC LIMIT ${to(query.limit + 1)}`;
  const found = await ask<Omit<GapRow, 'title' | 'instrument'> & Listed>(sql, values);
  return cut(found, query.limit, GAPS, (row) => [row.rank, row.num, row.ordinal], titled);
}

interface NumberedQuery {
  readonly instrument?: string;
  readonly principal?: string;
  readonly limit: number;
}

/** Rows that are numbered in their order, from a number on; `more` than asked for tell whether there is another page. */
function numbered<Row extends object>(
  ask: Ask,
  from: string,
  query: NumberedQuery,
  [side, start, way]: readonly [side: string, start: unknown, way: 'DESC' | ''],
  more = 0,
): Promise<readonly Row[]> {
  limited(query.limit, 200);
  const values: unknown[] = [];
  const to = (value: unknown) => `$${values.push(value)}`;
  const conditions = [...equal(query, ['instrument', 'principal'], to), `${side} ${to(start)}`];
  const limit = to(query.limit + more);
  return ask<Row>(`SELECT ${from} d WHERE ${conditions.join(' AND ')} ORDER BY d.id ${way} LIMIT ${limit}`, values);
}

/** The filters that are given, on columns of their name. */
function equal<Query extends object>(query: Query, names: readonly string[], to: (value: unknown) => string): string[] {
  return names.flatMap((name) => {
    const value = query[name as keyof Query] as string | undefined;
    return value === undefined ? [] : [`d.${name} = ${to(kept(value))}`];
  });
}

function ofInstrument({ instrument }: { readonly instrument?: string }, to: (value: unknown) => string): string[] {
  return instrument === undefined ? [] : [`i.id = ${to(kept(instrument))}`];
}

function titled<Row extends Listed & { readonly by: string }>({
  num: _num,
  ordinal: _ordinal,
  id,
  title,
  ...row
}: Row) {
  return { ...row, by: unkept(row.by), instrument: unkept(id), title: toTitle(title) };
}

/** A refusal as it is read. */
export function toRefusal(row: RefusalRow): RefusalRow {
  return { ...row, instrument: unkept(row.instrument), principal: unkept(row.principal) };
}

function toLine(row: AccessRow): AccessRow {
  return { ...row, principal: unkept(row.principal), subject: unkept(row.subject), detail: unkept(row.detail) };
}
