import { MailTemplate, reportUntil } from '@portal-desk/domain'
import type { Db, Tx } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { mailOfReport } from '../unit/report-token.ts'

/** The mail that somebody says was none of theirs: what it told of, and whom it was about. */
export type ReportedMail = {
  id: string
  patientId: string
  template: MailTemplate
  at: number
  over: boolean
}

/** The mail behind a token, with whether the time to report it is over; undefined for a torn or made-up token. */
export async function mailForReport(
  desk: Desk,
  db: Db | Tx,
  token: string,
): Promise<ReportedMail | undefined> {
  const id = mailOfReport(desk.vault, token)
  if (id === undefined) return undefined
  const row = await db
    .selectFrom('outbox_message')
    .select(['patient_id', 'template', 'queued_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    patientId: row.patient_id,
    template: MailTemplate.parse(row.template),
    at: row.queued_at,
    over: desk.now() >= reportUntil(desk.house().policy, row.queued_at),
  }
}
