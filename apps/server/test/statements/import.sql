-- apps/server/src/directory/import-pace.ts
select "person_id"
  from "staff_session"
  where "last_active_at" > ?
  limit ?
--   SEARCH staff_session USING INDEX staff_session_active (last_active_at>?)

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

-- apps/server/src/directory/sites-named.ts
select *
  from "site"
  where "open" = ?
  limit ?
--   SCAN site

-- packages/store/src/changes/merge-changes.ts
insert into "possible_duplicate" ("id", "patient_a", "patient_b", "state", "source", "flagged_at", "proposed_at", "score", "version")
  values (?, …)

-- packages/store/src/changes/merge-changes.ts
update "possible_duplicate"
  set "state" = ?, "decided_at" = ?, "decided_by" = ?, "reviewer" = ?, "review_until" = ?, "version" = "version" + ?
  where "patient_a" = ? and "patient_b" = ?
--   SEARCH possible_duplicate USING INDEX sqlite_autoindex_possible_duplicate_2 (patient_a=? AND patient_b=?)

-- packages/store/src/directory/ahead.ts, PostgreSQL alone
select "id", "source", "source_key", "content_hash"
  from "patient"
  where "source" = ? and "source_key" = any(?::text[])

-- packages/store/src/directory/ahead.ts, SQLite alone
select "id", "source", "source_key", "content_hash"
  from "patient"
  where "source" = ? and "source_key" in (select value from json_each(?))
--   SEARCH patient USING INDEX sqlite_autoindex_patient_2 (source=? AND source_key=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/directory/import-batch.ts, PostgreSQL alone
select "id", "record", "changed_at"
  from "patient"
  where "id" = any(?::text[])

-- packages/store/src/directory/import-batch.ts, SQLite alone
select "id", "record", "changed_at"
  from "patient"
  where "id" in (select value from json_each(?))
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/directory/import-batch.ts, PostgreSQL alone
select "patient_id", "username"
  from "portal_account"
  where "patient_id" = any(?::text[])

-- packages/store/src/directory/import-batch.ts, SQLite alone
select "patient_id", "username"
  from "portal_account"
  where "patient_id" in (select value from json_each(?))
--   SEARCH portal_account USING INDEX account_patient (patient_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

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
select "line"
  from "chart_merge"
  where "source" = ?
  limit ?
--   SEARCH chart_merge USING INDEX chart_merge_said (source=?)

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

-- packages/store/src/directory/write-charts.ts, SQLite alone
update patient
  set "mrn" = v."mrn", "masked_name" = v."masked_name", "birth_date" = v."birth_date", "town" = v."town", "active" = v."active", "record" = v."record", "content_hash" = v."content_hash", "changed_at" = v."changed_at", "site_id" = v."site_id", version = patient.version + 1, deceased = case when patient.deceased = 1 then 1 else v.deceased end
  from (select value ->> 0 as "id", value ->> 1 as "mrn", value ->> 2 as "masked_name", value ->> 3 as "birth_date", value ->> 4 as "town", value ->> 5 as "deceased", value ->> 6 as "active", value ->> 7 as "record", value ->> 8 as "content_hash", value ->> 9 as "changed_at", value ->> 10 as "site_id" from json_each(?)) as v
  where patient.id = v.id
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)

-- packages/store/src/directory/write-charts.ts, PostgreSQL alone
update patient
  set "mrn" = v."mrn", "masked_name" = v."masked_name", "birth_date" = v."birth_date", "town" = v."town", "active" = v."active", "record" = v."record", "content_hash" = v."content_hash", "changed_at" = v."changed_at", "site_id" = v."site_id", version = patient.version + 1, deceased = case when patient.deceased = 1 then 1 else v.deceased end
  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[]) as v("id", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "site_id")
  where patient.id = v.id

-- packages/store/src/directory/write-contacts.ts, PostgreSQL alone
select *
  from "patient_contact"
  where "patient_id" = any(?::text[]) and "ended_at" is null

-- packages/store/src/directory/write-contacts.ts, SQLite alone
select *
  from "patient_contact"
  where "patient_id" in (select value from json_each(?)) and "ended_at" is null
--   SEARCH patient_contact USING INDEX contact_patient (patient_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/directory/write-contacts.ts, PostgreSQL alone
update "patient_contact"
  set "ended_at" = ?
  where "id" = any(?::text[])

-- packages/store/src/directory/write-contacts.ts, SQLite alone
update "patient_contact"
  set "ended_at" = ?
  where "id" in (select value from json_each(?))
--   SEARCH patient_contact USING COVERING INDEX sqlite_autoindex_patient_contact_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/facts.ts, PostgreSQL alone
select "id"
  from "patient"
  where "id" = ? for no key update

-- packages/store/src/for-bulk.ts, SQLite alone
pragma cache_size = -16384

-- packages/store/src/for-bulk.ts, SQLite alone
pragma wal_autocheckpoint = 1000

-- packages/store/src/insert-bulk.ts, SQLite alone
insert into "patient" ("id", "source", "source_key", "first_imported_at", "version", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "site_id") select "id", "source", "source_key", "first_imported_at", "version", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "site_id"
  from (select value ->> 0 as "id", value ->> 1 as "source", value ->> 2 as "source_key", value ->> 3 as "first_imported_at", value ->> 4 as "version", value ->> 5 as "mrn", value ->> 6 as "masked_name", value ->> 7 as "birth_date", value ->> 8 as "town", value ->> 9 as "deceased", value ->> 10 as "active", value ->> 11 as "record", value ->> 12 as "content_hash", value ->> 13 as "changed_at", value ->> 14 as "site_id" from json_each(?)) as v
--   SCAN json_each VIRTUAL TABLE INDEX 1:
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

-- packages/store/src/insert-bulk.ts, PostgreSQL alone
insert into "patient" ("id", "source", "source_key", "first_imported_at", "version", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "site_id") select "id", "source", "source_key", "first_imported_at", "version", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "site_id"
  from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[]) as v("id", "source", "source_key", "first_imported_at", "version", "mrn", "masked_name", "birth_date", "town", "deceased", "active", "record", "content_hash", "changed_at", "site_id")

-- packages/store/src/insert-bulk.ts, SQLite alone
insert into "patient_contact" ("id", "patient_id", "kind", "value", "folded", "use", "on_file_since", "last_imported_at", "standing", "rank") select "id", "patient_id", "kind", "value", "folded", "use", "on_file_since", "last_imported_at", "standing", "rank"
  from (select value ->> 0 as "id", value ->> 1 as "patient_id", value ->> 2 as "kind", value ->> 3 as "value", value ->> 4 as "folded", value ->> 5 as "use", value ->> 6 as "on_file_since", value ->> 7 as "last_imported_at", value ->> 8 as "standing", value ->> 9 as "rank" from json_each(?)) as v
--   SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/insert-bulk.ts, PostgreSQL alone
insert into "patient_contact" ("id", "patient_id", "kind", "value", "folded", "use", "on_file_since", "last_imported_at", "standing", "rank") select "id", "patient_id", "kind", "value", "folded", "use", "on_file_since", "last_imported_at", "standing", "rank"
  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::int[]) as v("id", "patient_id", "kind", "value", "folded", "use", "on_file_since", "last_imported_at", "standing", "rank")

-- packages/store/src/marks.ts
select "mark"
  from "patient_mark"
  where "patient_id" = ?
  limit ?
--   SEARCH patient_mark USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=?)

-- packages/store/src/nearby.ts
select "at"
  from "audit_entry"
  where "patient" in (?, …) and "action" in (?, …) and "at" > ?
  order by "idx" desc
  limit ?
--   SEARCH audit_entry USING INDEX audit_patient (patient=?)

-- packages/store/src/read-at-once.ts, PostgreSQL alone
/* kept */ select (select coalesce(json_agg(found), '[]') from (select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[]) as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most) cross join lateral (select key, term, other, dob, patient, kind from search_key where search_key.key = s.key and term = s.term_from and other >= s.other_from and other < s.other_to and strpos(' ' || other, s.beside) > 0 and dob >= s.born_from and dob <= s.born_to and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[])) order by key, term, other, dob, patient, kind limit s.most) as k) as found) as "lookalikes", (select coalesce(json_agg(found), '[]') from ((select * from "mail_suppression" where "address_hash" = ?)) as found) as "suppressed"

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
