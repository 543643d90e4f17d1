import { hasRight, type Right, type Role } from '../call/roles.ts'

/** How a role may do something: at once, with a reason and the level it needs, with a second person, or not at all. */
export type Grant = 'yes' | 'with-reason' | 'second-person' | 'no'

/** Something people do at work: the right it rests on, and what else it takes from everybody who has that. */
export type Duty = { says: string; right: Right; takes: Exclude<Grant, 'no'> }

/** All that is done at the desk, as somebody who gives rights reads it; who may is in the table of rights alone. */
export const duties: readonly { group: string; duties: readonly Duty[] }[] = [
  {
    group: 'On a call',
    duties: [
      { says: 'Search, open masked records', right: 'work-calls', takes: 'yes' },
      { says: 'Links to the address on file', right: 'send-links', takes: 'yes' },
      { says: 'Unlock without a reset link', right: 'unlock', takes: 'with-reason' },
      { says: 'Temporary login', right: 'send-links', takes: 'with-reason' },
      { says: 'Contact change', right: 'send-links', takes: 'second-person' },
      { says: 'A coworker’s record', right: 'close-records', takes: 'with-reason' },
      { says: 'Restricted record (break-glass)', right: 'work-calls', takes: 'with-reason' },
      { says: 'Release a hold', right: 'work-calls', takes: 'second-person' },
      { says: 'Override a check not passed', right: 'override', takes: 'second-person' },
    ],
  },
  {
    group: 'Deciding',
    duties: [
      { says: 'Approve for others', right: 'approve', takes: 'yes' },
      { says: 'Compare possible duplicates', right: 'decide-duplicates', takes: 'with-reason' },
      { says: 'Consolidate logins, undo', right: 'consolidate', takes: 'with-reason' },
      { says: 'Inactive: deceased, dismissed', right: 'guard-privacy', takes: 'with-reason' },
    ],
  },
  {
    group: 'Reading the record',
    duties: [
      { says: 'Audit and integrity', right: 'read-audit', takes: 'yes' },
      { says: 'Uncover a covered detail', right: 'read-audit', takes: 'with-reason' },
      { says: 'Review calls, never one’s own', right: 'read-audit', takes: 'yes' },
      { says: 'Names on restricted records', right: 'guard-privacy', takes: 'yes' },
    ],
  },
  {
    group: 'Running the desk',
    duties: [
      { says: 'Staff and roles, never one’s own', right: 'manage-staff', takes: 'second-person' },
      { says: 'Records of every site', right: 'all-sites', takes: 'yes' },
      { says: 'Access review, never one’s own', right: 'review-access', takes: 'yes' },
      { says: 'Policy', right: 'change-policy', takes: 'second-person' },
      { says: 'What the clinic is called, and its mails', right: 'change-wording', takes: 'second-person' },
      { says: 'Health of the desk', right: 'see-health', takes: 'yes' },
      { says: 'Incidents', right: 'manage-incidents', takes: 'yes' },
      { says: 'Import of the directory', right: 'import', takes: 'yes' },
    ],
  },
]

/** How a role may do it. */
export const grantOf = (role: Role, { right, takes }: Duty): Grant => (hasRight(role, right) ? takes : 'no')

/** What each mark of the table means, for whoever does not see it. */
export const grantWords: Record<Grant, string> = {
  yes: 'yes',
  'with-reason': 'with a reason and the level it needs',
  'second-person': 'with a second person',
  no: 'no',
}
