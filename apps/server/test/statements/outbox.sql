-- apps/server/src/outbox/outbox-rows.ts, PostgreSQL alone
select "id"
  from "patient"
  where "id" = (select "patient_id" from "outbox_message" where "id" = ?) for update

-- apps/server/src/outbox/outbox-rows.ts, SQLite alone
select *
  from "outbox_message"
  where "id" = ?
--   SEARCH outbox_message USING INDEX sqlite_autoindex_outbox_message_1 (id=?)

-- apps/server/src/outbox/outbox-rows.ts, PostgreSQL alone
select *
  from "outbox_message"
  where "id" = ? for update

-- apps/server/src/outbox/outbox-rows.ts
update "outbox_message"
  set "state" = ?, "report" = ?, "ended_at" = ?, "lease_until" = ?, "sealed_token" = ?, "recipient" = ?, "handed_over_at" = ?
  where "id" = ?
--   SEARCH outbox_message USING INDEX sqlite_autoindex_outbox_message_1 (id=?)

-- apps/server/src/outbox/store-outbox.ts
select "id"
  from "outbox_message"
  where "ended_at" is null and ("lease_until" is null or "lease_until" <= ?) and ("link_expires_at" <= ? or "queued_at" <= ?)
  limit ?
--   SEARCH outbox_message USING INDEX outbox_open (ended_at=?)

-- apps/server/src/outbox/store-outbox.ts
select "m"."id"
  from "mail_pause" as "p"
  inner join "outbox_message" as "m" on "m"."provider_hash" = "p"."provider_hash"
  where "p"."resumed_at" is null and "m"."ended_at" is null and ("m"."link_expires_at" <= ? or "m"."queued_at" <= ?) and ("m"."lease_until" is null or "m"."lease_until" <= ?)
  limit ?
--   SEARCH m USING INDEX outbox_open (ended_at=?)
--   SEARCH p USING COVERING INDEX mail_pause_provider (provider_hash=? AND resumed_at=?)

-- apps/server/src/outbox/store-outbox.ts
select "m"."id", "p"."deceased", "k"."mark"
  from "outbox_message" as "m"
  inner join "patient" as "p" on "p"."id" = "m"."patient_id"
  left join "access_link" as "l" on "l"."id" = "m"."link_id"
  left join "patient_mark" as "k" on "k"."patient_id" = "m"."patient_id" and "k"."mark" = ?
  where "m"."ended_at" is null and ("m"."lease_until" is null or "m"."lease_until" <= ?) and ("p"."deceased" = ? or "l"."end_kind" is not null or "k"."mark" is not null)
  limit ?
--   SEARCH m USING INDEX outbox_open (ended_at=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SEARCH l USING INDEX sqlite_autoindex_access_link_1 (id=?) LEFT-JOIN
--   SEARCH k USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?) LEFT-JOIN

-- apps/server/src/outbox/store-outbox.ts
select "m"."id", "p"."deceased", "k"."mark"
  from "outbox_message" as "m"
  inner join "patient" as "p" on "p"."id" = "m"."patient_id"
  left join "access_link" as "l" on "l"."id" = "m"."link_id"
  left join "patient_mark" as "k" on "k"."patient_id" = "m"."patient_id" and "k"."mark" = ?
  where "m"."ended_at" is null and ("m"."lease_until" is null or "m"."lease_until" <= ?) and ("p"."deceased" = ? or "l"."end_kind" is not null or "k"."mark" is not null) and "m"."id" not in (?, …)
  limit ?
--   SEARCH m USING INDEX outbox_open (ended_at=?)
--   SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--   SEARCH l USING INDEX sqlite_autoindex_access_link_1 (id=?) LEFT-JOIN
--   SEARCH k USING COVERING INDEX sqlite_autoindex_patient_mark_1 (patient_id=? AND mark=?) LEFT-JOIN

-- apps/server/src/outbox/store-outbox.ts
select count(*) as "n"
  from "outbox_message"
  where "ended_at" is null
--   SEARCH outbox_message USING COVERING INDEX outbox_open (ended_at=?)

-- apps/server/src/outbox/store-outbox.ts, PostgreSQL alone
update "outbox_message"
  set "state" = ?, "lease_until" = ?
  where "id" in (select "m"."id" from "outbox_message" as "m" inner join "patient" as "p" on "p"."id" = "m"."patient_id" where "m"."ended_at" is null and "m"."next_try_at" <= ? and ("m"."lease_until" is null or "m"."lease_until" <= ? or "m"."lease_until" > ?) and "p"."deceased" = ? and ("m"."provider_hash" is null or "m"."provider_hash" not in (select "provider_hash" from "mail_pause" where "resumed_at" is null)) and "m"."id" not in (?, …) order by "m"."next_try_at" limit ? for update of "m" skip locked)
  returning *

-- apps/server/src/outbox/store-outbox.ts, SQLite alone
update "outbox_message"
  set "state" = ?, "lease_until" = ?
  where "id" in (select "m"."id" from "outbox_message" as "m" inner join "patient" as "p" on "p"."id" = "m"."patient_id" where "m"."ended_at" is null and "m"."next_try_at" <= ? and ("m"."lease_until" is null or "m"."lease_until" <= ? or "m"."lease_until" > ?) and "p"."deceased" = ? and ("m"."provider_hash" is null or "m"."provider_hash" not in (select "provider_hash" from "mail_pause" where "resumed_at" is null)) and "m"."id" not in (?, …) order by "m"."next_try_at" limit ?)
  returning *
--   SEARCH outbox_message USING COVERING INDEX sqlite_autoindex_outbox_message_1 (id=?)
--   LIST SUBQUERY 2
--     SEARCH m USING INDEX outbox_open (ended_at=?)
--     LIST SUBQUERY 1
--       SCAN mail_pause USING COVERING INDEX mail_pause_provider
--       CREATE BLOOM FILTER
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     USE TEMP B-TREE FOR ORDER BY

-- apps/server/src/outbox/store-outbox.ts, PostgreSQL alone
update "outbox_message"
  set "state" = ?, "lease_until" = ?
  where "id" in (select "m"."id" from "outbox_message" as "m" inner join "patient" as "p" on "p"."id" = "m"."patient_id" where "m"."ended_at" is null and "m"."next_try_at" <= ? and ("m"."lease_until" is null or "m"."lease_until" <= ? or "m"."lease_until" > ?) and "p"."deceased" = ? and ("m"."provider_hash" is null or "m"."provider_hash" not in (select "provider_hash" from "mail_pause" where "resumed_at" is null)) order by "m"."next_try_at" limit ? for update of "m" skip locked)
  returning *

-- apps/server/src/outbox/store-outbox.ts, SQLite alone
update "outbox_message"
  set "state" = ?, "lease_until" = ?
  where "id" in (select "m"."id" from "outbox_message" as "m" inner join "patient" as "p" on "p"."id" = "m"."patient_id" where "m"."ended_at" is null and "m"."next_try_at" <= ? and ("m"."lease_until" is null or "m"."lease_until" <= ? or "m"."lease_until" > ?) and "p"."deceased" = ? and ("m"."provider_hash" is null or "m"."provider_hash" not in (select "provider_hash" from "mail_pause" where "resumed_at" is null)) order by "m"."next_try_at" limit ?)
  returning *
--   SEARCH outbox_message USING COVERING INDEX sqlite_autoindex_outbox_message_1 (id=?)
--   LIST SUBQUERY 2
--     SEARCH m USING INDEX outbox_open (ended_at=?)
--     LIST SUBQUERY 1
--       SCAN mail_pause USING COVERING INDEX mail_pause_provider
--       CREATE BLOOM FILTER
--     SEARCH p USING INDEX sqlite_autoindex_patient_1 (id=?)
--     USE TEMP B-TREE FOR ORDER BY
