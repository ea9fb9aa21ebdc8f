/**
 * The list of instruments. It is cut into cells, one for each kind and state; the rows of `counts` tell which there are.
 * A page is taken from the cells a query asks for, from each at most a page in its order, so that an index holds the
 * answer to every combination of filters however many instruments there are.
 */
import type { FindingQuery, InstrumentRow, ListQuery, Page } from '../register/ports.ts';
import type { Ask } from './postgres-connect.ts';
import { cut, isCursorOf, type ListOrder, limited, placeOf } from './postgres-cursor.ts';
import { INSTRUMENT, INSTRUMENT_FROM, type InstrumentRecord, toInstrument } from './postgres-rows.ts';
import { kept, textQuery } from './postgres-text.ts';

const BY_NUMBER: ListOrder = { list: 'instruments', types: ['number'] };
const WITH_FINDINGS: ListOrder = { list: 'findings', types: ['number'] };
const WAITING: ListOrder = { list: 'waiting', types: ['number'] };
const LAST = Number.MAX_SAFE_INTEGER;

/** Takes a value into a statement that is put together; gives what stands for it there. */
type Taking = (value: unknown) => string;

type Picked = InstrumentRecord & { readonly day: string | null; readonly changed: number };

/** An order of the list: its cursors, its columns, and where a row stands in it. By force it comes in two parts, those
 * with a date (on a day: in force on it) and those without. */
interface Order {
  readonly cursor: ListOrder;
  readonly columns: readonly string[];
  readonly place: (row: Picked) => readonly (string | number)[];
}

const byNumber = ({ num }: Picked) => [num];
const byDate = ({ day, num }: Picked) => [day!, num];
const DATED = ['in_force_from_latest', 'instrument'];
const ORDERS = {
  registered: { cursor: BY_NUMBER, columns: ['instrument'], place: byNumber },
  changed: { cursor: { list: 'changed', types: ['number'] }, columns: ['changed'], place: ({ changed }) => [changed] },
  inForceOn: { cursor: { list: 'inForce', types: ['string', 'number'] }, columns: DATED, place: byDate },
  dated: { cursor: { list: 'byForce', types: ['string', 'number'] }, columns: DATED, place: byDate },
  undated: { cursor: { list: 'withoutForce', types: ['number'] }, columns: ['instrument'], place: byNumber },
} as const satisfies Record<string, Order>;
type OrderName = keyof typeof ORDERS;

/** The list over a way of asking. */
export function lister(ask: Ask): (query: ListQuery) => Promise<Page<InstrumentRow>> {
  return async (query) => {
    limited(query.limit, 200);
    const name = orderOf(query);
    const order: Order = ORDERS[name];
    const after = query.after === undefined ? undefined : placeOf(order.cursor, query.after);
    const words = query.text === undefined ? undefined : textQuery(query.text);
    if (words === null) return { rows: [], next: null };
    const part = (part: OrderName, place: readonly unknown[] | undefined, limit: number) => {
      const values: unknown[] = [];
      const sql = listSql(query, part, place, words, limit, (value) => `$${values.push(value)}`);
      return ask<Picked>(sql, values);
    };
    const found = await part(name, after, query.limit + 1);
    if (name !== 'dated' || found.length > query.limit)
      return cut(found, query.limit, order.cursor, order.place, toInstrument);
    const rest = await part('undated', undefined, query.limit + 1 - found.length);
    const all = [...found, ...rest];
    const last: Order = all[query.limit - 1]?.day === null ? ORDERS.undated : order;
    return cut(all, query.limit, last.cursor, last.place, toInstrument);
  };
}

/** The order of a page; of one by force, the part in which it begins. */
function orderOf({ text, inForceOn, sort = 'registered', after }: ListQuery): OrderName {
  if (text !== undefined) return 'registered';
  if (inForceOn !== undefined) return 'inForceOn';
  if (sort !== 'inForce') return sort;
  return after !== undefined && isCursorOf(ORDERS.undated.cursor, after) ? 'undated' : 'dated';
}

function listSql(
  query: ListQuery,
  name: OrderName,
  after: readonly unknown[] | undefined,
  words: string | undefined,
  most: number,
  to: Taking,
): string {
  const limit = to(most);
  const by = (table: string) => ORDERS[name].columns.map((column) => `${table}.${column} DESC`).join(', ');
  const wanted = [...placed(query, name, after, to), ...parented(query, to)];
  const picked = words === undefined ? cells(query, wanted, by, limit, to) : worded(query, words, wanted, limit, to);
  return `SELECT ${INSTRUMENT}, s.in_force_from_latest AS day, s.changed FROM (${picked}) c
    JOIN instruments i ON i.num = c.num JOIN standings s ON s.instrument = i.num
    LEFT JOIN instruments p ON p.num = i.parent ORDER BY ${by('s')}`;
}

/** What comes after the page before. On a day it is also what "certainly in force" means. */
function placed(
  { inForceOn }: ListQuery,
  name: OrderName,
  after: readonly unknown[] | undefined,
  to: Taking,
): string[] {
  const columns = ORDERS[name].columns.map((column) => `s.${column}`).join(', ');
  const place = after === undefined ? [] : [`(${columns}) < (${after.map(to).join(', ')})`];
  const day = inForceOn === undefined ? null : to(inForceOn);
  const inForce =
    day === null
      ? []
      : [
          `s.in_force_from_latest <= ${day}
      AND (s.in_force_until_earliest IS NULL OR s.in_force_until_earliest > ${day})`,
        ];
  const dated = name === 'inForceOn' || name === 'dated' ? ['s.in_force_from_latest IS NOT NULL'] : [];
  const undated = name === 'undated' ? ['s.in_force_from_latest IS NULL'] : [];
  return [...dated, ...undated, ...inForce, ...place];
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
function cells(
  query: ListQuery,
  wanted: readonly string[],
  by: (table: string) => string,
  limit: string,
  to: Taking,
): string {
  const { party, parent } = query;
  const fromParty = party !== undefined && parent === undefined;
  const mine = fromParty ? [`s.party = ${to(kept(party))}`] : party === undefined ? [] : [ofParty(party, to)];
  const conditions = ['s.kind = k.kind', 's.state = k.state', ...mine, ...wanted];
  return `SELECT l.instrument AS num FROM counts k CROSS JOIN LATERAL (
      SELECT s.instrument, s.in_force_from_latest, s.changed FROM ${fromParty ? 'instrument_parties' : 'standings'} s
      WHERE ${conditions.join(' AND ')} ORDER BY ${by('s')} LIMIT ${limit}) l
    WHERE ${['k.n > 0', ...celled('k', query, to)].join(' AND ')}
    ORDER BY ${by('l')} LIMIT ${limit}`;
}

/** By words the page keeps the order of registration, also with a day: the index of words has no dates. */
function worded(query: ListQuery, words: string, wanted: readonly string[], limit: string, to: Taking): string {
  const mine = query.party === undefined ? [] : [ofParty(query.party, to)];
  const conditions = [`w.words @@ ${to(words)}::tsquery`, ...celled('s', query, to), ...mine, ...wanted];
  return `SELECT s.instrument AS num FROM instruments w JOIN standings s ON s.instrument = w.num
    WHERE ${conditions.join(' AND ')} ORDER BY s.instrument DESC LIMIT ${limit}`;
}

/** Instruments in which findings stand, newest registered first. */
export function findingLister(ask: Ask): (query: FindingQuery) => Promise<Page<InstrumentRow>> {
  return numberLister(ask, 's.findings > 0', WITH_FINDINGS);
}

/** Instruments in which something waits for a second person, newest registered first. */
export function waitingLister(ask: Ask): (query: FindingQuery) => Promise<Page<InstrumentRow>> {
  return numberLister(ask, `strpos(s.standing, '"unconfirmed":[') > 0`, WAITING);
}

/** A list of instruments by number alone. */
function numberLister(
  ask: Ask,
  wanted: string,
  order: ListOrder,
): (query: FindingQuery) => Promise<Page<InstrumentRow>> {
  const sql = `SELECT ${INSTRUMENT} FROM ${INSTRUMENT_FROM} WHERE ${wanted} AND s.instrument < $1
    ORDER BY s.instrument DESC LIMIT $2`;
  return async ({ after, limit }) => {
    limited(limit, 200);
    const start = after === undefined ? LAST : placeOf(order, after)[0];
    const found = await ask<InstrumentRecord>(sql, [start, limit + 1]);
    return cut(found, limit, order, ({ num }) => [num], toInstrument);
  };
}
