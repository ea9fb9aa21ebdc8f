/** The tables that move, in PostgreSQL: reading them in their order, and writing rows as they come. */
import type { Cell, ColumnKind, MovedRow, MovedTable } from '../register/moving.ts';
import type { Ask } from './postgres-connect.ts';
import { KEPT_REFUSALS } from './postgres-pages.ts';
import { indexedWords, kept, unkept } from './postgres-text.ts';

/** So many rows are read and written at once. */
const BATCH = 500;

/** Columns with any text at all, which is not kept as it is. JSON and words of our own are. */
const ANY_TEXT: Readonly<Record<string, readonly string[]>> = {
  instruments: ['id'],
  entries: ['principal', 'reason'],
  idempotency: ['principal', 'key'],
  sealed: ['party'],
  private_notes: ['party', 'erased_by', 'reason'],
  refusals: ['instrument', 'principal'],
  principals: ['id'],
  tokens: ['id', 'principal'],
  access_log: ['principal', 'subject', 'detail'],
  webhooks: ['created_by', 'disabled'],
  webhook_deliveries: ['detail'],
  standings: ['sentence'],
  instrument_parties: ['party'],
  supersessions: ['superseded'],
  duties: ['by', 'to', 'cites'],
  gaps: ['by'],
};

const TYPES: Readonly<Record<ColumnKind, string>> = { number: 'bigint', text: 'text', bytes: 'bytea', flag: 'boolean' };

const quoted = (names: readonly string[], before = '') => names.map((name) => `${before}"${name}"`).join(', ');
const columnsOf = (table: MovedTable) => Object.keys(table.columns);

/** Whether and how rows give way to those that are there. */
function onConflict(table: MovedTable): string {
  if (table.arrives === 'keyed') return ' ON CONFLICT DO NOTHING';
  if (table.arrives !== 'changing') return '';
  const rest = columnsOf(table).filter((name) => !table.key.includes(name));
  return ` ON CONFLICT (${quoted(table.key)}) DO UPDATE SET (${quoted(rest)}) = ROW (${quoted(rest, 'EXCLUDED.')})
    WHERE (${quoted(rest, `${table.name}.`)}) IS DISTINCT FROM (${quoted(rest, 'EXCLUDED.')})`;
}

const SQL = {
  count: ({ name }: MovedTable) => `SELECT count(*) AS n FROM ${name}`,
  last: ({ name, key }: MovedTable) => `SELECT coalesce(max("${key[0]}"), 0) AS n FROM ${name}`,
  clear: ({ name }: MovedTable) => `DELETE FROM ${name}`,
  rows(table: MovedTable, after: number): string {
    const { name, key, order = key, arrives } = table;
    const above = arrives === 'numbered' ? ` WHERE "${key[0]}" > ${after}` : '';
    return `DECLARE moved NO SCROLL CURSOR FOR
      SELECT ${quoted(columnsOf(table))} FROM ${name}${above} ORDER BY ${quoted(order)}`;
  },
  fetch: `FETCH ${BATCH} FROM moved`,
  close: 'CLOSE moved',
  add(table: MovedTable): string {
    const kinds = Object.values(table.columns);
    const types = [...kinds.map((kind) => TYPES[kind]), ...(table.name === 'instruments' ? ['tsvector'] : [])];
    const names = quoted([...columnsOf(table), ...(table.name === 'instruments' ? ['words'] : [])]);
    const given = types.map((type, at) => `$${at + 1}::${type}[]`).join(', ');
    return `INSERT INTO ${table.name} (${names}) SELECT * FROM unnest(${given})${onConflict(table)}`;
  },
  head: `UPDATE head SET size = (SELECT coalesce(max(position), 0) FROM entries),
    recorded_at = (SELECT coalesce(max(recorded_at), 0) FROM entries WHERE position = (SELECT max(position) FROM entries)),
    instruments = (SELECT coalesce(max(num), 0) FROM instruments)`,
  changed: `UPDATE instrument_parties p SET changed = s.changed FROM standings s
    WHERE s.instrument = p.instrument AND p.instrument = ANY ($1::bigint[])`,
  goOn: `SELECT setval(pg_get_serial_sequence('webhook_deliveries', 'number'), coalesce(max(number), 0) + 1, false)
    FROM webhook_deliveries`,
  forgetRefusals: `DELETE FROM refusals WHERE id <= (SELECT max(id) FROM refusals) - ${KEPT_REFUSALS}`,
};

/** How many rows a table has. */
export async function countOf(ask: Ask, table: MovedTable): Promise<number> {
  return (await ask<{ n: number }>(SQL.count(table), []))[0]!.n;
}

/** The largest number in a numbered table; 0 where it is empty. */
export async function lastOf(ask: Ask, table: MovedTable): Promise<number> {
  return (await ask<{ n: number }>(SQL.last(table), []))[0]!.n;
}

/** The rows of a table, those above `after` of a numbered one; within a transaction of the caller. */
export async function* rowsOf(ask: Ask, table: MovedTable, after: number): AsyncGenerator<readonly MovedRow[]> {
  await ask(SQL.rows(table, after));
  for (;;) {
    const rows = await ask<Record<string, unknown>>(SQL.fetch);
    if (rows.length === 0) break;
    yield rows.map((row) => columnsOf(table).map((name) => toCell(table, name, row[name])));
  }
  await ask(SQL.close);
}

/** Writes rows in their order; within a transaction of the caller, who keeps the tree and moves the head. */
export async function putRows(ask: Ask, table: MovedTable, rows: readonly MovedRow[]): Promise<void> {
  const columns = columnsOf(table).map((name, at) => rows.map((row) => fromCell(table, name, row[at]!)));
  if (table.name === 'instruments') columns.push(rows.map((row) => wordsOf(table, row)));
  await ask(SQL.add(table), columns);
  if (table.name === 'refusals') await ask(SQL.forgetRefusals, []);
  // The order by latest entry, which each store keeps in its own way.
  if (table.name === 'instrument_parties') await ask(SQL.changed, [columns[columnsOf(table).indexOf('instrument')]]);
}

/** Moves the head to where the ledger ends. */
export async function moveHead(ask: Ask): Promise<void> {
  await ask(SQL.head, []);
}

/** Lets what numbers rows by itself go on from those that arrived. */
export async function goOnNumbering(ask: Ask): Promise<void> {
  await ask(SQL.goOn, []);
}

/** Throws away all rows. */
export async function clearTable(ask: Ask, table: MovedTable): Promise<void> {
  await ask(SQL.clear(table), []);
}

function wordsOf(table: MovedTable, row: MovedRow): string {
  const [id, title] = ['id', 'title'].map((name) => row[columnsOf(table).indexOf(name)] as string);
  return indexedWords([id!, ...Object.values(JSON.parse(title!) as Record<string, string>)]);
}

const isAnyText = (table: MovedTable, name: string) => ANY_TEXT[table.name]?.includes(name) === true;

function toCell(table: MovedTable, name: string, value: unknown): Cell {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && isAnyText(table, name) ? unkept(value) : (value as Cell);
}

function fromCell(table: MovedTable, name: string, value: Cell): unknown {
  if (table.columns[name] === 'flag') return value === 1;
  return typeof value === 'string' && isAnyText(table, name) ? kept(value) : value;
}
