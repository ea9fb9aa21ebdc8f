/**
 * Erasing private notes for good: what SQLite frees is overwritten, and the write-ahead log, in which the text may still
 * stand as it was written, is emptied (https://sqlite.org/pragma.html#pragma_secure_delete, #pragma_wal_checkpoint).
 */
import type { Database } from 'better-sqlite3';
import type { AccessLine } from '../access/log.ts';
import type { Erased } from '../register/ports.ts';
import { accessNoter } from './sqlite-access.ts';

export const ERASE_SQL = {
  erase: `UPDATE private_notes SET content = NULL, erased_at = ?, erased_by = ?, reason = ?
    WHERE digest = ? AND content IS NOT NULL`,
};

/** Erases the text of a note; whether nothing of it is left in the files. */
export function eraser(db: Database): (digest: string, erased: Erased, line: AccessLine) => boolean {
  const erase = db.prepare<[number, string, string, Buffer]>(ERASE_SQL.erase);
  const note = accessNoter(db);
  const erasing = db.transaction((digest: string, { at, by, reason }: Erased, line: AccessLine) => {
    if (erase.run(at, by, reason, Buffer.from(digest, 'hex')).changes === 1) note(line);
  });
  return (digest, erased, line) => {
    // Pages that become free are overwritten too; within pages, all connections overwrite what they delete.
    db.pragma('secure_delete = ON');
    try {
      erasing.immediate(digest, erased, line);
    } finally {
      db.pragma('secure_delete = FAST');
    }
    return isLogEmptied(db);
  };
}

/** Empties the write-ahead log; false where somebody reads an earlier state for longer than the connection waits. */
function isLogEmptied(db: Database): boolean {
  const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  return done?.busy === 0;
}
