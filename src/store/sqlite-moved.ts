/** The tables that move, in an SQLite file: reading them in their order, and writing rows as they come. */
import type { Database } from 'better-sqlite3';
import type { Cell, MovedFrom, MovedRow, MovedTable } from '../register/moving.ts';
import { guarded } from './sqlite-errors.ts';
import { KEPT_REFUSALS } from './sqlite-pages.ts';
import { reader } from './sqlite-read.ts';
import { SETTLE_ANEW_SQL, settledUpTo } from './sqlite-settle.ts';
import { indexedWords } from './sqlite-text.ts';
import { treeKeeper, treeReader } from './sqlite-tree.ts';

/** So many rows are read and written at once. */
const BATCH = 500;

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const placesFor = (names: readonly string[]) => names.map(() => '?').join(', ');
const columnsOf = (table: MovedTable) => Object.keys(table.columns);

/** Columns that do not move, with what they are when a row arrives: nobody delivers to a webhook yet. */
const OWN_COLUMNS: Readonly<Record<string, Readonly<Record<string, number>>>> = { webhooks: { held_until: 0 } };

const SQL = {
  count: ({ name }: MovedTable) => `SELECT count(*) FROM ${name}`,
  last: ({ name, key }: MovedTable) => `SELECT coalesce(max("${key[0]}"), 0) FROM ${name}`,
  clear: ({ name }: MovedTable) => `DELETE FROM ${name}`,
  rows(table: MovedTable): string {
    const { name, key, order = key, arrives } = table;
    const above = arrives === 'numbered' ? ` WHERE "${key[0]}" > ?` : '';
    return `SELECT ${quoted(columnsOf(table))} FROM ${name}${above} ORDER BY ${quoted(order)}`;
  },
  add(table: MovedTable): string {
    const columns = columnsOf(table);
    const own = Object.entries(OWN_COLUMNS[table.name] ?? {});
    const names = [...columns, ...own.map(([name]) => name)];
    const values = [placesFor(columns), ...own.map(([, value]) => value)];
    return `INSERT INTO ${table.name} (${quoted(names)}) VALUES (${values.join(', ')})`;
  },
  // The guards against replacing see what is inserted before a conflict would be.
  addMissing(table: MovedTable): string {
    const columns = columnsOf(table);
    return `INSERT INTO ${table.name} (${quoted(columns)}) SELECT ${placesFor(columns)}
      WHERE NOT EXISTS (SELECT 1 FROM ${table.name} WHERE (${quoted(table.key)}) = (${placesFor(table.key)}))`;
  },
  change(table: MovedTable): string {
    const rest = columnsOf(table).filter((name) => !table.key.includes(name));
    return `UPDATE ${table.name} SET (${quoted(rest)}) = (${placesFor(rest)})
      WHERE (${quoted(table.key)}) = (${placesFor(table.key)}) AND (${quoted(rest)}) IS NOT (${placesFor(rest)})`;
  },
  words: 'INSERT INTO instrument_text (rowid, words) VALUES (?, ?)',
  forgetRefusals: `DELETE FROM refusals WHERE id <= (SELECT max(id) FROM refusals) - ${KEPT_REFUSALS}`,
};

/** Reads the tables of a database that is open. */
export function movedFrom(db: Database): MovedFrom {
  const tree = treeReader(db);
  return {
    head: async () => guarded(reader(db).head),
    treeRoot: async (size) => guarded(() => tree.treeRoot(size)),
    count: async (table) => guarded(() => db.prepare<[], number>(SQL.count(table)).pluck().get()!),
    rows: (table, after = 0) => batches(db, table, after),
  };
}

async function* batches(db: Database, table: MovedTable, after: number): AsyncGenerator<readonly MovedRow[]> {
  const given = table.arrives === 'numbered' ? [after] : [];
  const rows = guarded(() =>
    db
      .prepare(SQL.rows(table))
      .raw()
      .iterate(...given),
  ) as IterableIterator<Cell[]>;
  let batch: MovedRow[] = [];
  for (let next = guarded(() => rows.next()); next.done !== true; next = guarded(() => rows.next())) {
    batch.push(next.value);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes the tables of a database that is open. */
export interface MovedInto {
  last(table: MovedTable): number;
  put(table: MovedTable, rows: readonly MovedRow[]): void;
  clear(tables: readonly MovedTable[]): void;
}

/** Prepares to write; each call is one transaction. */
export function movedInto(db: Database): MovedInto {
  const keepTree = treeKeeper(db);
  const last = (table: MovedTable) => db.prepare<[], number>(SQL.last(table)).pluck().get()!;
  const put = db.transaction((table: MovedTable, rows: readonly MovedRow[]) => {
    const before = table.name === 'entries' ? last(table) : 0;
    if (table.arrives === 'keyed' || table.arrives === 'changing') putMissing(db, table, rows);
    else {
      const add = db.prepare(SQL.add(table));
      for (const row of rows) add.run(...row);
    }
    if (table.name === 'instruments') putWords(db, table, rows);
    if (table.name === 'entries') keepTree(before, last(table));
    if (table.name === 'standings' || table.name === 'instrument_parties') settleAnew(db, table, rows);
    if (table.name === 'refusals') db.prepare(SQL.forgetRefusals).run();
  });
  const clear = db.transaction((tables: readonly MovedTable[]) => {
    for (const table of tables) db.exec(SQL.clear(table));
  });
  return {
    last: (table) => guarded(() => last(table)),
    put: (table, rows) => guarded(() => put.immediate(table, rows)),
    clear: (tables) => guarded(() => clear.immediate(tables)),
  };
}

function putMissing(db: Database, table: MovedTable, rows: readonly MovedRow[]): void {
  const add = db.prepare(SQL.addMissing(table));
  const change = table.arrives === 'changing' ? db.prepare(SQL.change(table)) : null;
  for (const row of rows) {
    const key = row.filter((_, at) => table.key.includes(columnsOf(table)[at]!));
    const rest = row.filter((_, at) => !table.key.includes(columnsOf(table)[at]!));
    if (add.run(...row, ...key).changes === 0) change?.run(...rest, ...key, ...rest);
  }
}

/** Gives rows their place in the order by latest entry, which each store keeps in its own way. */
function settleAnew(db: Database, table: MovedTable, rows: readonly MovedRow[]): void {
  const run = db.prepare(SETTLE_ANEW_SQL[table.name as keyof typeof SETTLE_ANEW_SQL]);
  const settled = settledUpTo(reader(db).head().size);
  const names = columnsOf(table);
  for (const row of rows) run.run({ ...Object.fromEntries(names.map((name, at) => [name, row[at]])), settled });
}

function putWords(db: Database, table: MovedTable, rows: readonly MovedRow[]): void {
  const add = db.prepare(SQL.words);
  const [num, id, title] = ['num', 'id', 'title'].map((name) => columnsOf(table).indexOf(name)) as [
    number,
    number,
    number,
  ];
  for (const row of rows) {
    const titles = Object.values(JSON.parse(row[title] as string) as Record<string, string>);
    add.run(row[num], indexedWords([row[id] as string, ...titles]));
  }
}
