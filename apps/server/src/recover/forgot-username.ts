import type { PortalEndpoints } from '@portal-desk/contract'
import { decideForgotUsername, recoveryAddress } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { factsLedTo } from '../unit/facts-led-to.ts'
import { againAt } from '../unit/link-for-change.ts'
import { accountsAtAddress } from './forgot-password.ts'
import { offTheRequest } from './off-the-request.ts'

/** Forgot username: mailed to the address on file; where several accounts share it, one mail that asks to call. */
export const forgotUsername: UseCase<PortalEndpoints['forgotUsername']> = async (desk, ask) => {
  offTheRequest(desk, ask, async (unit) => {
    const patients = await accountsAtAddress(unit, ask.body.email)
    const [first] = patients
    if (!first) return
    const facts = await factsLedTo(unit, first)
    // The address that was typed may be a second one on the chart: what counts is who reads the one it goes to.
    const goesTo = recoveryAddress(facts.patient, facts.now)?.value
    const readers = goesTo === undefined ? [] : await accountsAtAddress(unit, goesTo)
    await unit.carryOut(decideForgotUsername(facts, Math.max(patients.length, readers.length)), facts)
  })
  return { againAt: againAt(desk, ask.context.now) }
}
