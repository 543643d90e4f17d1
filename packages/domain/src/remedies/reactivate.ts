import { type InactiveReason, privacyOfficerOnly } from '../account/portal-account.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { reactivateReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import { watchSay } from '../words/watch-say.ts'
import type { ReactivateReason } from './reasons.ts'
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
import { refuseRemedy, sendLink } from './sending.ts'

const needs = { assurance: 'standard', right: 'work-calls' } as const

/** Why an account may be opened again, by why it was closed; any other reason would be untrue (console-words §6). */
const reasonsFor: Record<InactiveReason, readonly ReactivateReason[]> = {
  deceased: ['not-deceased'],
  dismissed: ['readmitted'],
  privacy: ['privacy-ended'],
  moved: ['patient-returned', 'wants-portal-again', 'reported-by-mistake'],
  dormant: ['patient-returned', 'wants-portal-again', 'reported-by-mistake'],
  duplicate: ['not-a-duplicate', 'reported-by-mistake'],
  'minor-aged-out': ['now-adult', 'reported-by-mistake'],
}
const reasonsIn = ({ account }: CallFacts): readonly ReactivateReason[] =>
  reasonsFor[account?.inactiveReason ?? 'dormant']

/** What stops any other remedy, except being inactive itself; what only the privacy officer closed, only they open. */
function closedBlocks(facts: CallFacts): (Refusal | undefined)[] {
  const { account, patient, staff } = facts
  const reason = account?.inactiveReason
  const byOfficer =
    staff.role === 'privacy-officer' && reason !== undefined && privacyOfficerOnly.includes(reason)
  return accountBlocks(facts).filter((block) => {
    if (block?.code === 'account-inactive') return false
    if (block?.code === 'deceased') return patient.deceased || !byOfficer
    return !(block?.code === 'needs-privacy-officer' && byOfficer)
  })
}

/** Opens a login that was switched off; the old password is worth nothing, a reset link is the way in (domain §3.1). */
export const reactivate: Remedy<RemedyInput<'reactivate'>> = {
  needs,
  reasons: (facts) =>
    Object.fromEntries(reasonsIn(facts).map((reason) => [reason, reactivateReasonLabels[reason]])),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...closedBlocks(facts),
      enrolledBlock(facts),
      facts.account?.lifecycle === 'active'
        ? { code: 'already-active', instead: 'send-reset-link' }
        : undefined,
      ...linkBlocks(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    const missing = this.missing(facts)
    if (missing.length === 0 && !reasonsIn(facts).includes(reason))
      return refuseRemedy(facts, 'remedy.refused', { code: 'someone-else-changed-it' })
    return sendLink(facts, {
      kind: 'reset',
      reason,
      confirmed: confirm,
      missing,
      also: {
        changes: [
          {
            change: 'set-account',
            set: {
              lifecycle: 'active',
              inactiveReason: null,
              credential: 'must-change',
              lock: { kind: 'none' },
              failedSignIns: 0,
            },
          },
        ],
        messages: [{ template: 'open-again', to: 'contact-on-file', askedBy: 'notice' }],
        audit: [{ action: 'account.reactivated', outcome: 'done', reason, patient: facts.patient.id }],
      },
    })
  },

  words: ({ policy }, { en }) => ({
    does: `Opens the login again and sends a reset link. It works for ${en.life(policy.resetLife)}; the old password does not.`,
    done: 'Active again. Reset link on its way out.',
    say: sayLines['one-moment'],
    sayDone: watchSay.queued,
  }),
}
