-- apps/server/src/search/search-patients.ts
update "call_session"
  set "last_activity_at" = ?
  where "id" = ?
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)

-- apps/server/src/unit/colleagues.ts
select "c"."patient_id", "staff"."name"
  from "call_session" as "c"
  inner join "staff" on "staff"."id" = "c"."staff_id"
  where "c"."patient_id" = ? and "c"."closed_at" is null and "c"."staff_id" != ?
  limit ?
--   SEARCH c USING INDEX call_open_patient (patient_id=?)
--   SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/unit/colleagues.ts, PostgreSQL alone
select "c"."patient_id", "staff"."name"
  from "call_session" as "c"
  inner join "staff" on "staff"."id" = "c"."staff_id"
  where "c"."patient_id" = any(?::text[]) and "c"."closed_at" is null and "c"."staff_id" != ?
  limit ?

-- apps/server/src/unit/colleagues.ts, SQLite alone
select "c"."patient_id", "staff"."name"
  from "call_session" as "c"
  inner join "staff" on "staff"."id" = "c"."staff_id"
  where "c"."patient_id" in (select value from json_each(?)) and "c"."closed_at" is null and "c"."staff_id" != ?
  limit ?
--   SEARCH c USING INDEX call_open_patient (patient_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/unit/run-search.ts
select "p"."id", "p"."masked_name", "p"."birth_date", "p"."town", "p"."deceased", "p"."record", "a"."username"
  from "patient" as "p"
  left join "portal_account" as "a" on "a"."patient_id" = "p"."id"
  where "p"."id" in (?, …)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SEARCH a USING INDEX account_patient (patient_id=?) LEFT-JOIN

-- packages/store/src/audit-log.ts
insert into "audit_detail" ("idx", "name", "salt", "value")
  values (?, …), …
--   SCAN 2-ROW VALUES CLAUSE

-- packages/store/src/call-facts.ts
select *
  from "call_session"
  where "id" = ?
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)

-- packages/store/src/facts.ts
select *
  from "incident"
  where "closed_at" is null
  order by "opened_at", "id"
  limit ?
--   SCAN incident USING INDEX incident_one_open
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/marks.ts
select "patient_id"
  from "patient_mark"
  where "patient_id" = ? and "mark" = ?
--   SEARCH patient_mark USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?)

-- packages/store/src/marks.ts, PostgreSQL alone
select "patient_id"
  from "patient_mark"
  where "patient_id" = any(?::text[]) and "mark" = ?

-- packages/store/src/marks.ts, SQLite alone
select "patient_id"
  from "patient_mark"
  where "patient_id" in (select value from json_each(?)) and "mark" = ?
--   SEARCH patient_mark USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/names-in-use.ts, PostgreSQL alone
/* kept */ select s.list, string_agg(d.term, ' ') as terms
  from unnest(?::int[], ?::text[]) as s(list, del)
  cross join lateral (select term from name_del where name_del.del = s.del offset 0) as d group by s.list
  union all select -1, string_agg(term, ' ')
  from name_term
  where term = any(?::text[])

-- packages/store/src/search/names-in-use.ts, SQLite alone
select 0 as list, group_concat(d.term, ' ') as terms
  from json_each(?) as j
  cross join name_del d on d.del = j.value
  union all select -1 as list, group_concat(term, ' ') as terms
  from name_term
  where "term" in (select value from json_each(?))
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       SCAN j VIRTUAL TABLE INDEX 1:
--       SEARCH d USING PRIMARY KEY (del=?)
--     UNION ALL
--       SEARCH name_term USING PRIMARY KEY (term=?)
--       LIST SUBQUERY 2
--         SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/names-in-use.ts, SQLite alone
select 0 as list, group_concat(d.term, ' ') as terms
  from json_each(?) as j
  cross join name_del d on d.del = j.value
  union all select 1 as list, group_concat(d.term, ' ') as terms
  from json_each(?) as j
  cross join name_del d on d.del = j.value
  union all select -1 as list, group_concat(term, ' ') as terms
  from name_term
  where "term" in (select value from json_each(?))
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       SCAN j VIRTUAL TABLE INDEX 1:
--       SEARCH d USING PRIMARY KEY (del=?)
--     UNION ALL
--       SCAN j VIRTUAL TABLE INDEX 1:
--       SEARCH d USING PRIMARY KEY (del=?)
--     UNION ALL
--       SEARCH name_term USING PRIMARY KEY (term=?)
--       LIST SUBQUERY 3
--         SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? and other >= ? and other < ? order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 1 as scan, search_key.key, term, other, dob, patient, kind from json_each(?) as begun cross join search_key where search_key.key = ? and "term" = ? and other >= begun.value and other < begun.value || '!' order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 2 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? order by search_key.key, term, other, dob, patient, kind limit ?)
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=? AND other>? AND other<?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SCAN begun VIRTUAL TABLE INDEX 1:
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=? AND other>? AND other<?)
--         USE TEMP B-TREE FOR ORDER BY
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=?)
--       SCAN (subquery)

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? and other >= ? and other < ? order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 1 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? order by search_key.key, term, other, dob, patient, kind limit ?)
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=? AND other>? AND other<?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=?)
--       SCAN (subquery)

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 1 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? order by search_key.key, term, other, dob, patient, kind limit ?)
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term>? AND term<?)
--       SCAN (subquery)

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? and dob >= ? and dob <= ? and instr(' ' || other, ?) > 0 order by search_key.key, term, other, dob, patient, kind limit ?)
--   SEARCH search_key USING PRIMARY KEY (key=? AND term>? AND term<?)

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? and dob >= ? and dob <= ? and instr(' ' || other, ?) > 0 order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 1 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" in (select value from json_each(?)) and dob >= ? and dob <= ? and instr(' ' || other, ?) > 0 order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 2 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" = ? and dob >= ? and dob <= ? and instr(' ' || other, ?) > 0 order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 3 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? and dob >= ? and dob <= ? order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 4 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? order by search_key.key, term, other, dob, patient, kind limit ?)
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term>? AND term<?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=?)
--         LIST SUBQUERY 3
--           SCAN json_each VIRTUAL TABLE INDEX 1:
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term>? AND term<?)
--       SCAN (subquery)

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? and dob in (?, …) and instr(' ' || other, ?) > 0 order by search_key.key, term, other, dob, patient, kind limit ?)
  union all select *
  from (select 1 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and "term" in (select value from json_each(?)) and dob in (?, …) and instr(' ' || other, ?) > 0 order by search_key.key, term, other, dob, patient, kind limit ?)
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term>? AND term<?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH search_key USING PRIMARY KEY (key=? AND term=?)
--         LIST SUBQUERY 3
--           SCAN json_each VIRTUAL TABLE INDEX 1:
--       SCAN (subquery)

-- packages/store/src/search/run-scans.ts, SQLite alone
/* kept */ select *
  from (select 0 as scan, search_key.key, term, other, dob, patient, kind from search_key where search_key.key = ? and term >= ? and term < ? order by search_key.key, term, other, dob, patient, kind limit ?)
--   SEARCH search_key USING PRIMARY KEY (key=? AND term>? AND term<?)

-- packages/store/src/search/run-scans.ts, PostgreSQL alone
/* kept */ select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind
  from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[]) as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most)
  cross join lateral (select key, term, other, dob, patient, kind from search_key where search_key.key = s.key and term = s.term_from and other >= s.other_from and other < s.other_to and strpos(' ' || other, s.beside) > 0 and dob >= s.born_from and dob <= s.born_to and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[])) order by key, term, other, dob, patient, kind limit s.most) as k

-- packages/store/src/search/run-scans.ts, PostgreSQL alone
/* kept */ select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind
  from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[]) as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most)
  cross join lateral (select key, term, other, dob, patient, kind from search_key where search_key.key = s.key and term = s.term_from and other >= s.other_from and other < s.other_to and strpos(' ' || other, s.beside) > 0 and dob >= s.born_from and dob <= s.born_to and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[])) order by key, term, other, dob, patient, kind limit s.most) as k
  union all select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind
  from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[]) as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most)
  cross join lateral (select key, term, other, dob, patient, kind from search_key where search_key.key = s.key and term >= s.term_from and term < s.term_to and other >= s.other_from and other < s.other_to and strpos(' ' || other, s.beside) > 0 and dob >= s.born_from and dob <= s.born_to and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[])) order by key, term, other, dob, patient, kind limit s.most) as k

-- packages/store/src/search/run-scans.ts, PostgreSQL alone
/* kept */ select s.scan, k.key, k.term, k.other, k.dob, k.patient, k.kind
  from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::int[]) as s(scan, key, term_from, term_to, other_from, other_to, beside, born_from, born_to, dobs, most)
  cross join lateral (select key, term, other, dob, patient, kind from search_key where search_key.key = s.key and term >= s.term_from and term < s.term_to and other >= s.other_from and other < s.other_to and strpos(' ' || other, s.beside) > 0 and dob >= s.born_from and dob <= s.born_to and (s.dobs = '' or dob = any(string_to_array(s.dobs, ' ')::int[])) order by key, term, other, dob, patient, kind limit s.most) as k

-- packages/store/src/sites.ts
select "p"."id", "s"."name"
  from "patient" as "p"
  inner join "site" as "s" on "s"."id" = "p"."site_id"
  where "p"."id" = ? and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_site_1 (id=?)

-- packages/store/src/sites.ts, PostgreSQL alone
select "p"."id", "s"."name"
  from "patient" as "p"
  inner join "site" as "s" on "s"."id" = "p"."site_id"
  where "p"."id" = any(?::text[]) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))

-- packages/store/src/sites.ts, SQLite alone
select "p"."id", "s"."name"
  from "patient" as "p"
  inner join "site" as "s" on "s"."id" = "p"."site_id"
  where "p"."id" in (select value from json_each(?)) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--   SCALAR SUBQUERY 2
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_site_1 (id=?)

-- packages/store/src/survivors.ts
/* kept */ with recursive way (origin, id, merged, step) as ( select id, id, 0, 0 from patient where id in (?, …) union all select way.origin, coalesce(t.id, s.patient_id), case when t.id is null then 0 else 1 end, way.step + 1 from way join patient p on p.id = way.id left join chart_merge m on m.source = p.source and m.merged_key = p.source_key left join patient t on t.source = m.source and t.source_key = m.survivor_key left join portal_account a on a.patient_id = p.id and a.lifecycle = 'retired' and t.id is null left join portal_account s on s.id = a.survivor_id and s.patient_id <> p.id where way.step < ? and coalesce(t.id, s.patient_id) <> way.origin ) select origin, id, case when merged = 1 then 'chart-merged' else 'login-retired' end as why
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
