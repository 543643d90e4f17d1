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

/**
 * How near each of some patients is to a member of staff, as `readCloseness` tells of one; those who are not near are
 * left out.
 */
export async function closenessAmong(
  db: Db,
  staffId: string,
  patientIds: readonly string[],
): Promise<Map<string, Closeness>> {
  if (patientIds.length === 0) return new Map()
  const near = await db
    .selectFrom('staff')
    .select(['id', 'patient_id', 'team'])
    .where((w) => w.or([w('id', '=', staffId), w('patient_id', 'in', [...patientIds])]))
    .where('active', '=', 1)
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

async function livingWith(db: Db, one: string, others: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'record'])
    .where('id', 'in', [...new Set([one, ...others])])
    .execute()
  const records = new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as PatientRecord]))
  const own = records.get(one)
  return own ? [...records].flatMap(([id, record]) => (id !== one && shareHome(own, record) ? [id] : [])) : []
}
