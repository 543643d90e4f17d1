import { isLive } from '../account/access-link.ts'
import { hasPrivateMailbox } from '../account/email-on-file.ts'
import type { AuditEvent } from '../audit/actions.ts'
import { callBlock, touchCall } from '../call/call-block.ts'
import type { Change } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { revokeLiveCodes } from '../temporary-login/end-live-codes.ts'
import { assuranceAt, reaches } from '../verify/assurance.ts'
import { holdReasonLabels } from '../words/reason-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { listed } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'none', right: 'work-calls' } as const

/** Links that still open something end, and their mails do not leave any more. */
function stopLinks({ links, messages, now }: CallFacts): { changes: Change[]; ended: string[] } {
  const ended = links.filter((link) => isLive(link, now)).map(({ id }) => id)
  const waiting = messages.filter(
    ({ linkId, state }) => linkId !== undefined && (state === 'queued' || state === 'deferred'),
  )
  return {
    changes: [
      ...ended.map((linkId): Change => ({ change: 'end-link', linkId, end: 'revoked', reason: 'hold' })),
      ...waiting.map(({ id }): Change => ({ change: 'cancel-message', messageId: id })),
    ],
    ended,
  }
}

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
    ]),

  decide(facts, { reason }) {
    const [refusal] = this.missing(facts)
    if (refusal) return refuseRemedy(facts, 'remedy.refused', refusal)
    const { account, patient } = facts
    const entry = (action: AuditEvent['action'], over: Partial<AuditEvent> = {}): AuditEvent => ({
      action,
      outcome: 'done',
      reason,
      patient: patient.id,
      verification: provenBy(facts),
      ...over,
    })
    if (account?.hold !== 'none')
      return {
        changes: [touchCall(facts)],
        messages: [],
        audit: [entry('account.hold-asked')],
      }
    const { changes, ended } = stopLinks(facts)
    const codes = revokeLiveCodes(facts, 'hold')
    return {
      changes: [
        {
          change: 'set-account',
          set: { hold: reason === 'patient-reported' ? 'patient-reported' : 'staff', holdReason: reason },
        },
        ...changes,
        ...codes.changes,
        { change: 'end-patient-sessions' },
        touchCall(facts),
      ],
      // Never to an address that somebody else may read: the caller may be afraid of them (edge cases 18, 19).
      messages: hasPrivateMailbox(patient)
        ? [{ template: 'frozen', to: 'contact-on-file', askedBy: 'notice', params: { at: facts.now } }]
        : [],
      audit: [
        entry('account.held'),
        ...ended.map((id) => entry('link.revoked', { reason: 'hold', object: `link:${id}` })),
        ...codes.audit,
      ],
    }
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
