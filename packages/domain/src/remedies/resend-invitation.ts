import { resendReasonLabels, without } from '../words/reason-words.ts'
import { watchSay } from '../words/watch-say.ts'
import type { Remedy } from './remedy.ts'
import { accountBlocks, callerBlocks, linkBlocks, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { endsOldLink, sendLink } from './sending.ts'

const needs = { assurance: 'basic', right: 'send-links' } as const

/** First or next invitation, to the address on file; the link before it ends as its mail is queued (domain §3.1, §3.2). */
export const resendInvitation: Remedy<RemedyInput<'resend-invitation'>> = {
  needs,
  reasons: () => without(resendReasonLabels, 'forgot-password'),

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...accountBlocks(facts),
      // An active account needs no invitation; the reset link is the next step, never a dead end (edge case 12).
      facts.account?.lifecycle === 'active'
        ? { code: 'already-enrolled', instead: 'send-reset-link' }
        : undefined,
      ...linkBlocks(facts),
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    const also = facts.account ? undefined : { changes: [{ change: 'create-account' as const }], audit: [] }
    return sendLink(facts, {
      kind: 'invitation',
      reason,
      confirmed: confirm,
      missing: this.missing(facts),
      ...(also ? { also } : {}),
    })
  },

  words: (facts, { en, now }) => {
    const endsOld = endsOldLink(facts, 'invitation')
    return {
      does: `To the email on file.${endsOld} Works ${en.until(now + facts.policy.invitationLife)}.`,
      done: `Invitation saved, on its way out.${endsOld ? ' The older one ended.' : ''}`,
      say: {
        en: 'I can email an invitation to the address we have, and you set it up from there.',
        es: 'Puedo enviar una invitación al correo que tenemos registrado, y desde ahí usted lo activa.',
      },
      sayDone: watchSay.queued,
    }
  },
}
