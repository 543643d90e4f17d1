import type { AnomalyCall, AuditPatient } from '@portal-desk/contract'
import {
  type AuditAction,
  auditActionWords,
  callEndLabels,
  changingActs,
  Disposition,
  isHasty,
  shortName,
} from '@portal-desk/domain'
import type { Db } from '@portal-desk/store'

/** What was done in these calls, in the order in which they were opened; patients as whoever reads may see them. */
export async function callsBehind(
  db: Db,
  calls: readonly {
    id: string
    openedAt: number
    by: string | null
    patient: AuditPatient | undefined
    disposition: string | null
  }[],
): Promise<AnomalyCall[]> {
  if (calls.length === 0) return []
  const entries = await db
    .selectFrom('audit_entry')
    .select(['idx', 'at', 'action', 'call'])
    .where(
      'call',
      'in',
      calls.map(({ id }) => id),
    )
    .where('outcome', '=', 'done')
    .execute()
  entries.sort((a, b) => a.idx - b.idx)
  return calls.map(({ id, openedAt, by, patient, disposition }) => {
    const own = entries.filter(({ call }) => call === id)
    const acts = own.filter(({ action }) => changingActs.includes(action as AuditAction))
    const [first] = acts
    const opened = own.findLast(({ idx, action }) => action === 'record.opened' && idx < (first?.idx ?? 0))
    const took = first && opened ? first.at - opened.at : undefined
    const ended = Disposition.safeParse(disposition)
    return {
      callId: id,
      openedAt,
      by: by ? shortName(by) : 'The desk',
      ...(patient ? { patient } : {}),
      did: [...new Set(acts.map(({ action }) => auditActionWords[action as AuditAction]))],
      ...(took === undefined ? {} : { took }),
      hasty: isHasty({ sinceOpened: took }),
      ended: ended.success ? callEndLabels[ended.data] : 'Not closed',
    }
  })
}

/** The calls as they are stored, with whoever took them. */
export const readCalls = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('call_session as c')
        .leftJoin('staff as s', 's.id', 'c.staff_id')
        .select([
          'c.id',
          'c.opened_at as openedAt',
          'c.patient_id as patientId',
          'c.disposition',
          's.name as by',
        ])
        .where('c.id', 'in', [...ids])
        .orderBy('c.opened_at')
        .execute()
