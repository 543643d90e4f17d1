import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideBirthDate } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { linkForChange } from '../unit/link-for-change.ts'

type Answer = AnswerOf<PortalEndpoints['checkBirthDate']>

/** The one detail a link asks. Right: the username and the rules are shown, for both are proved by then. */
export const checkBirthDate: UseCase<PortalEndpoints['checkBirthDate']> = async (
  desk,
  { body, transact },
) => {
  const { answer } = await transact<Answer>(async (unit) => {
    const found = await linkForChange(desk, unit, body.token)
    if (!found) return { answer: { result: 'ended', link: { state: 'unknown' } } }
    const decision = decideBirthDate(found.facts, found.link, body.birthDate)
    await unit.carryOut(decision, found.facts)
    const { outcome } = decision
    if (outcome.result === 'ended') return { answer: { result: 'ended', link: outcome.standing } }
    if (outcome.result === 'wrong') return { answer: outcome }
    const { passwordLeast, passwordMost } = desk.house().policy
    const username = found.facts.account?.username ?? ''
    unit.shows({ patient: found.facts.patient.id, what: 'username' })
    return { answer: { result: 'right', username, least: passwordLeast, most: passwordMost } }
  })
  return answer
}
