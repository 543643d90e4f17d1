import { emailOnFile } from '../account/email-on-file.ts'
import { touchCall } from '../call/call-block.ts'
import type { CallFacts } from '../facts.ts'
import type { Spoken } from '../shared/language.ts'
import { sayLines } from '../words/say-lines.ts'
import { unblockSay } from '../words/unblock-say.ts'
import type { Remedy } from './remedy.ts'
import { callerBlocks, firstOf, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'standard', right: 'send-links' } as const
const suppressedContact = ({ patient }: CallFacts) => {
  const contact = emailOnFile(patient)
  return contact?.suppressed ? contact : undefined
}

/**
 * Allows mail to the address on file again, by the patient's yes. A hold or a closed login does not stop it: the way out
 * of both is a mail (invariant 5).
 */
export const unblockEmail: Remedy<RemedyInput<'unblock-email'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      facts.patient.deceased ? { code: 'deceased' } : undefined,
      suppressedContact(facts) ? undefined : { code: 'email-not-blocked' },
      lookalikeBlock(facts),
    ]),

  decide(facts, { confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    const contact = suppressedContact(facts)
    if (!contact) return refuseRemedy(facts, 'remedy.refused', { code: 'email-not-blocked' })
    return {
      changes: [{ change: 'allow-mail', contactId: contact.id }, touchCall(facts)],
      messages: [],
      audit: [
        {
          action: 'address.allowed',
          outcome: 'done',
          object: `contact:${contact.id}`,
          patient: facts.patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: (facts) => ({
    does: 'Allows email to the address on file again, once they said yes. Nothing is sent by this.',
    done: 'Email is allowed again.',
    say: sayFirst(facts),
    sayDone: {
      en: 'Our emails to you are turned on again. I’ll send you a new link now.',
      es: 'Nuestros correos ya están activos otra vez. Ahora le mando un enlace nuevo.',
    },
  }),
}

/** Asks for the yes, and says why it is asked. */
function sayFirst(facts: CallFacts): Spoken {
  const closed = suppressedContact(facts)?.suppressed
  return closed ? unblockSay[closed.reason] : sayLines['one-moment']
}
