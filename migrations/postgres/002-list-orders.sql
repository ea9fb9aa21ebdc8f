-- Orders of the list of instruments besides that of registration: by their latest entry, and by date of entry into
-- force with those that have none after all others.

ALTER TABLE standings ADD COLUMN changed bigint NOT NULL DEFAULT 0;          -- position of the instrument's last entry
ALTER TABLE instrument_parties ADD COLUMN changed bigint NOT NULL DEFAULT 0; -- the same

UPDATE standings s SET changed = (SELECT max(position) FROM entries e WHERE e.instrument = s.instrument);
UPDATE instrument_parties p SET changed = (SELECT changed FROM standings s WHERE s.instrument = p.instrument);

CREATE INDEX standings_by_cell_changed ON standings (kind, state, changed);
CREATE INDEX standings_by_parent_changed ON standings (parent, kind, changed) WHERE parent IS NOT NULL;
CREATE INDEX instrument_parties_changed ON instrument_parties (party, kind, state, changed);

CREATE INDEX standings_by_cell_undated ON standings (kind, state, instrument) WHERE in_force_from_latest IS NULL;
CREATE INDEX instrument_parties_undated ON instrument_parties (party, kind, state, instrument)
  WHERE in_force_from_latest IS NULL;
