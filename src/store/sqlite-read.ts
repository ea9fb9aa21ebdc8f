/** Reading single things: entries, families, one instrument, counts. */
import type { Database } from 'better-sqlite3';
import type { Entry } from '../ledger/entry.ts';
import type { FamilyHead, InstrumentKind, InstrumentRow, KeptNote, Sealed, UsedKey } from '../register/ports.ts';
import { checkLimit } from './sqlite-cursor.ts';
import {
  ENTRY_COLUMNS,
  type EntryRecord,
  INSTRUMENT_COLUMNS,
  type InstrumentRecord,
  toEntry,
  toInstrument,
} from './sqlite-rows.ts';
import { type OwnWrites, whileUnchanged } from './sqlite-unchanged.ts';

const ENTRIES = `SELECT ${ENTRY_COLUMNS} FROM entries e CROSS JOIN instruments i ON i.num = e.instrument`;

export const READ_SQL = {
  familyOf: `SELECT s.family, r.family_head AS head FROM instruments i CROSS JOIN standings s ON s.instrument = i.num
    CROSS JOIN standings r ON r.instrument = s.family WHERE i.id = ?`,
  familiesNaming: `SELECT r.instrument AS family, r.family_head AS head FROM standings r WHERE r.instrument IN
    (SELECT s.family FROM supersessions x CROSS JOIN standings s ON s.instrument = x.superseding WHERE x.superseded = ?)`,
  familyEntries: `SELECT ${ENTRY_COLUMNS} FROM standings s CROSS JOIN instruments i ON i.num = s.instrument
    CROSS JOIN entries e ON e.instrument = s.instrument WHERE s.family = ?`,
  entries: `${ENTRIES} WHERE e.position > ? ORDER BY e.position LIMIT ?`,
  // By version is by position; the entries before the page are skipped in the index, without reading them.
  entriesOf: `SELECT ${ENTRY_COLUMNS} FROM instruments i CROSS JOIN entries e ON e.instrument = i.num
    WHERE i.id = ? AND e.position > ? ORDER BY e.version LIMIT ?`,
  entryAt: `${ENTRIES} WHERE e.position = ?`,
  head: 'SELECT position AS size, recorded_at AS recordedAt FROM entries ORDER BY position DESC LIMIT 1',
  instrument: `SELECT ${INSTRUMENT_COLUMNS} FROM instruments i CROSS JOIN standings s ON s.instrument = i.num
    LEFT JOIN instruments p ON p.num = i.parent WHERE i.id = ?`,
  standing: `SELECT s.standing AS text, s.stale_on AS staleOn, s.version, r.family_recorded_at AS recordedAt FROM instruments i
    CROSS JOIN standings s ON s.instrument = i.num CROSS JOIN standings r ON r.instrument = s.family WHERE i.id = ?`,
  keyUsed: 'SELECT position, fingerprint FROM idempotency WHERE principal = ? AND key = ?',
  usedKeys: `SELECT position, principal, key, fingerprint FROM idempotency WHERE position > ?
    ORDER BY position LIMIT ?`,
  sealed: 'SELECT lower(hex(digest)) AS digest, party, content AS text FROM sealed WHERE digest = ?',
  privateNote: `SELECT lower(hex(digest)) AS digest, party, content AS text, erased_at AS at, erased_by AS by, reason
    FROM private_notes WHERE digest = ?`,
  counts: 'SELECT kind, state, n FROM counts WHERE n > 0',
  stale: `SELECT i.id, s.family FROM standings s CROSS JOIN instruments i ON i.num = s.instrument
    WHERE s.stale_on <= ? ORDER BY s.stale_on`,
  instruments: 'SELECT num, id FROM instruments WHERE num > ? ORDER BY num LIMIT ?',
};

interface ProjectedStanding {
  readonly text: string;
  readonly staleOn: string | null;
  readonly version: number;
  readonly recordedAt: number;
}

interface KeyUsed {
  readonly position: number;
  readonly fingerprint: string;
}

interface NoteRecord {
  readonly digest: string;
  readonly party: string;
  readonly text: string | null;
  readonly at: number | null;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface Reader {
  familyOf(instrument: string): FamilyHead | undefined;
  familiesNaming(superseded: string): readonly FamilyHead[];
  familyEntries(family: number): readonly Entry[];
  entries(query: { readonly instrument?: string; readonly after: number; readonly limit: number }): readonly Entry[];
  entryAt(position: number): Entry | undefined;
  head(): { readonly size: number; readonly recordedAt: number };
  instrument(id: string): InstrumentRow | undefined;
  standing(id: string): ProjectedStanding | undefined;
  keyUsed(principal: string, key: string): KeyUsed | undefined;
  usedKeysAfter(query: { readonly after: number; readonly limit: number }): readonly UsedKey[];
  sealed(digest: string): Sealed | undefined;
  privateNote(digest: string): KeptNote | undefined;
  counts(): readonly { readonly kind: InstrumentKind; readonly state: string; readonly n: number }[];
  stale(today: string, limit: number): readonly string[];
  instruments(after: number, limit: number): readonly { readonly num: number; readonly id: string }[];
}

/** The readings, their statements prepared once. */
export function reader(db: Database, own: Readonly<OwnWrites> = { times: 0 }): Reader {
  const familyOf = db.prepare<[string], FamilyHead>(READ_SQL.familyOf);
  const familiesNaming = db.prepare<[string], FamilyHead>(READ_SQL.familiesNaming);
  const familyEntries = db.prepare<[number], EntryRecord>(READ_SQL.familyEntries).raw();
  const entries = db.prepare<[number, number], EntryRecord>(READ_SQL.entries).raw();
  const entriesOf = db.prepare<[string, number, number], EntryRecord>(READ_SQL.entriesOf).raw();
  const entryAt = db.prepare<[number], EntryRecord>(READ_SQL.entryAt).raw();
  const head = db.prepare<[], { size: number; recordedAt: number }>(READ_SQL.head);
  const instrument = db.prepare<[string], InstrumentRecord>(READ_SQL.instrument);
  const standing = db.prepare<[string], ProjectedStanding>(READ_SQL.standing);
  const keyUsed = db.prepare<[string, string], KeyUsed>(READ_SQL.keyUsed);
  const usedKeys = db.prepare<[number, number], UsedKey>(READ_SQL.usedKeys);
  const sealed = db.prepare<[Buffer], Sealed>(READ_SQL.sealed);
  const privateNote = db.prepare<[Buffer], NoteRecord>(READ_SQL.privateNote);
  const counts = db.prepare<[], { kind: InstrumentKind; state: string; n: number }>(READ_SQL.counts);
  const stale = db.prepare<[string], { id: string; family: number }>(READ_SQL.stale);
  const instruments = db.prepare<[number, number], { num: number; id: string }>(READ_SQL.instruments);

  return {
    familyOf: (id) => familyOf.get(id),
    familiesNaming: (id) => familiesNaming.all(id),
    // Instruments of a family are few, and each one's entries come in order: merging them here beats a sort in SQL.
    familyEntries: (family) =>
      familyEntries
        .all(family)
        .map(toEntry)
        .sort((a, b) => a.position - b.position),
    entries({ instrument: id, after, limit }) {
      checkLimit(limit, 1000);
      const rows = id === undefined ? entries.all(after, limit) : entriesOf.all(id, after, limit);
      return rows.map(toEntry);
    },
    entryAt(position) {
      const row = entryAt.get(position);
      return row && toEntry(row);
    },
    head: () => head.get() ?? { size: 0, recordedAt: 0 },
    instrument(id) {
      const row = instrument.get(id);
      return row && toInstrument(row);
    },
    standing: whileUnchanged(db, own, (id) => standing.get(id)),
    keyUsed: (principal, key) => keyUsed.get(principal, key),
    usedKeysAfter({ after, limit }) {
      checkLimit(limit, 10_000);
      return usedKeys.all(after, limit);
    },
    sealed: (digest) => sealed.get(Buffer.from(digest, 'hex')),
    privateNote(digest) {
      const row = privateNote.get(Buffer.from(digest, 'hex'));
      return row && toNote(row);
    },
    counts: () => counts.all(),
    stale: (today, limit) => firstOfFamilies(stale.iterate(today), limit),
    instruments(after, limit) {
      checkLimit(limit, 1000);
      return instruments.all(after, limit);
    },
  };
}

function toNote({ digest, party, text, at, by, reason }: NoteRecord): KeptNote {
  if (text !== null) return { digest, party, text, erased: null };
  return { digest, party, text, erased: { at: at ?? 0, by: by ?? '', reason: reason ?? '' } };
}

/** Reads on only until enough families are found. */
function firstOfFamilies(
  rows: Iterable<{ readonly id: string; readonly family: number }>,
  limit: number,
): readonly string[] {
  const first = new Map<number, string>();
  if (limit < 1) return [];
  for (const { id, family } of rows) {
    if (!first.has(family)) first.set(family, id);
    if (first.size >= limit) break;
  }
  return [...first.values()];
}
