-- Orders of the list of instruments besides that of registration: by their latest entry, and by date of entry into
-- force with those that have none after all others. Each is an index in the order of the page for each cell of the list.

ALTER TABLE standings ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;          -- position of the instrument's last entry
ALTER TABLE instrument_parties ADD COLUMN changed INTEGER NOT NULL DEFAULT 0; -- the same

UPDATE standings SET changed = (SELECT position FROM entries e
  WHERE e.instrument = standings.instrument AND e.version = standings.version);
UPDATE instrument_parties SET changed = (SELECT changed FROM standings s
  WHERE s.instrument = instrument_parties.instrument);

CREATE INDEX standings_by_cell_changed ON standings (kind, state, changed);
CREATE INDEX standings_by_parent_changed ON standings (parent, kind, changed) WHERE parent IS NOT NULL;
CREATE INDEX instrument_parties_changed ON instrument_parties (party, kind, state, changed);

CREATE INDEX standings_by_cell_undated ON standings (kind, state, instrument) WHERE in_force_from_latest IS NULL;
CREATE INDEX standings_by_parent_undated ON standings (parent, kind, instrument)
  WHERE parent IS NOT NULL AND in_force_from_latest IS NULL;
CREATE INDEX instrument_parties_undated ON instrument_parties (party, kind, state, instrument)
  WHERE in_force_from_latest IS NULL;
