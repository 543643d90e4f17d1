import { type Closeness, type PatientRecord, shareHome } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'

/** How near a patient's record is to a member of staff, by the charts of those who are patients here too (V8). */
export async function readCloseness(
  db: Db | Tx,
  staffId: string,
  patientId: string,
): Promise<Closeness | undefined> {
  const near = await db
    .selectFrom('staff')
    .select(['id', 'patient_id', 'team'])
    .where((w) => w.or([w('id', '=', staffId), w('patient_id', '=', patientId)]))
    .where('active', '=', 1)
    .limit(20)
    .execute()
  const me = near.find(({ id }) => id === staffId)
  if (me?.patient_id === patientId) return { kind: 'own' }
  if (me?.patient_id && (await livesWith(db, me.patient_id, patientId))) return { kind: 'household' }
  const coworkers = near.filter(({ id }) => id !== staffId)
  if (coworkers.length === 0) return undefined
  const sameTeam = coworkers.some(({ team }) => !team || !me?.team || team === me.team)
  return { kind: 'coworker', sameTeam }
}

async function livesWith(db: Db | Tx, one: string, other: string): Promise<boolean> {
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'record'])
    .where('id', 'in', [one, other])
    .execute()
  const [a, b] = rows.map(({ record }) => JSON.parse(record) as PatientRecord)
  return a !== undefined && b !== undefined && shareHome(a, b)
}
