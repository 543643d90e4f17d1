import type { AuditAction } from '../audit/actions.ts'
import { type Act, callsOf, isHasty, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'

/** One may be a caller who was cut off and rang again at once. */
const LEAST = 2

/** What changes something for a patient; the first three only reach the contact on file. */
const toContactOnFile: readonly AuditAction[] = [
  'invitation.queued',
  'reset-link.queued',
  'username-reminder.queued',
]
export const changingActs: readonly AuditAction[] = [
  ...toContactOnFile,
  'account.unlocked',
  'account.reactivated',
  'temporary-login.issued',
  'contact-change.started',
  'contact-change.held',
]

/** One person did something within half a minute of opening the record, more than once on one day. */
export function hastyActs(acts: readonly Act[], staffId: string, day: string): Finding | undefined {
  const own = acts.filter((act) => act.staffId === staffId && changingActs.includes(act.action))
  const hasty = own.filter(isHasty)
  if (hasty.length < LEAST) return undefined
  const harmless = hasty.filter(({ action }) => toContactOnFile.includes(action)).length
  return {
    rule: 'hasty-acts',
    about: `${staffId}:${day}`,
    people: [staffId],
    found: hasty.length,
    usual: own.length - hasty.length,
    ordinary: harmless,
    against: hasty.length - harmless,
    at: newestAt(hasty),
    calls: callsOf(hasty),
  }
}
