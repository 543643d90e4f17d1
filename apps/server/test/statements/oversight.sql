-- apps/server/src/anomalies/calls-behind.ts
select "c"."id", "c"."opened_at" as "openedAt", "c"."patient_id" as "patientId", "c"."disposition", "s"."name" as "by"
  from "call_session" as "c"
  left join "staff" as "s" on "s"."id" = "c"."staff_id"
  where "c"."id" in (?, …)
  order by "c"."opened_at"
--   SEARCH c USING INDEX sqlite_autoindex_call_session_1 (id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- apps/server/src/anomalies/calls-behind.ts
select "idx", "at", "action", "call"
  from "audit_entry"
  where "call" in (?, …) and "outcome" = ?
--   SEARCH audit_entry USING INDEX audit_call (call=?)

-- apps/server/src/anomalies/count-anomalies.ts
select "rank"
  from "anomaly"
  where "waits" = 1
  order by "rank" desc
  limit ?
--   SCAN anomaly USING COVERING INDEX anomaly_waiting

-- apps/server/src/anomalies/find-anomalies.ts
update "anomaly_reach"
  set "idx" = ?
  where "idx" = ?
--   SCAN anomaly_reach

-- apps/server/src/anomalies/get-anomaly.ts
select "id", "at", "staff_id", "note"
  from "anomaly_note"
  where "anomaly_id" = ?
  order by "at"
  limit ?
--   SEARCH anomaly_note USING INDEX anomaly_note_of (anomaly_id=?)

-- apps/server/src/anomalies/may-hold.ts
select "id", "name", "role"
  from "staff"
  where "active" = ? and "role" in (?, …)
  order by "name"
  limit ?
--   SEARCH staff USING INDEX staff_reviewed (active=?)
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/anomalies/read-anomalies.ts
select "call_id"
  from "anomaly_call"
  where "anomaly_id" = ?
  order by "place"
--   SEARCH anomaly_call USING INDEX sqlite_autoindex_anomaly_call_1 (anomaly_id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/anomalies/read-anomalies.ts
select *
  from "anomaly"
  where "id" = ?
--   SEARCH anomaly USING INDEX sqlite_autoindex_anomaly_1 (id=?)

-- apps/server/src/anomalies/read-anomalies.ts
select *
  from "anomaly"
  where "settled_at" > ? and ("settled_at", "id") < (?, …)
  order by "settled_at" desc, "id" desc
  limit ?
--   SEARCH anomaly USING INDEX anomaly_settled (settled_at>? AND (settled_at,id)<(?,?))

-- apps/server/src/anomalies/read-anomalies.ts
select *
  from "anomaly"
  where "waits" = 1
  order by "rank" desc, "found_at" desc, "id" desc
  limit ?
--   SCAN anomaly USING INDEX anomaly_waiting

-- apps/server/src/anomalies/read-anomalies.ts
select *
  from "anomaly"
  where "waits" = 1 and ("rank", "found_at", "id") < (?, …)
  order by "rank" desc, "found_at" desc, "id" desc
  limit ?
--   SEARCH anomaly USING INDEX anomaly_waiting ((rank,found_at,id)<(?,?,?))

-- apps/server/src/figures/get-figures.ts
select distinct "team"
  from "staff"
  where "team" is not null
  order by "team"
  limit ?
--   SCAN staff
--   USE TEMP B-TREE FOR DISTINCT

-- apps/server/src/figures/list-figure-calls.ts
select "c"."id", "s"."name"
  from "call_session" as "c"
  inner join "staff" as "s" on "s"."id" = "c"."staff_id"
  where "c"."id" in (?, …)
--   SEARCH c USING INDEX sqlite_autoindex_call_session_1 (id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/http/tell-oversight.ts
select "id"
  from "staff"
  where "active" = ? and "role" in (?, …)
  limit ?
--   SEARCH staff USING INDEX staff_reviewed (active=?)

-- apps/server/src/reviews/count-own-reviews.ts
select "id"
  from "call_review"
  where "staff_id" = ? and "verdict" = 'to-talk-about' and "state" = ?
  limit ?
--   SEARCH call_review USING INDEX review_note (staff_id=?)

-- apps/server/src/reviews/list-reviews.ts
select "id"
  from "call_review"
  where "waits" = 1 and "waits_since" < ?
  limit ?
--   SEARCH call_review USING COVERING INDEX review_waiting (waits_since<?)

-- apps/server/src/reviews/read-reviews.ts
select *
  from "call_review"
  where "id" = ?
--   SEARCH call_review USING INDEX sqlite_autoindex_call_review_1 (id=?)

-- apps/server/src/reviews/read-reviews.ts
select *
  from "call_review"
  where "looked_at" > ?
  order by "looked_at" desc, "id" desc
  limit ?
--   SEARCH call_review USING INDEX review_looked (looked_at>?)

-- apps/server/src/reviews/read-reviews.ts
select *
  from "call_review"
  where "looked_at" > ? and ("looked_at", "id") < (?, …)
  order by "looked_at" desc, "id" desc
  limit ?
--   SEARCH call_review USING INDEX review_looked (looked_at>? AND (looked_at,id)<(?,?))

-- apps/server/src/reviews/read-reviews.ts
select *
  from "call_review"
  where "staff_id" = ? and "verdict" = 'to-talk-about'
  order by "looked_at" desc, "id" desc
  limit ?
--   SEARCH call_review USING INDEX review_note (staff_id=?)

-- apps/server/src/reviews/read-reviews.ts
select *
  from "call_review"
  where "waits" = 1
  order by "waits_since", "id"
  limit ?
--   SCAN call_review USING INDEX review_waiting

-- apps/server/src/reviews/read-reviews.ts
select *
  from "call_review"
  where "waits" = 1 and ("waits_since", "id") > (?, …)
  order by "waits_since", "id"
  limit ?
--   SEARCH call_review USING INDEX review_waiting ((waits_since,id)>(?,?))

-- apps/server/src/reviews/reviewers-of.ts
select "call", "actor", "action"
  from "audit_entry"
  where "call" in (?, …)
--   SEARCH audit_entry USING INDEX audit_call (call=?)

-- apps/server/src/reviews/reviewers-of.ts
select "call_id", "decided_by"
  from "approval"
  where "call_id" in (?, …)
--   SEARCH approval USING INDEX approval_call (call_id=?)

-- apps/server/src/reviews/reviewers-of.ts
select "id", "patient_id", "about_id"
  from "call_session"
  where "id" in (?, …)
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)

-- packages/store/src/anomalies/known-anomalies.ts
select "id", "rule", "about", "found", "version"
  from "anomaly"
  where ("rule" = ? and "about" = ?)
--   SEARCH anomaly USING INDEX sqlite_autoindex_anomaly_2 (rule=? AND about=?)

-- packages/store/src/anomalies/read-acts.ts
select "idx", "at", "action", "call", "outcome"
  from "audit_entry"
  where "call" in (?, …)
--   SEARCH audit_entry USING INDEX audit_call (call=?)

-- packages/store/src/anomalies/read-window.ts
select "idx"
  from "anomaly_reach"
  where "id" = ?
--   SEARCH anomaly_reach USING INTEGER PRIMARY KEY (rowid=?)

-- packages/store/src/anomalies/read-window.ts, SQLite alone
select e.idx, e.action, cast(e.entry as text) as entry
  from audit_entry e
  where e.idx >= ? and e.idx < ?
  order by e.idx
--   SEARCH e USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)

-- packages/store/src/anomalies/read-window.ts, PostgreSQL alone
select e.idx, e.action, convert_from(e.entry, 'UTF8') as entry
  from audit_entry e
  where e.idx >= ? and e.idx < ?
  order by e.idx

-- packages/store/src/changes/anomaly-changes.ts
insert into "anomaly" ("id", "rule", "about", "rank", "people", "found", "finding", "found_at", "waits", "version")
  values (?, …)
  on conflict ("rule", "about") do nothing
  returning "id"
--   SEARCH anomaly_note USING COVERING INDEX anomaly_note_of (anomaly_id=?)
--   SEARCH anomaly_call USING COVERING INDEX sqlite_autoindex_anomaly_call_1 (anomaly_id=?)

-- packages/store/src/changes/anomaly-changes.ts
insert into "anomaly_call" ("anomaly_id", "call_id", "place")
  values (?, …)
  on conflict ("anomaly_id", "call_id") do nothing

-- packages/store/src/changes/anomaly-changes.ts
update "anomaly"
  set "version" = "version" + ?, "waits" = ?, "settled_by" = ?, "settled_at" = ?, "settled_as" = ?, "settled_note" = ?
  where "id" = ? and "version" = ? and "waits" = ?
--   SEARCH anomaly USING INDEX sqlite_autoindex_anomaly_1 (id=?)

-- packages/store/src/changes/review-changes.ts
insert into "call_review" ("id", "call_id", "staff_id", "closed_at", "drawn_at", "drawn_by", "causes", "state", "waits", "waits_since", "version")
  values (?, …)
  on conflict ("call_id") do nothing

-- packages/store/src/changes/review-changes.ts
insert into "review_draw" ("day", "drawn_at", "calls", "drawn")
  values (?, …)
  on conflict ("day") do nothing
  returning "day"

-- packages/store/src/changes/review-changes.ts
update "call_review"
  set "version" = "version" + ?, "state" = ?, "waits" = ?, "handed_at" = ?
  where "id" = ? and "version" = ?
--   SEARCH call_review USING INDEX sqlite_autoindex_call_review_1 (id=?)

-- packages/store/src/figure-calls.ts
select c.id, c.opened_at, c.closed_at, c.disposition, (select min(e.at) from audit_entry e where e.patient = c.patient_id and e.action = 'patient.signed-in' and e.at >= c.opened_at and e.at < c.opened_at + 86400000) as signed_in_at, exists (select 1 from verification v where v.call_id = c.id) as checked, exists (select 1 from verification v where v.call_id = c.id and v.verified_at is not null) as passed, exists (select 1 from call_session n where n.patient_id = c.patient_id and n.closed_at is not null and n.opened_at > c.opened_at and n.opened_at <= c.opened_at + 604800000) as called_again, exists (select 1 from verification v where v.patient_id = c.patient_id and v.started_at > c.closed_at and v.started_at <= c.closed_at + 604800000 and v.verified_at is not null) as verified_later
  from call_session c
  where c.opened_at >= ? and c.opened_at < ? and c.closed_at is not null
  order by c.opened_at desc, c.id desc
  limit 500
--   SEARCH c USING INDEX call_opened (opened_at>? AND opened_at<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH e USING INDEX audit_patient_action (patient=? AND action=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH v USING COVERING INDEX verification_call (call_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH v USING INDEX verification_call (call_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH n USING INDEX call_closed_patient (patient_id=? AND opened_at>? AND opened_at<?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH v USING INDEX verification_patient (patient_id=? AND started_at>? AND started_at<?)

-- packages/store/src/figure-calls.ts
select c.id, c.opened_at, c.closed_at, c.disposition, (select min(e.at) from audit_entry e where e.patient = c.patient_id and e.action = 'patient.signed-in' and e.at >= c.opened_at and e.at < c.opened_at + 86400000) as signed_in_at, exists (select 1 from verification v where v.call_id = c.id) as checked, exists (select 1 from verification v where v.call_id = c.id and v.verified_at is not null) as passed, exists (select 1 from call_session n where n.patient_id = c.patient_id and n.closed_at is not null and n.opened_at > c.opened_at and n.opened_at <= c.opened_at + 604800000) as called_again, exists (select 1 from verification v where v.patient_id = c.patient_id and v.started_at > c.closed_at and v.started_at <= c.closed_at + 604800000 and v.verified_at is not null) as verified_later
  from call_session c
  where c.opened_at >= ? and c.opened_at < ? and c.closed_at is not null and c.staff_id in (select s.id from staff s where s.team = ?)
  order by c.opened_at desc, c.id desc
  limit 500
--   SEARCH c USING INDEX call_staff (staff_id=? AND opened_at>? AND opened_at<?)
--   LIST SUBQUERY 6
--     SCAN s
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH e USING INDEX audit_patient_action (patient=? AND action=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH v USING COVERING INDEX verification_call (call_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH v USING INDEX verification_call (call_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH n USING INDEX call_closed_patient (patient_id=? AND opened_at>? AND opened_at<?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH v USING INDEX verification_patient (patient_id=? AND started_at>? AND started_at<?)
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/figure-causes.ts, SQLite alone
select e.idx, cast(e.entry as text) as entry
  from audit_entry e
  where e.action = 'diagnosis.shown' and e.outcome = 'done' and e.idx >= ? and e.idx < ?
  order by e.idx
  limit 500
--   SEARCH e USING INDEX audit_action_outcome (action=? AND outcome=? AND idx>? AND idx<?)

-- packages/store/src/figure-causes.ts, PostgreSQL alone
select e.idx, convert_from(e.entry, 'UTF8') as entry
  from audit_entry e
  where e.action = 'diagnosis.shown' and e.outcome = 'done' and e.idx >= ? and e.idx < ?
  order by e.idx
  limit 500

-- packages/store/src/figure-links.ts
 select case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end as place, l.asked_by, count(*) as made, sum(case when l.end_kind = 'redeemed' and l.ended_at <= l.created_at + 900000 then 1 else 0 end) as soon
  from access_link l
  where l.created_at >= ? and l.created_at < ? and (l.asked_by <> 'desk' or l.staff_id in (select s.id from staff s where s.team = ?)) group by 1, 2
--   SEARCH l USING INDEX link_created (created_at>? AND created_at<?)
--   LIST SUBQUERY 1
--     SCAN s
--     CREATE BLOOM FILTER
--   USE TEMP B-TREE FOR GROUP BY

-- packages/store/src/figure-links.ts
 select case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end + case when l.created_at >= ? then 1 else 0 end as place, l.asked_by, count(*) as made, sum(case when l.end_kind = 'redeemed' and l.ended_at <= l.created_at + 900000 then 1 else 0 end) as soon
  from access_link l
  where l.created_at >= ? and l.created_at < ? and (l.asked_by <> 'desk' or l.staff_id is not null) group by 1, 2
--   SEARCH l USING INDEX link_created (created_at>? AND created_at<?)
--   USE TEMP B-TREE FOR GROUP BY

-- packages/store/src/names-of-staff.ts
select "id", "name"
  from "staff"
  where "id" in (?, …)
--   SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?)

-- packages/store/src/read-trail.ts, SQLite alone
/* kept */ select e.idx, cast(e.entry as text) as entry
  from (select * from (select e.idx, e.actor, e.entry from audit_entry e where e.patient = ? and e.action >= ? and e.action <= ? order by e.action desc, e.idx desc limit 20) union all …) as e
  order by e.idx desc
--   MERGE (UNION ALL)
--     LEFT
--       CO-ROUTINE (subquery)
--         SEARCH e USING INDEX audit_patient_action (patient=? AND action>? AND action<?)
--       SCAN (subquery)
--       USE TEMP B-TREE FOR ORDER BY
--     RIGHT
--       CO-ROUTINE (subquery)
--         SEARCH e USING INDEX audit_patient_action (patient=? AND action>? AND action<?)
--       SCAN (subquery)
--       USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/read-trail.ts, PostgreSQL alone
/* kept */ select e.idx, convert_from(e.entry, 'UTF8') as entry
  from (select walked.* from unnest(?::text[]) as each_of(value) cross join lateral (select e.idx, e.actor, e.entry from audit_entry e where e.patient = ? and e.action >= "each_of"."value" and e.action <= "each_of"."value" order by e.action desc, e.idx desc limit 20) as walked) as e
  order by e.idx desc

-- packages/store/src/reviews/closed-calls.ts
select "c"."call_id", "a"."rule"
  from "anomaly_call" as "c"
  inner join "anomaly" as "a" on "a"."id" = "c"."anomaly_id"
  where "c"."call_id" in (?, …)
--   SEARCH c USING INDEX anomaly_of_call (call_id=?)
--   SEARCH a USING INDEX sqlite_autoindex_anomaly_1 (id=?)

-- packages/store/src/reviews/closed-calls.ts
select "day"
  from "review_draw"
  order by "day" desc
  limit ?
--   SCAN review_draw USING COVERING INDEX sqlite_autoindex_review_draw_1

-- packages/store/src/reviews/closed-calls.ts
select "id", "staff_id", "closed_at"
  from "call_session"
  where "closed_at" >= ? and "closed_at" < ?
  order by "closed_at", "id"
  limit ?
--   SEARCH call_session USING INDEX call_closed (closed_at>? AND closed_at<?)

-- packages/store/src/reviews/closed-calls.ts
select "idx", "at", "action", "call", "outcome"
  from "audit_entry"
  where "call" in (?, …)
--   SEARCH audit_entry USING INDEX audit_call (call=?)

-- packages/store/src/reviews/closed-calls.ts
select distinct "staff_id"
  from "call_review"
  where "staff_id" in (?, …) and "drawn_at" > ?
--   SEARCH call_review USING COVERING INDEX review_staff (staff_id=? AND drawn_at>?)

-- packages/store/src/walk-each.ts, SQLite alone
/* kept */ select *
  from (select e.idx, cast(e.entry as text) as entry from audit_entry e where e.actor = ? and e.action = ? and e.outcome = ? and e.idx >= ? and e.idx < ? and e.at >= ? and e.at < ? order by e.idx desc limit 500)
--   SEARCH e USING INDEX audit_actor (actor=? AND action=? AND outcome=? AND idx>? AND idx<?)

-- packages/store/src/walk-each.ts, SQLite alone
/* kept */ select *
  from (select e.idx, cast(e.entry as text) as entry from audit_entry e where e.actor = ? and e.action = ? and e.outcome = ? and e.idx >= ? and e.idx < ? and e.at >= ? and e.at < ? order by e.idx desc limit 500)
  union all …
--   COMPOUND QUERY
--     LEFT-MOST SUBQUERY
--       CO-ROUTINE (subquery)
--         SEARCH e USING INDEX audit_actor (actor=? AND action=? AND outcome=? AND idx>? AND idx<?)
--       SCAN (subquery)
--     UNION ALL
--       CO-ROUTINE (subquery)
--         SEARCH e USING INDEX audit_actor (actor=? AND action=? AND outcome=? AND idx>? AND idx<?)
--       SCAN (subquery)

-- packages/store/src/walk-each.ts, PostgreSQL alone
/* kept */ select walked.*
  from unnest(?::text[]) as each_of(value)
  cross join lateral (select e.idx, convert_from(e.entry, 'UTF8') as entry from audit_entry e where e.actor = ? and e.action = "each_of"."value" and e.outcome = ? and e.idx >= ? and e.idx < ? and e.at >= ? and e.at < ? order by e.idx desc limit 500) as walked
