import type { AuditAction } from '../audit/actions.ts'
import { touchActions } from '../audit/touches.ts'
import type { PatientEvent } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'

/** What the patient is told of the help they got, and of what was done for them or against them (edge case 39). */
export const helpKinds = [
  'invited',
  'link-sent',
  'username-sent',
  'code-given',
  'letter-given',
  'password-chosen',
  'paused',
  'opened',
  'frozen',
  'switched-off',
  'signed-out',
  'contact-asked',
  'contact-changed',
  'contact-stopped',
  'logins-joined',
  'logins-parted',
  'not-sure',
] as const
export type HelpKind = (typeof helpKinds)[number]
export type HelpEntry = { at: Instant; kind: HelpKind }

/** Entries that are told whoever did it, and those that are help only when the desk did it. */
const kinds: Partial<Record<AuditAction, { kind: HelpKind; deskOnly?: true }>> = {
  'invitation.queued': { kind: 'invited', deskOnly: true },
  'reset-link.queued': { kind: 'link-sent', deskOnly: true },
  'username-reminder.queued': { kind: 'username-sent', deskOnly: true },
  'temporary-login.issued': { kind: 'code-given' },
  'patient.password-chosen': { kind: 'password-chosen' },
  'patient.password-changed': { kind: 'password-chosen' },
  'account.locked': { kind: 'paused' },
  'account.unlocked': { kind: 'opened', deskOnly: true },
  'account.released': { kind: 'opened' },
  'account.reactivated': { kind: 'opened' },
  'account.held': { kind: 'frozen' },
  'account.deactivated': { kind: 'switched-off' },
  'account.consolidated': { kind: 'logins-joined' },
  'account.consolidation-undone': { kind: 'logins-parted' },
  'patient.signed-out-everywhere': { kind: 'signed-out', deskOnly: true },
  'contact-change.started': { kind: 'contact-asked' },
  'contact-change.held': { kind: 'contact-asked', deskOnly: true },
  'contact-change.applied': { kind: 'contact-changed' },
  'contact-change.cancelled': { kind: 'contact-stopped' },
  'contact-change.rejected': { kind: 'contact-stopped' },
  'verification.failed': { kind: 'not-sure' },
}
/** What the log is made of, out of all that touches the account; `verification.passed` tells which calls ended well. */
export const helpActions: readonly AuditAction[] = touchActions.filter(
  (action) => kinds[action] !== undefined || action === 'verification.passed',
)

/**
 * The help log, newest first: by time, in closed kinds, no name of staff, nothing that was typed (portal-notes §4.10).
 * A check that failed is told once a call, and not where the same call succeeded later.
 * @param events about this patient, newest first
 */
export function helpLog(events: readonly PatientEvent[], most: number): HelpEntry[] {
  const sure = new Set(events.filter(({ action }) => action === 'verification.passed').map((e) => e.callId))
  const told = new Set<string>()
  return events
    .flatMap(({ at, action, outcome, actor, callId, reason }): HelpEntry[] => {
      const found = kinds[action]
      if (!found || outcome !== 'done' || (found.deskOnly && actor.kind !== 'staff')) return []
      if (found.kind === 'not-sure') {
        if (callId === undefined || sure.has(callId) || told.has(callId)) return []
        told.add(callId)
      }
      // Of the codes the printed ones have a reason: whether they were handed over or posted.
      const onPaper = found.kind === 'code-given' && reason !== undefined
      return [{ at, kind: onPaper ? 'letter-given' : found.kind }]
    })
    .slice(0, most)
}
