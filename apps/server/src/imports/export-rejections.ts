import type { ConsoleEndpoints } from '@portal-desk/contract'
import { isFreshlyReauthenticated, REJECTIONS_KEPT, type Refusal } from '@portal-desk/domain'
import { importById, readRejections } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { csvText } from '../unit/csv-text.ts'
import { about } from './keep-import.ts'

const reauthenticate: Refusal = { code: 'reauthenticate' }

/** Rejected lines as a file for whoever mends them; that it was taken is on the record before it leaves (T1, S4, S11). */
export const exportRejections: UseCase<ConsoleEndpoints['exportRejections']> = async (
  desk,
  { staff, params: { importId }, context: { now }, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { store, vault } = desk
  const one = await importById(store.read, importId)
  if (!one) throw new Stop('not-here')
  const fresh = isFreshlyReauthenticated({ now, policy: desk.house().policy, staff })
  const rows = fresh ? await readRejections(store.read, vault, one.id, undefined, REJECTIONS_KEPT) : []
  await transact(async (unit) => {
    unit.record(
      fresh
        ? {
            action: 'import.rejected-exported',
            outcome: 'done',
            reason: `lines:${rows.length}`,
            ...about(one),
          }
        : { action: 'import.refused', outcome: 'refused', reason: reauthenticate.code, ...about(one) },
    )
    return { answer: null }
  })
  if (!fresh) throw new Stop('refused', { refusal: reauthenticate })
  return {
    fileName: 'rejected-lines.csv',
    csv: csvText([
      ['line', 'field', 'reason'],
      ...rows.map(({ line, field, reason }) => [String(line), field, reason]),
    ]),
    rows: rows.length,
    more: rows.length < (one.count?.rejected ?? one.look?.rejected ?? 0),
  }
}
