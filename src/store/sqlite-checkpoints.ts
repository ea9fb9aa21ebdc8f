/** Keeping signed checkpoints in the database too, in the order of signing. */
import type { Database } from 'better-sqlite3';

export const CHECKPOINT_SQL = {
  keep: 'INSERT INTO checkpoints (number, note) SELECT coalesce(max(number), 0) + 1, ? FROM checkpoints',
};

/** Keeps a signed note and publishes it while nobody else writes, so that file and database have one order. Published
 * before it is committed: the file may have one more than the database, and never one less. */
export function checkpointKeeper(db: Database): (note: string, publish: () => void) => void {
  const keep = db.prepare<[string]>(CHECKPOINT_SQL.keep);
  const keeping = db.transaction((note: string, publish: () => void) => {
    keep.run(note);
    publish();
  });
  return (note, publish) => keeping.immediate(note, publish);
}
