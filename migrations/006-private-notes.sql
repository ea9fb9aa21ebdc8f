-- Private notes on acts: personal data beyond office and name of a signatory. The act in the ledger carries the digest
-- of text and salt alone, so that a note can be erased, text and salt both, and everything that rests on the ledger
-- still holds. That there was a note, and who erased it when and why, stays.

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

CREATE TRIGGER private_notes_only_erased BEFORE UPDATE ON private_notes
WHEN NEW.digest IS NOT OLD.digest OR NEW.party IS NOT OLD.party OR OLD.content IS NULL OR NEW.content IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a private note is only ever erased, once'); END;
CREATE TRIGGER private_notes_no_delete BEFORE DELETE ON private_notes
BEGIN SELECT RAISE(ABORT, 'that there was a private note is never deleted'); END;
CREATE TRIGGER private_notes_no_replace BEFORE INSERT ON private_notes
WHEN EXISTS (SELECT 1 FROM private_notes WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'a private note is never replaced'); END;
