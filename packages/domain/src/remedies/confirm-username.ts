import { foldUsername } from '@portal-desk/matching'
import { touchCall } from '../call/call-block.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  enrolledBlock,
  firstOf,
  listed,
  lookalikeBlock,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'standard', right: 'work-calls' } as const

/** Two names a call: more would be guessing (domain §4). */
function triesBlock({ events, call, policy }: CallFacts): Refusal | undefined {
  const tries = events.filter(
    ({ action, outcome, callId }) =>
      action === 'username.checked' && outcome === 'done' && callId === call.id,
  )
  return tries.length >= policy.usernameTriesPerCall ? { code: 'no-username-tries-left' } : undefined
}

/** Yes or no to a username that the caller says; the right one is never shown, and what was typed is not kept. */
export const confirmUsername: Remedy<RemedyInput<'confirm-username'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      enrolledBlock(facts),
      triesBlock(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { username, confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    if (refusal || !facts.account)
      return refuseRemedy(facts, 'remedy.refused', refusal ?? { code: 'not-enrolled' })
    const finding = foldUsername(username) === foldUsername(facts.account.username) ? 'yes' : 'no'
    return {
      changes: [touchCall(facts)],
      messages: [],
      audit: [
        {
          action: 'username.checked',
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
    does: 'Type what the caller says; the answer is yes or no. The right one is never shown.',
    done: finding === 'yes' ? 'Yes, that is it.' : 'No, that is not it.',
    say: sayLines['username-by-email'],
    sayDone:
      finding === 'yes'
        ? { en: 'Yes, that is the one.', es: 'Sí, es ese.' }
        : {
            en: 'No, that isn’t it. I can email it to you.',
            es: 'No, no es ese. Se lo puedo enviar por correo.',
          },
  }),
}
