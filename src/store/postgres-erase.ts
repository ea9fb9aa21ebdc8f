/**
 * Erasing private notes. The text is gone for every reader at once; in the files of the server it goes when the row is
 * vacuumed and the write-ahead log is reused, which is the database's to say and not ours.
 */
import type { Store } from '../register/ports.ts';
import type { Connected } from './postgres-connect.ts';
import { kept } from './postgres-text.ts';

/** Lines of the log of access are added one after the other, under this lock. */
export const ACCESS_LOCK = "SELECT pg_advisory_xact_lock('access_log'::regclass::oid::int, 0)";

export const ADD_LINE = `INSERT INTO access_log (id, at, kind, principal, subject, detail)
  SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5 FROM access_log`;

const ERASE = `UPDATE private_notes SET content = NULL, erased_at = $1, erased_by = $2, reason = $3
  WHERE digest = decode($4, 'hex') AND content IS NOT NULL RETURNING party`;

/** Erases the text of a note, with its line in the log of access. Never says that nothing of it is left in the files. */
export function eraser({ write }: Pick<Connected, 'write'>): Store['erase'] {
  return async (digest, { at, by, reason }, line) => {
    await write(async (ask) => {
      await ask(ACCESS_LOCK, []);
      const erased = await ask(ERASE, [at, kept(by), kept(reason), digest]);
      if (erased.length === 0) return;
      await ask(ADD_LINE, [line.at, line.kind, kept(line.principal), kept(line.subject), kept(line.detail)]);
    }, 'read committed');
    return false;
  };
}
