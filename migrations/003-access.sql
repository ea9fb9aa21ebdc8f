-- Who may do what: principals with their role and limits, their tokens (as digests), and what became of access.

CREATE TABLE principals (
  id          TEXT PRIMARY KEY,
  role        TEXT NOT NULL,
  parties     TEXT,                            -- JSON: only acts of these; null for any
  agreements  TEXT,                            -- JSON: only in these; null for any
  created_at  INTEGER NOT NULL,                -- milliseconds since 1970, UTC
  disabled_at INTEGER
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
CREATE INDEX tokens_by_principal ON tokens (principal, created_at);

CREATE TABLE access_log (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  principal TEXT NOT NULL,                     -- who did it, or tried to
  subject   TEXT NOT NULL,                     -- the principal, token, route or document it is about
  detail    TEXT NOT NULL
) STRICT;
CREATE INDEX access_log_by_principal ON access_log (principal, id);

-- What a principal may do never changes: a record says for ever with which rights it was made.
CREATE TRIGGER principals_no_rewrite BEFORE UPDATE ON principals
WHEN NEW.id IS NOT OLD.id OR NEW.role IS NOT OLD.role OR NEW.parties IS NOT OLD.parties
  OR NEW.agreements IS NOT OLD.agreements OR NEW.created_at IS NOT OLD.created_at OR OLD.disabled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a principal is only ever disabled, once'); END;
CREATE TRIGGER principals_no_delete BEFORE DELETE ON principals
BEGIN SELECT RAISE(ABORT, 'a principal is never deleted'); END;
CREATE TRIGGER principals_no_replace BEFORE INSERT ON principals
WHEN EXISTS (SELECT 1 FROM principals WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a principal is never replaced'); END;

CREATE TRIGGER tokens_no_rewrite BEFORE UPDATE ON tokens
WHEN NEW.id IS NOT OLD.id OR NEW.principal IS NOT OLD.principal OR NEW.digest IS NOT OLD.digest
  OR NEW.from_file IS NOT OLD.from_file OR NEW.created_at IS NOT OLD.created_at
  OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS NOT OLD.revoked_at)
  OR (OLD.expires_at IS NOT NULL AND ifnull(NEW.expires_at > OLD.expires_at, 1))
BEGIN SELECT RAISE(ABORT, 'a token is only ever used, revoked or cut short'); END;
CREATE TRIGGER tokens_no_delete BEFORE DELETE ON tokens
BEGIN SELECT RAISE(ABORT, 'a token is never deleted'); END;
CREATE TRIGGER tokens_no_replace BEFORE INSERT ON tokens
WHEN EXISTS (SELECT 1 FROM tokens WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a token is never replaced'); END;

CREATE TRIGGER access_log_next BEFORE INSERT ON access_log
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM access_log)
BEGIN SELECT RAISE(ABORT, 'a line of the access log takes the next number'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never rewritten'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never deleted'); END;
