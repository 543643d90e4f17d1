import type { Db } from '@portal-desk/store'

/** The one record with this number, or the beginning of the sentence that says why there is none. */
export async function recordWithMrn(db: Db, typed: string) {
  const mrn = typed.trim()
  const found = await db
    .selectFrom('patient')
    .select(['id', 'source', 'source_key'])
    .where('mrn', '=', mrn)
    .limit(2)
    .execute()
  const [one] = found
  return one && found.length === 1
    ? one
    : `${one ? 'More than one record has' : 'No record has'} the MRN ${mrn}.`
}
