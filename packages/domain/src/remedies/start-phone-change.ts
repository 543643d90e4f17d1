import { wholePhone } from '@portal-desk/matching'
import { approvalBlock } from '../approvals/approval-block.ts'
import { consentedPress } from '../approvals/consented-press.ts'
import { beginChange } from '../contact-change/begin-change.ts'
import { openChange } from '../contact-change/contact-change.ts'
import { coolingOff, oldCanReceive } from '../contact-change/cooling.ts'
import { sawInPerson } from '../verify/assurance.ts'
import { contactsOf } from '../verify/items-on-record.ts'
import { phoneChangeFirst } from '../words/phone-change-words.ts'
import { contactChangeReasonLabels, without } from '../words/reason-words.ts'
import { helperBlock } from './proxy-block.ts'
import { PhoneChangeReason } from './reasons.ts'
import type { Remedy } from './remedy.ts'
import { accountBlocks, callerBlocks, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { refuseRemedy } from './sending.ts'
import { openChangeBlock } from './start-contact-change.ts'

const reasonLabels: Record<string, string> = Object.fromEntries(
  PhoneChangeReason.options.map((reason) => [reason, contactChangeReasonLabels[reason]]),
)
const needs = { assurance: 'strong', right: 'send-links' } as const

/**
 * Begins to change a phone on file: the new number is called while the patient is there, and whoever reads the address
 * on file can stop it (domain §3.9). Unlike a new address it is no way out of a hold, so a hold stops it; and it needs no
 * mail, so neither an outage nor a patient who is not written to does.
 */
export const startPhoneChange: Remedy<RemedyInput<'start-phone-change'>> = {
  needs,
  reasons: ({ patient }) =>
    contactsOf(patient, 'phone').length > 0
      ? without(reasonLabels, 'none-on-file')
      : { 'none-on-file': contactChangeReasonLabels['none-on-file'] },

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      helperBlock(facts),
      ...accountBlocks(facts),
      openChangeBlock(facts),
      openChange(facts) ? undefined : approvalBlock(facts, 'start-phone-change'),
      lookalikeBlock(facts),
    ]),

  misfit: ({ phone }) => (wholePhone(phone) ? undefined : { code: 'not-a-phone' }),

  decide(facts, input) {
    const press = consentedPress(facts, 'start-phone-change', this.missing(facts), input.confirm)
    if ('refusal' in press) return refuseRemedy(facts, 'contact-change.refused', press.refusal)
    const phone = wholePhone(input.phone)
    if (phone === undefined) return refuseRemedy(facts, 'contact-change.refused', { code: 'not-a-phone' })
    return beginChange(facts, press.approval, { phone, use: input.use }, input.reason)
  },

  words(facts, at) {
    const say = phoneChangeFirst(
      coolingOff(facts, { inPerson: sawInPerson(facts) }),
      oldCanReceive(facts),
      at,
    )
    return {
      does: `With a supervisor. You call the new number once, while the patient is there. The email on file can stop it, and for ${at.en.life(facts.policy.contactAgeForPossession)} no call-back goes to the new number.`,
      done: facts.newContact
        ? 'A supervisor looks at this number first. Do not call it yet.'
        : 'Asked for. Now call the new number.',
      say,
      sayDone: say,
    }
  },
}
