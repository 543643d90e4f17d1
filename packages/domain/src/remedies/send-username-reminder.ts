import { recoveryAddress } from '../account/email-on-file.ts'
import { touchCall } from '../call/call-block.ts'
import { sayLines } from '../words/say-lines.ts'
import { watchSay } from '../words/watch-say.ts'
import type { Remedy } from './remedy.ts'
import {
  accountBlocks,
  callerBlocks,
  enrolledBlock,
  firstOf,
  listed,
  lookalikeBlock,
  sendBlocks,
} from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'basic', right: 'send-links' } as const

/**
 * Mails the username to the address on file, with no link beside it (M1). Where several people use that mailbox the
 * mail asks to call instead, since a name in it would tell one of them about the other (edge case 8).
 */
export const sendUsernameReminder: Remedy<RemedyInput<'send-username-reminder'>> = {
  needs,
  reasons: () => ({}),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      enrolledBlock(facts),
      ...sendBlocks(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { confirm }) {
    const refusal = firstOf(this.missing(facts), confirm)
    if (refusal || !facts.account)
      return refuseRemedy(facts, 'username-reminder.refused', refusal ?? { code: 'not-enrolled' })
    const shared = (recoveryAddress(facts.patient, facts.now)?.sharedBy ?? 1) > 1
    return {
      changes: [touchCall(facts)],
      messages: [
        {
          template: shared ? 'username-reminder-shared' : 'username-reminder',
          to: 'recovery-address',
          askedBy: 'desk',
          ...(shared ? {} : { params: { username: facts.account.username } }),
        },
      ],
      audit: [
        {
          action: 'username-reminder.queued',
          outcome: 'done',
          reason: shared ? 'shared' : 'single',
          patient: facts.patient.id,
          verification: provenBy(facts),
        },
      ],
    }
  },

  words: () => ({
    does: 'The username alone, to the email on file. No link beside it.',
    done: 'Username reminder saved, on its way out.',
    say: sayLines['username-by-email'],
    sayDone: watchSay.queued,
  }),
}
