import type { Dialect, OutboxMessageTable, Unit } from '@portal-desk/store'
import type { Selectable } from 'kysely'

export type OutboxRow = Selectable<OutboxMessageTable>

/**
 * A mail, locked; undefined where there is none. The patient's row is locked first, as by every other unit, so that a
 * mail that comes back and an act of the desk never wait for each other.
 */
export async function lockedRow(unit: Unit, dialect: Dialect, id: string): Promise<OutboxRow | undefined> {
  if (dialect === 'postgres') {
    await unit.tx
      .selectFrom('patient')
      .select('id')
      .where('id', '=', (eb) => eb.selectFrom('outbox_message').select('patient_id').where('id', '=', id))
      .forUpdate()
      .execute()
  }
  const query = unit.tx.selectFrom('outbox_message').selectAll().where('id', '=', id)
  return (dialect === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
}

/** The row if its story is still open; told twice, the second telling finds none and changes nothing. */
export async function openRow(unit: Unit, dialect: Dialect, id: string): Promise<OutboxRow | undefined> {
  const row = await lockedRow(unit, dialect, id)
  const open = row && (row.ended_at === null || row.state === 'cancelled') && row.handed_over_at === null
  return open ? row : undefined
}

/** Ends a mail; address and token are erased with it (T5). */
export async function endMail(
  unit: Unit,
  row: OutboxRow,
  state: 'handed-over' | 'abandoned' | 'bounced' | 'cancelled',
  report: 'hard' | null = null,
): Promise<void> {
  const now = unit.context.now
  await unit.tx
    .updateTable('outbox_message')
    .set({
      state,
      report,
      ended_at: now,
      lease_until: null,
      sealed_token: null,
      recipient: null,
      ...(state === 'handed-over' ? { handed_over_at: now } : {}),
    })
    .where('id', '=', row.id)
    .execute()
}

/** A final refusal ends the link it carried; only a wrong address marks the contact (M3, domain §3.2). */
export async function endAsBounced(unit: Unit, row: OutboxRow, addressIsWrong: boolean): Promise<void> {
  await endMail(unit, row, 'bounced', addressIsWrong ? 'hard' : null)
  await endLinkOf(unit, row)
  if (addressIsWrong) await markBouncing(unit, row)
}

/** Revokes the link that a mail carried, where it is live: the mail did not arrive. */
export async function endLinkOf(unit: Unit, row: OutboxRow): Promise<void> {
  if (!row.link_id) return
  const { numUpdatedRows } = await unit.tx
    .updateTable('access_link')
    .set({ end_kind: 'revoked', revoke_reason: 'bounced', ended_at: unit.context.now })
    .where('id', '=', row.link_id)
    .where('end_kind', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  unit.record({
    action: 'link.revoked',
    outcome: 'done',
    reason: 'bounced',
    object: `link:${row.link_id}`,
    patient: row.patient_id,
  })
}

/** Takes that mark back: the provider turned everybody away, so it said nothing about this mailbox. */
export async function unmarkBouncing(unit: Unit, row: OutboxRow): Promise<void> {
  const good = await unit.tx
    .updateTable('patient_contact')
    .set({ standing: 'good' })
    .where('id', '=', row.contact_id)
    .where('standing', '=', 'bouncing')
    .where('ended_at', 'is', null)
    .returning('verified_at')
    .executeTakeFirst()
  if (!good || !row.account_id) return
  await unit.tx
    .updateTable('portal_account')
    .set({ contact: good.verified_at === null ? 'unverified' : 'verified' })
    .where('id', '=', row.account_id)
    .where('contact', '=', 'bouncing')
    .execute()
}

/** Marks the address a mail went to; one that was replaced meanwhile says nothing against the one on file now. */
export async function markBouncing(unit: Unit, row: OutboxRow): Promise<void> {
  const { numUpdatedRows } = await unit.tx
    .updateTable('patient_contact')
    .set({ standing: 'bouncing' })
    .where('id', '=', row.contact_id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n || !row.account_id) return
  await unit.tx
    .updateTable('portal_account')
    .set({ contact: 'bouncing' })
    .where('id', '=', row.account_id)
    .execute()
}
