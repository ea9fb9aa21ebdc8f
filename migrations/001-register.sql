-- The register. Two kinds of table:
--   the ledger (instruments, entries, idempotency) and the refusals beside it, which only ever grow;
--   projections (everything else), derived from the ledger, which may be dropped and rebuilt.
-- The triggers make the database itself refuse what would rewrite history, whatever program is asking.
-- INSERT OR REPLACE deletes without firing a DELETE trigger; hence the BEFORE INSERT triggers.

------------------------------------------------------------------------------------------------ the ledger

CREATE TABLE instruments (
  num        INTEGER PRIMARY KEY,              -- order of registration
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  parent     INTEGER REFERENCES instruments,
  number     INTEGER,                          -- among its kind under its parent
  title      TEXT NOT NULL,                    -- JSON: language tag to text
  parties    TEXT NOT NULL,                    -- JSON: identifiers in the order of the clauses
  supersedes TEXT NOT NULL,                    -- JSON: identifiers, known here or not
  UNIQUE (parent, kind, number)
) STRICT;

CREATE TRIGGER instruments_no_update BEFORE UPDATE ON instruments
BEGIN SELECT RAISE(ABORT, 'an instrument is never rewritten'); END;
CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments
BEGIN SELECT RAISE(ABORT, 'an instrument is never deleted'); END;
CREATE TRIGGER instruments_no_replace BEFORE INSERT ON instruments
WHEN EXISTS (SELECT 1 FROM instruments WHERE num = NEW.num)
  OR EXISTS (SELECT 1 FROM instruments WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM instruments WHERE parent = NEW.parent AND kind = NEW.kind AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an instrument is never replaced'); END;

CREATE TABLE entries (
  position      INTEGER PRIMARY KEY,
  instrument    INTEGER NOT NULL REFERENCES instruments,
  version       INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  schema        INTEGER NOT NULL,
  body          TEXT NOT NULL,                 -- canonical JSON
  recorded_at   INTEGER NOT NULL,              -- milliseconds since 1970, UTC
  principal     TEXT NOT NULL,
  reason        TEXT,
  chart_version TEXT NOT NULL,
  leaf          BLOB NOT NULL CHECK (length(leaf) = 32),
  prev          BLOB CHECK (length(prev) = 32),
  UNIQUE (instrument, version),
  UNIQUE (instrument, prev)
) STRICT;

CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never rewritten'); END;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
-- The next position and never an earlier instant; the next version of its instrument, chained to the one before.
-- So there is no gap and no fork, and nothing to replace.
CREATE TRIGGER entries_next_position BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entries)
  OR NEW.recorded_at < (SELECT recorded_at FROM entries ORDER BY position DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'an entry takes the next position and no earlier instant'); END;
CREATE TRIGGER entries_next_version BEFORE INSERT ON entries
WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM entries WHERE instrument = NEW.instrument)
  OR NEW.prev IS NOT (SELECT leaf FROM entries WHERE instrument = NEW.instrument ORDER BY version DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'an entry follows the last of its instrument'); END;

CREATE TABLE idempotency (
  principal   TEXT NOT NULL,
  key         TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  position    INTEGER NOT NULL,                -- of the entry made, the first of its recording
  PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER idempotency_no_update BEFORE UPDATE ON idempotency
BEGIN SELECT RAISE(ABORT, 'a used key is never rewritten'); END;
CREATE TRIGGER idempotency_no_delete BEFORE DELETE ON idempotency
BEGIN SELECT RAISE(ABORT, 'a used key is never deleted'); END;
CREATE TRIGGER idempotency_no_replace BEFORE INSERT ON idempotency
WHEN EXISTS (SELECT 1 FROM idempotency WHERE principal = NEW.principal AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a used key is never replaced'); END;

---------------------------------------------------------------------------- refusals, beside the ledger

-- Anybody can be refused any number of times, so these are bounded: the latest 100,000 are out of reach of a delete,
-- and the store deletes what is older.
CREATE TABLE refusals (
  id            INTEGER PRIMARY KEY,
  instrument    TEXT NOT NULL,                 -- as asked for: it need not exist
  refused_at    INTEGER NOT NULL,
  principal     TEXT NOT NULL,
  code          TEXT NOT NULL,
  chart_version TEXT NOT NULL,
  facts         TEXT NOT NULL                  -- JSON
) STRICT;
CREATE INDEX refusals_by_instrument ON refusals (instrument);
CREATE INDEX refusals_by_principal ON refusals (principal);
CREATE INDEX refusals_by_instrument_principal ON refusals (instrument, principal);

CREATE TRIGGER refusals_no_update BEFORE UPDATE ON refusals
BEGIN SELECT RAISE(ABORT, 'a refusal is never rewritten'); END;
CREATE TRIGGER refusals_no_early_delete BEFORE DELETE ON refusals
WHEN OLD.id > (SELECT max(id) FROM refusals) - 100000
BEGIN SELECT RAISE(ABORT, 'one of the latest 100,000 refusals is never deleted'); END;
CREATE TRIGGER refusals_no_replace BEFORE INSERT ON refusals
WHEN EXISTS (SELECT 1 FROM refusals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a refusal is never replaced'); END;

-------------------------------------------------------------------------------------------- projections

-- No foreign key without an index on the referring side: SQLite would scan for it whenever a key is out of order.

-- The moving part of an instrument, apart from its long titles: it is rewritten at every act.
-- kind and parent repeat what never changes, for the indexes below, each in the order of a page of the list.
-- A family goes by the number of its root, the instrument that founded it, and its head is kept in the root's row:
-- an act on the root, which is the common case, then moves both in one write.
CREATE TABLE standings (
  instrument              INTEGER PRIMARY KEY REFERENCES instruments,
  kind                    TEXT NOT NULL,
  parent                  INTEGER,
  family                  INTEGER NOT NULL REFERENCES standings,
  family_head             INTEGER,             -- position of the family's latest entry; null but for the root
  family_recorded_at      INTEGER,             -- instant of that entry
  version                 INTEGER NOT NULL,
  head_leaf               BLOB NOT NULL,
  state                   TEXT NOT NULL,
  sentence                TEXT NOT NULL,
  in_force_from_earliest  TEXT,
  in_force_from_latest    TEXT,
  in_force_until_earliest TEXT,
  in_force_until_latest   TEXT,
  stale_on                TEXT,
  findings                INTEGER NOT NULL,
  standing                TEXT NOT NULL,       -- JSON; last, so that the short columns are read without it
  CHECK ((family = instrument) = (family_head IS NOT NULL))
) STRICT;
CREATE INDEX standings_by_cell ON standings (kind, state, instrument);
CREATE INDEX standings_by_cell_in_force
  ON standings (kind, state, in_force_from_latest, instrument, in_force_until_earliest)
  WHERE in_force_from_latest IS NOT NULL;
CREATE INDEX standings_by_parent ON standings (parent, kind, instrument) WHERE parent IS NOT NULL;
CREATE INDEX standings_by_parent_in_force
  ON standings (parent, kind, in_force_from_latest, instrument, in_force_until_earliest)
  WHERE parent IS NOT NULL AND in_force_from_latest IS NOT NULL;
CREATE INDEX standings_by_findings ON standings (instrument) WHERE findings > 0;
CREATE INDEX standings_by_family ON standings (family);
CREATE INDEX standings_by_stale_on ON standings (stale_on) WHERE stale_on IS NOT NULL;

CREATE TABLE instrument_parties (
  party                   TEXT NOT NULL,
  kind                    TEXT NOT NULL,
  state                   TEXT NOT NULL,
  instrument              INTEGER NOT NULL,
  in_force_from_latest    TEXT,
  in_force_until_earliest TEXT,
  PRIMARY KEY (party, kind, state, instrument)
) STRICT, WITHOUT ROWID;
CREATE INDEX instrument_parties_in_force
  ON instrument_parties (party, kind, state, in_force_from_latest, instrument, in_force_until_earliest)
  WHERE in_force_from_latest IS NOT NULL;

CREATE TABLE supersessions (
  superseded  TEXT NOT NULL,                   -- need not be in the register
  superseding INTEGER NOT NULL,                -- an instrument
  PRIMARY KEY (superseded, superseding)
) STRICT, WITHOUT ROWID;

CREATE TABLE duties (
  instrument     INTEGER NOT NULL REFERENCES instruments,
  since_earliest TEXT NOT NULL,
  ordinal        INTEGER NOT NULL,
  act            TEXT NOT NULL,
  by             TEXT NOT NULL,
  "to"           TEXT NOT NULL,
  since_latest   TEXT NOT NULL,
  ended_latest   TEXT,                         -- null while it is owed
  cites          TEXT NOT NULL,
  PRIMARY KEY (instrument, since_earliest, ordinal)
) STRICT, WITHOUT ROWID;
-- What is owed now is asked for most; what was owed on a day goes through the duties that had arisen by then.
CREATE INDEX duties_owed ON duties (since_earliest, instrument, ordinal) WHERE ended_latest IS NULL;
CREATE INDEX duties_owed_by_party ON duties (by, since_earliest, instrument, ordinal) WHERE ended_latest IS NULL;
CREATE INDEX duties_owed_by_act ON duties (act, since_earliest, instrument, ordinal) WHERE ended_latest IS NULL;
CREATE INDEX duties_owed_by_party_act ON duties (by, act, since_earliest, instrument, ordinal)
  WHERE ended_latest IS NULL;
CREATE INDEX duties_by_age ON duties (since_earliest, instrument, ordinal, since_latest, ended_latest);
CREATE INDEX duties_by_party ON duties (by, since_earliest, instrument, ordinal, since_latest, ended_latest);
CREATE INDEX duties_by_act ON duties (act, since_earliest, instrument, ordinal, since_latest, ended_latest);
CREATE INDEX duties_by_party_act ON duties (by, act, since_earliest, instrument, ordinal, since_latest, ended_latest);

CREATE TABLE gaps (
  instrument INTEGER NOT NULL REFERENCES instruments,
  rank       INTEGER NOT NULL,                 -- grows with the weakness
  ordinal    INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  act        TEXT NOT NULL,
  by         TEXT NOT NULL,
  grade      TEXT NOT NULL,
  PRIMARY KEY (instrument, rank, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX gaps_by_rank ON gaps (rank, instrument, ordinal);

CREATE TABLE counts (
  kind  TEXT NOT NULL,
  state TEXT NOT NULL,
  n     INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (kind, state)
) STRICT, WITHOUT ROWID;

-- Words of identifiers and titles, by instrument. Marks count as letters, or Indic words would fall apart.
CREATE VIRTUAL TABLE instrument_text USING fts5 (
  words, content = '', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
