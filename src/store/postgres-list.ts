/**
 * The list of instruments. It is cut into cells, one for each kind and state; the rows of `counts` tell which there are.
 * A page is taken from the cells a query asks for, from each at most a page in its order, so that an index holds the
 * answer to every combination of filters however many instruments there are.
 */
import type { FindingQuery, InstrumentRow, ListQuery, Page } from '../register/ports.ts';
import type { Ask } from './postgres-connect.ts';
import { cut, type ListOrder, limited, placeOf } from './postgres-cursor.ts';
import { INSTRUMENT, INSTRUMENT_FROM, type InstrumentRecord, toInstrument } from './postgres-rows.ts';
import { kept, textQuery } from './postgres-text.ts';

const BY_NUMBER: ListOrder = { list: 'instruments', types: ['number'] };
const BY_DATE: ListOrder = { list: 'inForce', types: ['string', 'number'] };
const WITH_FINDINGS: ListOrder = { list: 'findings', types: ['number'] };
const LAST = Number.MAX_SAFE_INTEGER;

/** Takes a value into a statement that is put together; gives what stands for it there. */
type Taking = (value: unknown) => string;

type Picked = InstrumentRecord & { readonly day: string | null };

/** The list over a way of asking. */
export function lister(ask: Ask): (query: ListQuery) => Promise<Page<InstrumentRow>> {
  return async (query) => {
    limited(query.limit, 200);
    const byDate = query.inForceOn !== undefined && query.text === undefined;
    const order = byDate ? BY_DATE : BY_NUMBER;
    const after = query.after === undefined ? undefined : placeOf(order, query.after);
    const words = query.text === undefined ? undefined : textQuery(query.text);
    if (words === null) return { rows: [], next: null };
    const values: unknown[] = [];
    const sql = listSql(query, after, words, (value) => `$${values.push(value)}`);
    const found = await ask<Picked>(sql, values);
    const place = ({ day, num }: Picked) => (byDate ? [day!, num] : [num]);
    return cut(found, query.limit, order, place, toInstrument);
  };
}

function listSql(
  query: ListQuery,
  after: readonly (string | number)[] | undefined,
  words: string | undefined,
  to: Taking,
): string {
  const byDate = query.inForceOn !== undefined && words === undefined;
  const limit = to(query.limit + 1);
  const order = byDate ? 's.in_force_from_latest DESC, s.instrument DESC' : 's.instrument DESC';
  const wanted = [...placed(query, after, byDate, to), ...parented(query, to)];
  const picked = words === undefined ? cells(query, wanted, order, limit, to) : worded(query, words, wanted, limit, to);
  return `SELECT ${INSTRUMENT}, c.day FROM (${picked}) c JOIN instruments i ON i.num = c.num
    JOIN standings s ON s.instrument = i.num LEFT JOIN instruments p ON p.num = i.parent
    ORDER BY ${byDate ? 'c.day DESC, ' : ''}c.num DESC`;
}

/** What comes after the page before. By date it is also what "certainly in force" means. */
function placed(query: ListQuery, after: readonly unknown[] | undefined, byDate: boolean, to: Taking): string[] {
  const { inForceOn } = query;
  const inForce = () => {
    const day = to(inForceOn);
    return `s.in_force_from_latest <= ${day}
      AND (s.in_force_until_earliest IS NULL OR s.in_force_until_earliest > ${day})`;
  };
  if (!byDate) {
    const before = after === undefined ? [] : [`s.instrument < ${to(after[0])}`];
    return inForceOn === undefined ? before : [...before, inForce()];
  }
  const [day, num] = after ?? ['~', LAST];
  return [
    's.in_force_from_latest IS NOT NULL',
    inForce(),
    `(s.in_force_from_latest, s.instrument) < (${to(day)}, ${to(num)})`,
  ];
}

function parented({ parent }: ListQuery, to: Taking): string[] {
  return parent === undefined ? [] : [`s.parent = (SELECT num FROM instruments WHERE id = ${to(kept(parent))})`];
}

/** Filters on kind and state. */
function celled(table: string, { kind, state }: ListQuery, to: Taking): string[] {
  return [
    ...(kind === undefined ? [] : [`${table}.kind = ${to(kind)}`]),
    ...(state === undefined ? [] : [`${table}.state = ${to(kept(state))}`]),
  ];
}

function ofParty(party: string, to: Taking): string {
  return `EXISTS (SELECT 1 FROM instrument_parties o WHERE o.party = ${to(kept(party))} AND o.kind = s.kind
    AND o.state = s.state AND o.instrument = s.instrument)`;
}

/** The best of each cell, of the party's own where one is asked for, and of these the best. */
function cells(query: ListQuery, wanted: readonly string[], order: string, limit: string, to: Taking): string {
  const { party, parent } = query;
  const fromParty = party !== undefined && parent === undefined;
  const mine = fromParty ? [`s.party = ${to(kept(party))}`] : party === undefined ? [] : [ofParty(party, to)];
  const conditions = ['s.kind = k.kind', 's.state = k.state', ...mine, ...wanted];
  return `SELECT l.instrument AS num, l.in_force_from_latest AS day FROM counts k CROSS JOIN LATERAL (
      SELECT s.instrument, s.in_force_from_latest FROM ${fromParty ? 'instrument_parties' : 'standings'} s
      WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${limit}) l
    WHERE ${['k.n > 0', ...celled('k', query, to)].join(' AND ')}
    ORDER BY ${order.replaceAll('s.', 'l.')} LIMIT ${limit}`;
}

/** By words the page keeps the order of registration, also with a day: the index of words has no dates. */
function worded(query: ListQuery, words: string, wanted: readonly string[], limit: string, to: Taking): string {
  const mine = query.party === undefined ? [] : [ofParty(query.party, to)];
  const conditions = [`w.words @@ ${to(words)}::tsquery`, ...celled('s', query, to), ...mine, ...wanted];
  return `SELECT s.instrument AS num, NULL::text AS day FROM instruments w JOIN standings s ON s.instrument = w.num
    WHERE ${conditions.join(' AND ')} ORDER BY s.instrument DESC LIMIT ${limit}`;
}

/** Instruments in which findings stand, newest registered first. */
export function findingLister(ask: Ask): (query: FindingQuery) => Promise<Page<InstrumentRow>> {
  const sql = `SELECT ${INSTRUMENT} FROM ${INSTRUMENT_FROM} WHERE s.findings > 0 AND s.instrument < $1
    ORDER BY s.instrument DESC LIMIT $2`;
  return async ({ after, limit }) => {
    limited(limit, 200);
    const start = after === undefined ? LAST : placeOf(WITH_FINDINGS, after)[0];
    const found = await ask<InstrumentRecord>(sql, [start, limit + 1]);
    return cut(found, limit, WITH_FINDINGS, ({ num }) => [num], toInstrument);
  };
}
