import { lapseCodes } from '@portal-desk/domain'
import { inOwnTransaction, ownContext } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellWatchers } from '../http/tell-watchers.ts'

const AT_ONCE = 200

/**
 * Notes each code whose time is over, once, and takes it out of the answer that showed it (T5). That it no longer opens
 * anything needs no job.
 */
export async function lapseOldCodes(desk: Desk): Promise<void> {
  const { store, vault, now } = desk
  const rows = await store.read
    .selectFrom('temporary_login')
    .select('patient_id')
    .distinct()
    .where('end_kind', 'is', null)
    .where('lapsed_at', 'is', null)
    .where((eb) => eb(eb.fn.coalesce('choose_until', 'expires_at'), '<=', now()))
    .limit(AT_ONCE)
    .execute()
  for (const { patient_id } of rows) {
    const records = { store, vault, house: desk.house() }
    const context = ownContext('housekeeping', now(), newRequestId())
    const { touched } = await inOwnTransaction(records, context, async (unit) => {
      const facts = await unit.factsFor(patient_id)
      await unit.carryOut({ ...lapseCodes(facts), messages: [] }, facts)
    })
    tellWatchers(desk, touched)
  }
}
