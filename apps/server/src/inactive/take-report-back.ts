import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideTakeReportBack, takenBackWords } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Whoever reported somebody in this call takes it back. */
export const takeReportBack: UseCase<ConsoleEndpoints['takeReportBack']> = async (
  desk,
  { params, transact },
) => {
  const answer = await decideOnRecord(
    transact,
    params.callId,
    (facts) => {
      const known = [...(facts.inactiveReports ?? []), ...(facts.about?.inactiveReports ?? [])]
      return decideTakeReportBack(
        facts,
        known.find(({ id }) => id === params.reportId),
      )
    },
    () => ({ done: takenBackWords }),
  )
  tellApprovers(desk)
  return answer
}
