-- The signed checkpoints once more, beside the file of them: so that it is noticed when one is taken out of the file.

CREATE TABLE checkpoints (
  number INTEGER PRIMARY KEY,                  -- in the order of signing
  note   TEXT NOT NULL UNIQUE                  -- the signed note, as in the file
) STRICT;

CREATE TRIGGER checkpoints_next BEFORE INSERT ON checkpoints
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM checkpoints)
BEGIN SELECT RAISE(ABORT, 'a checkpoint takes the next number'); END;
CREATE TRIGGER checkpoints_no_update BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never rewritten'); END;
CREATE TRIGGER checkpoints_no_delete BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
