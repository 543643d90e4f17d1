-- apps/server/src/calls/get-workspace.ts
select count(*) as "waiting"
  from "call_session"
  where "staff_id" = ? and "closed_at" is null and "id" != ?
--   SEARCH call_session USING INDEX call_staff (staff_id=?)

-- apps/server/src/unit/recent-views.ts
select "at"
  from "audit_entry"
  where "actor" = ? and "action" = ? and "outcome" = ? and "at" > ?
  order by "at"
  limit ?
--   SEARCH audit_entry USING INDEX audit_actor_action (actor=? AND action=? AND at>?)

-- apps/server/src/unit/shown-lately.ts
select "entry"
  from "audit_entry"
  where "actor" = ? and "action" in (?, …) and "outcome" = ? and "at" > ? and "at" <= ?
  order by "idx" desc
  limit ?
--   SEARCH audit_entry USING INDEX audit_actor_action (actor=? AND action=? AND at>? AND at<?)
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/call-facts.ts, PostgreSQL alone
select *
  from "call_session"
  where "id" = ? for update

-- packages/store/src/changes/call-changes.ts
update "call_session"
  set "patient_id" = ?, "about_id" = ?, "consent_at" = ?, "searched_by" = ?, "last_activity_at" = ?, "call_back_started_at" = ?, "version" = "version" + ?
  where "id" = ?
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)

-- packages/store/src/closeness.ts
select "id", "patient_id", "team"
  from "staff"
  where ("id" = ? or "patient_id" in (?, …)) and "active" = ?
  limit ?
--   MULTI-INDEX OR
--     INDEX 1
--       SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?)
--     INDEX 2
--       SEARCH staff USING INDEX staff_patient (patient_id=?)

-- packages/store/src/read-at-once.ts, PostgreSQL alone
/* kept */ select (select coalesce(json_agg(found), '[]') from ((select * from "flag" where "patient_id" = ? and "cleared_at" is null order by "raised_at" desc limit ?)) as found) as "flags", (select coalesce(json_agg(found), '[]') from ((select * from "verification" where "patient_id" = ? and "started_at" > ? order by "started_at" desc limit ?)) as found) as "checks", (select coalesce(json_agg(found), '[]') from ((select * from "approval" where "call_id" = ? order by "asked_at" desc limit ?)) as found) as "asked", (select coalesce(json_agg(found), '[]') from ((select * from "confirmation" where "patient_id" = ? and "started_at" > ? order by "started_at" desc limit ?)) as found) as "confirmations"

-- packages/store/src/read-at-once.ts, PostgreSQL alone
/* kept */ select (select coalesce(json_agg(found), '[]') from ((select * from "patient" where "id" = ?)) as found) as "patients", (select coalesce(json_agg(found), '[]') from ((select "c".*, (select count(*) as "n" from "patient_contact" as "o" where "o"."folded" = "c"."folded" and "o"."ended_at" is null) as "shared_by" from "patient_contact" as "c" where "c"."patient_id" = ? and "c"."ended_at" is null order by "c"."rank" limit ?)) as found) as "contacts", (select coalesce(json_agg(found), '[]') from ((select * from "portal_account" where "patient_id" = ? order by case when lifecycle = 'retired' then 1 else 0 end, "created_at" limit ?)) as found) as "accounts", (select coalesce(json_agg(found), '[]') from ((select "portal_account"."id", count(*) as "sessions" from "portal_account" inner join "patient_session" on "patient_session"."person_id" = "portal_account"."id" where "portal_account"."patient_id" = ? group by "portal_account"."id" limit ?)) as found) as "sessions", (select coalesce(json_agg(found), '[]') from ((select * from "access_link" where "patient_id" = ? order by "created_at" desc limit ?)) as found) as "links", (select coalesce(json_agg(found), '[]') from ((select * from "temporary_login" where "patient_id" = ? order by "issued_at" desc limit ?)) as found) as "codes", (select coalesce(json_agg(found), '[]') from ((select * from "outbox_message" where "patient_id" = ? order by "queued_at" desc limit ?)) as found) as "messages", (select coalesce(json_agg(found), '[]') from ((select * from "outbox_message" where "patient_id" = ? and "asked_by" != ? and "queued_at" > ? order by "queued_at" desc limit ?)) as found) as "asked", (select coalesce(json_agg(found), '[]') from ((select * from "contact_change" where "patient_id" = ? order by "asked_at" desc limit ?)) as found) as "changing", (select coalesce(json_agg(found), '[]') from ((select "mark" from "patient_mark" where "patient_id" = ? limit ?)) as found) as "marks", (select coalesce(json_agg(found), '[]') from ((select * from "incident" where "closed_at" is null order by "opened_at", "id" limit ?)) as found) as "incident", (select coalesce(json_agg(found), '[]') from ((select * from "mail_pause" where "resumed_at" is null order by "paused_at" limit ?)) as found) as "pauses", (select coalesce(json_agg(found), '[]') from ((select * from "inactive_report" where "patient_id" = ? and ("end_kind" is null or ("end_kind" = ? and "undone_at" is null)) order by "reported_at" desc limit ?)) as found) as "reports", (select coalesce(json_agg(found), '[]') from (with recursive way (id, step) as ( select id, 0 from patient where id = ? union all select case when kind.k = 1 then p.id else a.patient_id end, way.step + 1 from way join patient w on w.id = way.id join (select 1 as k union all select 2) kind on 1 = 1 left join chart_merge m on kind.k = 1 and m.source = w.source and m.survivor_key = w.source_key left join patient p on p.source = m.source and p.source_key = m.merged_key left join portal_account s on kind.k = 2 and s.patient_id = way.id left join portal_account a on a.survivor_id = s.id where way.step < ? and coalesce(p.id, a.patient_id) is not null ) select distinct id from way where step > 0 and id <> ? limit ?) as found) as "leading", (select coalesce(json_agg(found), '[]') from (with recursive way (origin, id, merged, step) as ( select id, id, 0, 0 from patient where id in (?, …) union all select way.origin, coalesce(t.id, s.patient_id), case when t.id is null then 0 else 1 end, way.step + 1 from way join patient p on p.id = way.id left join chart_merge m on m.source = p.source and m.merged_key = p.source_key left join patient t on t.source = m.source and t.source_key = m.survivor_key left join portal_account a on a.patient_id = p.id and a.lifecycle = 'retired' and t.id is null left join portal_account s on s.id = a.survivor_id and s.patient_id <> p.id where way.step < ? and coalesce(t.id, s.patient_id) <> way.origin ) select origin, id, case when merged = 1 then 'chart-merged' else 'login-retired' end as why from way where step > 0 order by step desc) as found) as "steps", (select coalesce(json_agg(found), '[]') from (with latest as materialized (select e.idx, e.actor, e.entry from audit_entry e where e.patient >= ? and e.patient <= ? order by e.patient desc, e.idx desc limit 100) select e.idx, convert_from(e.entry, 'UTF8')::json as entry, s.name as staff from ( select * from latest union all select * from (select walked.* from unnest(?::text[]) as each_of(value) cross join lateral (select e.idx, e.actor, e.entry from audit_entry e where e.patient = ? and e.action >= "each_of"."value" and e.action <= "each_of"."value" order by e.action desc, e.idx desc limit 20) as walked) as of_each where of_each.idx < (select min(idx) from latest) ) as e left join staff s on s.id = e.actor) as found) as "trail"

-- packages/store/src/read-at-once.ts, PostgreSQL alone
/* kept */ select (select coalesce(json_agg(found), '[]') from (select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[]) as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most) cross join lateral (select key, term, other, dob, patient, kind from search_key where search_key.key = s.key and term = s.term_from and other >= s.other_from and other < s.other_to and strpos(' ' || other, s.beside) > 0 and dob >= s.born_from and dob <= s.born_to and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[])) order by key, term, other, dob, patient, kind limit s.most) as k) as found) as "lookalikes", (select coalesce(json_agg(found), '[]') from ((select * from "mail_suppression" where "address_hash" = ?)) as found) as "suppressed", (select coalesce(json_agg(found), '[]') from (select distinct attempt, at from (select walked.* from unnest(?::text[]) as each_of(value) cross join lateral (select attempt, at from near_miss where word_hash = "each_of"."value" and at > ? order by at desc, attempt desc limit 50) as walked) as tried order by at desc, attempt desc limit 50) as found) as "nearMisses"

-- packages/store/src/read-at-once.ts, SQLite alone
select "c".*, (select count(*) as "n" from "patient_contact" as "o" where "o"."folded" = "c"."folded" and "o"."ended_at" is null) as "shared_by"
  from "patient_contact" as "c"
  where "c"."patient_id" = ? and "c"."ended_at" is null
  order by "c"."rank"
  limit ?
--   SEARCH c USING INDEX contact_patient (patient_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH o USING INDEX contact_folded (folded=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select "mark"
  from "patient_mark"
  where "patient_id" = ?
  limit ?
--   SEARCH patient_mark USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select "portal_account"."id", count(*) as "sessions"
  from "portal_account"
  inner join "patient_session" on "patient_session"."person_id" = "portal_account"."id"
  where "portal_account"."patient_id" = ? group by "portal_account"."id"
  limit ?
--   SEARCH portal_account USING INDEX account_patient (patient_id=?)
--   SEARCH patient_session USING COVERING INDEX patient_session_person (person_id=?)
--   USE TEMP B-TREE FOR GROUP BY

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "access_link"
  where "patient_id" = ?
  order by "created_at" desc
  limit ?
--   SEARCH access_link USING INDEX link_patient (patient_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "approval"
  where "call_id" = ?
  order by "asked_at" desc
  limit ?
--   SEARCH approval USING INDEX approval_call (call_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "confirmation"
  where "patient_id" = ? and "started_at" > ?
  order by "started_at" desc
  limit ?
--   SEARCH confirmation USING INDEX confirmation_patient (patient_id=? AND started_at>?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "contact_change"
  where "patient_id" = ?
  order by "asked_at" desc
  limit ?
--   SEARCH contact_change USING INDEX contact_change_patient (patient_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "flag"
  where "patient_id" = ? and "cleared_at" is null
  order by "raised_at" desc
  limit ?
--   SEARCH flag USING INDEX flag_patient (patient_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "inactive_report"
  where "patient_id" = ? and ("end_kind" is null or ("end_kind" = ? and "undone_at" is null))
  order by "reported_at" desc
  limit ?
--   SEARCH inactive_report USING INDEX inactive_report_patient (patient_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "incident"
  where "closed_at" is null
  order by "opened_at", "id"
  limit ?
--   SCAN incident USING INDEX incident_one_open
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "mail_pause"
  where "resumed_at" is null
  order by "paused_at"
  limit ?
--   SCAN mail_pause USING INDEX mail_pause_open
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "mail_suppression"
  where "address_hash" = ?
--   SEARCH mail_suppression USING INDEX sqlite_autoindex_mail_suppression_1 (address_hash=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "outbox_message"
  where "patient_id" = ?
  order by "queued_at" desc
  limit ?
--   SEARCH outbox_message USING INDEX outbox_patient (patient_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "outbox_message"
  where "patient_id" = ? and "asked_by" != ? and "queued_at" > ?
  order by "queued_at" desc
  limit ?
--   SEARCH outbox_message USING INDEX outbox_patient (patient_id=? AND queued_at>?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "patient"
  where "id" = ?
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "portal_account"
  where "patient_id" = ?
  order by case when lifecycle = 'retired' then 1 else 0 end, "created_at"
  limit ?
--   SEARCH portal_account USING INDEX account_patient (patient_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "temporary_login"
  where "patient_id" = ?
  order by "issued_at" desc
  limit ?
--   SEARCH temporary_login USING INDEX temporary_login_patient (patient_id=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from "verification"
  where "patient_id" = ? and "started_at" > ?
  order by "started_at" desc
  limit ?
--   SEARCH verification USING INDEX verification_patient (patient_id=? AND started_at>?)

-- packages/store/src/read-at-once.ts, SQLite alone
select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? and dob >= ? and dob <= ? order by search_key.key, term, other, dob, patient, kind limit ?)
--   SEARCH search_key USING PRIMARY KEY (key=? AND term=?)

-- packages/store/src/read-at-once.ts, SQLite alone
select distinct attempt, at
  from (select * from (select attempt, at from near_miss where word_hash = ? and at > ? order by at desc, attempt desc limit 50) union all …) as tried
  order by at desc, attempt desc
  limit 50
--   CO-ROUTINE tried
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         CO-ROUTINE (subquery)
--           SEARCH near_miss USING COVERING INDEX sqlite_autoindex_near_miss_1 (word_hash=? AND at>?)
--         SCAN (subquery)
--       UNION ALL
--         CO-ROUTINE (subquery)
--           SEARCH near_miss USING COVERING INDEX sqlite_autoindex_near_miss_1 (word_hash=? AND at>?)
--         SCAN (subquery)
--   SCAN tried
--   USE TEMP B-TREE FOR DISTINCT
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-at-once.ts, SQLite alone
with latest as materialized (select e.idx, e.actor, e.entry from audit_entry e where e.patient >= ? and e.patient <= ? order by e.patient desc, e.idx desc limit 100) select e.idx, cast(e.entry as text) as entry, s.name as staff
  from ( select * from latest union all select * from (select * from (select e.idx, e.actor, e.entry from audit_entry e where e.patient = ? and e.action >= ? and e.action <= ? order by e.action desc, e.idx desc limit 20) union all …) as of_each where of_each.idx < (select min(idx) from latest) ) as e
  left join staff s on s.id = e.actor
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       MATERIALIZE latest
--         SEARCH e USING INDEX audit_patient (patient>? AND patient<?)
--       SCAN latest
--       SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--     UNION ALL
--       COMPOUND QUERY
--         LEFT-MOST SUBQUERY
--           CO-ROUTINE (subquery)
--             SEARCH e USING INDEX audit_patient_action (patient=? AND action>? AND action<?)
--           SCAN (subquery)
--           SCALAR SUBQUERY 35
--             SEARCH latest
--           SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--         UNION ALL
--           CO-ROUTINE (subquery)
--             SEARCH e USING INDEX audit_patient_action (patient=? AND action>? AND action<?)
--           SCAN (subquery)
--           SCALAR SUBQUERY 35
--             SEARCH latest
--           SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/read-at-once.ts, SQLite alone
with recursive way (id, step) as ( select id, 0 from patient where id = ? union all select case when kind.k = 1 then p.id else a.patient_id end, way.step + 1 from way join patient w on w.id = way.id join (select 1 as k union all select 2) kind on 1 = 1 left join chart_merge m on kind.k = 1 and m.source = w.source and m.survivor_key = w.source_key left join patient p on p.source = m.source and p.source_key = m.merged_key left join portal_account s on kind.k = 2 and s.patient_id = way.id left join portal_account a on a.survivor_id = s.id where way.step < ? and coalesce(p.id, a.patient_id) is not null ) select distinct id
  from way
  where step > 0 and id <> ?
  limit ?
--   CO-ROUTINE way
--     SETUP
--       SEARCH patient USING COVERING INDEX sqlite_autoindex_patient_1 (id=?)
--     RECURSIVE STEP
--       CO-ROUTINE kind
--         COMPOUND QUERY
--           LEFT-MOST SUBQUERY
--             SCAN CONSTANT ROW
--           UNION ALL
--             SCAN CONSTANT ROW
--       SCAN way
--       SEARCH w USING INDEX sqlite_autoindex_patient_1 (id=?)
--       SCAN kind
--       SEARCH m USING INDEX chart_merge_survivor (source=? AND survivor_key=?) LEFT-JOIN
--       SEARCH p USING INDEX sqlite_autoindex_patient_2 (source=? AND source_key=?) LEFT-JOIN
--       SEARCH s USING INDEX account_patient (patient_id=?) LEFT-JOIN
--       SEARCH a USING INDEX account_survivor (survivor_id=?) LEFT-JOIN
--   SCAN way
--   USE TEMP B-TREE FOR DISTINCT

-- packages/store/src/read-at-once.ts, SQLite alone
with recursive way (origin, id, merged, step) as ( select id, id, 0, 0 from patient where id in (?, …) union all select way.origin, coalesce(t.id, s.patient_id), case when t.id is null then 0 else 1 end, way.step + 1 from way join patient p on p.id = way.id left join chart_merge m on m.source = p.source and m.merged_key = p.source_key left join patient t on t.source = m.source and t.source_key = m.survivor_key left join portal_account a on a.patient_id = p.id and a.lifecycle = 'retired' and t.id is null left join portal_account s on s.id = a.survivor_id and s.patient_id <> p.id where way.step < ? and coalesce(t.id, s.patient_id) <> way.origin ) select origin, id, case when merged = 1 then 'chart-merged' else 'login-retired' end as why
  from way
  where step > 0
  order by step desc
--   CO-ROUTINE way
--     SETUP
--       SEARCH patient USING COVERING INDEX sqlite_autoindex_patient_1 (id=?)
--     RECURSIVE STEP
--       SCAN way
--       SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--       SEARCH m USING INDEX sqlite_autoindex_chart_merge_1 (source=? AND merged_key=?) LEFT-JOIN
--       SEARCH t USING INDEX sqlite_autoindex_patient_2 (source=? AND source_key=?) LEFT-JOIN
--       SEARCH a USING INDEX account_patient (patient_id=?) LEFT-JOIN
--       SEARCH s USING INDEX sqlite_autoindex_portal_account_1 (id=?) LEFT-JOIN
--   SCAN way
--   USE TEMP B-TREE FOR ORDER BY
