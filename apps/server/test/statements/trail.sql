-- packages/store/src/audit-log.ts
insert into "audit_detail" ("idx", "name", "salt", "value")
  values (?, …)

-- packages/store/src/audit-log.ts
insert into "audit_entry" ("idx", "leaf", "entry", "at", "action", "actor", "patient", "call", "outcome", "request")
  values (?, …)

-- packages/store/src/audit-log.ts
select "id", "site_id"
  from "patient"
  where "id" = ?
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)

-- packages/store/src/audit-log.ts, PostgreSQL alone
select pg_advisory_xact_lock(7051962)

-- packages/store/src/audit-log.ts
update "audit_seq"
  set "next" = "next" + ?
  where "id" = ?
  returning "next"
--   SEARCH audit_seq USING INTEGER PRIMARY KEY (rowid=?)
