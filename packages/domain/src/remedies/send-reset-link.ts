import { resendReasonLabels, without } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import { watchSay } from '../words/watch-say.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  enrolledBlock,
  linkBlocks,
  listed,
  lookalikeBlock,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { endsOldLink, sendLink } from './sending.ts'

const needs = { assurance: 'basic', right: 'send-links' } as const

/** A link to choose a new password, to the address on file. A lock neither stops it nor needs more (P6). */
export const sendResetLink: Remedy<RemedyInput<'send-reset-link'>> = {
  needs,
  reasons: () => without(resendReasonLabels, 'first-time'),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      enrolledBlock(facts),
      ...linkBlocks(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    return sendLink(facts, { kind: 'reset', reason, confirmed: confirm, missing: this.missing(facts) })
  },

  words: (facts, { en, now }) => {
    const life = facts.policy.resetLife
    return {
      does: `To the email on file.${endsOldLink(facts, 'reset')} Works ${en.until(now + life)}.`,
      done: `Reset link saved, on its way out. It works for ${en.life(life)}.`,
      say: sayLines['new-password'],
      sayDone: watchSay.queued,
    }
  },
}
