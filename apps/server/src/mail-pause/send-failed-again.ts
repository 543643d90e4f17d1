import { type FailedMail, type MailTemplate, sendAgain } from '@portal-desk/domain'
import { inOwnTransaction, LostRace, ownContext, type Unit } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellOfPause } from '../http/tell-of-pause.ts'
import { tellWatchers } from '../http/tell-watchers.ts'
import { lockedRow, type OutboxRow, unmarkBouncing } from '../outbox/outbox-rows.ts'

const AT_ONCE = 100
const failed = ['bounced', 'suppressed', 'abandoned']

type Resumed = { id: string; provider_hash: string; failing_since: number; resumed_at: number | null }

/**
 * Sends again what failed at providers that take our mail again, oldest first. Each mail is a transaction of its own
 * and marked in it, so that an interrupted run goes on where it stopped and nothing is sent twice (edge case 34).
 */
export async function sendFailedAgain(desk: Desk): Promise<void> {
  const resumed = await desk.store.read
    .selectFrom('mail_pause')
    .select(['id', 'provider_hash', 'failing_since', 'resumed_at'])
    .where('settled_at', 'is', null)
    .where('resumed_at', 'is not', null)
    .limit(AT_ONCE)
    .execute()
  for (const pause of resumed) {
    const rows = await failedAt(desk, pause)
    for (const { id } of rows) await again(desk, id)
    if (rows.length < AT_ONCE) await settle(desk, pause.id)
    tellOfPause(desk)
  }
}

/** What failed there since it began, and was not looked at yet. */
const failedAt = (desk: Desk, { provider_hash, failing_since, resumed_at }: Resumed) =>
  desk.store.read
    .selectFrom('outbox_message')
    .select('id')
    .where('provider_hash', '=', provider_hash)
    .where('ended_at', '<=', resumed_at)
    .where('queued_at', '>=', failing_since)
    .where('state', 'in', failed)
    .where('sent_again_at', 'is', null)
    .orderBy('queued_at')
    .limit(AT_ONCE)
    .execute()

/** One transaction; nothing where another server was first. */
async function alone(desk: Desk, run: (unit: Unit) => Promise<void>): Promise<void> {
  const { store, vault, now } = desk
  const context = ownContext('mail-pause', now(), newRequestId())
  try {
    const done = await inOwnTransaction({ store, vault, house: desk.house() }, context, run)
    tellWatchers(desk, done.touched)
    if (done.queuedMail) desk.mail.kick()
  } catch (error) {
    if (!(error instanceof LostRace)) throw error
  }
}

const again = (desk: Desk, id: string) =>
  alone(desk, async (unit) => {
    const mine = await lockedRow(unit, desk.store.dialect, id)
    if (!mine || mine.sent_again_at !== null) throw new LostRace('outbox_message')
    await unit.tx
      .updateTable('outbox_message')
      .set({ sent_again_at: unit.context.now })
      .where('id', '=', id)
      .execute()
    await forgive(unit, mine)
    // Read behind that: the address is good again.
    const facts = await unit.factsFor(mine.patient_id)
    await unit.carryOut(sendAgain(facts, failedMail(mine)), facts)
  })

/** The provider was at fault, not the mailbox: what this mail said against the address is taken back. */
async function forgive(unit: Unit, row: OutboxRow): Promise<void> {
  await unit.tx
    .deleteFrom('mail_suppression')
    .where('message_id', '=', row.id)
    .where('reason', '=', 'blocked')
    .execute()
  if (row.report === 'hard') await unmarkBouncing(unit, row)
}

function failedMail(row: OutboxRow): FailedMail {
  const { sentAt: _, change, ...params } = JSON.parse(row.params) as Record<string, never>
  return {
    id: row.id,
    template: row.template as MailTemplate,
    queuedAt: row.queued_at,
    askedBy: row.asked_by as FailedMail['askedBy'],
    params,
    aboutChange: change !== undefined,
  }
}

const settle = (desk: Desk, pauseId: string) =>
  alone(desk, async (unit) => {
    const mine = await unit.tx
      .updateTable('mail_pause')
      .set({ settled_at: unit.context.now })
      .where('id', '=', pauseId)
      .where('settled_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!mine) throw new LostRace('mail_pause')
    const object = `mail-pause:${pauseId}`
    unit.record({ action: 'mail.resumed', outcome: 'done', reason: 'all-sent-again', object })
  })
