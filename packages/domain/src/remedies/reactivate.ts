import { inactiveReasonOf } from '../account/inactive-reason-of.ts'
import type { InactiveReason } from '../account/portal-account.ts'
import type { CallFacts } from '../facts.ts'
import { reactivateReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import { watchSay } from '../words/watch-say.ts'
import type { ReactivateReason } from './reasons.ts'
import type { Remedy } from './remedy.ts'
import { callerBlocks, enrolledBlock, linkBlocks, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { closedBlocks, neverUsed, ownAddressBlock, reopened } from './reopen.ts'
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
const reasonsIn = ({ account, patient }: CallFacts): readonly ReactivateReason[] =>
  reasonsFor[inactiveReasonOf(account, patient) ?? 'dormant']

/** Opens a login that was switched off; the old password is worth nothing, a reset link is the way in (domain §3.1). */
export const reactivate: Remedy<RemedyInput<'reactivate'>> = {
  needs,
  reasons: (facts) =>
    Object.fromEntries(reasonsIn(facts).map((reason) => [reason, reactivateReasonLabels[reason]])),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...closedBlocks(facts),
      facts.patient.inactive || facts.account?.lifecycle === 'deactivated' ? undefined : enrolledBlock(facts),
      facts.account?.lifecycle === 'active'
        ? { code: 'already-active', instead: 'send-reset-link' }
        : undefined,
      ownAddressBlock(facts),
      ...linkBlocks(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    const missing = this.missing(facts)
    if (missing.length === 0 && !reasonsIn(facts).includes(reason))
      return refuseRemedy(facts, 'remedy.refused', { code: 'someone-else-changed-it' })
    const never = neverUsed(facts)
    return sendLink(facts, {
      kind: never ? 'invitation' : 'reset',
      reason,
      confirmed: confirm,
      missing,
      also: {
        changes: reopened(facts),
        messages: never ? [] : [{ template: 'open-again', to: 'contact-on-file', askedBy: 'notice' }],
        audit: [{ action: 'account.reactivated', outcome: 'done', reason, patient: facts.patient.id }],
      },
    })
  },

  words: (facts, { en }) => ({
    does: neverUsed(facts)
      ? `Opens the record again and sends an invitation. It works for ${en.life(facts.policy.invitationLife)}.`
      : `Opens the login again and sends a reset link. It works for ${en.life(facts.policy.resetLife)}; the old password does not.`,
    done: neverUsed(facts)
      ? 'Open again. Invitation on its way out.'
      : 'Active again. Reset link on its way out.',
    say: sayLines['one-moment'],
    sayDone: watchSay.queued,
  }),
}
