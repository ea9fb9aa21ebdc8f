/**
 * The list of instruments. It is cut into cells, one for each kind and state (some twenty at most), each of which an
 * index holds in the order of the page; a page is the merge of the cells a query asks for. So one index serves every
 * combination of filters, and an act that changes a state moves one index row (and one for each party).
 */
import type { Database, Statement } from 'better-sqlite3';
import type { FindingQuery, InstrumentRow, ListQuery, Page } from '../register/ports.ts';
import { type CursorShape, checkLimit, isCursorOf, type Key, readCursor, writeCursor } from './sqlite-cursor.ts';
import { INSTRUMENT_COLUMNS, type InstrumentRecord, toInstrument } from './sqlite-rows.ts';
import { settledUpTo } from './sqlite-settle.ts';
import { textQuery } from './sqlite-text.ts';

/**
 * In which order, newest or latest first: of registration; of the latest entry; of entry into force. That by latest
 * entry comes in two parts, those recorded on since it was last brought up to date, and those settled; and the last one
 * too, those with a date (on a day: in force on it) and those without.
 */
export type ListOrder = 'registered' | 'recent' | 'settled' | 'inForceOn' | 'dated' | 'undated';

/** Which SQL a query needs; the values are bound. */
export interface ListShape {
  /** What the page is drawn from, the most selective first. */
  readonly from: 'ledger' | 'text' | 'parent' | 'party' | 'cells' | 'all';
  /** How many ordered streams are merged. */
  readonly arms: number;
  readonly order: ListOrder;
  /** Filters that the index of `from` leaves to be checked row by row. */
  readonly checks: readonly ('kind' | 'state' | 'parent' | 'party' | 'inForce')[];
}

/** One row of a page before it is filled in: number and what the page is ordered by before it, where that is another. */
interface Pick {
  readonly num: number;
  readonly place: string | number | null;
}

interface Cell {
  readonly kind: string;
  readonly state: string;
}

type Bindings = Record<string, string | number>;

const BY_NUMBER: CursorShape = { list: 'instruments', types: ['number'] };
const WITH_FINDINGS: CursorShape = { list: 'findings', types: ['number'] };
const WAITING: CursorShape = { list: 'waiting', types: ['number'] };
const BY_ENTRY: CursorShape = { list: 'changed', types: ['number'] };
const CURSORS: Record<ListOrder, CursorShape> = {
  registered: BY_NUMBER,
  recent: BY_ENTRY,
  settled: BY_ENTRY,
  inForceOn: { list: 'in-force', types: ['string', 'number'] },
  dated: { list: 'by-force', types: ['string', 'number'] },
  undated: { list: 'without-force', types: ['number'] },
};
/** The second part of an order in two. */
const REST: Partial<Record<ListOrder, ListOrder>> = { recent: 'settled', dated: 'undated' };
/** Later than every day. */
const NO_DAY = '~';

export const LIST_SQL = {
  cells: 'SELECT kind, state FROM counts WHERE n > 0',
  numOf: 'SELECT num FROM instruments WHERE id = ?',
  head: 'SELECT coalesce(max(position), 0) FROM entries',
  withFindings:
    'SELECT instrument FROM standings WHERE findings > 0 AND instrument < ? ORDER BY instrument DESC LIMIT ?',
  waiting: `SELECT instrument FROM standings WHERE instr(standing, '"unconfirmed":[') > 0 AND instrument < ?
    ORDER BY instrument DESC LIMIT ?`,
  row: `SELECT ${INSTRUMENT_COLUMNS} FROM instruments i CROSS JOIN standings s ON s.instrument = i.num
    LEFT JOIN instruments p ON p.num = i.parent WHERE i.num = ?`,
};

/** The list, its statements prepared once for each shape of query. */
export function lister(db: Database): (query: ListQuery) => Page<InstrumentRow> {
  const cells = db.prepare<[], Cell>(LIST_SQL.cells);
  const numOf = db.prepare<[string], number>(LIST_SQL.numOf).pluck();
  const head = db.prepare<[], number>(LIST_SQL.head).pluck();
  const row = db.prepare<[number], InstrumentRecord>(LIST_SQL.row);
  const prepared = new Map<string, Statement<[Bindings], Pick>>();

  function picks(shape: ListShape, bindings: Bindings): readonly Pick[] {
    const key = `${shape.from} ${shape.arms} ${shape.order} ${shape.checks}`;
    const statement = prepared.get(key) ?? db.prepare<[Bindings], Pick>(listSql(shape));
    prepared.set(key, statement);
    return statement.all(bindings);
  }

  function list(query: ListQuery): Page<InstrumentRow> {
    checkLimit(query.limit, 200);
    const order = orderOf(query);
    const bindings = startingPoint(query, order);
    const text = query.text === undefined ? undefined : textQuery(query.text);
    const parent = query.parent === undefined ? undefined : numOf.get(query.parent);
    const wanted = cells.all().filter((cell) => holds(query.kind, cell.kind) && holds(query.state, cell.state));
    const nothing = text === null || (query.parent !== undefined && parent === undefined) || wanted.length === 0;
    if (nothing) return { rows: [], next: null };
    const part = (order: ListOrder, bindings: Bindings, limit: number) => {
      const shape = shapeOf(query, wanted, order);
      return picks(shape, { ...bindings, ...filters(query, text, parent, limit), ...armBindings(shape, wanted) });
    };
    const found = part(
      order,
      order === 'recent' ? { ...bindings, settled: settledUpTo(head.get()!) } : bindings,
      query.limit + 1,
    );
    const second = REST[order];
    if (second === undefined || found.length > query.limit) return page(found, query.limit, order);
    const start = second === 'settled' ? bindings : FIRST;
    const rest = part(second, start, query.limit + 1 - found.length);
    return page([...found, ...rest], query.limit, order);
  }

  function page(found: readonly Pick[], limit: number, order: ListOrder): Page<InstrumentRow> {
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const rows = shown.map(({ num }) => toInstrument(row.get(num)!));
    return { rows, next: last ? cursorAfter(last, order) : null };
  }

  // One snapshot for cells, picks and rows: an instrument changing state in between would be missed.
  const inSnapshot = db.transaction(list);
  return (query) => inSnapshot.deferred(query);
}

/** Instruments in which findings stand, newest registered first. */
export function findingLister(db: Database): (query: FindingQuery) => Page<InstrumentRow> {
  return numberLister(db, LIST_SQL.withFindings, WITH_FINDINGS);
}

/** Instruments in which something waits for a second person, newest registered first. */
export function waitingLister(db: Database): (query: FindingQuery) => Page<InstrumentRow> {
  return numberLister(db, LIST_SQL.waiting, WAITING);
}

/** A list of instruments by number alone. */
function numberLister(db: Database, sql: string, shape: CursorShape): (query: FindingQuery) => Page<InstrumentRow> {
  const numbers = db.prepare<[number, number], number>(sql).pluck();
  const row = db.prepare<[number], InstrumentRecord>(LIST_SQL.row);
  return db.transaction(({ after, limit }: FindingQuery): Page<InstrumentRow> => {
    checkLimit(limit, 200);
    const start = after === undefined ? Number.MAX_SAFE_INTEGER : Number(readCursor(shape, after)[0]);
    const found = numbers.all(start, limit + 1);
    const shown = found.slice(0, limit);
    const next = found.length > limit ? writeCursor(shape, [shown.at(-1)!]) : null;
    return { rows: shown.map((num) => toInstrument(row.get(num)!)), next };
  }).deferred;
}

/** The SQL of a shape. */
export function listSql(shape: ListShape): string {
  if (shape.from === 'text') return textSql(shape);
  if (shape.from === 'ledger') return ledgerSql(shape);
  const arm = ARMS[shape.from];
  const arms = Array.from({ length: shape.arms }, (_, index) => arm(shape, index));
  return `${arms.join('\nUNION ALL\n')}\nORDER BY ${ORDERS[shape.order]} LIMIT :limit`;
}

const ORDERS: Record<ListOrder, string> = {
  registered: 'num DESC',
  undated: 'num DESC',
  recent: 'place DESC',
  settled: 'place DESC',
  inForceOn: 'place DESC, num DESC',
  dated: 'place DESC, num DESC',
};

/** One ordered stream of each source; `index` tells its bindings from those of the others. */
const ARMS: Record<Exclude<ListShape['from'], 'text' | 'ledger'>, (shape: ListShape, index: number) => string> = {
  all: (shape) => `SELECT ${picked(shape)} FROM standings s WHERE ${position(shape)}`,
  cells: (shape, index) =>
    `SELECT ${picked(shape)} FROM standings s
     WHERE s.kind = :kind${index} AND s.state = :state${index} AND ${position(shape)}${unmoved(shape)}`,
  party: (shape, index) =>
    `SELECT ${picked(shape)} FROM instrument_parties s
     WHERE s.party = :party AND s.kind = :kind${index} AND s.state = :state${index} AND ${position(shape)}${unmoved(shape)}`,
  parent: (shape, index) =>
    `SELECT ${picked(shape)} FROM standings s
     WHERE s.parent = :parent AND s.kind = :kind${index} AND ${position(shape)}${unmoved(shape)}${checks(shape)}`,
};

function textSql(shape: ListShape): string {
  return `SELECT s.instrument AS num, NULL AS place
    FROM instrument_text t CROSS JOIN standings s ON s.instrument = t.rowid
    WHERE instrument_text MATCH :text AND t.rowid < :num${checks(shape)}
    ORDER BY t.rowid DESC LIMIT :limit`;
}

/** Those whose latest entry is not yet in the order, and that are its latest. */
function ledgerSql(shape: ListShape): string {
  return `SELECT s.instrument AS num, e.position AS place
    FROM entries e CROSS JOIN standings s ON s.instrument = e.instrument
    WHERE e.position > :settled AND e.position < :changed AND s.changed = e.position${checks(shape)}
    ORDER BY e.position DESC LIMIT :limit`;
}

/** Those settled that were not recorded on since. */
function unmoved({ order }: ListShape): string {
  if (order !== 'settled') return '';
  return ' AND s.settled = (SELECT changed FROM standings WHERE instrument = s.instrument)';
}

function picked({ order }: ListShape): string {
  return `s.instrument AS num, ${PLACES[order]} AS place`;
}

const PLACES: Record<ListOrder, string> = {
  registered: 'NULL',
  undated: 'NULL',
  recent: 'e.position',
  settled: 's.settled',
  inForceOn: 's.in_force_from_latest',
  dated: 's.in_force_from_latest',
};

/** What comes after the page before. On a day it is also what "certainly in force" means. */
function position({ order }: ListShape): string {
  return AFTER[order];
}

const AFTER: Record<ListOrder, string> = {
  registered: 's.instrument < :num',
  undated: 's.in_force_from_latest IS NULL AND s.instrument < :num',
  recent: 'e.position < :changed',
  settled: 's.settled < :changed',
  dated: 's.in_force_from_latest IS NOT NULL AND (s.in_force_from_latest, s.instrument) < (:day, :num)',
  inForceOn: `s.in_force_from_latest IS NOT NULL AND (s.in_force_from_latest, s.instrument) < (:day, :num)
    AND (s.in_force_until_earliest IS NULL OR s.in_force_until_earliest > :inForceOn)`,
};

const CHECKS: Record<ListShape['checks'][number], string> = {
  kind: 's.kind = :kind',
  state: 's.state = :state',
  parent: 's.parent = :parent',
  party: `EXISTS (SELECT 1 FROM instrument_parties WHERE party = :party AND kind = s.kind AND state = s.state
    AND instrument = s.instrument)`,
  inForce: `s.in_force_from_latest <= :inForceOn
    AND (s.in_force_until_earliest IS NULL OR s.in_force_until_earliest > :inForceOn)`,
};

function checks({ checks: left }: ListShape): string {
  return left.map((check) => ` AND ${CHECKS[check]}`).join('');
}

/**
 * The source of a page: words before a parent, a parent before a party. By words the page keeps the order of
 * registration also with `inForceOn`: the index of words has no dates, and sorting a million matches is not an answer.
 */
function shapeOf(query: ListQuery, cells: readonly Cell[], order: ListOrder): ListShape {
  const given = (['kind', 'state', 'parent', 'party'] as const).filter((name) => query[name] !== undefined);
  if (query.text !== undefined) {
    return { from: 'text', arms: 1, order, checks: query.inForceOn === undefined ? given : [...given, 'inForce'] };
  }
  if (order === 'recent') return { from: 'ledger', arms: 1, order, checks: given };
  if (query.parent !== undefined)
    return {
      from: 'parent',
      arms: kinds(cells).length,
      order,
      checks: given.filter((g) => g === 'state' || g === 'party'),
    };
  if (query.party !== undefined) return { from: 'party', arms: cells.length, order, checks: [] };
  if (given.length === 0 && order === 'registered') return { from: 'all', arms: 1, order, checks: [] };
  return { from: 'cells', arms: cells.length, order, checks: [] };
}

/** The order of a page; of one by force, the part in which it begins. */
function orderOf({ text, inForceOn, sort = 'registered', after }: ListQuery): ListOrder {
  if (text !== undefined) return 'registered';
  if (inForceOn !== undefined) return 'inForceOn';
  if (sort === 'changed') return 'recent';
  if (sort === 'registered') return sort;
  return after !== undefined && isCursorOf(CURSORS.undated, after) ? 'undated' : 'dated';
}

function kinds(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.map(({ kind }) => kind))];
}

function armBindings({ from }: ListShape, cells: readonly Cell[]): Bindings {
  if (from === 'text' || from === 'ledger' || from === 'all') return {};
  if (from === 'parent') return Object.fromEntries(kinds(cells).map((kind, index) => [`kind${index}`, kind]));
  return Object.fromEntries(
    cells.flatMap(({ kind, state }, index) => [
      [`kind${index}`, kind],
      [`state${index}`, state],
    ]),
  );
}

function filters(query: ListQuery, text: string | undefined, parent: number | undefined, limit: number): Bindings {
  const { sort: _sort, after: _after, ...bound } = query;
  const given = { ...bound, text, parent, limit };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Bindings;
}

/** Before every row. */
const FIRST = { num: Number.MAX_SAFE_INTEGER, changed: Number.MAX_SAFE_INTEGER, day: NO_DAY };

/** Where the page begins: after the cursor, or before everything. Throws a RangeError on a foreign cursor. */
function startingPoint({ after, inForceOn = NO_DAY }: ListQuery, order: ListOrder): Bindings {
  const key = after === undefined ? undefined : readCursor(CURSORS[order], after);
  if (order === 'recent') return { changed: key?.[0] ?? FIRST.changed };
  if (order === 'registered' || order === 'undated') return { num: key?.[0] ?? FIRST.num };
  const [day, num] = key ?? [inForceOn, FIRST.num];
  // A cursor made for a later day would let in what is not yet in force on this one.
  return { day: day! < inForceOn ? day! : inForceOn, num: day! <= inForceOn ? num! : FIRST.num };
}

function cursorAfter({ num, place }: Pick, order: ListOrder): string {
  if (order === 'dated' && place === null) return writeCursor(CURSORS.undated, [num]);
  const key: Key = place === null ? [num] : order === 'recent' ? [place] : [place, num];
  return writeCursor(CURSORS[order], key);
}

function holds(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || wanted === value;
}
