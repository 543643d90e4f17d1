import { touchCall } from '../call/call-block.ts'
import { unlockReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  enrolledBlock,
  firstOf,
  listed,
  lockedBlock,
  lookalikeBlock,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'standard', right: 'unlock' } as const

/** Opens the lock and leaves the password as it is: for whoever knows it and was only locked out (domain §4). */
export const unlockOnly: Remedy<RemedyInput<'unlock-only'>> = {
  needs,
  reasons: () => unlockReasonLabels,

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      enrolledBlock(facts),
      lockedBlock(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    return {
      changes: [
        { change: 'set-account', set: { lock: { kind: 'none' }, failedSignIns: 0 } },
        touchCall(facts),
      ],
      messages: [],
      audit: [
        {
          action: 'account.unlocked',
          outcome: 'done',
          reason,
          patient: facts.patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: () => ({
    does: 'Opens the lock. No email goes out, and the old password still counts.',
    done: 'Unlocked. The old password still counts.',
    say: sayLines['new-password'],
    sayDone: {
      en: 'Sign-in is open again. Please try it now, with the password you have.',
      es: 'Ya puede entrar otra vez. Pruebe ahora, con la contraseña que tiene.',
    },
  }),
}
