import type { ConsoleEndpoints } from '@portal-desk/contract'
import { isFreshlyReauthenticated, type Refusal } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { pairsAsCsv } from './pairs-as-csv.ts'

const reauthenticate: Refusal = { code: 'reauthenticate' }

/** The list of the records office as a file; whoever takes it, and which pairs, is on the record before it leaves (T1, S4). */
export const exportDuplicates: UseCase<ConsoleEndpoints['exportDuplicates']> = async (
  desk,
  { staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const again = context.reauthenticatedAt
  const { policy } = desk.house()
  const me = { ...staff, ...(again === undefined ? {} : { reauthenticatedAt: again }) }
  const fresh = isFreshlyReauthenticated({ now: context.now, policy, staff: me })
  const { pairIds, ...file } = fresh
    ? await pairsAsCsv(desk.store.read, staff.id)
    : { pairIds: [], csv: '', rows: 0, more: false }
  await transact(async (unit) => {
    unit.record(
      fresh
        ? {
            action: 'duplicate.exported',
            outcome: 'done',
            reason: `rows:${file.rows}`,
            details: { pairs: pairIds.join(' ') },
          }
        : { action: 'duplicate.refused', outcome: 'refused', reason: reauthenticate.code },
    )
    return { answer: null }
  })
  if (!fresh) throw new Stop('refused', { refusal: reauthenticate })
  return { fileName: 'records-office.csv', ...file }
}
