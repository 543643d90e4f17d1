import type { ContactChange, ContactChangeEnd, HeldWhy } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { ContactChangeTable } from '../schema.ts'

/** A row as the rules know it: without the address or number. */
export const contactChangeOf = (row: Selectable<ContactChangeTable>): ContactChange => ({
  id: row.id,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  ...(row.phone_use === null ? {} : { phone: { callId: row.call_id, unanswered: row.unanswered } }),
  proofUntil: row.proof_until,
  ...(row.proved_at === null ? {} : { provedAt: row.proved_at }),
  ...(row.usable_from === null ? {} : { usableFrom: row.usable_from }),
  inPerson: row.in_person === 1,
  ...(row.held === null ? {} : { held: row.held as HeldWhy }),
  ...(row.looked_by === null ? {} : { looked: true as const }),
  ...(row.end_kind === null ? {} : { end: row.end_kind as ContactChangeEnd }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
})
