/** Whether full-text search finds each instrument by what it is called, and by nothing else. */
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import { indexedWords } from './sqlite-text.ts';

const SQL = {
  instruments: 'SELECT num, id, title FROM instruments ORDER BY num',
  insert: 'INSERT INTO instrument_text (rowid, words) VALUES (?, ?)',
  // Each occurrence of a word, by word, instrument and place (https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module).
  occurrences: "CREATE VIRTUAL TABLE temp.occurrences USING fts5vocab('main', 'instrument_text', 'instance')",
  read: 'SELECT doc, term, offset FROM temp.occurrences',
  sizes: 'SELECT id AS doc, hex(sz) AS term, 0 AS offset FROM instrument_text_docsize ORDER BY 2, 1',
  settings: 'SELECT k, v FROM instrument_text_config ORDER BY k',
  averages: 'SELECT hex(block) FROM instrument_text_data WHERE id = 1',
  words: 'SELECT DISTINCT term FROM temp.occurrences',
  found: 'SELECT rowid FROM instrument_text WHERE instrument_text MATCH ?',
};

type Occurrence = readonly [instrument: number, word: string, place: number];

// So many instruments are named.
const NAMED = 20;
const MEND = '`pacta rebuild` makes the index anew';

/** What is wrong with the index of a database, in sentences that name the instruments. Nothing is written to the file. */
export function textFaults(db: Database.Database): string[] {
  const due = new Database(':memory:');
  try {
    migrate(due);
    fill(due, db);
    const [kept, wanted] = [db, due].map((one) =>
      [SQL.settings, SQL.averages].map((sql) => one.prepare(sql).raw().all()),
    );
    const faults = told(db, differing(db, due));
    if (faults.length > 0 || JSON.stringify(kept) === JSON.stringify(wanted)) return faults;
    return [`the settings or totals of full-text search were altered: ${MEND}`];
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return [
      `the index of full-text search cannot be read (${error.message}): ${MEND}, unless the database cannot even be opened, which is then put back from a backup`,
    ];
  } finally {
    due.close();
  }
}

/** Makes the index that the instruments come to. */
function fill(due: Database.Database, db: Database.Database): void {
  const insert = due.prepare<[number, string]>(SQL.insert);
  due.transaction(() => {
    for (const { num, id, title } of db.prepare(SQL.instruments).iterate() as Iterable<Named>)
      insert.run(num, indexedWords([id, ...titlesOf(title)]));
  })();
}

interface Named {
  readonly num: number;
  readonly id: string;
  readonly title: string;
}

/** The titles in all languages; none where somebody made something else of the text, which is told as that. */
function titlesOf(text: string): string[] {
  try {
    return Object.values(JSON.parse(text) as Record<string, string>).map(String);
  } catch {
    return [];
  }
}

/** The numbers of the instruments that are found by other words than is due. */
function differing(db: Database.Database, due: Database.Database): Set<number> {
  for (const one of [db, due]) one.exec(SQL.occurrences);
  const differ = new Set<number>([
    ...unmatched(db, due, SQL.read),
    ...unmatched(db, due, SQL.sizes),
    ...unfound(db, due),
  ]);
  db.exec('DROP TABLE temp.occurrences');
  return differ;
}

/** The instruments of rows that only one of the two has; both come in the order of word, instrument and place. */
function unmatched(db: Database.Database, due: Database.Database, sql: string): Set<number> {
  const differ = new Set<number>();
  const [ours, theirs] = [db, due].map((one) => one.prepare<[], Occurrence>(sql).raw().iterate());
  try {
    let [a, b] = [next(ours!), next(theirs!)];
    while (a !== undefined || b !== undefined) {
      const order = compared(a, b);
      if (order < 0) differ.add(a![0]);
      if (order > 0) differ.add(b![0]);
      [a, b] = [order <= 0 ? next(ours!) : a, order >= 0 ? next(theirs!) : b];
    }
  } finally {
    // What is still being read keeps its connection from doing anything else.
    for (const rows of [ours!, theirs!]) rows.return?.();
  }
  return differ;
}

function next(rows: IterableIterator<Occurrence>): Occurrence | undefined {
  const { done, value } = rows.next();
  return done === true ? undefined : value;
}

function compared(a: Occurrence | undefined, b: Occurrence | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const words = a[1] === b[1] ? 0 : Buffer.compare(Buffer.from(a[1]), Buffer.from(b[1]));
  return words || a[0] - b[0] || a[2] - b[2];
}

/** The instruments that a search for a word of theirs does not find, or finds in vain: what searching goes by, the list of
 * pages by word, is not what reading the whole index goes by. */
function* unfound(db: Database.Database, due: Database.Database): Generator<number> {
  const [found, wanted] = [db, due].map((one) => one.prepare<[string], number>(SQL.found).pluck());
  for (const word of due.prepare<[], string>(SQL.words).pluck().all()) {
    const [ours, theirs] = [found!, wanted!].map((one) => new Set(one.all(`"${word}"`)));
    yield* [...ours!].filter((num) => !theirs!.has(num));
    yield* [...theirs!].filter((num) => !ours!.has(num));
  }
}

function told(db: Database.Database, differ: ReadonlySet<number>): string[] {
  const nums = [...differ].sort((a, b) => a - b);
  const name = db.prepare<[number], string>('SELECT id FROM instruments WHERE num = ?').pluck();
  const named = nums.slice(0, NAMED).map((num) => {
    const id = name.get(num);
    return id === undefined
      ? `full-text search finds an instrument of number ${num}, which is not there: ${MEND}`
      : `full-text search finds ${id} by other words than it is called: the index was altered; ${MEND}`;
  });
  const more = nums.length - named.length;
  return more > 0 ? [...named, `and so it is with ${more} more instruments`] : named;
}
