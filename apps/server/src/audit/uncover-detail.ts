import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideUncover, isRefused, UNCOVERED_FOR } from '@portal-desk/domain'
import { openDetail, readAuditDetails, readAuditEntry } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readRow } from './audit-row.ts'
import { readerOf } from './reader-of.ts'

/** Shows one personal detail of the trail for a reason; who saw it and why is on the record before it leaves (V, L). */
export const uncoverDetail: UseCase<ConsoleEndpoints['uncoverDetail']> = async (
  desk,
  { staff, params, body: { name, reason, which }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const idx = Number(params.entry)
  const found = await readAuditEntry(read, idx)
  const sealed = (await readAuditDetails(read, idx)).find((detail) => detail.name === name)
  const value = sealed && openDetail(desk.vault, sealed)
  if (!found || value === undefined) throw new Stop('not-here')
  const { patient: patientId } = readRow(found).entry
  const reader = patientId === undefined ? undefined : await readerOf(read, staff, patientId)
  const decision = decideUncover({ idx, name, patientId }, reader, reason, which)
  await transact(async (unit) => {
    await unit.carryOut(decision)
    return { answer: null }
  })
  if (isRefused(decision)) throw new Stop('refused', { refusal: decision.refused })
  return { value, until: context.now + UNCOVERED_FOR }
}
