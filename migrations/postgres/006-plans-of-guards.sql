-- The guards over what was added look up each row by its key, and nothing else: of an added table the planner knows no
-- size, and would otherwise read the whole ledger to join it, at every recording.

ALTER FUNCTION entries_follow() SET enable_seqscan = off;
ALTER FUNCTION entries_follow() SET enable_hashjoin = off;
ALTER FUNCTION entries_follow() SET enable_mergejoin = off;

ALTER FUNCTION nodes_follow() SET enable_seqscan = off;
ALTER FUNCTION nodes_follow() SET enable_hashjoin = off;
ALTER FUNCTION nodes_follow() SET enable_mergejoin = off;

ALTER FUNCTION access_log_follows() SET enable_seqscan = off;
ALTER FUNCTION access_log_follows() SET enable_hashjoin = off;
ALTER FUNCTION access_log_follows() SET enable_mergejoin = off;
