import { z } from 'zod'

/** What somebody is at the clinic; rights follow from it (S10). */
export const Role = z.enum(['agent', 'senior-agent', 'supervisor', 'privacy-officer', 'administrator'])
export type Role = z.infer<typeof Role>

/** What a role may do; endpoints and remedies name the right they need. */
export const Right = z.enum([
  'work-calls',
  'send-links',
  'unlock',
  'approve',
  'decide-duplicates',
  'override',
  'consolidate',
  'close-records',
  'read-audit',
  'guard-privacy',
  'manage-incidents',
  'manage-staff',
  'all-sites',
  'review-access',
  'change-policy',
  'change-wording',
  'import',
  'see-health',
])
export type Right = z.infer<typeof Right>

/** The one table of rights (domain §2): read by the server for every route, and by the tests for every cell. */
export const rights: Record<Right, readonly Role[]> = {
  'work-calls': ['agent', 'senior-agent', 'supervisor', 'privacy-officer'],
  'send-links': ['agent', 'senior-agent', 'supervisor'],
  unlock: ['agent', 'senior-agent', 'supervisor'],
  approve: ['supervisor', 'privacy-officer'],
  'decide-duplicates': ['supervisor', 'privacy-officer'],
  override: ['supervisor', 'privacy-officer'],
  /** Two logins of one person become one, and two again (domain §3.7). */
  consolidate: ['supervisor'],
  /** Records of coworkers of another team (V8). */
  'close-records': ['senior-agent', 'supervisor', 'privacy-officer'],
  'read-audit': ['supervisor', 'privacy-officer'],
  /** Sees whose a restricted record is, and opens what death or dismissal closed (edge case 20, domain §3.8). */
  'guard-privacy': ['privacy-officer'],
  'manage-incidents': ['supervisor', 'administrator'],
  'manage-staff': ['administrator'],
  /** Works at every site, whatever else is noted (S18). */
  'all-sites': ['privacy-officer', 'administrator'],
  /** Says that what a colleague may do is right; never of oneself, never of what one gave. */
  'review-access': ['privacy-officer', 'administrator'],
  /** Drafts one, or publishes somebody else’s (domain §4). */
  'change-policy': ['supervisor', 'privacy-officer', 'administrator'],
  /** Words what patients read, or publishes what somebody else worded (M7). */
  'change-wording': ['supervisor', 'privacy-officer', 'administrator'],
  import: ['administrator'],
  /** Queues, mail, database, record, backups: counts and times, nothing of a patient. */
  'see-health': ['supervisor', 'administrator'],
}

/** Whether somebody of this role may do this. */
export const hasRight = (role: Role, right: Right): boolean => rights[right].includes(role)
