import { contactChangeStateAt, coolingUntil } from '../contact-change/contact-change.ts'
import { oldCanReceive } from '../contact-change/cooling.ts'
import type { CauseRule } from './cause.ts'

/**
 * CONTACT_CHANGE_COOLING: a new address is proved and not in use yet; links still go to the old one (domain §3.9). Of a
 * new phone the desk is told as well, but no link goes another way for it.
 */
export const contactChangeCooling: CauseRule = {
  code: 'CONTACT_CHANGE_COOLING',
  find(facts) {
    const { contactChange, now } = facts
    const from = coolingUntil(contactChange)
    if (!contactChange || from === undefined || contactChangeStateAt(contactChange, now) !== 'cooling-off')
      return undefined
    const { askedAt, provedAt = askedAt } = contactChange
    const proved = { key: 'change-proved', at: provedAt, askedAt, from } as const
    const untold = oldCanReceive(facts) ? [] : [{ key: 'tell-another-way' } as const]
    return contactChange.phone
      ? {
          variant: 'new-number',
          confidence: 'possible',
          evidence: [{ ...proved, phone: true }, { key: 'links-as-before' }, ...untold],
          until: from,
        }
      : {
          confidence: 'likely',
          evidence: [proved, { key: 'old-until-then' }, ...untold],
          until: from,
        }
  },
}
