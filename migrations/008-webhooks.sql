-- Where news are delivered to: each webhook with how far it has come, and what became of its deliveries. Its secret
-- stands in a file of its own beside the database.

CREATE TABLE webhooks (
  id           TEXT PRIMARY KEY,
  url          TEXT NOT NULL,
  topic        TEXT NOT NULL,                  -- JSON: the filters
  created_at   INTEGER NOT NULL,               -- milliseconds since 1970, UTC
  created_by   TEXT NOT NULL,
  disabled     TEXT,                           -- why; null while it is delivered to
  position     INTEGER NOT NULL CHECK (position >= 0), -- up to here everything is delivered, given up, or no concern of it
  failures     INTEGER NOT NULL CHECK (failures >= 0), -- of the next delivery
  due_at       INTEGER NOT NULL,               -- not before this instant is it tried again
  holder       TEXT,                           -- the process that delivers
  held_until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE webhook_deliveries (
  number   INTEGER PRIMARY KEY,
  webhook  TEXT NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  outcome  TEXT NOT NULL CHECK (outcome IN ('delivered', 'failed', 'dead')),
  detail   TEXT NOT NULL
) STRICT;
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook, outcome, number);
