import { failuresIn, hours } from '@portal-desk/domain'
import { accountOf, type Db, isHere, verificationOf } from '@portal-desk/store'

const MOST = 50
const LATELY = hours(12)

/**
 * Requests of the last hours about records for whoever reads, newest first, each with what is known of its account and of
 * checks that did not match.
 */
export async function readRequests(db: Db, now: number, staffId: string) {
  const rows = await db
    .selectFrom('approval')
    .innerJoin('patient', 'patient.id', 'approval.patient_id')
    .innerJoin('call_session', 'call_session.id', 'approval.call_id')
    .innerJoin('staff as asking', 'asking.id', 'approval.asked_by')
    .leftJoin('staff as deciding', 'deciding.id', 'approval.decided_by')
    .selectAll('approval')
    .select([
      'patient.masked_name',
      'patient.birth_date',
      'patient.deceased',
      'call_session.relationship',
      'asking.name as asker',
      'deciding.name as decider',
    ])
    .where('approval.asked_at', '>', now - LATELY)
    .where(isHere(staffId, 'patient.site_id'))
    .orderBy('approval.asked_at', 'desc')
    .limit(MOST)
    .execute()
  const patients = [...new Set(rows.map((row) => row.patient_id))]
  if (patients.length === 0) return []
  const accounts = await db
    .selectFrom('portal_account')
    .selectAll()
    .where('patient_id', 'in', patients)
    .orderBy('created_at')
    .limit(MOST * 5)
    .execute()
  const checks = await db
    .selectFrom('verification')
    .selectAll()
    .where('patient_id', 'in', patients)
    .where('started_at', '>', now - hours(48))
    .limit(MOST * 20)
    .execute()
  return rows.map((row) => {
    const account = accounts.find(({ patient_id }) => patient_id === row.patient_id)
    const own = checks.filter(({ patient_id }) => patient_id === row.patient_id).map(verificationOf)
    return {
      row,
      ...(account ? { account: accountOf(account) } : {}),
      deceased: row.deceased === 1,
      failedChecks: failuresIn(own, now).length,
    }
  })
}
