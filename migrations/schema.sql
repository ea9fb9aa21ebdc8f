CREATE INDEX access_log_by_principal ON access_log (principal, id);

CREATE INDEX duties_by_age ON duties (since_earliest, instrument, ordinal, since_latest, ended_latest, act);

CREATE INDEX duties_by_party ON duties (by, since_earliest, instrument, ordinal, since_latest, ended_latest, act);

CREATE INDEX duties_owed ON duties (since_earliest, instrument, ordinal, act) WHERE ended_latest IS NULL;

CREATE INDEX duties_owed_by_party ON duties (by, since_earliest, instrument, ordinal, act) WHERE ended_latest IS NULL;

CREATE INDEX gaps_by_rank ON gaps (rank, instrument, ordinal);

CREATE INDEX idempotency_by_position ON idempotency (position);

CREATE INDEX instrument_parties_in_force
  ON instrument_parties (party, kind, state, in_force_from_latest, instrument, in_force_until_earliest)
  WHERE in_force_from_latest IS NOT NULL;

CREATE INDEX instrument_parties_settled ON instrument_parties (party, kind, state, settled);

CREATE INDEX instrument_parties_undated ON instrument_parties (party, kind, state, instrument)
  WHERE in_force_from_latest IS NULL;

CREATE INDEX refusals_by_instrument ON refusals (instrument);

CREATE INDEX refusals_by_instrument_principal ON refusals (instrument, principal);

CREATE INDEX refusals_by_principal ON refusals (principal);

CREATE INDEX standings_by_cell ON standings (kind, state, instrument);

CREATE INDEX standings_by_cell_in_force
  ON standings (kind, state, in_force_from_latest, instrument, in_force_until_earliest)
  WHERE in_force_from_latest IS NOT NULL;

CREATE INDEX standings_by_cell_settled ON standings (kind, state, settled);

CREATE INDEX standings_by_cell_undated ON standings (kind, state, instrument) WHERE in_force_from_latest IS NULL;

CREATE INDEX standings_by_family ON standings (family);

CREATE INDEX standings_by_findings ON standings (instrument) WHERE findings > 0;

CREATE INDEX standings_by_parent ON standings (parent, kind, instrument) WHERE parent IS NOT NULL;

CREATE INDEX standings_by_parent_in_force
  ON standings (parent, kind, in_force_from_latest, instrument, in_force_until_earliest)
  WHERE parent IS NOT NULL AND in_force_from_latest IS NOT NULL;

CREATE INDEX standings_by_parent_settled ON standings (parent, kind, settled) WHERE parent IS NOT NULL;

CREATE INDEX standings_by_parent_undated ON standings (parent, kind, instrument)
  WHERE parent IS NOT NULL AND in_force_from_latest IS NULL;

CREATE INDEX standings_by_stale_on ON standings (stale_on) WHERE stale_on IS NOT NULL;

CREATE INDEX standings_waiting ON standings (instrument) WHERE instr(standing, '"unconfirmed":[') > 0;

CREATE INDEX tokens_by_principal ON tokens (principal, created_at);

CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook, outcome, number);

CREATE TABLE access_log (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  principal TEXT NOT NULL,                     -- who did it, or tried to
  subject   TEXT NOT NULL,                     -- the principal, token, route or document it is about
  detail    TEXT NOT NULL
) STRICT;

CREATE TABLE checkpoints (
  number INTEGER PRIMARY KEY,                  -- in the order of signing
  note   TEXT NOT NULL UNIQUE                  -- the signed note, as in the file
) STRICT;

CREATE TABLE counts (
  kind  TEXT NOT NULL,
  state TEXT NOT NULL,
  n     INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (kind, state)
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

CREATE TABLE idempotency (
  principal   TEXT NOT NULL,
  key         TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  position    INTEGER NOT NULL,                -- of the entry made, the first of its recording
  PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE instrument_parties (
  party                   TEXT NOT NULL,
  kind                    TEXT NOT NULL,
  state                   TEXT NOT NULL,
  instrument              INTEGER NOT NULL,
  in_force_from_latest    TEXT,
  in_force_until_earliest TEXT, settled INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (party, kind, state, instrument)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE instrument_text USING fts5 (
  words, content = '', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

CREATE TABLE 'instrument_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'instrument_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'instrument_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'instrument_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE migrations (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  checksum   TEXT NOT NULL,
  applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

CREATE TABLE nodes (
  height INTEGER NOT NULL CHECK (height BETWEEN 6 AND 52),
  number INTEGER NOT NULL CHECK (number >= 0), -- among the nodes of its height
  hash   BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (height, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE principals (
  id          TEXT PRIMARY KEY,
  role        TEXT NOT NULL,
  parties     TEXT,                            -- JSON: only acts of these; null for any
  agreements  TEXT,                            -- JSON: only in these; null for any
  created_at  INTEGER NOT NULL,                -- milliseconds since 1970, UTC
  disabled_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE private_notes (
  digest    BLOB NOT NULL UNIQUE CHECK (length(digest) = 32), -- SHA-256 of the content
  party     TEXT NOT NULL,
  content   TEXT,                              -- canonical JSON: { note, salt }; null once it is erased
  erased_at INTEGER,                           -- milliseconds since 1970, UTC
  erased_by TEXT,
  reason    TEXT,
  CHECK ((content IS NULL) = (erased_at IS NOT NULL)),
  CHECK ((erased_at IS NULL) = (erased_by IS NULL)),
  CHECK ((erased_at IS NULL) = (reason IS NULL))
) STRICT;

CREATE TABLE refusals (
  id            INTEGER PRIMARY KEY,
  instrument    TEXT NOT NULL,                 -- as asked for: it need not exist
  refused_at    INTEGER NOT NULL,
  principal     TEXT NOT NULL,
  code          TEXT NOT NULL,
  chart_version TEXT NOT NULL,
  facts         TEXT NOT NULL                  -- JSON
) STRICT;

CREATE TABLE sealed (
  digest  BLOB PRIMARY KEY CHECK (length(digest) = 32), -- SHA-256 of the content
  party   TEXT NOT NULL,
  content TEXT NOT NULL                        -- canonical JSON: { evidence, salt }
) STRICT, WITHOUT ROWID;

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
  standing                TEXT NOT NULL, changed INTEGER NOT NULL DEFAULT 0, settled INTEGER NOT NULL DEFAULT 0,       -- JSON; last, so that the short columns are read without it
  CHECK ((family = instrument) = (family_head IS NOT NULL))
) STRICT;

CREATE TABLE supersessions (
  superseded  TEXT NOT NULL,                   -- need not be in the register
  superseding INTEGER NOT NULL,                -- an instrument
  PRIMARY KEY (superseded, superseding)
) STRICT, WITHOUT ROWID;

CREATE TABLE tokens (
  id           TEXT PRIMARY KEY,               -- the visible part of the token
  principal    TEXT NOT NULL REFERENCES principals,
  digest       BLOB NOT NULL CHECK (length(digest) = 32), -- SHA-256 of the whole token
  from_file    INTEGER NOT NULL CHECK (from_file IN (0, 1)), -- the one of the file `token`
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER,
  revoked_at   INTEGER,
  last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE webhook_deliveries (
  number   INTEGER PRIMARY KEY,
  webhook  TEXT NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  outcome  TEXT NOT NULL CHECK (outcome IN ('delivered', 'failed', 'dead')),
  detail   TEXT NOT NULL
) STRICT;

CREATE TABLE webhooks (
  id           TEXT PRIMARY KEY,
  url          TEXT NOT NULL,
  topic        TEXT NOT NULL,                  -- JSON: the filters
  created_at   INTEGER NOT NULL,               -- milliseconds since 1970, UTC
  created_by   TEXT NOT NULL,
  disabled     TEXT,                           -- why; null while it is delivered to
  position     INTEGER NOT NULL CHECK (position >= 0), -- up to here everything is delivered, given up, or no concern of it
  failures     INTEGER NOT NULL CHECK (failures >= 0), -- of the next delivery
  due_at       INTEGER NOT NULL,               -- not before this instant is it tried again
  holder       TEXT,                           -- the process that delivers
  held_until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER access_log_next BEFORE INSERT ON access_log
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM access_log)
BEGIN SELECT RAISE(ABORT, 'a line of the access log takes the next number'); END;

CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never deleted'); END;

CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never rewritten'); END;

CREATE TRIGGER checkpoints_next BEFORE INSERT ON checkpoints
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM checkpoints)
BEGIN SELECT RAISE(ABORT, 'a checkpoint takes the next number'); END;

CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;

CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never rewritten'); END;

CREATE TRIGGER entries_next_position BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entries)
  OR NEW.recorded_at < (SELECT recorded_at FROM entries ORDER BY position DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'an entry takes the next position and no earlier instant'); END;

CREATE TRIGGER entries_next_version BEFORE INSERT ON entries
WHEN NEW.version IS NOT (SELECT coalesce(max(version), 0) + 1 FROM entries WHERE instrument = NEW.instrument)
  OR NEW.prev IS NOT (SELECT leaf FROM entries WHERE instrument = NEW.instrument ORDER BY version DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'an entry follows the last of its instrument'); END;

CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never rewritten'); END;

CREATE TRIGGER idempotency_no_delete BEFORE DELETE ON idempotency
BEGIN SELECT RAISE(ABORT, 'a used key is never deleted'); END;

CREATE TRIGGER idempotency_no_replace BEFORE INSERT ON idempotency
WHEN EXISTS (SELECT 1 FROM idempotency WHERE principal = NEW.principal AND key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a used key is never replaced'); END;

CREATE TRIGGER idempotency_no_update BEFORE UPDATE ON idempotency
BEGIN SELECT RAISE(ABORT, 'a used key is never rewritten'); END;

CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments
BEGIN SELECT RAISE(ABORT, 'an instrument is never deleted'); END;

CREATE TRIGGER instruments_no_replace BEFORE INSERT ON instruments
WHEN EXISTS (SELECT 1 FROM instruments WHERE num = NEW.num)
  OR EXISTS (SELECT 1 FROM instruments WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM instruments WHERE parent = NEW.parent AND kind = NEW.kind AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an instrument is never replaced'); END;

CREATE TRIGGER instruments_no_update BEFORE UPDATE ON instruments
BEGIN SELECT RAISE(ABORT, 'an instrument is never rewritten'); END;

CREATE TRIGGER nodes_next BEFORE INSERT ON nodes
WHEN NEW.number IS NOT (SELECT coalesce(max(number), -1) + 1 FROM nodes WHERE height = NEW.height)
  OR ((NEW.number + 1) << NEW.height) > (SELECT coalesce(max(position), 0) FROM entries)
BEGIN SELECT RAISE(ABORT, 'a node of the tree is the next of its height and stands over entries of the ledger'); END;

CREATE TRIGGER nodes_no_delete BEFORE DELETE ON nodes
BEGIN SELECT RAISE(ABORT, 'a node of the tree is never deleted'); END;

CREATE TRIGGER nodes_no_update BEFORE UPDATE ON nodes
BEGIN SELECT RAISE(ABORT, 'a node of the tree is never rewritten'); END;

CREATE TRIGGER principals_no_delete BEFORE DELETE ON principals
BEGIN SELECT RAISE(ABORT, 'a principal is never deleted'); END;

CREATE TRIGGER principals_no_replace BEFORE INSERT ON principals
WHEN EXISTS (SELECT 1 FROM principals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a principal is never replaced'); END;

CREATE TRIGGER principals_no_rewrite BEFORE UPDATE ON principals
WHEN NEW.id IS NOT OLD.id OR NEW.role IS NOT OLD.role OR NEW.parties IS NOT OLD.parties
  OR NEW.agreements IS NOT OLD.agreements OR NEW.created_at IS NOT OLD.created_at OR OLD.disabled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a principal is only ever disabled, once'); END;

CREATE TRIGGER private_notes_no_delete BEFORE DELETE ON private_notes
BEGIN SELECT RAISE(ABORT, 'that there was a private note is never deleted'); END;

CREATE TRIGGER private_notes_no_replace BEFORE INSERT ON private_notes
WHEN EXISTS (SELECT 1 FROM private_notes WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'a private note is never replaced'); END;

CREATE TRIGGER private_notes_only_erased BEFORE UPDATE ON private_notes
WHEN NEW.digest IS NOT OLD.digest OR NEW.party IS NOT OLD.party OR OLD.content IS NULL OR NEW.content IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a private note is only ever erased, once'); END;

CREATE TRIGGER refusals_no_early_delete BEFORE DELETE ON refusals
WHEN OLD.id > (SELECT max(id) FROM refusals) - 100000
BEGIN SELECT RAISE(ABORT, 'one of the latest 100,000 refusals is never deleted'); END;

CREATE TRIGGER refusals_no_replace BEFORE INSERT ON refusals
WHEN EXISTS (SELECT 1 FROM refusals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a refusal is never replaced'); END;

CREATE TRIGGER refusals_no_update BEFORE UPDATE ON refusals
BEGIN SELECT RAISE(ABORT, 'a refusal is never rewritten'); END;

CREATE TRIGGER sealed_no_delete BEFORE DELETE ON sealed
BEGIN SELECT RAISE(ABORT, 'what is sealed is never deleted'); END;

CREATE TRIGGER sealed_no_replace BEFORE INSERT ON sealed
WHEN EXISTS (SELECT 1 FROM sealed WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'what is sealed is never replaced'); END;

CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed
BEGIN SELECT RAISE(ABORT, 'what is sealed is never rewritten'); END;

CREATE TRIGGER tokens_no_delete BEFORE DELETE ON tokens
BEGIN SELECT RAISE(ABORT, 'a token is never deleted'); END;

CREATE TRIGGER tokens_no_replace BEFORE INSERT ON tokens
WHEN EXISTS (SELECT 1 FROM tokens WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a token is never replaced'); END;

CREATE TRIGGER tokens_no_rewrite BEFORE UPDATE ON tokens
WHEN NEW.id IS NOT OLD.id OR NEW.principal IS NOT OLD.principal OR NEW.digest IS NOT OLD.digest
  OR NEW.from_file IS NOT OLD.from_file OR NEW.created_at IS NOT OLD.created_at
  OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NOT OLD.revoked_at)
  OR (OLD.expires_at IS NOT NULL AND ifnull(NEW.expires_at > OLD.expires_at, 1))
BEGIN SELECT RAISE(ABORT, 'a token is only ever used, revoked or cut short'); END;
