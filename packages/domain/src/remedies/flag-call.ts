import { callBlock, endVerification, touchCall } from '../call/call-block.ts'
import { flagReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { listed } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'none', right: 'work-calls' } as const

/**
 * Marks a call as suspicious, quietly and for any caller (V7): every desk sees it, strong actions wait for a supervisor,
 * and what this caller proved is worth nothing more (domain §3.5).
 */
export const flagCall: Remedy<RemedyInput<'flag-call'>> = {
  needs,
  reasons: () => flagReasonLabels,

  missing: (facts) =>
    listed([
      callBlock(facts),
      facts.call.patientId === facts.patient.id ? undefined : { code: 'other-caller' },
    ]),

  decide(facts, { reason }) {
    const [refusal] = this.missing(facts)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    return {
      changes: [
        ...endVerification(facts.verification, facts.now),
        { change: 'raise-flag', reason },
        touchCall(facts),
      ],
      messages: [],
      audit: [
        {
          action: 'call.flagged',
          outcome: 'done',
          reason,
          patient: facts.patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: () => ({
    does: 'Quietly: nothing is said. Every desk sees it; strong actions wait until a supervisor has looked.',
    done: 'Flagged. Go on in the same kind voice; a supervisor looks at it.',
    say: sayLines.noted,
    sayDone: {
      en: 'I’d like to speak with you alone. May I call you back later, if there is a number on file?',
      es: 'Quisiera hablar con usted a solas. ¿Puedo llamarle más tarde, si hay un número registrado?',
    },
  }),
}
