import { touchCall } from '../call/call-block.ts'
import { openChange } from '../contact-change/contact-change.ts'
import { endOpenChange } from '../contact-change/end-open-change.ts'
import { stopChangeReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { callerBlocks, firstOf, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'basic', right: 'send-links', protective: true } as const

/** Stops a contact change before it is in use: it only protects, so basic is enough (domain §4, Settled). */
export const cancelContactChange: Remedy<RemedyInput<'cancel-contact-change'>> = {
  needs,
  reasons: () => stopChangeReasonLabels,

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      openChange(facts) ? undefined : { code: 'no-contact-change' },
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    if (refusal) return refuseRemedy(facts, 'contact-change.refused', refusal)
    const ended = endOpenChange(facts, 'cancelled-by-staff', reason)
    return {
      changes: [...ended.changes, touchCall(facts)],
      messages: [],
      audit: ended.audit.map((event) => ({ ...event, verification: provenBy(facts) })),
    }
  },

  words: (facts) => {
    const phone = openChange(facts)?.phone
    return {
      does: `Stops the change under way. The old ${phone ? 'number' : 'address'} stays.`,
      done: `Stopped. The old ${phone ? 'number' : 'address'} stays.`,
      say: sayLines['one-moment'],
      sayDone: phone
        ? {
            en: 'I stopped the change. Your old number stays.',
            es: 'Detuve el cambio. Se queda su número anterior.',
          }
        : {
            en: 'I stopped the change. Your old address stays.',
            es: 'Detuve el cambio. Se queda su dirección anterior.',
          },
    }
  },
}
