-- The order of the list by latest entry is brought up to date once in 256 entries, so that an act does not move its
-- instrument in every index of that order. What was recorded since is found at the end of the ledger.

DROP INDEX standings_by_cell_changed;
DROP INDEX standings_by_parent_changed;
DROP INDEX instrument_parties_changed;

-- Position of the instrument's last entry up to the latest multiple of 256; 0 where all its entries are later.
ALTER TABLE standings ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE instrument_parties RENAME COLUMN changed TO settled;

UPDATE standings SET settled = changed;
UPDATE standings SET settled = coalesce((SELECT max(e.position) FROM entries e
    WHERE e.instrument = standings.instrument AND e.position <= (SELECT max(position) / 256 * 256 FROM entries)), 0)
  WHERE changed > (SELECT max(position) / 256 * 256 FROM entries);
UPDATE instrument_parties SET settled = (SELECT settled FROM standings s
  WHERE s.instrument = instrument_parties.instrument);

CREATE INDEX standings_by_cell_settled ON standings (kind, state, settled);
CREATE INDEX standings_by_parent_settled ON standings (parent, kind, settled) WHERE parent IS NOT NULL;
CREATE INDEX instrument_parties_settled ON instrument_parties (party, kind, state, settled);
