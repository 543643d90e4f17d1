import { protectAccount } from '../account/protect-account.ts'
import { callBlock, touchCall } from '../call/call-block.ts'
import { assuranceAt, reaches } from '../verify/assurance.ts'
import { holdReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { listed, mergedBlock, retiredBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'none', right: 'work-calls' } as const

/**
 * Stops everything at once, for any caller: easy to do, hard to undo (domain §4). The answer is the same where there is
 * no login or it is on hold already, since below basic nobody may learn that.
 */
export const freeze: Remedy<RemedyInput<'freeze'>> = {
  needs,
  reasons: () => holdReasonLabels,

  missing: (facts) =>
    listed([
      callBlock(facts),
      facts.call.patientId === facts.patient.id ? undefined : { code: 'other-caller' },
      // A hold here would leave the login that is really used open, and nobody would know.
      mergedBlock(facts) ?? retiredBlock(facts),
    ]),

  decide(facts, { reason }) {
    const [refusal] = this.missing(facts)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    const shut = protectAccount(facts, reason, { verification: provenBy(facts) })
    return { ...shut, changes: [...shut.changes, touchCall(facts)] }
  },

  words: (facts) => ({
    does: 'Nobody can sign in; every link and session ends. Opening it again needs strong and a supervisor.',
    done: 'Frozen. Nobody can sign in; every link and session ended.',
    say: sayLines['noted'],
    sayDone: reaches(assuranceAt(facts.verification, facts).level, 'basic')
      ? {
          en: 'The account is protected now. Nobody can sign in until you and a supervisor open it again.',
          es: 'La cuenta ya está protegida. Nadie puede entrar hasta que usted y supervisión la abran de nuevo.',
        }
      : sayLines['noted'],
  }),
}
