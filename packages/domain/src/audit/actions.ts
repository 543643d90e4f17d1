import { z } from 'zod'

/** The closed list of what can stand in the audit trail (audit.md, Actions). */
export const AuditAction = z.enum([
  'staff.signed-in',
  'staff.signed-out',
  'staff.sign-in-failed',
  'staff.session-expired',
  'staff.reauthenticated',
  'staff.reauthentication-failed',
  'staff.added',
  'staff.reset',
  'staff.password-chosen',
  'call.opened',
  'call.caller-changed',
  'call.waiting',
  'call.resumed',
  'call.wrapped-up',
  'call.closed',
  'search.done',
  'search.refused',
  'record.opened',
  'record.viewed',
  'record.listed',
  'answer.repeated',
  'record.refused',
  'verification.started',
  'verification.passed',
  'verification.failed',
  'verification.refused',
  'verification.abandoned',
  'call-back.started',
  'call-back.ended',
  'photo-id.recorded',
  'diagnosis.shown',
  'invitation.queued',
  'invitation.refused',
  'reset-link.queued',
  'reset-link.refused',
  'username-reminder.queued',
  'username-reminder.refused',
  'remedy.refused',
  'link.opened',
  'link.refused',
  'link.detail-wrong',
  'link.locked',
  'link.redeemed',
  'link.superseded',
  'link.revoked',
  'mail.queued',
  'mail.handed-over',
  'mail.deferred',
  'mail.bounced',
  'mail.abandoned',
  'mail.cancelled',
  'account.created',
  'account.locked',
  'account.unlocked',
  'account.deactivated',
  'account.reactivated',
  'username.checked',
  'account.held',
  'patient.signed-in',
  'patient.signed-out',
  'patient.signed-out-everywhere',
  'patient.sign-in-failed',
  'patient.password-refused',
  'patient.password-chosen',
  'patient.asked-for-link',
  'patient.asked-for-username',
  'access.denied',
  'request.refused',
  'refusals.counted',
  'import.started',
  'import.batch',
  'import.finished',
  'sample.made',
  'audit.verified',
  'policy.changed',
  'fault.unexpected',
])
export type AuditAction = z.infer<typeof AuditAction>

/** What a decision says about itself for the record; the transaction adds who, when, call and request. */
export type AuditEvent = {
  action: AuditAction
  outcome: 'done' | 'refused' | 'unknown'
  /** A closed code (refusal, reason, rule id), never free text. */
  reason?: string
  /** The thing acted on, as `kind:id`, e.g. `link:…`. */
  object?: string
  patient?: string
  verification?: { level: string; methods: string[]; policy: number }
  /** Personal values: stored sealed beside the entry, which holds only their commitment. */
  details?: Record<string, string>
}
