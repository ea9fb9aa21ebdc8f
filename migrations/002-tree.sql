-- The Merkle tree over the ledger (RFC 9162 section 2.1): the roots of its complete subtrees of 2^6 entries and more.
-- What is lower is made from the leaves of at most 64 entries again. Like the ledger this only ever grows.

CREATE TABLE nodes (
  height INTEGER NOT NULL CHECK (height BETWEEN 6 AND 52),
  number INTEGER NOT NULL CHECK (number >= 0), -- among the nodes of its height
  hash   BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (height, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER nodes_no_update BEFORE UPDATE ON nodes
BEGIN SELECT RAISE(ABORT, 'a node of the tree is never rewritten'); END;
CREATE TRIGGER nodes_no_delete BEFORE DELETE ON nodes
BEGIN SELECT RAISE(ABORT, 'a node of the tree is never deleted'); END;
-- The next of its height, over entries that are all there; so there is nothing to replace.
CREATE TRIGGER nodes_next BEFORE INSERT ON nodes
WHEN NEW.number IS NOT (SELECT coalesce(max(number), -1) + 1 FROM nodes WHERE height = NEW.height)
  OR ((NEW.number + 1) << NEW.height) > (SELECT coalesce(max(position), 0) FROM entries)
BEGIN SELECT RAISE(ABORT, 'a node of the tree is the next of its height and stands over entries of the ledger'); END;
