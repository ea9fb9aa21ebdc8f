-- What the role needs that the register works as, and no more. Run by the owner of the tables, after migrating and
-- again after every later migration:
--   psql "$OWNER_URL" -v role=pacta_app -f migrations/postgres/grants.sql
-- On the ledger the role may only read and add. It owns nothing, so no trigger is its to switch off.

\set ON_ERROR_STOP on
SELECT current_schema() AS place \gset

GRANT USAGE ON SCHEMA :"place" TO :"role";
GRANT SELECT ON pacta_migrations TO :"role";
GRANT SELECT, INSERT ON instruments, entries, idempotency, sealed, nodes, access_log TO :"role";
GRANT SELECT, INSERT, UPDATE ON private_notes TO :"role";
GRANT SELECT, UPDATE ON head TO :"role";
GRANT SELECT, INSERT, DELETE ON refusals TO :"role";
GRANT SELECT, INSERT, UPDATE ON principals, tokens TO :"role";
GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks, webhook_deliveries, webhook_secrets TO :"role";
GRANT SELECT, INSERT, UPDATE, DELETE
  ON standings, instrument_parties, supersessions, duties, gaps, counts TO :"role";
