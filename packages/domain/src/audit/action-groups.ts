import { z } from 'zod'
import { AuditAction } from './actions.ts'

/** Kinds of actions that somebody who reads the trail asks for, in the order they are offered. */
export const AuditGroup = z.enum([
  'calls',
  'records',
  'checks',
  'links',
  'temporary-logins',
  'contact-changes',
  'logins',
  'approvals',
  'duplicates',
  'inactive',
  'mail',
  'portal',
  'staff',
  'audit',
  'oversight',
  'running',
  'turned-away',
])
export type AuditGroup = z.infer<typeof AuditGroup>

/** What each kind is called in the middle of a sentence. */
export const auditGroupLabels: Record<AuditGroup, string> = {
  calls: 'calls',
  records: 'searches and records',
  checks: 'checks of a caller',
  links: 'links and reminders',
  'temporary-logins': 'temporary logins',
  'contact-changes': 'contact changes',
  logins: 'locks, holds and logins switched off',
  approvals: 'approvals',
  duplicates: 'possible duplicates',
  inactive: 'inactive patients',
  mail: 'email',
  portal: 'patients on the portal',
  staff: 'staff signing in',
  audit: 'reading the audit',
  oversight: 'anomalies, figures and reviews',
  running: 'running the desk',
  'turned-away': 'requests turned away',
}

/** What stands before the point of an action. */
type Subject = AuditAction extends infer A ? (A extends `${infer S}.${string}` ? S : never) : never

/** Every subject belongs to one kind; one that is missing does not compile. */
const groups: Record<Subject, AuditGroup> = {
  call: 'calls',
  flag: 'calls',
  'call-word': 'calls',
  search: 'records',
  record: 'records',
  answer: 'records',
  diagnosis: 'records',
  verification: 'checks',
  'call-back': 'checks',
  'photo-id': 'checks',
  confirmation: 'checks',
  consent: 'checks',
  authority: 'checks',
  username: 'checks',
  email: 'checks',
  invitation: 'links',
  'reset-link': 'links',
  'username-reminder': 'links',
  remedy: 'links',
  link: 'links',
  'short-code': 'links',
  'temporary-login': 'temporary-logins',
  letter: 'temporary-logins',
  'contact-change': 'contact-changes',
  account: 'logins',
  approval: 'approvals',
  duplicate: 'duplicates',
  inactive: 'inactive',
  dormancy: 'inactive',
  mail: 'mail',
  address: 'mail',
  patient: 'portal',
  staff: 'staff',
  audit: 'audit',
  anomaly: 'oversight',
  review: 'oversight',
  figures: 'oversight',
  incident: 'running',
  import: 'running',
  sweep: 'running',
  sample: 'running',
  backup: 'running',
  keys: 'running',
  policy: 'running',
  site: 'running',
  wording: 'running',
  fault: 'turned-away',
  access: 'turned-away',
  request: 'turned-away',
  refusals: 'turned-away',
}

/** Which kind an action is of. */
export const groupOfAction = (action: AuditAction): AuditGroup =>
  groups[action.slice(0, action.indexOf('.')) as Subject]

/** All actions of a kind, or all there are. */
export const actionsOf = (group: AuditGroup | undefined): AuditAction[] =>
  AuditAction.options.filter((action) => group === undefined || groupOfAction(action) === group)
