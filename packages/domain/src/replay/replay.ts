import type { AuditAction } from '../audit/actions.ts'
import { hours, seconds } from '../shared/instant.ts'
import { type ReplayEntry, type ReplayState, stateAfter, stateAt } from './replay-state.ts'

/** How long after a call its mails and links are followed: as long as an invitation lives. */
export const FOLLOWED_FOR = hours(72)
/** What the page showed within this time is what the act before it led to. */
const TOGETHER = seconds(10)

/** Who acted: the member of staff who had the call, the patient on the portal, or the desk by itself. */
export type ReplayBy = 'agent' | 'patient' | 'desk'
/** One thing that happened, with all that followed from it at once, and where the call stood before and after. */
export type ReplayMoment = {
  entry: ReplayEntry
  by: ReplayBy
  /** What the page showed then, the last one last. */
  showings: ReplayEntry[]
  /** What the desk did by itself in the same transaction. */
  also: ReplayEntry[]
  before: ReplayState
  after: ReplayState
}

const showing: ReadonlySet<AuditAction> = new Set(['record.viewed', 'diagnosis.shown'])
const byItself: ReadonlySet<AuditAction> = new Set([
  'mail.queued',
  'account.created',
  'account.unlocked',
  'link.superseded',
  'link.redeemed',
  'link.revoked',
  'temporary-login.superseded',
  'temporary-login.revoked',
  'patient.session-ended',
  'record.listed',
  'answer.repeated',
  'approval.used',
])

/** What may be told of a patient because of a call: their own acts, and the fate of mails, links and codes. */
export const consequences = [
  'link.opened',
  'link.refused',
  'link.detail-wrong',
  'link.locked',
  'link.redeemed',
  'link.revoked',
  'short-code.made',
  'short-code.wrong',
  'short-code.locked',
  'short-code.used',
  'temporary-login.code-wrong',
  'temporary-login.locked',
  'temporary-login.used',
  'temporary-login.completed',
  'temporary-login.expired',
  'contact-change.proved',
  'contact-change.applied',
  'contact-change.cancelled',
  'contact-change.expired',
  'confirmation.ended',
  'mail.handed-over',
  'mail.deferred',
  'mail.bounced',
  'mail.blocked',
  'mail.complained',
  'mail.delivered',
  'mail.suppressed',
  'mail.abandoned',
  'mail.cancelled',
  'patient.sign-in-failed',
  'patient.signed-in',
  'patient.password-refused',
  'patient.password-chosen',
  'patient.asked-for-link',
  'patient.asked-for-username',
] as const satisfies AuditAction[]

/**
 * Whether something outside the call came of it: what became of a thing it made, or the patient's own acts while it was
 * open and, where it made something, until they are in.
 */
export function cameOf({ made, endedAt, signedInAt }: ReplayState, { event }: ReplayEntry): boolean {
  if (event.object !== undefined && made.includes(event.object)) return true
  if (!event.action.startsWith('patient.')) return false
  return endedAt === undefined || (made.length > 0 && signedInAt === undefined)
}

const byOf = ({ actor }: ReplayEntry['event']): ReplayBy =>
  actor.kind === 'staff'
    ? 'agent'
    : actor.kind === 'patient' || actor.id === 'portal-visitor'
      ? 'patient'
      : 'desk'

/**
 * A call as moments, in order: each act with what the page showed after it.
 * @param start where the call stood before the first of these entries
 * @param entries of the call, and of its patients since it was opened, in the order of the log
 */
export function replay(
  start: ReplayState,
  callId: string,
  entries: readonly ReplayEntry[],
): { moments: ReplayMoment[]; state: ReplayState } {
  const moments: ReplayMoment[] = []
  let state = start
  for (const entry of entries) {
    const { action, at, callId: own } = entry.event
    if (own !== callId && !cameOf(state, entry)) continue
    const after = stateAfter(state, entry)
    const last = moments.at(-1)
    const shows = showing.has(action)
    if (last && shows && at - last.entry.event.at <= TOGETHER) last.showings.push(entry)
    else if (last && byItself.has(action) && at === last.entry.event.at) last.also.push(entry)
    else {
      const showings = shows ? [entry] : []
      moments.push({ entry, by: byOf(entry.event), showings, also: [], before: state, after })
    }
    state = after
    const now = moments.at(-1)
    if (now) now.after = after
  }
  return { moments, state }
}

/** Whether the level had run out when this began. */
export const hadRunOut = ({ before, entry }: ReplayMoment): boolean =>
  before.level !== 'none' && stateAt(before, entry.event.at).level === 'none'
