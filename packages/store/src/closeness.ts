import { type Closeness, type Nearness, type PatientRecord, shareHome } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'
import { elsewhereAmong } from './sites.ts'
import { together } from './together.ts'

/** Of one patient few colleagues are the same person; more are a fault of whoever linked them. */
const COLLEAGUES = 20

/**
 * How a patient's record stands to a member of staff: of a site at which they do not work (S18), or near, by the charts of
 * those who are patients here too (V8).
 */
export const readCloseness = async (
  db: Db | Tx,
  staffId: string,
  patientId: string,
): Promise<Closeness | undefined> => (await closenessAmong(db, staffId, [patientId])).get(patientId)

/** The same of each of some patients; those who are neither are left out, and of another site goes before near. */
export async function closenessAmong(
  db: Db | Tx,
  staffId: string,
  patientIds: readonly string[],
): Promise<Map<string, Closeness>> {
  if (patientIds.length === 0) return new Map()
  const [near, elsewhere] = await together([
    nearnessAmong(db, staffId, patientIds),
    elsewhereAmong(db, staffId, patientIds),
  ])
  return new Map<string, Closeness>([...near, ...elsewhere])
}

/** How near a record is, whichever site it belongs to (V8). */
export const readNearness = async (
  db: Db | Tx,
  staffId: string,
  patientId: string,
): Promise<Nearness | undefined> => (await nearnessAmong(db, staffId, [patientId])).get(patientId)

async function nearnessAmong(
  db: Db | Tx,
  staffId: string,
  patientIds: readonly string[],
): Promise<Map<string, Nearness>> {
  const near = await db
    .selectFrom('staff')
    .select(['id', 'patient_id', 'team'])
    .where((w) => w.or([w('id', '=', staffId), w('patient_id', 'in', [...patientIds])]))
    .where('active', '=', 1)
    .limit(COLLEAGUES * patientIds.length)
    .execute()
  const me = near.find(({ id }) => id === staffId)
  const found = new Map<string, Nearness>()
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
