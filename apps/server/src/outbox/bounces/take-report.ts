import {
  type DeliveryState,
  effectOfReport,
  type MailReport,
  type SuppressionReason,
} from '@portal-desk/domain'
import { inOwnTransaction, ownContext, suppressAddress, type Unit } from '@portal-desk/store'
import { newRequestId } from '../../crypto.ts'
import type { Desk } from '../../desk.ts'
import { tellOfPause } from '../../http/tell-of-pause.ts'
import { tellWatchers } from '../../http/tell-watchers.ts'
import { endLinkOf, lockedRow, markBouncing, type OutboxRow } from '../outbox-rows.ts'
import { pauseOnMassFailure } from '../pause-on-mass-failure.ts'

/** What came back about one mail, with the status code it rests on. */
export type TakenReport = { report: MailReport; status?: string | undefined }

const actions = {
  hard: 'mail.bounced',
  soft: 'mail.bounced',
  blocked: 'mail.blocked',
  complaint: 'mail.complained',
  delayed: 'mail.deferred',
  delivered: 'mail.delivered',
} as const

/**
 * Records what came back about a mail, in one transaction with its audit entry; tells whoever watches. Changes the state
 * of the mail, and through it link, contact and suppression, and nothing else (M3, domain §3.2).
 * @param id the outbox row, as its return path named it
 * @returns whether it was news; a report told twice, or about a mail whose story has ended, changes nothing
 */
export async function takeReport(desk: Desk, id: string, told: TakenReport): Promise<boolean> {
  const records = { store: desk.store, vault: desk.vault, house: desk.house() }
  const context = ownContext('bounces', desk.now(), newRequestId())
  let paused = false
  const done = await inOwnTransaction(records, context, async (unit) => {
    const row = await lockedRow(unit, desk.store.dialect, id)
    const effect = row
      ? effectOfReport(row.state as DeliveryState, row.handed_over_at !== null, told.report)
      : undefined
    if (!row || !effect) return
    await setState(unit, row, effect.to, told.report)
    const why = [row.template, told.status ?? told.report].join(':')
    unit.record(eventOf(row, actions[told.report], why))
    if (effect.endsLink) await endLinkOf(unit, row)
    if (effect.marksContact) await markBouncing(unit, row)
    if (effect.suppresses) await suppress(desk, unit, row, effect.suppresses)
    if (effect.endsLink) paused = await pauseOnMassFailure(unit, desk.vault, row)
    unit.touch({ patientId: row.patient_id })
  })
  tellWatchers(desk, done.touched)
  if (paused) tellOfPause(desk)
  return done.touched.patientIds.length > 0
}

/** A mail that never will be tried again keeps neither address nor token (T5). */
async function setState(unit: Unit, row: OutboxRow, state: DeliveryState, report: MailReport): Promise<void> {
  await unit.tx
    .updateTable('outbox_message')
    .set({
      state,
      report,
      ended_at: row.ended_at ?? unit.context.now,
      lease_until: null,
      sealed_token: null,
      recipient: null,
    })
    .where('id', '=', row.id)
    .execute()
}

/** The address as it is on file now; one that was replaced meanwhile is nobody's any more. */
async function suppress(desk: Desk, unit: Unit, row: OutboxRow, reason: SuppressionReason): Promise<void> {
  const contact = await unit.tx
    .selectFrom('patient_contact')
    .select('folded')
    .where('id', '=', row.contact_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!contact) return
  await suppressAddress(unit.tx, desk.vault, contact.folded, { reason, at: unit.context.now }, row.id)
  unit.record({
    action: 'address.suppressed',
    outcome: 'done',
    reason,
    object: `contact:${row.contact_id}`,
    patient: row.patient_id,
  })
}

const eventOf = (row: OutboxRow, action: (typeof actions)[MailReport], reason: string) =>
  ({ action, outcome: 'done', reason, object: `mail:${row.id}`, patient: row.patient_id }) as const
