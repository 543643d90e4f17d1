import { sameEmail } from '@portal-desk/matching'
import { emailOnFile } from '../account/email-on-file.ts'
import { touchCall } from '../call/call-block.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { accountBlocks, callerBlocks, firstOf, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'standard', right: 'work-calls' } as const

/** A few addresses a call: more would be guessing whose mailbox it is (domain §4, Settled). */
function triesBlock({ events, call, policy }: CallFacts): Refusal | undefined {
  const tries = events.filter(
    ({ action, outcome, callId }) => action === 'email.checked' && outcome === 'done' && callId === call.id,
  )
  return tries.length >= policy.emailTriesPerCall ? { code: 'no-email-tries-left' } : undefined
}

const contactBlock = ({ patient }: CallFacts): Refusal | undefined =>
  emailOnFile(patient) ? undefined : { code: 'no-contact-on-file' }

/**
 * The blind question "which email do you use?": yes or no to staff, never which one is on file; what was typed is not
 * kept. It is asked only after the check and is no part of it. The caller hears the same sentence either way.
 */
export const confirmEmail: Remedy<RemedyInput<'confirm-email'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      contactBlock(facts),
      triesBlock(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { email, confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    const onFile = emailOnFile(facts.patient)
    if (refusal || !onFile)
      return refuseRemedy(facts, 'remedy.refused', refusal ?? { code: 'no-contact-on-file' })
    const finding = sameEmail(email, onFile.value) ? 'yes' : 'no'
    return {
      changes: [touchCall(facts)],
      messages: [],
      audit: [
        {
          action: 'email.checked',
          outcome: 'done',
          reason: finding,
          patient: facts.patient.id,
          verification: provenBy(facts),
        },
      ],
      finding,
    }
  },

  words: (_facts, _at, finding) => ({
    does: 'Ask which email they use and type what you hear; the answer is yes or no, for you alone. Ours is never shown.',
    done: finding === 'yes' ? 'Yes, that is the one we have.' : 'No, we have another one.',
    say: sayLines['on-file-only'],
    sayDone: sayLines['on-file-only'],
  }),
}
