import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  decideExport,
  EXPORT_MOST,
  exportFormats,
  isFreshlyReauthenticated,
  isRefused,
  whenOf,
} from '@portal-desk/domain'
import { countAuditEntries } from '@portal-desk/store'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { mayAskAt } from '../../unit/sites-here.ts'
import { mayAskFor } from '../reader-of.ts'
import { type AskedExport, exportName } from './asked-export.ts'

/**
 * Puts on the record who takes which entries, before one of them leaves (T1, S4, S11). The entry is all that is kept of
 * an export: it holds the entries before its own, whatever is written meanwhile.
 */
export const startAuditExport: UseCase<ConsoleEndpoints['startAuditExport']> = async (
  desk,
  { staff, body: { ask, format }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { clinic, policy } = desk.house()
  if (ask.patientId !== undefined) await mayAskFor(read, staff, ask.patientId, transact)
  await mayAskAt(read, staff.id, ask.site)
  const { when: days, ...rest } = ask
  const when = days === undefined ? undefined : whenOf(days, context.now, clinic.timeZone)
  const count = await countAuditEntries(read, { ...rest, when, limit: EXPORT_MOST + 1 })
  const again = context.reauthenticatedAt
  const me = { ...staff, ...(again === undefined ? {} : { reauthenticatedAt: again }) }
  const asked: AskedExport = { format, ask: rest, ...(when ? { when } : {}) }
  const id = desk.vault.newId()
  const decision = decideExport({
    id,
    format,
    filter: ask,
    count,
    asked: JSON.stringify(asked),
    fresh: isFreshlyReauthenticated({ now: context.now, policy, staff: me }),
  })
  const { answer } = await transact(async (unit) => {
    await unit.carryOut(decision)
    return {
      answer: { exportId: id, fileName: exportName(context.now, exportFormats[format].ending), count },
    }
  })
  if (isRefused(decision)) throw new Stop('refused', { refusal: decision.refused })
  return answer
}
