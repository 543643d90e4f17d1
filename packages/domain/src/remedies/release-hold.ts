import { approvalBlock, usedApproval } from '../approvals/approval-block.ts'
import { consentedPress } from '../approvals/consented-press.ts'
import type { Change } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { releaseReasonLabels } from '../words/reason-words.ts'
import { watchSay } from '../words/watch-say.ts'
import type { Remedy } from './remedy.ts'
import { callerBlocks, linkBlocks, listed, lookalikeBlock } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { closedBlocks, isClosed, neverUsed, ownAddressBlock, reopened } from './reopen.ts'
import { refuseRemedy, sendLink } from './sending.ts'

const needs = { assurance: 'strong', right: 'work-calls' } as const

const holdBlocks = (facts: CallFacts): (Refusal | undefined)[] => [
  ...closedBlocks(facts).filter((block) => block?.code !== 'on-hold'),
  facts.account && facts.account.hold !== 'none' ? undefined : { code: 'not-on-hold' },
]

/**
 * Opens a login that was frozen: strong, a colleague's consent, one's own password again (S4), and then a new password
 * is needed, because whoever was behind the hold may know the old one (domain §3.1). A login that was switched off
 * meanwhile opens with it: neither of the two could be undone before the other (invariant 5).
 */
export const releaseHold: Remedy<RemedyInput<'release-hold'>> = {
  needs,
  reasons: () => releaseReasonLabels,

  missing: (facts) =>
    listed([
      ...callerBlocks(facts, needs),
      ...holdBlocks(facts),
      ownAddressBlock(facts),
      ...linkBlocks(facts),
      facts.account && facts.account.hold !== 'none' ? approvalBlock(facts, 'release-hold') : undefined,
      lookalikeBlock(facts),
    ]),

  decide(facts, { reason, confirm }) {
    const missing = this.missing(facts)
    const press = consentedPress(facts, 'release-hold', missing, confirm)
    if ('refusal' in press || !facts.account)
      return refuseRemedy(
        facts,
        'remedy.refused',
        'refusal' in press ? press.refusal : { code: 'approval-needed' },
      )
    const closed = isClosed(facts)
    const invited = closed ? neverUsed(facts) : facts.account.lifecycle === 'invited'
    const patient = facts.patient.id
    const consent = usedApproval(press.approval, patient)
    const opened: Change[] = [
      ...consent.changes,
      ...(closed ? reopened(facts) : []),
      {
        change: 'set-account',
        set: { hold: 'none', holdReason: null, ...(invited ? {} : { credential: 'must-change' as const }) },
      },
    ]
    return sendLink(facts, {
      kind: invited ? 'invitation' : 'reset',
      reason,
      confirmed: confirm,
      missing,
      also: {
        changes: opened,
        messages: [{ template: 'open-again', to: 'contact-on-file', askedBy: 'notice' }],
        audit: [
          ...consent.audit,
          { action: 'account.released', outcome: 'done', reason, patient },
          ...(closed
            ? [
                {
                  action: 'account.reactivated' as const,
                  outcome: 'done' as const,
                  reason: 'released',
                  patient,
                },
              ]
            : []),
        ],
      },
    })
  },

  words: () => ({
    does: 'With a supervisor. Opens the login and sends a link; the old password is worth nothing.',
    done: 'Released. A new password is needed.',
    say: {
      en: 'Access is paused to protect your information. With a supervisor I can open it now, and then you choose a new password.',
      es: 'El acceso está en pausa para proteger su información. Con ayuda de supervisión puedo abrirlo ahora, y después usted crea una contraseña nueva.',
    },
    sayDone: watchSay.queued,
  }),
}
