import type { ConsoleEndpoints } from '@portal-desk/contract'
import { anomalyRow, wordsAt } from '@portal-desk/domain'
import { namesOfStaff } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readAnomalies } from './read-anomalies.ts'

/** A page of findings: whose work it is about, and no patient. */
export const listAnomalies: UseCase<ConsoleEndpoints['listAnomalies']> = async (
  { store, vault, house },
  { params, staff, context },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { now } = context
  const sight = { db: store.read, vault, now }
  const { anomalies, next } = await readAnomalies(sight, params.list, params.anomalyId)
  const names = await namesOfStaff(
    store.read,
    anomalies.flatMap(({ people, assignedTo, settled }) => [...people, assignedTo, settled?.by]),
  )
  const words = wordsAt(now, house().clinic)
  return {
    now,
    rows: anomalies.map((one) => anomalyRow(one, names, staff.id, words)),
    ...(next ? { next } : {}),
  }
}
