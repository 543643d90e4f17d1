import type { PortalEndpoints } from '@portal-desk/contract'
import { decideNewLink } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { factsLedTo } from '../unit/facts-led-to.ts'
import { againAt, linkForChange } from '../unit/link-for-change.ts'
import { offTheRequest } from './off-the-request.ts'

/** One tap on an ended link: a new one to the address on file, or a hint that the account is open (edge case 12, 13). */
export const askForNewLink: UseCase<PortalEndpoints['askForNewLink']> = async (desk, ask) => {
  offTheRequest(desk, ask, async (unit) => {
    const found = await linkForChange(desk, unit, ask.body.token)
    if (!found) return
    const { survivor } = found.facts
    // A link of a retired login is answered with one for the login in use, at the address on file there.
    const facts = survivor ? await factsLedTo(unit, survivor.patientId) : found.facts
    await unit.carryOut(decideNewLink(facts, found.link), facts)
  })
  return { againAt: againAt(desk, ask.context.now) }
}
