import { touchCall } from '../call/call-block.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { callerBlocks, firstOf, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'basic', right: 'work-calls', protective: true } as const

/** Ends every session of the patient: it protects, so little proof is enough, and no state of the account stops it. */
export const signOutEverywhere: Remedy<RemedyInput<'sign-out-everywhere'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      facts.sessions === 0 ? { code: 'nobody-signed-in' } : undefined,
      lookalikeBlock(facts),
    ]),

  decide(facts, { confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    return {
      changes: [{ change: 'end-patient-sessions' }, touchCall(facts)],
      messages: [],
      audit: [
        {
          action: 'patient.signed-out-everywhere',
          outcome: 'done',
          patient: facts.patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: ({ sessions }) => ({
    does: sessions === 1 ? 'Ends the one open session.' : `Ends all ${sessions} open sessions.`,
    done: 'Signed out on every device.',
    say: sayLines['one-moment'],
    sayDone: {
      en: 'Every phone and computer is signed out now. Sign in again with the new password.',
      es: 'Ya se cerró la sesión en todos los teléfonos y computadoras. Entre de nuevo con la contraseña nueva.',
    },
  }),
}
