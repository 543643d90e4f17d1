import type { Db } from '@portal-desk/store'

/** When a call was opened; nothing where there is none of this id. */
export async function callOpenedAt(db: Db, callId: string): Promise<number | undefined> {
  const call = await db
    .selectFrom('call_session')
    .select('opened_at')
    .where('id', '=', callId)
    .executeTakeFirst()
  return call?.opened_at
}
