import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import { decideMakeShortCode, SHORT_CODE_DIGITS } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { freshCode } from '../unit/fresh-code.ts'
import { linkForChange } from '../unit/link-for-change.ts'

type Answer = AnswerOf<PortalEndpoints['makeShortCode']>

/** A code that opens this link on another device (edge case 16); it is made and hashed before the transaction opens. */
export const makeShortCode: UseCase<PortalEndpoints['makeShortCode']> = async (desk, { body, transact }) => {
  const { token, birthDate } = body
  const { code, hash: codeHash } = await freshCode(desk, SHORT_CODE_DIGITS)
  const { answer } = await transact<Answer>(async (unit) => {
    const found = await linkForChange(desk, unit, token)
    if (!found) return { answer: { result: 'ended', link: { state: 'unknown' } } }
    const decision = decideMakeShortCode(found.facts, found.link, { birthDate, codeHash })
    await unit.carryOut(decision, found.facts)
    const { outcome } = decision
    switch (outcome.result) {
      case 'made':
        return { answer: { result: 'made', code, until: outcome.until } }
      case 'ended':
        return { answer: { result: 'ended', link: outcome.standing } }
      default:
        return { answer: outcome }
    }
  })
  return answer
}
