import type { Nearness } from '../closeness/closeness.ts'
import { type Act, callsOf, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'

/**
 * The record of somebody near to a member of staff: their own, of their home, or of a colleague. The desk refuses most
 * of it (V8); that it was tried, or done where it is allowed, is worth a look.
 * @param acts records that this person opened, or tried to, about this patient in one week
 */
export function nearRecord(
  closeness: Nearness | undefined,
  acts: readonly Act[],
  staffId: string,
  patientId: string,
  week: string,
): Finding | undefined {
  const own = acts.filter((act) => act.staffId === staffId)
  if (!closeness || own.length === 0) return undefined
  const opened = own.filter(({ action }) => action === 'record.opened')
  return {
    rule: 'near-record',
    kind: closeness.kind,
    about: `${staffId}:${patientId}:${week}`,
    people: [staffId],
    found: own.length,
    usual: 0,
    ordinary: own.length - opened.length,
    against: opened.length,
    at: newestAt(own),
    calls: callsOf(own),
  }
}
