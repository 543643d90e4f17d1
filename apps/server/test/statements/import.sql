-- apps/server/src/directory/import-run.ts
insert into "import_run" ("file_key", "file_name", "line", "state", "read", "added", "changed", "unchanged", "rejected", "started_at", "updated_at")
  values (?, …)
  on conflict ("file_key") do update
  set "file_name" = ?, "line" = ?, "state" = ?, "read" = ?, "added" = ?, "changed" = ?, "unchanged" = ?, "rejected" = ?, "started_at" = ?, "updated_at" = ?

-- apps/server/src/directory/import-run.ts
select "file_key"
  from "import_run"
  where "state" = ? and "started_at" < ?
  limit ?
--   SCAN import_run

-- apps/server/src/directory/import-run.ts
select *
  from "import_run"
  where "file_key" = ?
--   SEARCH import_run USING INDEX sqlite_autoindex_import_run_1 (file_key=?)

-- apps/server/src/directory/import-run.ts
update "import_run"
  set "line" = ?, "read" = ?, "added" = ?, "changed" = ?, "unchanged" = ?, "rejected" = ?, "updated_at" = ?
  where "file_key" = ?
--   SEARCH import_run USING INDEX sqlite_autoindex_import_run_1 (file_key=?)

-- apps/server/src/directory/import-run.ts
update "import_run"
  set "state" = ?, "read" = ?, "added" = ?, "changed" = ?, "unchanged" = ?, "rejected" = ?, "updated_at" = ?
  where "file_key" = ?
--   SEARCH import_run USING INDEX sqlite_autoindex_import_run_1 (file_key=?)

-- packages/store/src/changes/merge-changes.ts
insert into "possible_duplicate" ("id", "patient_a", "patient_b", "state", "source", "flagged_at", "proposed_at", "score", "version")
  values (?, …)

-- packages/store/src/changes/merge-changes.ts
update "possible_duplicate"
  set "state" = ?, "decided_at" = ?, "decided_by" = ?, "reviewer" = ?, "review_until" = ?, "version" = "version" + ?
  where "patient_a" = ? and "patient_b" = ?
--   SEARCH possible_duplicate USING INDEX sqlite_autoindex_possible_duplicate_2 (patient_a=? AND patient_b=?)

-- packages/store/src/directory/import-batch.ts
insert into "patient" ("id", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "first_imported_at", "version", "source", "source_key")
  values (?, …)

-- packages/store/src/directory/import-batch.ts
insert into "patient" ("id", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "first_imported_at", "version", "source", "source_key")
  values (?, …), …
--   SCAN 2-ROW VALUES CLAUSE
--   SEARCH possible_duplicate USING COVERING INDEX possible_duplicate_b (patient_b=?)
--   SEARCH possible_duplicate USING COVERING INDEX sqlite_autoindex_possible_duplicate_2 (patient_a=?)
--   SEARCH inactive_report USING COVERING INDEX inactive_report_patient (patient_id=?)
--   SEARCH broken_glass USING COVERING INDEX broken_glass_patient (patient_id=?)
--   SEARCH patient_mark USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=?)
--   SEARCH contact_change USING COVERING INDEX contact_change_patient (patient_id=?)
--   SEARCH flag USING COVERING INDEX flag_patient (patient_id=?)
--   SEARCH confirmation USING COVERING INDEX confirmation_patient (patient_id=?)
--   SEARCH approval USING COVERING INDEX approval_patient (patient_id=?)
--   SEARCH temporary_login USING COVERING INDEX temporary_login_patient (patient_id=?)
--   SEARCH staff USING COVERING INDEX staff_patient (patient_id=?)
--   SEARCH outbox_message USING COVERING INDEX outbox_patient (patient_id=?)
--   SEARCH access_link USING COVERING INDEX link_patient (patient_id=?)
--   SEARCH portal_account USING COVERING INDEX account_patient (patient_id=?)
--   SEARCH patient_contact USING COVERING INDEX contact_patient (patient_id=?)

-- packages/store/src/directory/import-batch.ts
insert into "patient_contact" ("id", "patient_id", "kind", "value", "folded", "use", "on_file_since", "last_imported_at", "standing", "rank")
  values (?, …), …
--   SCAN 2-ROW VALUES CLAUSE

-- packages/store/src/directory/import-batch.ts
select "id", "source", "source_key", "content_hash", "record", "changed_at", "deceased"
  from "patient"
  where "source" in (?, …) and "source_key" in (?, …)
--   SEARCH patient USING INDEX sqlite_autoindex_patient_2 (source=? AND source_key=?)

-- packages/store/src/directory/import-batch.ts
select "patient_id", "username"
  from "portal_account"
  where "patient_id" in (?, …)
--   SEARCH portal_account USING INDEX account_patient (patient_id=?)

-- packages/store/src/directory/import-batch.ts
select *
  from "patient_contact"
  where "patient_id" in (?, …) and "ended_at" is null
--   SEARCH patient_contact USING INDEX contact_patient (patient_id=?)

-- packages/store/src/directory/import-batch.ts
update "patient"
  set "mrn" = ?, "masked_name" = ?, "birth_date" = ?, "town" = ?, "deceased" = ?, "active" = ?, "record" = ?, "content_hash" = ?, "changed_at" = ?, "version" = "version" + ?
  where "id" = ?
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)

-- packages/store/src/directory/import-batch.ts
update "patient_contact"
  set "ended_at" = ?
  where "id" in (?, …)
--   SEARCH patient_contact USING INDEX sqlite_autoindex_patient_contact_1 (id=?)

-- packages/store/src/directory/import-merges.ts
 with recursive way (origin, key, step) as ( select merged_key, survivor_key, 1 from chart_merge where source = ? and merged_key in (?, …) union all select way.origin, m.survivor_key, way.step + 1 from way join chart_merge m on m.source = ? and m.merged_key = way.key where way.step < 32 and way.key <> way.origin ) select distinct origin
  from way
  where key = origin
--   CO-ROUTINE way
--     SETUP
--       SEARCH chart_merge USING INDEX sqlite_autoindex_chart_merge_1 (source=? AND merged_key=?)
--     RECURSIVE STEP
--       SCAN way
--       SEARCH m USING INDEX sqlite_autoindex_chart_merge_1 (source=? AND merged_key=?)
--   SCAN way
--   USE TEMP B-TREE FOR DISTINCT

-- packages/store/src/directory/import-merges.ts
insert into "chart_merge" ("merged_key", "survivor_key", "said_by", "source", "run_key", "line")
  values (?, …)
  on conflict ("source", "merged_key") do update
  set "survivor_key" = "excluded"."survivor_key", "said_by" = "excluded"."said_by", "run_key" = "excluded"."run_key", "line" = "excluded"."line"
  where "excluded"."said_by" = "excluded"."merged_key" and "chart_merge"."said_by" != "chart_merge"."merged_key"

-- packages/store/src/directory/import-merges.ts
select "m"."line"
  from "chart_merge" as "m"
  where "m"."run_key" = ? and "m"."settled_at" is null
  order by "m"."line"
  limit ?
--   SEARCH m USING INDEX chart_merge_run (run_key=?)
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/directory/import-merges.ts
select "m"."merged_key", "p"."id" as "merged", "t"."id" as "survivor"
  from "chart_merge" as "m"
  inner join "patient" as "p" on "p"."source" = "m"."source" and "p"."source_key" = "m"."merged_key"
  inner join "patient" as "t" on "t"."source" = "m"."source" and "t"."source_key" = "m"."survivor_key"
  where "m"."source" = ? and "m"."settled_at" is null and ("m"."merged_key" in (?, …) or "m"."survivor_key" in (?, …))
--   SEARCH m USING INDEX chart_merge_said (source=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_2 (source=? AND source_key=?)
--   SEARCH t USING INDEX sqlite_autoindex_patient_2 (source=? AND source_key=?)

-- packages/store/src/directory/import-merges.ts
select *
  from "chart_merge"
  where "source" = ? and "said_by" in (?, …)
--   SEARCH chart_merge USING INDEX chart_merge_said (source=? AND said_by=?)

-- packages/store/src/directory/import-merges.ts
update "chart_merge"
  set "settled_at" = ?
  where "source" = ? and "merged_key" in (?, …)
--   SEARCH chart_merge USING INDEX sqlite_autoindex_chart_merge_1 (source=? AND merged_key=?)

-- packages/store/src/facts.ts, PostgreSQL alone
select *
  from "patient"
  where "id" = ? for no key update

-- packages/store/src/nearby.ts
select "at"
  from "audit_entry"
  where "patient" in (?, …) and "action" in (?, …) and "at" > ?
  order by "idx" desc
  limit ?
--   SEARCH audit_entry USING INDEX audit_patient (patient=?)

-- packages/store/src/search/name-terms.ts, SQLite alone
delete
  from name_term
  where n <= 0 and term in (select v.term from (select value ->> 0 as "term", value ->> 1 as "n" from json_each(?)) as v)
  returning term
--   SEARCH name_term USING PRIMARY KEY (term=?)
--   LIST SUBQUERY 2
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/name-terms.ts, PostgreSQL alone
delete
  from name_term
  where n <= 0 and term in (select v.term from unnest(?::text[], ?::int[]) as v("term", "n"))
  returning term

-- packages/store/src/search/name-terms.ts, SQLite alone
insert into name_del (del, term) select v.del, v.term
  from (select value ->> 0 as "del", value ->> 1 as "term" from json_each(?)) as v
  where true
  on conflict do nothing
--   SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/name-terms.ts, PostgreSQL alone
insert into name_del (del, term) select v.del, v.term
  from unnest(?::text[], ?::text[]) as v("del", "term")
  where true
  on conflict do nothing

-- packages/store/src/search/name-terms.ts, SQLite alone
insert into name_term (term, n) select v.term, v.n
  from (select value ->> 0 as "term", value ->> 1 as "n" from json_each(?)) as v
  where true
  on conflict (term) do update
  set n = name_term.n + excluded.n
--   SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/name-terms.ts, PostgreSQL alone
insert into name_term (term, n) select v.term, v.n
  from unnest(?::text[], ?::int[]) as v("term", "n")
  where true
  on conflict (term) do update
  set n = name_term.n + excluded.n

-- packages/store/src/search/name-terms.ts, SQLite alone
select t.term
  from (select value ->> 0 as "term", value ->> 1 as "n" from json_each(?)) as v
  join name_term t on t.term = v.term
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH t USING PRIMARY KEY (term=?)

-- packages/store/src/search/name-terms.ts, PostgreSQL alone
select t.term
  from unnest(?::text[], ?::int[]) as v("term", "n")
  join name_term t on t.term = v.term

-- packages/store/src/search/write-search-keys.ts, SQLite alone
delete
  from search_key
  where (key, term, other, dob, patient, kind) in (select v.key, v.term, v.other, v.dob, v.patient, v.kind from (select value ->> 0 as "key", value ->> 1 as "term", value ->> 2 as "other", value ->> 3 as "dob", value ->> 4 as "patient", value ->> 5 as "kind" from json_each(?)) as v)
--   SEARCH search_key USING PRIMARY KEY (key=? AND term=? AND other=? AND dob=? AND patient=? AND kind=?)
--   LIST SUBQUERY 3
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/write-search-keys.ts, PostgreSQL alone
delete
  from search_key
  where (key, term, other, dob, patient, kind) in (select v.key, v.term, v.other, v.dob, v.patient, v.kind from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[]) as v("key", "term", "other", "dob", "patient", "kind"))

-- packages/store/src/search/write-search-keys.ts, SQLite alone
insert into search_key ("key", "term", "other", "dob", "patient", "kind") select "key", "term", "other", "dob", "patient", "kind"
  from (select value ->> 0 as "key", value ->> 1 as "term", value ->> 2 as "other", value ->> 3 as "dob", value ->> 4 as "patient", value ->> 5 as "kind" from json_each(?)) as v
  where true
  on conflict do nothing
--   SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/write-search-keys.ts, PostgreSQL alone
insert into search_key ("key", "term", "other", "dob", "patient", "kind") select "key", "term", "other", "dob", "patient", "kind"
  from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[]) as v("key", "term", "other", "dob", "patient", "kind")
  where true
  on conflict do nothing

-- packages/store/src/survivors.ts
select "masked_name", "birth_date"
  from "patient"
  where "id" = ?
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)
