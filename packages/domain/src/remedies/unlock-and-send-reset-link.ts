import { unlockReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import { watchSay } from '../words/watch-say.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  enrolledBlock,
  linkBlocks,
  listed,
  lockedBlock,
  lookalikeBlock,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { endsOldLink, sendLink } from './sending.ts'

const needs = { assurance: 'basic', right: 'unlock' } as const

/** Opens the lock and mails a link to choose a new password: the default way out of too many tries (domain §3.1). */
export const unlockAndSendResetLink: Remedy<RemedyInput<'unlock-and-send-reset-link'>> = {
  needs,
  reasons: () => unlockReasonLabels,

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      enrolledBlock(facts),
      lockedBlock(facts),
      ...linkBlocks(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    return sendLink(facts, {
      kind: 'reset',
      reason,
      confirmed: confirm,
      missing: this.missing(facts),
      also: {
        changes: [{ change: 'set-account', set: { lock: { kind: 'none' }, failedSignIns: 0 } }],
        audit: [{ action: 'account.unlocked', outcome: 'done', reason, patient: facts.patient.id }],
      },
    })
  },

  words: (facts, { en, now }) => ({
    does: `Opens the lock and sends a link to the email on file.${endsOldLink(facts, 'reset')} Works ${en.until(now + facts.policy.resetLife)}.`,
    done: 'Unlocked. Reset link saved, on its way out.',
    say: sayLines['new-password'],
    sayDone: watchSay.queued,
  }),
}
