/** Making the index of full-text search anew from what the instruments are called. */
import type { Database } from 'better-sqlite3';
import { toTitle } from './sqlite-rows.ts';
import { indexedWords } from './sqlite-text.ts';

export const REINDEX_SQL = {
  // The index keeps no texts, so it is emptied as a whole (https://sqlite.org/fts5.html#the_delete_all_command).
  empty: "INSERT INTO instrument_text (instrument_text) VALUES ('delete-all')",
  page: 'SELECT num, id, title FROM instruments WHERE num > ? ORDER BY num LIMIT 1000',
  insert: 'INSERT INTO instrument_text (rowid, words) VALUES (?, ?)',
};

interface Named {
  readonly num: number;
  readonly id: string;
  readonly title: string;
}

/** Makes the index anew in one transaction: nobody searches in half of it. */
export function reindexer(db: Database): () => void {
  const reindexing = db.transaction(() => {
    db.prepare(REINDEX_SQL.empty).run();
    const page = db.prepare<[number], Named>(REINDEX_SQL.page);
    const insert = db.prepare<[number, string]>(REINDEX_SQL.insert);
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)!.num)) {
      for (const { num, id, title } of rows) insert.run(num, indexedWords([id, ...Object.values(toTitle(title))]));
    }
  });
  return () => reindexing.immediate();
}
