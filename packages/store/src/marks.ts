import { type BrokenGlass, hours, Mark } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'
import { engineOf } from './search/engine-of.ts'
import { oneOf } from './search/list-of.ts'

/** No clinic lets a reason last longer (Policy.breakGlassLife). */
const GLASS_LONGEST = hours(1)

/** Until when a restricted record is open to whoever gave a reason in this call. */
export async function brokenGlassOf(
  db: Db | Tx,
  callId: string,
  staffId: string,
  patientId: string,
): Promise<BrokenGlass | undefined> {
  const row = await db
    .selectFrom('broken_glass')
    .select('until_at')
    .where('call_id', '=', callId)
    .where('patient_id', '=', patientId)
    .where('staff_id', '=', staffId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { until: row.until_at }
}

/** Which of these records are restricted. */
export async function restrictedAmong(db: Db | Tx, patientIds: readonly string[]): Promise<Set<string>> {
  if (patientIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('patient_mark')
    .select('patient_id')
    .where(oneOf(engineOf(db), 'patient_id', patientIds))
    .where('mark', '=', 'restricted')
    .execute()
  return new Set(rows.map(({ patient_id }) => patient_id))
}

/** Which of these records this member of staff has opened with a reason, for as long as that lasts. */
export async function openedAmong(
  db: Db | Tx,
  staffId: string,
  patientIds: readonly string[],
  now: number,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('broken_glass')
    .select('patient_id')
    .where('at', '>', now - GLASS_LONGEST)
    .where('at', '<=', now)
    .where('staff_id', '=', staffId)
    .where('patient_id', 'in', [...patientIds])
    .where('until_at', '>', now)
    .execute()
  return new Set(rows.map(({ patient_id }) => patient_id))
}

/** What the clinic noted about a record. */
export const marksOf = async (db: Db | Tx, patientId: string): Promise<Mark[]> =>
  marksIn(await markRows(db, patientId).execute())

/** The same as it is stored. */
export const markRows = (db: Db | Tx, patientId: string) =>
  db.selectFrom('patient_mark').select('mark').where('patient_id', '=', patientId).limit(Mark.options.length)

export const marksIn = (rows: readonly { mark: string }[]): Mark[] => rows.map(({ mark }) => Mark.parse(mark))
