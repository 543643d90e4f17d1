import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideReport } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { factsLedTo } from '../unit/facts-led-to.ts'
import { mailForReport } from './mail-for-report.ts'

type Answer = AnswerOf<PortalEndpoints['reportNotMe']>

/** "This wasn't me": the login is shut, and the desk hears of it at once (domain §3.1). */
export const reportNotMe: UseCase<PortalEndpoints['reportNotMe']> = async (desk, { body, transact }) => {
  const { answer } = await transact<Answer>(async (unit) => {
    const mail = await mailForReport(desk, unit.tx, body.token)
    if (!mail) return { answer: { result: 'unknown' } }
    if (mail.over) return { answer: { result: 'over' } }
    unit.context.actor = { kind: 'patient', id: mail.patientId }
    // Told of a retired login, it is the one in use that is shut.
    const facts = await factsLedTo(unit, mail.patientId)
    await unit.carryOut(decideReport(facts, mail.id), facts)
    return { answer: { result: 'frozen' } }
  })
  if (answer.result === 'frozen') tellApprovers(desk)
  return answer
}
