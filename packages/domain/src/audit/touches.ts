import { type AuditGroup, groupOfAction } from './action-groups.ts'
import { AuditAction } from './actions.ts'

/** What an act is to the account it is about, as a patient would ask for it. */
export const touchKinds = ['spoke', 'looked', 'checked', 'sent', 'changed', 'patient'] as const
export type TouchKind = (typeof touchKinds)[number]
export const touchLabels: Record<TouchKind, string> = {
  spoke: 'Call',
  looked: 'Looked',
  checked: 'Checked the caller',
  sent: 'Sent a way in',
  changed: 'Changed',
  patient: 'On the portal',
}

/** How mail fares and what the desk itself does for all is nobody's touch; what was turned away touched nothing. */
const byGroup: Record<AuditGroup, TouchKind | undefined> = {
  calls: 'spoke',
  records: 'looked',
  checks: 'checked',
  links: 'sent',
  'temporary-logins': 'sent',
  'contact-changes': 'changed',
  logins: 'changed',
  approvals: 'changed',
  duplicates: 'changed',
  inactive: 'changed',
  mail: undefined,
  portal: 'patient',
  staff: undefined,
  audit: 'looked',
  oversight: undefined,
  running: undefined,
  'turned-away': undefined,
}

/** What an act is to an account; nothing where it does not touch it. */
export const touchOf = (action: AuditAction): TouchKind | undefined => byGroup[groupOfAction(action)]

/** All that counts as touching an account: the report to staff and the patient's own help log are read from it. */
export const touchActions: readonly AuditAction[] = AuditAction.options.filter(
  (action) => touchOf(action) !== undefined,
)

/** The entry of one page of the report that is read (L). */
export const touchesViewed = (patientId: string, further: boolean) => ({
  action: 'audit.viewed' as const,
  outcome: 'done' as const,
  reason: further ? 'report further' : 'report',
  patient: patientId,
})
