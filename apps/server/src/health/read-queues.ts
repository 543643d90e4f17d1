import { type Db, pausedProviders, WAITING } from '@portal-desk/store'
import { sql } from 'kysely'

/** How many mails wait to leave. */
export async function waitingMails(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('outbox_message')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Since when the oldest mail should have left, of those that may: nothing is sent to a paused provider. */
export async function dueSince(db: Db, now: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('outbox_message')
    .select('next_try_at')
    .where('ended_at', 'is', null)
    .where('next_try_at', '<=', now)
    .where((eb) =>
      eb.or([eb('provider_hash', 'is', null), eb('provider_hash', 'not in', pausedProviders(db))]),
    )
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst()
  return row?.next_try_at
}

/** Since when the oldest possible duplicate or inactive report waits for somebody who decides. */
export async function oldestReview(db: Db): Promise<number | undefined> {
  const [pair, report] = await Promise.all([
    db
      .selectFrom('possible_duplicate')
      .select('flagged_at as at')
      .where(WAITING)
      .orderBy('flagged_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('inactive_report')
      .select('reported_at as at')
      .where('waits', '=', sql.lit(1))
      .orderBy('reported_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  ])
  const since = [pair, report].flatMap((row) => row?.at ?? [])
  return since.length === 0 ? undefined : Math.min(...since)
}
