import type { ConsoleEndpoints } from '@portal-desk/contract'
import { EXPORT_MOST, whenOf } from '@portal-desk/domain'
import { countAuditEntries, keptSince } from '@portal-desk/store'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { mayAskAt } from '../../unit/sites-here.ts'
import { mayAskFor } from '../reader-of.ts'

/** How many entries an export would hold, counted as far as one may go. */
export const countAudit: UseCase<ConsoleEndpoints['countAudit']> = async (
  desk,
  { staff, body: { ask }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  if (ask.patientId !== undefined) await mayAskFor(read, staff, ask.patientId, transact)
  await mayAskAt(read, staff.id, ask.site)
  const when =
    ask.when === undefined ? undefined : whenOf(ask.when, context.now, desk.house().clinic.timeZone)
  const count = await countAuditEntries(read, { ...ask, when, limit: EXPORT_MOST + 1 })
  const since = await keptSince(read)
  return {
    count: Math.min(count, EXPORT_MOST),
    more: count > EXPORT_MOST,
    ...(since === undefined ? {} : { keptSince: since }),
  }
}
