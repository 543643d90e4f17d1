import type { Tx } from '@portal-desk/store'

/** Whether records or people still belong to a site: one of each is looked for. */
export async function leftIn(tx: Tx, siteId: string): Promise<{ records: number; staff: number }> {
  const record = await tx.selectFrom('patient').select('id').where('site_id', '=', siteId).limit(1).execute()
  const person = await tx
    .selectFrom('staff_site')
    .select('staff_id')
    .where('site_id', '=', siteId)
    .limit(1)
    .execute()
  return { records: record.length, staff: person.length }
}
