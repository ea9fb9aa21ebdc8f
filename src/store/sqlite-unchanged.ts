/** Rows that are asked for again and again while nobody writes. */
import type { Database } from 'better-sqlite3';
import { Recent } from '../simulation/recent.ts';

const MOST = 1000;

/** A lookup that gives the row it gave before while nothing was written to the database, by this connection or by
 * another of whatever process: the same object, so that what was made of it can be kept with it. */
export function whileUnchanged<Row extends object>(
  db: Database,
  find: (id: string) => Row | undefined,
): (id: string) => Row | undefined {
  // Each counts what the other does not: writes of other connections, and those of this one.
  const others = db.prepare<[], number>('PRAGMA data_version').pluck();
  const own = db.prepare<[], number>('SELECT total_changes()').pluck();
  const kept = new Recent<string, Row>(MOST);
  let seen = { others: -1, own: -1 };
  return (id) => {
    // What a transaction sees may come to nothing, and nothing would count that.
    if (db.inTransaction) return find(id);
    const now = { others: others.get()!, own: own.get()! };
    if (now.others !== seen.others || now.own !== seen.own) {
      kept.clear();
      seen = now;
    }
    const before = kept.get(id);
    if (before !== undefined) return before;
    const row = find(id);
    return row && kept.set(id, row);
  };
}
