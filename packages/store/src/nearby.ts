import { emailOnFile, hours, isNamesake, type PatientFacts, type PatientRecord } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'

/** A second chart, not a crowd. */
const CHARTS = 10
const TRIES = 50
const explains = hours(24)

/** Signs-in of the last 24 h, failed or not, on records that may be a second chart of this person, newest first. */
export async function readSecondChartTries(
  db: Db | Tx,
  lookalikes: readonly string[],
  names: PatientRecord['names'],
  now: number,
): Promise<number[]> {
  if (lookalikes.length === 0) return []
  const records = await db
    .selectFrom('patient')
    .select(['id', 'record'])
    .where('id', 'in', lookalikes.slice(0, CHARTS))
    .execute()
  const ids = records
    .filter(({ record }) => isNamesake(names, (JSON.parse(record) as PatientRecord).names))
    .map(({ id }) => id)
  return readSignInTries(db, ids, now)
}

/** Signs-in of the last 24 h on these records, failed or not, newest first. */
export async function readSignInTries(
  db: Db | Tx,
  patientIds: readonly string[],
  now: number,
): Promise<number[]> {
  if (patientIds.length === 0) return []
  const tries = await db
    .selectFrom('audit_entry')
    .select('at')
    .where('patient', 'in', [...patientIds])
    .where('action', 'in', ['patient.sign-in-failed', 'patient.signed-in'])
    .where('at', '>', now - explains)
    .orderBy('idx', 'desc')
    .limit(TRIES)
    .execute()
  return tries.map(({ at }) => at)
}

/** How many logins the address on file serves, and when a link to another one of them was last opened. */
export async function readSharedEmail(
  db: Db | Tx,
  { id, contacts }: Pick<PatientFacts, 'id' | 'contacts'>,
): Promise<{ accounts: number; otherOpenedAt?: number }> {
  const email = emailOnFile({ contacts })
  if (!email || email.sharedBy < 2) return { accounts: 0 }
  const rows = await db
    .selectFrom('patient_contact as mine')
    .innerJoin('patient_contact as c', 'c.folded', 'mine.folded')
    .innerJoin('portal_account as a', 'a.patient_id', 'c.patient_id')
    .leftJoin('access_link as l', 'l.account_id', 'a.id')
    .select(['a.id', 'a.patient_id'])
    .select((eb) => eb.fn.max('l.opened_at').as('opened_at'))
    .where('mine.id', '=', email.id)
    .where('c.ended_at', 'is', null)
    .where('a.lifecycle', '!=', 'retired')
    .groupBy(['a.id', 'a.patient_id'])
    .limit(50)
    .execute()
  const opened = Math.max(
    0,
    ...rows.filter((row) => row.patient_id !== id).map((row) => Number(row.opened_at ?? 0)),
  )
  return { accounts: rows.length, ...(opened > 0 ? { otherOpenedAt: opened } : {}) }
}
