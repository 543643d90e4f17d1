import type { AuditEvent } from '../audit/actions.ts'
import type { Change } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type ContactChange, type ContactChangeEnd, noticeOf, openChange } from './contact-change.ts'

const actions: Record<ContactChangeEnd, AuditEvent['action']> = {
  applied: 'contact-change.applied',
  'cancelled-by-patient': 'contact-change.cancelled',
  'cancelled-by-staff': 'contact-change.cancelled',
  'not-theirs': 'contact-change.cancelled',
  'on-hold': 'contact-change.cancelled',
  deactivated: 'contact-change.cancelled',
  expired: 'contact-change.expired',
  rejected: 'contact-change.rejected',
}

/**
 * Ends a change in whatever state it is, and takes back a mail about it that has not left.
 * @param reason stands in the trail; the way it ended where nothing else is said
 */
export function endChange(
  { messages, patient }: Pick<Facts, 'messages' | 'patient'>,
  change: ContactChange,
  end: Exclude<ContactChangeEnd, 'applied'>,
  reason: string = end,
): { changes: Change[]; audit: AuditEvent[] } {
  const waiting = messages.filter(
    ({ template, state, queuedAt }) =>
      (template === 'contact-change-new' || template === noticeOf(change)) &&
      (state === 'queued' || state === 'deferred') &&
      queuedAt >= change.askedAt,
  )
  return {
    changes: [
      { change: 'end-contact-change', changeId: change.id, end },
      ...waiting.map(({ id }): Change => ({ change: 'cancel-message', messageId: id })),
    ],
    audit: [
      {
        action: actions[end],
        outcome: 'done',
        reason,
        object: `contact-change:${change.id}`,
        patient: patient.id,
      },
      ...waiting.map(
        ({ id, template }): AuditEvent => ({
          action: 'mail.cancelled',
          outcome: 'done',
          reason: template,
          object: `mail:${id}`,
          patient: patient.id,
        }),
      ),
    ],
  }
}

/** Ends the change under way, where one is. */
export function endOpenChange(
  facts: Facts,
  end: Exclude<ContactChangeEnd, 'applied'>,
  reason?: string,
): { changes: Change[]; audit: AuditEvent[] } {
  const open = openChange(facts)
  return open ? endChange(facts, open, end, reason) : { changes: [], audit: [] }
}

/** Notes that nobody proved it in time, so that another change may begin. */
export function lapseChange(facts: Facts): { changes: Change[]; audit: AuditEvent[] } {
  const { contactChange } = facts
  if (!contactChange || contactChange.end || openChange(facts)) return { changes: [], audit: [] }
  return endChange(facts, contactChange, 'expired')
}
