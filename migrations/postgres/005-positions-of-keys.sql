-- Keys of requests by the entries that they were used for: statements on the logs are held against these in the order of
-- the ledger.

CREATE INDEX idempotency_by_position ON idempotency (position);
