import type { DeliveryState, MailReport, MailTemplate, Message } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { OutboxMessageTable } from '../schema.ts'

/** A queued mail as the rules know it; address and token stay sealed. */
export function messageOf(row: Selectable<OutboxMessageTable>): Message {
  return {
    id: row.id,
    template: row.template as MailTemplate,
    ...(row.link_id === null ? {} : { linkId: row.link_id }),
    state: row.state as DeliveryState,
    queuedAt: row.queued_at,
    ...(row.handed_over_at === null ? {} : { handedOverAt: row.handed_over_at }),
    // Once it has left, trying again is the far side's to do, and nobody tells us when.
    ...(row.state === 'deferred' && row.ended_at === null ? { nextTryAt: row.next_try_at } : {}),
    tries: row.tries,
    ...(row.last_reason === null ? {} : { lastReason: row.last_reason }),
    ...(row.report === null ? {} : { report: row.report as MailReport }),
    askedBy: row.asked_by as Message['askedBy'],
  }
}
