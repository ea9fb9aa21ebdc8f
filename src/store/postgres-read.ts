/** Reading single things: entries, families, one instrument, counts. Each is one statement, so one state of the database. */
import type { FamilyHead, KeptNote, Sealed, Store, UsedKey } from '../register/ports.ts';
import type { Ask } from './postgres-connect.ts';
import { limited } from './postgres-cursor.ts';
import {
  ENTRY,
  type EntryRecord,
  INSTRUMENT,
  INSTRUMENT_FROM,
  type InstrumentRecord,
  toEntry,
  toInstrument,
} from './postgres-rows.ts';
import { kept, unkept } from './postgres-text.ts';

const ENTRIES = `SELECT ${ENTRY} FROM entries e JOIN instruments i ON i.num = e.instrument`;

export const READ = {
  familyOf: `SELECT r.instrument AS family, r.family_head AS head FROM instruments i
    JOIN standings s ON s.instrument = i.num JOIN standings r ON r.instrument = s.family WHERE i.id = $1`,
  familiesNaming: `SELECT DISTINCT r.instrument AS family, r.family_head AS head FROM supersessions x
    JOIN standings s ON s.instrument = x.superseding JOIN standings r ON r.instrument = s.family
    WHERE x.superseded = $1`,
  familyEntries: `${ENTRIES} JOIN standings s ON s.instrument = e.instrument WHERE s.family = $1 ORDER BY e.position`,
  entries: `${ENTRIES} WHERE e.position > $1 ORDER BY e.position LIMIT $2`,
  entriesOf: `${ENTRIES} WHERE i.id = $1 AND e.position > $2 ORDER BY e.version LIMIT $3`,
  entryAt: `${ENTRIES} WHERE e.position = $1`,
  head: 'SELECT position AS size, recorded_at AS "recordedAt" FROM entries ORDER BY position DESC LIMIT 1',
  instrument: `SELECT ${INSTRUMENT} FROM ${INSTRUMENT_FROM} WHERE i.id = $1`,
  standing: `SELECT s.standing AS text, s.stale_on AS "staleOn", s.version, r.family_recorded_at AS "recordedAt"
    FROM instruments i JOIN standings s ON s.instrument = i.num JOIN standings r ON r.instrument = s.family
    WHERE i.id = $1`,
  keyUsed: 'SELECT position, fingerprint FROM idempotency WHERE principal = $1 AND key = $2',
  usedKeys: `SELECT position, principal, key, fingerprint FROM idempotency WHERE position > $1
    ORDER BY position LIMIT $2`,
  sealed: "SELECT encode(digest, 'hex') AS digest, party, content AS text FROM sealed WHERE digest = decode($1, 'hex')",
  privateNote: `SELECT encode(digest, 'hex') AS digest, party, content AS text, erased_at AS at, erased_by AS by, reason
    FROM private_notes WHERE digest = decode($1, 'hex')`,
  counts: 'SELECT kind, state, n FROM counts WHERE n > 0',
  stale: `SELECT i.id FROM (SELECT DISTINCT ON (family) family, instrument, stale_on FROM standings
    WHERE stale_on <= $1 ORDER BY family, stale_on, instrument) s JOIN instruments i ON i.num = s.instrument
    ORDER BY s.stale_on, s.instrument LIMIT $2`,
  instruments: 'SELECT num, id FROM instruments WHERE num > $1 ORDER BY num LIMIT $2',
};

type Readings = Pick<
  Store,
  | 'familyOf'
  | 'familiesNaming'
  | 'familyEntries'
  | 'entries'
  | 'entryAt'
  | 'head'
  | 'instrument'
  | 'standing'
  | 'keyUsed'
  | 'usedKeysAfter'
  | 'sealed'
  | 'privateNote'
  | 'counts'
  | 'stale'
  | 'instruments'
>;

type Numbered = { readonly num: number; readonly id: string };

export interface NoteRecord {
  readonly digest: string;
  readonly party: string;
  readonly text: string | null;
  readonly at: number | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** A private note as it is kept. */
export function toNote({ digest, party, text, at, by, reason }: NoteRecord): KeptNote {
  const whose = { digest, party: unkept(party) };
  if (text !== null) return { ...whose, text, erased: null };
  return { ...whose, text, erased: { at: at!, by: unkept(by!), reason: unkept(reason!) } };
}

/** The readings over a way of asking. */
export function readings(ask: Ask): Readings {
  const first = async <Row extends object>(sql: string, values: readonly unknown[]) => (await ask<Row>(sql, values))[0];
  return {
    familyOf: (id) => first<FamilyHead>(READ.familyOf, [kept(id)]),
    familiesNaming: (id) => ask<FamilyHead>(READ.familiesNaming, [kept(id)]),
    familyEntries: async (family) => (await ask<EntryRecord>(READ.familyEntries, [family])).map(toEntry),
    async entries({ instrument, after, limit }) {
      limited(limit, 1000);
      const rows =
        instrument === undefined
          ? await ask<EntryRecord>(READ.entries, [after, limit])
          : await ask<EntryRecord>(READ.entriesOf, [kept(instrument), after, limit]);
      return rows.map(toEntry);
    },
    async entryAt(position) {
      const row = await first<EntryRecord>(READ.entryAt, [position]);
      return row && toEntry(row);
    },
    head: async () => (await first<{ size: number; recordedAt: number }>(READ.head, [])) ?? { size: 0, recordedAt: 0 },
    async instrument(id) {
      const row = await first<InstrumentRecord>(READ.instrument, [kept(id)]);
      return row && toInstrument(row);
    },
    standing: (id) => first(READ.standing, [kept(id)]),
    keyUsed: (principal, key) => first(READ.keyUsed, [kept(principal), kept(key)]),
    async usedKeysAfter({ after, limit }) {
      limited(limit, 10_000);
      return (await ask<UsedKey>(READ.usedKeys, [after, limit])).map(toKey);
    },
    async sealed(digest) {
      const row = await first<Sealed>(READ.sealed, [digest]);
      return row && { ...row, party: unkept(row.party) };
    },
    async privateNote(digest) {
      const row = await first<NoteRecord>(READ.privateNote, [digest]);
      return row && toNote(row);
    },
    counts: () => ask(READ.counts, []),
    stale: async (today, limit) =>
      limit < 1 ? [] : (await ask<{ id: string }>(READ.stale, [today, limit])).map(({ id }) => unkept(id)),
    async instruments(after, limit) {
      const rows = await ask<Numbered>(READ.instruments, [after, limited(limit, 1000)]);
      return rows.map(({ num, id }) => ({ num, id: unkept(id) }));
    },
  };
}

/** A used key as it is read. */
export function toKey(row: UsedKey): UsedKey {
  return { ...row, principal: unkept(row.principal), key: unkept(row.key) };
}
