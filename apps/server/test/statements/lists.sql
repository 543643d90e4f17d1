-- apps/server/src/approvals/read-changes.ts
select "c".*, "s"."name" as "asker", "p"."masked_name", "p"."birth_date"
  from "contact_change" as "c"
  inner join "patient" as "p" on "p"."id" = "c"."patient_id"
  inner join "staff" as "s" on "s"."id" = "c"."asked_by"
  where "c"."end_kind" = ? and "c"."charted_at" is null and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "c"."asked_at" desc
  limit ?
--   SEARCH c USING INDEX contact_change_left (end_kind=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/approvals/read-changes.ts
select "c".*, "s"."name" as "asker", "p"."masked_name", "p"."birth_date"
  from "contact_change" as "c"
  inner join "patient" as "p" on "p"."id" = "c"."patient_id"
  inner join "staff" as "s" on "s"."id" = "c"."asked_by"
  where "c"."end_kind" in (?, …) and "c"."charted_at" is null and "c"."ended_at" > ? and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "c"."asked_at" desc
  limit ?
--   SEARCH c USING INDEX contact_change_left (end_kind=? AND ended_at>?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/approvals/read-changes.ts
select "c".*, "s"."name" as "asker", "p"."masked_name", "p"."birth_date"
  from "contact_change" as "c"
  inner join "patient" as "p" on "p"."id" = "c"."patient_id"
  inner join "staff" as "s" on "s"."id" = "c"."asked_by"
  where "c"."end_kind" is null and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "c"."asked_at" desc
  limit ?
--   SCAN c USING INDEX contact_change_due
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/approvals/read-flags.ts
select "f"."id", "f"."patient_id", "f"."reason", "f"."raised_at", "f"."raised_by", "s"."name" as "raiser", "p"."masked_name", "p"."birth_date"
  from "flag" as "f"
  inner join "patient" as "p" on "p"."id" = "f"."patient_id"
  inner join "staff" as "s" on "s"."id" = "f"."raised_by"
  where "f"."cleared_at" is null and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "f"."raised_at" desc
  limit ?
--   SCAN f USING INDEX flag_raised
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/approvals/read-frozen.ts
select "a"."id", "a"."patient_id", "p"."masked_name", "p"."birth_date", (select max("e"."at") as "at" from "audit_entry" as "e" where "e"."patient" = "a"."patient_id" and "e"."action" = ?) as "at"
  from "portal_account" as "a"
  inner join "patient" as "p" on "p"."id" = "a"."patient_id"
  where "a"."hold" = ? and "a"."hold" <> 'none' and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "at" desc
  limit ?
--   SEARCH a USING INDEX account_held (hold=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 2
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH e USING INDEX audit_patient_action (patient=? AND action=?)
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/approvals/read-opened.ts
select "g"."id", "g"."patient_id", "g"."reason", "g"."note", "g"."at", "s"."name" as "opener", "p"."masked_name", "p"."birth_date"
  from "broken_glass" as "g"
  inner join "patient" as "p" on "p"."id" = "g"."patient_id"
  inner join "staff" as "s" on "s"."id" = "g"."staff_id"
  where "g"."at" > ? and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "g"."at" desc
  limit ?
--   SEARCH g USING INDEX broken_glass_at (at>?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)

-- apps/server/src/approvals/read-requests.ts
select "approval".*, "patient"."masked_name", "patient"."birth_date", "patient"."deceased", "call_session"."relationship", "asking"."name" as "asker", "deciding"."name" as "decider"
  from "approval"
  inner join "patient" on "patient"."id" = "approval"."patient_id"
  inner join "call_session" on "call_session"."id" = "approval"."call_id"
  inner join "staff" as "asking" on "asking"."id" = "approval"."asked_by"
  left join "staff" as "deciding" on "deciding"."id" = "approval"."decided_by"
  where "approval"."asked_at" > ? and ("patient"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "patient"."site_id"))
  order by "approval"."asked_at" desc
  limit ?
--   SEARCH approval USING INDEX approval_asked (asked_at>?)
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH call_session USING INDEX sqlite_autoindex_call_session_1 (id=?)
--   SEARCH asking USING INDEX sqlite_autoindex_staff_1 (id=?)
--   SEARCH deciding USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- apps/server/src/calls/get-desk.ts
select "c"."id", "c"."patient_id", "s"."name" as "by", "p"."masked_name", "k"."mark", "c"."call_me_back_at" as "since"
  from "call_session" as "c"
  inner join "staff" as "s" on "s"."id" = "c"."staff_id"
  left join "patient" as "p" on "p"."id" = "c"."patient_id"
  left join "patient_mark" as "k" on "k"."patient_id" = "c"."patient_id" and "k"."mark" = ?
  where "c"."call_me_back_at" is not null and "c"."called_back_at" is null and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  order by "c"."call_me_back_at"
  limit ?
--   SEARCH c USING INDEX call_me_back (call_me_back_at>?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?) LEFT-JOIN
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH k USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?) LEFT-JOIN

-- apps/server/src/calls/get-desk.ts
select "c"."id", "c"."patient_id", "s"."name" as "by", "p"."masked_name", "k"."mark", "c"."offered_at" as "since"
  from "call_session" as "c"
  inner join "staff" as "s" on "s"."id" = "c"."staff_id"
  left join "patient" as "p" on "p"."id" = "c"."patient_id"
  left join "patient_mark" as "k" on "k"."patient_id" = "c"."patient_id" and "k"."mark" = ?
  where "c"."offered_to" = ? and "c"."closed_at" is null
  order by "c"."offered_at"
  limit ?
--   SEARCH c USING INDEX call_offered (offered_to=?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?) LEFT-JOIN
--   SEARCH k USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/calls/get-desk.ts
select "c".*, "p"."masked_name", "a"."last_sign_in_at", "k"."mark"
  from "call_session" as "c"
  left join "patient" as "p" on "p"."id" = "c"."patient_id"
  left join "portal_account" as "a" on "a"."patient_id" = "c"."patient_id"
  left join "patient_mark" as "k" on "k"."patient_id" = "c"."patient_id" and "k"."mark" = ?
  where "c"."staff_id" = ? and "c"."closed_at" > ?
  order by "c"."opened_at" desc
  limit ?
--   SEARCH c USING INDEX call_staff (staff_id=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?) LEFT-JOIN
--   SEARCH a USING INDEX account_patient (patient_id=?) LEFT-JOIN
--   SEARCH k USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?) LEFT-JOIN

-- apps/server/src/calls/get-desk.ts
select "c".*, "p"."masked_name", "a"."last_sign_in_at", "k"."mark"
  from "call_session" as "c"
  left join "patient" as "p" on "p"."id" = "c"."patient_id"
  left join "portal_account" as "a" on "a"."patient_id" = "c"."patient_id"
  left join "patient_mark" as "k" on "k"."patient_id" = "c"."patient_id" and "k"."mark" = ?
  where "c"."staff_id" = ? and "c"."closed_at" is null
  order by "c"."opened_at" desc
  limit ?
--   SEARCH c USING INDEX call_staff (staff_id=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?) LEFT-JOIN
--   SEARCH a USING INDEX account_patient (patient_id=?) LEFT-JOIN
--   SEARCH k USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?) LEFT-JOIN

-- apps/server/src/calls/get-desk.ts
select "call_id"
  from "verification"
  where "call_id" in (?, …) and "verified_at" is not null
  limit ?
--   SEARCH verification USING INDEX verification_call (call_id=?)

-- apps/server/src/calls/get-desk.ts
select "l"."call_id", "l"."end_kind", "l"."opened_at", "l"."created_at", "m"."state", "m"."queued_at"
  from "access_link" as "l"
  left join "outbox_message" as "m" on "m"."link_id" = "l"."id"
  where "l"."call_id" in (?, …)
  order by "l"."created_at" desc
  limit ?
--   SEARCH l USING INDEX link_call (call_id=?)
--   SEARCH m USING INDEX outbox_link (link_id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/calls/get-desk.ts
select "queued_at"
  from "outbox_message"
  where "ended_at" is null and "state" in (?, …) and "queued_at" <= ? and ("provider_hash" is null or "provider_hash" not in (select "provider_hash" from "mail_pause" where "resumed_at" is null))
  order by "queued_at"
  limit ?
--   SEARCH outbox_message USING INDEX outbox_open (ended_at=?)
--   LIST SUBQUERY 1
--     SCAN mail_pause USING COVERING INDEX mail_pause_provider
--     CREATE BLOOM FILTER
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/calls/get-desk.ts
select count(*) as "n"
  from "call_session"
  where "staff_id" = ? and "closed_at" >= ?
--   SEARCH call_session USING INDEX call_staff (staff_id=?)

-- apps/server/src/calls/get-desk.ts
select count(*) as "n"
  from "outbox_message"
  where "ended_at" is null
--   SEARCH outbox_message USING COVERING INDEX outbox_open (ended_at=?)

-- apps/server/src/duplicates/list-duplicates.ts
select "id", "masked_name", "birth_date"
  from "patient"
  where "id" in (?, …)
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)

-- apps/server/src/inactive/read-reports.ts
select "r".*, "p"."masked_name", "p"."birth_date", "reporter"."name" as "reporter", "decider"."name" as "decider"
  from "inactive_report" as "r"
  inner join "patient" as "p" on "p"."id" = "r"."patient_id"
  left join "staff" as "reporter" on "reporter"."id" = "r"."reported_by"
  left join "staff" as "decider" on "decider"."id" = "r"."ended_by"
  where "r"."id" = ?
--   SEARCH r USING INDEX sqlite_autoindex_inactive_report_1 (id=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SEARCH reporter USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   SEARCH decider USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- apps/server/src/inactive/read-reports.ts
select "r".*, "p"."masked_name", "p"."birth_date", "reporter"."name" as "reporter", "decider"."name" as "decider"
  from "inactive_report" as "r"
  inner join "patient" as "p" on "p"."id" = "r"."patient_id"
  left join "staff" as "reporter" on "reporter"."id" = "r"."reported_by"
  left join "staff" as "decider" on "decider"."id" = "r"."ended_by"
  where ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id")) and "r"."ended_at" > ? and "r"."run_id" is null and "r"."waits" = ? and "r"."end_kind" != ?
  order by "r"."ended_at" desc, "r"."id" desc
  limit ?
--   SEARCH r USING INDEX inactive_report_settled (ended_at>?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH reporter USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   SEARCH decider USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- apps/server/src/inactive/read-reports.ts
select "r".*, "p"."masked_name", "p"."birth_date", "reporter"."name" as "reporter", "decider"."name" as "decider"
  from "inactive_report" as "r"
  inner join "patient" as "p" on "p"."id" = "r"."patient_id"
  left join "staff" as "reporter" on "reporter"."id" = "r"."reported_by"
  left join "staff" as "decider" on "decider"."id" = "r"."ended_by"
  where ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id")) and "r"."waits" = 1
  order by "r"."reported_at", "r"."id"
  limit ?
--   SCAN r USING INDEX inactive_report_waiting
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH reporter USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   SEARCH decider USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- apps/server/src/inactive/read-reports.ts
select "r".*, "p"."masked_name", "p"."birth_date", "reporter"."name" as "reporter", "decider"."name" as "decider"
  from "inactive_report" as "r"
  inner join "patient" as "p" on "p"."id" = "r"."patient_id"
  left join "staff" as "reporter" on "reporter"."id" = "r"."reported_by"
  left join "staff" as "decider" on "decider"."id" = "r"."ended_by"
  where ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id")) and "r"."waits" = 1 and ("r"."reported_at", "r"."id") > (?, …)
  order by "r"."reported_at", "r"."id"
  limit ?
--   SEARCH r USING INDEX inactive_report_waiting ((reported_at,id)>(?,?))
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
--   SEARCH reporter USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   SEARCH decider USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- apps/server/src/unit/count-inactive-reports.ts
select "r"."id"
  from "inactive_report" as "r"
  inner join "patient" as "p" on "p"."id" = "r"."patient_id"
  where "r"."waits" = 1 and ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))
  limit ?
--   SCAN r USING INDEX inactive_report_waiting
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- apps/server/src/unit/read-paused-mail.ts
select "m".*, "a"."name" as "asker", "r"."name" as "resumer"
  from "mail_pause" as "m"
  left join "staff" as "a" on "a"."id" = "m"."asked_by"
  left join "staff" as "r" on "r"."id" = "m"."resumed_by"
  where "m"."resumed_at" is null
  order by "m"."paused_at"
  limit ?
--   SCAN m USING INDEX mail_pause_open
--   SEARCH a USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   SEARCH r USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/unit/read-paused-mail.ts
select "m".*, "a"."name" as "asker", "r"."name" as "resumer"
  from "mail_pause" as "m"
  left join "staff" as "a" on "a"."id" = "m"."asked_by"
  left join "staff" as "r" on "r"."id" = "m"."resumed_by"
  where "m"."settled_at" is null
  order by "m"."paused_at"
  limit ?
--   SCAN m USING INDEX mail_pause_unsettled
--   SEARCH a USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN
--   SEARCH r USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN

-- packages/store/src/audit-log.ts
insert into "audit_entry" ("idx", "leaf", "entry", "at", "action", "actor", "patient", "call", "outcome", "request")
  values (?, …), …
--   SCAN 2-ROW VALUES CLAUSE

-- packages/store/src/audit-log.ts, PostgreSQL alone
select "id", "site_id"
  from "patient"
  where "id" = any(?::text[])

-- packages/store/src/audit-log.ts, SQLite alone
select "id", "site_id"
  from "patient"
  where "id" in (select value from json_each(?))
--   SEARCH patient USING INDEX sqlite_autoindex_patient_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:

-- packages/store/src/possible-duplicates.ts
select "f".*, "s"."name"
  from "duplicate_flag" as "f"
  inner join "staff" as "s" on "s"."id" = "f"."flagged_by"
  inner join "possible_duplicate" as "p" on "p"."id" = "f"."pair_id"
  where "f"."pair_id" in (?, …) and "f"."taken_back_at" is null and "f"."flagged_at" >= "p"."flagged_at"
  order by "f"."flagged_at", "f"."id"
  limit ?
--   SEARCH p USING INDEX sqlite_autoindex_possible_duplicate_1 (id=?)
--   SEARCH f USING INDEX duplicate_flag_pair (pair_id=? AND flagged_at>?)
--   SEARCH s USING INDEX sqlite_autoindex_staff_1 (id=?)
--   USE TEMP B-TREE FOR LAST TERM OF ORDER BY

-- packages/store/src/tables/incident-rows.ts
select *
  from "incident"
  where "closed_at" is null
  order by "opened_at", "id"
  limit ?
--   SCAN incident USING INDEX incident_one_open
--   USE TEMP B-TREE FOR ORDER BY

-- packages/store/src/waiting-pairs.ts
select *
  from "possible_duplicate"
  where not exists ( select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))) and sent_at is not null and state = 'records-office'
  order by "sent_at", "id"
  limit ?
--   SEARCH possible_duplicate USING INDEX possible_duplicate_sent (sent_at>?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     SCALAR SUBQUERY 1
--       SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- packages/store/src/waiting-pairs.ts
select *
  from "possible_duplicate"
  where not exists ( select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))) and sent_at is not null and state = 'records-office' and ("sent_at" > ? or ("sent_at" = ? and "id" > ?))
  order by "sent_at", "id"
  limit ?
--   SEARCH possible_duplicate USING INDEX possible_duplicate_sent (sent_at>?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     SCALAR SUBQUERY 1
--       SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- packages/store/src/waiting-pairs.ts
select *
  from "possible_duplicate"
  where not exists ( select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))) and state in ('suspected', 'in-review')
  order by "flagged_at", "id"
  limit ?
--   SCAN possible_duplicate USING INDEX possible_duplicate_oldest
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     SCALAR SUBQUERY 1
--       SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- packages/store/src/waiting-pairs.ts
select *
  from "possible_duplicate"
  where not exists ( select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))) and state in ('suspected', 'in-review')
  order by "score" desc, "flagged_at", "id"
  limit ?
--   SCAN possible_duplicate USING INDEX possible_duplicate_likeliest
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     SCALAR SUBQUERY 1
--       SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- packages/store/src/waiting-pairs.ts
select *
  from "possible_duplicate"
  where not exists ( select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))) and state in ('suspected', 'in-review') and ("flagged_at" > ? or ("flagged_at" = ? and "id" > ?))
  order by "flagged_at", "id"
  limit ?
--   SCAN possible_duplicate USING INDEX possible_duplicate_oldest
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     SCALAR SUBQUERY 1
--       SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)

-- packages/store/src/waiting-pairs.ts
select *
  from "possible_duplicate"
  where not exists ( select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b) and not ("p"."site_id" is null or not exists ( select 1 from staff_site w join staff m on m.id = w.staff_id where w.staff_id = ? and m.role not in (?, …)) or exists ( select 1 from staff_site w where w.staff_id = ? and w.site_id = "p"."site_id"))) and state in ('suspected', 'in-review') and ("score" < ? or ("score" = ? and "flagged_at" > ?) or ("score" = ? and "flagged_at" = ? and "id" > ?))
  order by "score" desc, "flagged_at", "id"
  limit ?
--   SCAN possible_duplicate USING INDEX possible_duplicate_likeliest
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     SCALAR SUBQUERY 1
--       SEARCH m USING INDEX sqlite_autoindex_staff_1 (id=?)
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH w USING COVERING INDEX sqlite_autoindex_staff_site_1 (staff_id=? AND site_id=?)
