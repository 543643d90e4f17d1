import type { Confirmation, ConfirmationEnd } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { ConfirmationTable } from '../schema.ts'

/** A row as the rules know it. */
export const confirmationOf = (row: Selectable<ConfirmationTable>): Confirmation => ({
  id: row.id,
  callId: row.call_id,
  patientId: row.patient_id,
  staffId: row.staff_id,
  relationship: row.relationship as Confirmation['relationship'],
  ...(row.contact_id === null ? {} : { contactId: row.contact_id }),
  startedAt: row.started_at,
  until: row.until_at,
  numbers: JSON.parse(row.numbers) as number[],
  said: row.said,
  ...(row.end_kind === null ? {} : { end: row.end_kind as ConfirmationEnd }),
  ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
})
