import type { Desk } from '../desk.ts'

export type LiveCode = { id: string; patientId: string; codeHash: string }

/** More live codes of one birth date at a time than a desk can give out in ten minutes. */
const MOST = 20

/**
 * The live codes of everybody born on this day, in the order in which their patients are locked.
 * @param birthDate `YYYY-MM-DD`
 */
export async function liveCodesOf({ store }: Desk, birthDate: string, now: number): Promise<LiveCode[]> {
  return store.read
    .selectFrom('temporary_login as t')
    .innerJoin('patient as p', 'p.id', 't.patient_id')
    .select(['t.id', 't.patient_id as patientId', 't.code_hash as codeHash'])
    .where('t.end_kind', 'is', null)
    .where('t.lapsed_at', 'is', null)
    .where((eb) => eb(eb.fn.coalesce('t.choose_until', 't.expires_at'), '>', now))
    .where('p.birth_date', '=', birthDate)
    .orderBy('t.patient_id')
    .limit(MOST)
    .execute()
}
