import { lapseCodes } from '@portal-desk/domain'
import { inOwnTransaction, ownContext } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellWatchers } from '../http/tell-watchers.ts'

const AT_ONCE = 200

/**
 * Notes each code whose time is over, once, and takes it out of the answer that showed it (T5). That it no longer opens
 * anything needs no job. What fails now is done the next time (T11).
 */
export async function lapseOldCodes(desk: Desk): Promise<void> {
  const { store, vault, now, log } = desk
  try {
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
      const { touched } = await inOwnTransaction(
        records,
        ownContext('housekeeping', now(), newRequestId()),
        async (unit) => {
          const facts = await unit.factsFor(patient_id)
          await unit.carryOut({ ...lapseCodes(facts), messages: [] }, facts)
        },
      )
      tellWatchers(desk, touched)
    }
  } catch (error) {
    log.warn({ name: (error as Error).name }, 'codes whose time is over could not be noted')
  }
}
