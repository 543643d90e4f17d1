import type { ConsoleEndpoints } from '@portal-desk/contract'
import { isFreshlyReauthenticated, type Refusal } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { accessAsCsv } from './access-as-csv.ts'

const reauthenticate: Refusal = { code: 'reauthenticate' }

/** The review as a file; that it was taken is on the record before it leaves (T1, S4). */
export const exportAccess: UseCase<ConsoleEndpoints['exportAccess']> = async (
  desk,
  { staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { policy } = desk.house()
  const { now } = context
  const fresh = isFreshlyReauthenticated({ now, policy, staff })
  const file = fresh ? await accessAsCsv(desk.store.read, { now, policy }) : { csv: '', rows: 0, more: false }
  await transact(async (unit) => {
    unit.record(
      fresh
        ? { action: 'staff.access-exported', outcome: 'done', reason: `rows:${file.rows}` }
        : { action: 'staff.refused', outcome: 'refused', reason: reauthenticate.code },
    )
    return { answer: null }
  })
  if (!fresh) throw new Stop('refused', { refusal: reauthenticate })
  return { fileName: 'access-review.csv', ...file }
}
