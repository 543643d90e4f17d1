import type { Desk } from '../desk.ts'

export type ShortCodeRow = { linkId: string; patientId: string; codeHash: string }

/** More short codes of one birth date at a time than its patients have devices. */
const MOST = 20

/**
 * The short codes of everybody born on this day whose time is not over, in the order in which their patients are locked;
 * also of a link that has ended, so that the right code is told from a wrong one.
 * @param birthDate `YYYY-MM-DD`
 */
export async function shortCodesOf({ store }: Desk, birthDate: string, now: number): Promise<ShortCodeRow[]> {
  const rows = await store.read
    .selectFrom('access_link as l')
    .innerJoin('patient as p', 'p.id', 'l.patient_id')
    .select(['l.id as linkId', 'l.patient_id as patientId', 'l.short_code_hash as codeHash'])
    .where('p.birth_date', '=', birthDate)
    .where('l.short_code_until', '>', now)
    .orderBy('l.patient_id')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ codeHash, ...row }) => (codeHash === null ? [] : [{ ...row, codeHash }]))
}
