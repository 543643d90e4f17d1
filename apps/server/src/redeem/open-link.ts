import type { LinkAnswer, PortalEndpoints } from '@portal-desk/contract'
import { decideOpenLink } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { linkForChange } from '../unit/link-for-change.ts'

/** Looks at a link: says what it is, notes that it was opened, consumes nothing (domain §3.2). */
export const openLink: UseCase<PortalEndpoints['openLink']> = async (desk, { body, transact }) => {
  const { answer } = await transact<LinkAnswer>(async (unit) => {
    const found = await linkForChange(desk, unit, body.token)
    if (!found) return { answer: { state: 'unknown' } }
    const decision = decideOpenLink(found.facts, found.link)
    await unit.carryOut(decision, found.facts)
    return { answer: decision.standing }
  })
  return answer
}
