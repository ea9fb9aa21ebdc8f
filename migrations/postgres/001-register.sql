-- The register. Two kinds of table:
--   the ledger (instruments, entries, idempotency, sealed, nodes), what stands beside it (refusals) and access, which
--   only ever grow;
--   projections (everything else), derived from the ledger, which may be dropped and rebuilt.
-- The triggers make the database itself refuse what would rewrite history, whatever program is asking, and whichever
-- role but one that may alter the tables. They stand for all of a statement, so that many rows cost little more than one.
-- JSON is kept as text: its bytes are what was hashed. Texts are ordered by their bytes.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % is never rewritten or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

------------------------------------------------------------------------------------------------ the ledger

-- The one row that every recording locks first and moves on last. So there is one order over all instances, and whoever
-- sees a position has seen all before it.
CREATE TABLE head (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  size        bigint NOT NULL,                 -- of the ledger: the position of its last entry
  recorded_at bigint NOT NULL,                 -- of that entry; milliseconds since 1970, UTC
  instruments bigint NOT NULL                  -- how many there are: the number of the last
);
INSERT INTO head (size, recorded_at, instruments) VALUES (0, 0, 0);

CREATE TABLE instruments (
  num        bigint PRIMARY KEY,               -- order of registration
  id         text COLLATE "C" NOT NULL UNIQUE,
  kind       text COLLATE "C" NOT NULL,
  parent     bigint REFERENCES instruments,
  number     bigint,                           -- among its kind under its parent
  title      text NOT NULL,                    -- JSON: language tag to text
  parties    text NOT NULL,                    -- JSON: identifiers in the order of the clauses
  supersedes text NOT NULL,                    -- JSON: identifiers, known here or not
  words      tsvector NOT NULL,                -- of identifier and titles
  UNIQUE (parent, kind, number)
);
CREATE INDEX instruments_by_words ON instruments USING gin (words);

CREATE TABLE entries (
  position      bigint PRIMARY KEY,
  instrument    bigint NOT NULL REFERENCES instruments,
  version       bigint NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  schema        bigint NOT NULL,
  body          text NOT NULL,                 -- canonical JSON
  recorded_at   bigint NOT NULL,               -- milliseconds since 1970, UTC
  principal     text COLLATE "C" NOT NULL,
  reason        text,
  chart_version text COLLATE "C" NOT NULL,
  leaf          bytea NOT NULL CHECK (length(leaf) = 32),
  prev          bytea CHECK (length(prev) = 32),
  UNIQUE (instrument, version),
  UNIQUE (instrument, prev)
);

-- The next position and never an earlier instant; the next version of its instrument, chained to the one before.
-- So there is no gap and no fork.
CREATE FUNCTION entries_follow() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a LEFT JOIN entries b ON b.position = a.position - 1
    WHERE a.position < 1 OR (a.position > 1 AND (b.position IS NULL OR b.recorded_at > a.recorded_at)))
  THEN
    RAISE EXCEPTION 'an entry takes the next position and no earlier instant' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM added a LEFT JOIN entries b ON b.instrument = a.instrument AND b.version = a.version - 1
    WHERE a.version < 1 OR a.prev IS DISTINCT FROM b.leaf OR (a.version > 1 AND b.version IS NULL))
  THEN
    RAISE EXCEPTION 'an entry follows the last of its instrument' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entries_follow AFTER INSERT ON entries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION entries_follow();

CREATE FUNCTION head_follows() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.size IS DISTINCT FROM (SELECT coalesce(max(position), 0) FROM entries)
    OR NEW.instruments IS DISTINCT FROM (SELECT coalesce(max(num), 0) FROM instruments)
    OR NEW.size < OLD.size OR NEW.recorded_at < OLD.recorded_at OR NEW.instruments < OLD.instruments
  THEN
    RAISE EXCEPTION 'the head is where the ledger ends' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER head_follows BEFORE UPDATE ON head FOR EACH ROW EXECUTE FUNCTION head_follows();
CREATE TRIGGER head_stays BEFORE DELETE OR TRUNCATE ON head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency (
  principal   text COLLATE "C" NOT NULL,
  key         text COLLATE "C" NOT NULL,
  fingerprint text COLLATE "C" NOT NULL,
  position    bigint NOT NULL,                 -- of the entry made, the first of its recording
  PRIMARY KEY (principal, key)
);

-- Evidence that a party keeps confidential. The act in the ledger carries the digest alone; the content, with a salt so
-- that nobody finds it by guessing, stands here and goes into no list, export or log.
CREATE TABLE sealed (
  digest  bytea PRIMARY KEY CHECK (length(digest) = 32), -- SHA-256 of the content
  party   text COLLATE "C" NOT NULL,
  content text NOT NULL                        -- canonical JSON: { evidence, salt }
);

-- Private notes on acts: personal data beyond office and name of a signatory. The act in the ledger carries the digest of
-- text and salt alone, so that a note can be erased, text and salt both, and everything that rests on the ledger still
-- holds. That there was a note, and who erased it when and why, stays.
CREATE TABLE private_notes (
  digest    bytea PRIMARY KEY CHECK (length(digest) = 32), -- SHA-256 of the content
  party     text COLLATE "C" NOT NULL,
  content   text,                              -- canonical JSON: { note, salt }; null once it is erased
  erased_at bigint,                            -- milliseconds since 1970, UTC
  erased_by text,
  reason    text,
  CHECK ((content IS NULL) = (erased_at IS NOT NULL)),
  CHECK ((erased_at IS NULL) = (erased_by IS NULL)),
  CHECK ((erased_at IS NULL) = (reason IS NULL))
);

CREATE FUNCTION private_notes_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.digest, NEW.party) IS DISTINCT FROM (OLD.digest, OLD.party) OR OLD.content IS NULL OR NEW.content IS NOT NULL
  THEN
    RAISE EXCEPTION 'a private note is only ever erased, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER private_notes_stay BEFORE UPDATE ON private_notes FOR EACH ROW EXECUTE FUNCTION private_notes_stay();
CREATE TRIGGER private_notes_keep BEFORE DELETE OR TRUNCATE ON private_notes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The Merkle tree over the ledger (RFC 9162 section 2.1): the roots of its complete subtrees of 2^6 entries and more.
-- What is lower is made from the leaves of at most 64 entries again.
CREATE TABLE nodes (
  height bigint NOT NULL CHECK (height BETWEEN 6 AND 52),
  number bigint NOT NULL CHECK (number >= 0),  -- among the nodes of its height
  hash   bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (height, number)
);

-- The next of its height, over entries that are all there.
CREATE FUNCTION nodes_follow() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a LEFT JOIN nodes b ON b.height = a.height AND b.number = a.number - 1
    WHERE (a.number > 0 AND b.number IS NULL)
      OR ((a.number + 1) << a.height::int) > (SELECT coalesce(max(position), 0) FROM entries))
  THEN
    RAISE EXCEPTION 'a node of the tree is the next of its height and stands over entries of the ledger'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER nodes_follow AFTER INSERT ON nodes REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION nodes_follow();

CREATE TRIGGER instruments_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON instruments
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER idempotency_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON idempotency
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nodes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON nodes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

---------------------------------------------------------------------------- refusals, beside the ledger

-- Anybody can be refused any number of times, so these are bounded: the latest 100,000 are out of reach of a delete,
-- and the store deletes what is older.
CREATE TABLE refusals (
  id            bigint PRIMARY KEY,
  instrument    text COLLATE "C" NOT NULL,     -- as asked for: it need not exist
  refused_at    bigint NOT NULL,
  principal     text COLLATE "C" NOT NULL,
  code          text COLLATE "C" NOT NULL,
  chart_version text COLLATE "C" NOT NULL,
  facts         text NOT NULL                  -- JSON
);
CREATE INDEX refusals_by_instrument ON refusals (instrument, id);
CREATE INDEX refusals_by_principal ON refusals (principal, id);

CREATE FUNCTION refusals_stay() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  -- What is left tells which were the latest: the newest is never deleted.
  IF EXISTS (SELECT 1 FROM gone WHERE id > (SELECT coalesce(max(id), 0) FROM refusals) - 100000)
  THEN
    RAISE EXCEPTION 'one of the latest 100,000 refusals is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refusals_stay AFTER DELETE ON refusals REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION refusals_stay();
CREATE TRIGGER refusals_keep BEFORE UPDATE OR TRUNCATE ON refusals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-------------------------------------------------------------------------------------------- access

-- Who may do what: principals with their role and limits, their tokens (as digests), and what became of access.
CREATE TABLE principals (
  id          text COLLATE "C" PRIMARY KEY,
  role        text COLLATE "C" NOT NULL,
  parties     text,                            -- JSON: only acts of these; null for any
  agreements  text,                            -- JSON: only in these; null for any
  created_at  bigint NOT NULL,
  disabled_at bigint
);

CREATE TABLE tokens (
  id           text COLLATE "C" PRIMARY KEY,   -- the visible part of the token
  principal    text COLLATE "C" NOT NULL REFERENCES principals,
  digest       bytea NOT NULL CHECK (length(digest) = 32), -- SHA-256 of the whole token
  from_file    boolean NOT NULL,               -- the one of the file `token`
  created_at   bigint NOT NULL,
  expires_at   bigint,
  revoked_at   bigint,
  last_used_at bigint
);
CREATE INDEX tokens_by_principal ON tokens (principal, created_at);

CREATE TABLE access_log (
  id        bigint PRIMARY KEY,
  at        bigint NOT NULL,
  kind      text COLLATE "C" NOT NULL,
  principal text COLLATE "C" NOT NULL,         -- who did it, or tried to
  subject   text NOT NULL,                     -- the principal, token, route or document it is about
  detail    text NOT NULL
);
CREATE INDEX access_log_by_principal ON access_log (principal, id);

-- What a principal may do never changes: a record says for ever with which rights it was made.
CREATE FUNCTION principals_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.role, NEW.parties, NEW.agreements, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.role, OLD.parties, OLD.agreements, OLD.created_at) OR OLD.disabled_at IS NOT NULL
  THEN
    RAISE EXCEPTION 'a principal is only ever disabled, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER principals_stay BEFORE UPDATE ON principals FOR EACH ROW EXECUTE FUNCTION principals_stay();

CREATE FUNCTION tokens_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.principal, NEW.digest, NEW.from_file, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.principal, OLD.digest, OLD.from_file, OLD.created_at)
    OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
    OR (OLD.expires_at IS NOT NULL AND coalesce(NEW.expires_at > OLD.expires_at, true))
  THEN
    RAISE EXCEPTION 'a token is only ever used, revoked or cut short' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tokens_stay BEFORE UPDATE ON tokens FOR EACH ROW EXECUTE FUNCTION tokens_stay();

CREATE TRIGGER principals_keep BEFORE DELETE OR TRUNCATE ON principals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tokens_keep BEFORE DELETE OR TRUNCATE ON tokens
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION access_log_follows() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a
    WHERE a.id < 1 OR (a.id > 1 AND NOT EXISTS (SELECT 1 FROM access_log b WHERE b.id = a.id - 1)))
  THEN
    RAISE EXCEPTION 'a line of the access log takes the next number' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER access_log_follows AFTER INSERT ON access_log REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION access_log_follows();

-------------------------------------------------------------------------------------------- projections

-- The moving part of an instrument: it is rewritten at every act. kind and parent repeat what never changes, for the
-- indexes below, each in the order of a page of the list. A family goes by the number of its root, the instrument that
-- founded it, and its head is kept in the root's row.
CREATE TABLE standings (
  instrument              bigint PRIMARY KEY REFERENCES instruments,
  kind                    text COLLATE "C" NOT NULL,
  parent                  bigint,
  family                  bigint NOT NULL,
  family_head             bigint,              -- position of the family's latest entry; null but for the root
  family_recorded_at      bigint,              -- instant of that entry
  version                 bigint NOT NULL,
  head_leaf               bytea NOT NULL,
  state                   text COLLATE "C" NOT NULL,
  sentence                text NOT NULL,
  in_force_from_earliest  text COLLATE "C",
  in_force_from_latest    text COLLATE "C",
  in_force_until_earliest text COLLATE "C",
  in_force_until_latest   text COLLATE "C",
  stale_on                text COLLATE "C",
  findings                bigint NOT NULL,
  standing                text NOT NULL,       -- JSON
  CHECK ((family = instrument) = (family_head IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX standings_by_cell ON standings (kind, state, instrument);
CREATE INDEX standings_by_cell_in_force
  ON standings (kind, state, in_force_from_latest, instrument) INCLUDE (in_force_until_earliest)
  WHERE in_force_from_latest IS NOT NULL;
CREATE INDEX standings_by_parent ON standings (parent, kind, instrument) WHERE parent IS NOT NULL;
CREATE INDEX standings_by_findings ON standings (instrument) WHERE findings > 0;
CREATE INDEX standings_by_family ON standings (family);
CREATE INDEX standings_by_stale_on ON standings (stale_on) WHERE stale_on IS NOT NULL;

CREATE TABLE instrument_parties (
  party                   text COLLATE "C" NOT NULL,
  kind                    text COLLATE "C" NOT NULL,
  state                   text COLLATE "C" NOT NULL,
  instrument              bigint NOT NULL,
  in_force_from_latest    text COLLATE "C",
  in_force_until_earliest text COLLATE "C",
  PRIMARY KEY (party, kind, state, instrument)
);
CREATE INDEX instrument_parties_in_force
  ON instrument_parties (party, kind, state, in_force_from_latest, instrument) INCLUDE (in_force_until_earliest)
  WHERE in_force_from_latest IS NOT NULL;
CREATE INDEX instrument_parties_by_instrument ON instrument_parties (instrument);

CREATE TABLE supersessions (
  superseded  text COLLATE "C" NOT NULL,       -- need not be in the register
  superseding bigint NOT NULL,                 -- an instrument
  PRIMARY KEY (superseded, superseding)
);

CREATE TABLE duties (
  instrument     bigint NOT NULL,
  ordinal        bigint NOT NULL,
  act            text COLLATE "C" NOT NULL,
  by             text COLLATE "C" NOT NULL,
  "to"           text COLLATE "C" NOT NULL,
  since_earliest text COLLATE "C" NOT NULL,
  since_latest   text COLLATE "C" NOT NULL,
  ended_latest   text COLLATE "C",             -- null while it is owed
  cites          text NOT NULL,
  PRIMARY KEY (instrument, ordinal)
);
-- What is owed now is asked for most; what was owed on a day goes through the duties that had arisen by then.
CREATE INDEX duties_owed ON duties (since_earliest, instrument, ordinal) WHERE ended_latest IS NULL;
CREATE INDEX duties_owed_by_party ON duties (by, since_earliest, instrument, ordinal) WHERE ended_latest IS NULL;
CREATE INDEX duties_by_age ON duties (since_earliest, instrument, ordinal);
CREATE INDEX duties_by_party ON duties (by, since_earliest, instrument, ordinal);

CREATE TABLE gaps (
  instrument bigint NOT NULL,
  ordinal    bigint NOT NULL,
  version    bigint NOT NULL,
  act        text COLLATE "C" NOT NULL,
  by         text COLLATE "C" NOT NULL,
  grade      text COLLATE "C" NOT NULL,
  rank       bigint NOT NULL,                  -- grows with the weakness
  PRIMARY KEY (instrument, ordinal)
);
CREATE INDEX gaps_by_rank ON gaps (rank, instrument, ordinal);

CREATE TABLE counts (
  kind  text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  n     bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (kind, state)
);
