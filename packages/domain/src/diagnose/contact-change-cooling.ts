import { contactChangeStateAt, coolingUntil } from '../contact-change/contact-change.ts'
import type { CauseRule } from './cause.ts'

/** CONTACT_CHANGE_COOLING: a new address is proved and not in use yet; links still go to the old one (domain §3.9). */
export const contactChangeCooling: CauseRule = {
  code: 'CONTACT_CHANGE_COOLING',
  find({ contactChange, now }) {
    const from = coolingUntil(contactChange)
    if (!contactChange || from === undefined || contactChangeStateAt(contactChange, now) !== 'cooling-off')
      return undefined
    const { askedAt, provedAt = askedAt } = contactChange
    return {
      confidence: 'likely',
      evidence: [{ key: 'change-proved', at: provedAt, askedAt, from }, { key: 'old-until-then' }],
      until: from,
    }
  },
}
