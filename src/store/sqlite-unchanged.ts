/** Rows that are asked for again and again while nobody writes. */
import type { Database } from 'better-sqlite3';
import { Recent } from '../simulation/recent.ts';

/** So many are asked for again and again. Of many more, each asked for now and then, keeping them gains little. */
const MOST = 200;

/** Counts what is written through one connection, which the database counts for all others only. */
export interface OwnWrites {
  /** Owned by whoever writes; counted before others can see what was written. */
  times: number;
}

/** A lookup that gives the row it gave before while nothing was written to the database, by this connection or by
 * another of whatever process: the same object, so that what was made of it can be kept with it. */
export function whileUnchanged<Row extends object>(
  db: Database,
  own: Readonly<OwnWrites>,
  find: (id: string) => Row | undefined,
): (id: string) => Row | undefined {
  const others = db.prepare<[], number>('PRAGMA data_version').pluck();
  const kept = new Recent<string, Row>(MOST);
  let seenOthers = -1;
  let seenOwn = -1;
  return (id) => {
    // What a transaction sees may come to nothing, and nothing would count that.
    if (db.inTransaction) return find(id);
    const now = others.get()!;
    if (now !== seenOthers || own.times !== seenOwn) {
      kept.clear();
      seenOthers = now;
      seenOwn = own.times;
    }
    const before = kept.get(id);
    if (before !== undefined) return before;
    const row = find(id);
    return row && kept.set(id, row);
  };
}
