-- The keys of requests in the order of their entries: what was added to them is signed for from time to time.

CREATE INDEX idempotency_by_position ON idempotency (position);
