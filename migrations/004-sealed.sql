-- Evidence that a party keeps confidential. The act in the ledger carries the digest alone; the content, with a salt so
-- that nobody finds it by guessing, stands here and goes into no list, export or log.

CREATE TABLE sealed (
  digest  BLOB PRIMARY KEY CHECK (length(digest) = 32), -- SHA-256 of the content
  party   TEXT NOT NULL,
  content TEXT NOT NULL                        -- canonical JSON: { evidence, salt }
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed
BEGIN SELECT RAISE(ABORT, 'what is sealed is never rewritten'); END;
CREATE TRIGGER sealed_no_delete BEFORE DELETE ON sealed
BEGIN SELECT RAISE(ABORT, 'what is sealed is never deleted'); END;
CREATE TRIGGER sealed_no_replace BEFORE INSERT ON sealed
WHEN EXISTS (SELECT 1 FROM sealed WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'what is sealed is never replaced'); END;
