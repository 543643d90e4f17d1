-- apps/server/src/audit/call-opened-at.ts
select "opened_at"
  from "call_session"
  where "id" = ?
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)

-- apps/server/src/audit/get-call-replay.ts
select "name"
  from "staff"
  where "id" = ?
--   SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/audit/get-call-replay.ts
select *
  from "call_session"
  where "id" = ?
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)

-- apps/server/src/audit/list-audit.ts
select "id", "name"
  from "staff"
  order by "name"
  limit ?
--   SCAN staff USING COVERING INDEX staff_name

-- apps/server/src/audit/shown-patients.ts
select "id", "masked_name", "birth_date"
  from "patient"
  where "id" in (?, …)
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)

-- apps/server/src/unit/sites-here.ts
select "s"."id", "s"."name"
  from "site" as "s"
  where ("s"."id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "s"."id"))
  order by "s"."name"
  limit ?
--   SCAN s USING INDEX sqlite_autoindex_site_2
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- packages/store/src/audit-kinds.ts
with recursive kind(idx) as ( select (select e.idx from audit_entry e where e.actor = ? order by e.action, e.outcome, e.idx limit 1) union all select coalesce((select e.idx from audit_entry e where e.actor = ? and e.action = one.action and e.outcome > one.outcome order by e.outcome, e.idx limit 1), (select e.idx from audit_entry e where e.actor = ? and e.action > one.action order by e.action, e.outcome, e.idx limit 1)) from kind join audit_entry one on one.idx = kind.idx) select k.action, k.outcome
  from kind
  join audit_entry k on k.idx = kind.idx
--   CO-ROUTINE kind
--     SETUP
--       SCAN CONSTANT ROW
--       SCALAR SUBQUERY 1
--         SEARCH e USING COVERING INDEX audit_actor (actor=?)
--     RECURSIVE STEP
--       SCAN kind
--       SEARCH one USING INTEGER PRIMARY KEY (rowid=?)
--       CORRELATED SCALAR SUBQUERY 3
--         SEARCH e USING COVERING INDEX audit_actor (actor=? AND action=? AND outcome>?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH e USING COVERING INDEX audit_actor (actor=? AND action>?)
--   SCAN kind
--   SEARCH k USING INTEGER PRIMARY KEY (rowid=?)

-- packages/store/src/audit-places.ts
select (with recursive halved(low, high) as ( select cast(coalesce((select min(idx) from audit_entry), 0) as bigint), next from audit_seq where id = 1 union all select case when e.at < ? then e.idx + 1 else h.low end, case when e.at < ? then h.high else e.idx end from halved h join audit_entry e on e.idx = (h.low + h.high) / 2 where h.low < h.high) select max(low) from halved) as low, (with recursive halved(low, high) as ( select cast(coalesce((select min(idx) from audit_entry), 0) as bigint), next from audit_seq where id = 1 union all select case when e.at < ? then e.idx + 1 else h.low end, case when e.at < ? then h.high else e.idx end from halved h join audit_entry e on e.idx = (h.low + h.high) / 2 where h.low < h.high) select min(high) from halved) as high
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 4
--     CO-ROUTINE halved
--       SETUP
--         SEARCH audit_seq USING INTEGER PRIMARY KEY (rowid=?)
--         SCALAR SUBQUERY 1
--           SEARCH audit_entry
--       RECURSIVE STEP
--         SCAN h
--         SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--     SEARCH halved
--   SCALAR SUBQUERY 8
--     CO-ROUTINE halved
--       SETUP
--         SEARCH audit_seq USING INTEGER PRIMARY KEY (rowid=?)
--         SCALAR SUBQUERY 5
--           SEARCH audit_entry
--       RECURSIVE STEP
--         SCAN h
--         SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--     SEARCH halved

-- packages/store/src/audit-sources.ts
select "next"
  from "audit_seq"
  where "id" = ?
--   SEARCH audit_seq USING INTEGER PRIMARY KEY (rowid=?)

-- packages/store/src/kept-since.ts
select "first"
  from "audit_tile"
  limit ?
--   SCAN audit_tile

-- packages/store/src/read-audit-entry.ts
select "idx", "name", "value"
  from "audit_detail"
  where "idx" = ?
  order by "name"
--   SEARCH audit_detail USING INDEX sqlite_autoindex_audit_detail_1 (idx=?)

-- packages/store/src/read-audit-entry.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from audit_entry e
  left join staff s on s.id = e.actor
  where e.idx = ?
--   SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/read-audit-entry.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from audit_entry e
  left join staff s on s.id = e.actor
  where e.idx = ?

-- packages/store/src/read-audit-page.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from (select walked.idx from (select * from (select e.idx from audit_entry e where e.action = ? and e.outcome = ? and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) union all …) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc
--   CO-ROUTINE page
--     MERGE (UNION ALL)
--       LEFT
--         MERGE (UNION ALL)
--           LEFT
--             MERGE (UNION ALL)
--               LEFT
--                 CO-ROUTINE (subquery)
--                   SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                 SCAN (subquery)
--                 USE TEMP B-TREE FOR ORDER BY
--               RIGHT
--                 CO-ROUTINE (subquery)
--                   SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                 SCAN (subquery)
--                 USE TEMP B-TREE FOR ORDER BY
--           RIGHT
--             MERGE (UNION ALL)
--               LEFT
--                 MERGE (UNION ALL)
--                   LEFT
--                     CO-ROUTINE (subquery)
--                       SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                     SCAN (subquery)
--                     USE TEMP B-TREE FOR ORDER BY
--                   RIGHT
--                     CO-ROUTINE (subquery)
--                       SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                     SCAN (subquery)
--                     USE TEMP B-TREE FOR ORDER BY
--               RIGHT
--                 CO-ROUTINE (subquery)
--                   SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                 SCAN (subquery)
--                 USE TEMP B-TREE FOR ORDER BY
--       RIGHT
--         MERGE (UNION ALL)
--           LEFT
--             MERGE (UNION ALL)
--               LEFT
--                 MERGE (UNION ALL)
--                   LEFT
--                     CO-ROUTINE (subquery)
--                       SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                     SCAN (subquery)
--                     USE TEMP B-TREE FOR ORDER BY
--                   RIGHT
--                     CO-ROUTINE (subquery)
--                       SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                     SCAN (subquery)
--                     USE TEMP B-TREE FOR ORDER BY
--               RIGHT
--                 CO-ROUTINE (subquery)
--                   SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                 SCAN (subquery)
--                 USE TEMP B-TREE FOR ORDER BY
--           RIGHT
--             MERGE (UNION ALL)
--               LEFT
--                 MERGE (UNION ALL)
--                   LEFT
--                     CO-ROUTINE (subquery)
--                       SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                     SCAN (subquery)
--                     USE TEMP B-TREE FOR ORDER BY
--                   RIGHT
--                     CO-ROUTINE (subquery)
--                       SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                     SCAN (subquery)
--                     USE TEMP B-TREE FOR ORDER BY
--               RIGHT
--                 CO-ROUTINE (subquery)
--                   SEARCH e USING COVERING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)
--                 SCAN (subquery)
--                 USE TEMP B-TREE FOR ORDER BY
--   SCAN page
--   SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-audit-page.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from (select walked.idx from (select * from (select e.idx from audit_entry e where e.actor = ? and e.action = ? and e.outcome = ? and e.idx >= ? and e.idx < ? and e.at >= ? and e.at < ? order by e.idx desc limit ?)) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc
--   CO-ROUTINE page
--     CO-ROUTINE (subquery)
--       SEARCH e USING INDEX audit_actor (actor=? AND action=? AND outcome=? AND idx>? AND idx<?)
--     SCAN (subquery)
--   SCAN page
--   SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-audit-page.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from (select walked.idx from (select e.idx from audit_entry e where e.call = ? and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc
--   CO-ROUTINE page
--     CO-ROUTINE walked
--       SEARCH e USING COVERING INDEX audit_call (call=? AND idx>? AND idx<?)
--     SCAN walked
--   SCAN page
--   SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-audit-page.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from (select walked.idx from (select e.idx from audit_entry e where e.patient = ? and e.outcome = ? and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc
--   CO-ROUTINE page
--     CO-ROUTINE walked
--       SEARCH e USING INDEX audit_patient (patient=? AND idx>? AND idx<?)
--     SCAN walked
--   SCAN page
--   SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-audit-page.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from (select walked.idx from (select e.idx from audit_entry e where true and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc
--   CO-ROUTINE page
--     CO-ROUTINE walked
--       SEARCH e USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)
--     SCAN walked
--   SCAN page
--   SEARCH e USING INTEGER PRIMARY KEY (rowid=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-audit-page.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from (select walked.idx from (select e.idx from audit_entry e where e.call = ? and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc

-- packages/store/src/read-audit-page.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from (select walked.idx from (select e.idx from audit_entry e where e.patient = ? and e.outcome = ? and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc

-- packages/store/src/read-audit-page.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from (select walked.idx from (select e.idx from audit_entry e where true and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc

-- packages/store/src/read-audit-page.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from (select walked.idx from (select walked.* from unnest(?::text[], ?::text[]) as kind(action, outcome) cross join lateral (select e.idx from audit_entry e where e.action = "kind"."action" and e.outcome = "kind"."outcome" and e.idx >= ? and e.idx < ? order by e.idx desc limit ?) as walked) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc

-- packages/store/src/read-audit-page.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from (select walked.idx from (select walked.* from unnest(?::text[], ?::text[]) as kind(action, outcome) cross join lateral (select e.idx from audit_entry e where e.actor = ? and e.action = "kind"."action" and e.outcome = "kind"."outcome" and e.idx >= ? and e.idx < ? and e.at >= ? and e.at < ? order by e.idx desc limit ?) as walked) as walked order by walked.idx desc limit ?) as page
  join audit_entry e on e.idx = page.idx
  left join staff s on s.id = e.actor
  order by e.idx desc

-- packages/store/src/read-replay.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from audit_entry e
  left join staff s on s.id = e.actor
  where e.call = ? and e.idx <= ? and e.action in (?, …)
  order by e.idx desc
  limit ?
--   SEARCH e USING INDEX audit_call (call=? AND idx<?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/read-replay.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry, s.name as staff
  from audit_entry e
  left join staff s on s.id = e.actor
  where e.call = ? and e.idx > ?
  order by e.idx
  limit ?
--   SEARCH e USING INDEX audit_call (call=? AND idx>?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/read-replay.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from audit_entry e
  left join staff s on s.id = e.actor
  where e.call = ? and e.idx <= ? and e.action in (?, …)
  order by e.idx desc
  limit ?

-- packages/store/src/read-replay.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff
  from audit_entry e
  left join staff s on s.id = e.actor
  where e.call = ? and e.idx > ?
  order by e.idx
  limit ?

-- packages/store/src/walk-each.ts, SQLite alone
/* kept */ select *
  from (select e.idx, cast(e.entry as text) as entry, s.name as staff from audit_entry e left join staff s on s.id = e.actor where e.patient = ? and e.action = 'patient.signed-in' and e.idx <= ? and e.at >= ? order by e.idx desc limit 1)
--   SEARCH e USING INDEX audit_patient_action (patient=? AND action=? AND idx<?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/walk-each.ts, SQLite alone
/* kept */ select *
  from (select e.idx, cast(e.entry as text) as entry, s.name as staff from audit_entry e left join staff s on s.id = e.actor where e.patient = ? and e.idx > ? and e.idx < ? and e.at >= ? and e.at < ? and coalesce(e.call, '') = '' and e.action in (?, …) order by e.idx limit ?)
--   SEARCH e USING INDEX audit_patient (patient=? AND idx>? AND idx<?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/walk-each.ts, PostgreSQL alone
/* kept */ select walked.*
  from unnest(?::text[]) as each_of(value)
  cross join lateral (select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff from audit_entry e left join staff s on s.id = e.actor where e.patient = "each_of"."value" and e.action = 'patient.signed-in' and e.idx <= ? and e.at >= ? order by e.idx desc limit 1) as walked

-- packages/store/src/walk-each.ts, PostgreSQL alone
/* kept */ select walked.*
  from unnest(?::text[]) as each_of(value)
  cross join lateral (select e.idx, convert_from(e.entry, 'UTF8') as entry, s.name as staff from audit_entry e left join staff s on s.id = e.actor where e.patient = "each_of"."value" and e.idx > ? and e.idx < ? and e.at >= ? and e.at < ? and coalesce(e.call, '') = '' and e.action in (?, …) order by e.idx limit ?) as walked
