-- There are few kinds of act that can be owed, so that one is looked for along the indexes by age and by party: indexes
-- of its own cost every act that brings or ends a duty a page each to write.

DROP INDEX duties_owed;
DROP INDEX duties_owed_by_party;
DROP INDEX duties_owed_by_act;
DROP INDEX duties_owed_by_party_act;
DROP INDEX duties_by_age;
DROP INDEX duties_by_party;
DROP INDEX duties_by_act;
DROP INDEX duties_by_party_act;

CREATE INDEX duties_owed ON duties (since_earliest, instrument, ordinal, act) WHERE ended_latest IS NULL;
CREATE INDEX duties_owed_by_party ON duties (by, since_earliest, instrument, ordinal, act) WHERE ended_latest IS NULL;
CREATE INDEX duties_by_age ON duties (since_earliest, instrument, ordinal, since_latest, ended_latest, act);
CREATE INDEX duties_by_party ON duties (by, since_earliest, instrument, ordinal, since_latest, ended_latest, act);
