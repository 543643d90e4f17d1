import { type Closeness, type PatientRecord, shareHome } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'

/** Of one patient few colleagues are the same person; more are a fault of whoever linked them. */
const COLLEAGUES = 20

/** How near a patient's record is to a member of staff, by the charts of those who are patients here too (V8). */
export const readCloseness = async (
  db: Db | Tx,
  staffId: string,
  patientId: string,
): Promise<Closeness | undefined> => (await closenessAmong(db, staffId, [patientId])).get(patientId)

/** The same of each of some patients; those who are not near are left out. */
export async function closenessAmong(
  db: Db | Tx,
  staffId: string,
  patientIds: readonly string[],
): Promise<Map<string, Closeness>> {
  if (patientIds.length === 0) return new Map()
  const near = await db
    .selectFrom('staff')
    .select(['id', 'patient_id', 'team'])
    .where((w) => w.or([w('id', '=', staffId), w('patient_id', 'in', [...patientIds])]))
    .where('active', '=', 1)
    .limit(COLLEAGUES * patientIds.length)
    .execute()
  const me = near.find(({ id }) => id === staffId)
  const found = new Map<string, Closeness>()
  for (const { id, patient_id, team } of near) {
    if (id === staffId || patient_id === null) continue
    const sameTeam = !team || !me?.team || team === me.team
    const known = found.get(patient_id)
    found.set(patient_id, {
      kind: 'coworker',
      sameTeam: sameTeam || (known?.kind === 'coworker' && known.sameTeam),
    })
  }
  if (!me?.patient_id) return found
  for (const id of await livingWith(db, me.patient_id, patientIds)) found.set(id, { kind: 'household' })
  if (patientIds.includes(me.patient_id)) found.set(me.patient_id, { kind: 'own' })
  return found
}

async function livingWith(db: Db | Tx, one: string, others: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'record'])
    .where('id', 'in', [...new Set([one, ...others])])
    .execute()
  const records = new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as PatientRecord]))
  const own = records.get(one)
  return own ? [...records].flatMap(([id, record]) => (id !== one && shareHome(own, record) ? [id] : [])) : []
}
