-- apps/server/src/http/session-store.ts
select *
  from "staff_session"
  where "id_hash" = ?
--   SEARCH staff_session USING INDEX sqlite_autoindex_staff_session_1 (id_hash=?)

-- apps/server/src/http/session-store.ts
update "staff_session"
  set "last_active_at" = ?
  where "id_hash" = ?
--   SEARCH staff_session USING INDEX sqlite_autoindex_staff_session_1 (id_hash=?)

-- apps/server/src/http/who.ts
select "id", "name", "role", "active"
  from "staff"
  where "id" = ?
--   SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/unit/begin-call.ts
insert into "call_session" ("id", "staff_id", "channel", "state", "relationship", "language", "interpreter", "relay", "unhurried", "patient_id", "searched_by", "opened_at", "last_activity_at", "call_back_of", "call_word", "version")
  values (?, …)

-- packages/store/src/outcomes.ts
insert into "outcome" ("scope", "key", "body_hash", "status", "answer", "at")
  values (?, …)
  on conflict ("scope", "key") do nothing
  returning "key"

-- packages/store/src/outcomes.ts
update "outcome"
  set "status" = ?, "answer" = ?
  where "scope" = ? and "key" = ?
--   SEARCH outcome USING INDEX sqlite_autoindex_outcome_1 (scope=? AND key=?)

-- packages/store/src/versions-in-force.ts
select (select max("version") as "newest" from "policy_version") as "policy", (select max("version") as "newest" from "wording_version" where "about" = ?) as "clinic"
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH policy_version
--   SCALAR SUBQUERY 2
--     SEARCH wording_version USING COVERING INDEX sqlite_autoindex_wording_version_1 (about=?)
