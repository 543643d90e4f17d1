import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideReportInactive, reportedIn, reportedWords } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Reports the patient of this call as inactive; every approver's screen learns of it after the commit. */
export const reportInactive: UseCase<ConsoleEndpoints['reportInactive']> = async (
  desk,
  { params, body, transact },
) => {
  const answer = await decideOnRecord(
    transact,
    params.callId,
    async (facts, unit) => {
      const patientId = reportedIn(facts)
      if (patientId === undefined) return decideReportInactive(facts, undefined, body.reason)
      const whom = patientId === facts.patient.id ? facts : await unit.factsFor(patientId)
      return decideReportInactive(facts, whom, body.reason)
    },
    () => reportedWords(body.reason),
  )
  tellApprovers(desk)
  return answer
}
