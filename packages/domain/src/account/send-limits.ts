import type { SendFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Policy } from '../settings/policy.ts'
import { type Duration, hours, type Instant } from '../shared/instant.ts'
import type { AccessLink } from './access-link.ts'
import type { MailTemplate, Message } from './message.ts'

/** Mails that carry a way in; notices are not counted (domain §4). */
const counted: readonly MailTemplate[] = [
  'invitation',
  'reset',
  'username-reminder',
  'username-reminder-shared',
  'already-enrolled',
]

/**
 * When mails that count towards the limits were queued in the last 24 h (V10). A mail that gave way to a newer one
 * counts although it never left: else the desk and the patient by turns would call each other's off, without end.
 * Only one whose link was taken back by whoever sent it, before it left, is as if it had not been asked for.
 */
export function sendsOf(messages: readonly Message[], links: readonly AccessLink[], now: Instant): SendFacts {
  const undone = new Set(links.filter(({ revokeReason }) => revokeReason === 'undone').map(({ id }) => id))
  const calledOff = ({ state, linkId }: Message): boolean =>
    state === 'cancelled' && linkId !== undefined && undone.has(linkId)
  const sent = messages.filter(
    (message) =>
      counted.includes(message.template) && !calledOff(message) && message.queuedAt > now - hours(24),
  )
  const askedBy = (who: Message['askedBy']): Instant[] =>
    sent.filter((message) => message.askedBy === who).map(({ queuedAt }) => queuedAt)
  return { desk: askedBy('desk'), patient: askedBy('patient') }
}

/**
 * Why no further link or reminder may be mailed now: 2 min between two, 3 an hour, 5 a day (domain §4, V10).
 * Where several limits hold, the one that holds longest is told, so that `until` is the truth.
 * @param sends when the desk's, or the patient's own, mails were queued, ms UTC; each is counted apart
 * @returns a refusal with `until`, `at` (the last mail) and `count`, or undefined when one may go
 */
export function sendWait(sends: readonly Instant[], policy: Policy, now: Instant): Refusal | undefined {
  const newestFirst = [...sends].sort((a, b) => b - a)
  const last = newestFirst[0]
  if (last === undefined) return undefined
  const limits: (Refusal | undefined)[] = [
    limit('sent-a-moment-ago', newestFirst, 1, policy.betweenSends, now),
    limit('too-many-this-hour', newestFirst, policy.sendsPerHour, hours(1), now),
    limit('too-many-today', newestFirst, policy.sendsPerDay, hours(24), now),
  ]
  const reached = limits.filter((refusal) => refusal !== undefined)
  const longest = Math.max(...reached.map(({ until }) => until ?? 0))
  const first = reached.find(({ until }) => until === longest)
  return first && { ...first, at: last }
}

/**
 * Why a mailbox that several patients use gets no more now (V10): each of them has limits, but whoever reads it would be
 * flooded by all of them together.
 */
export const mailboxWait = (
  sends: readonly Instant[] | undefined,
  policy: Policy,
  now: Instant,
): Refusal | undefined =>
  limit(
    'mailbox-busy',
    [...(sends ?? [])].sort((a, b) => b - a),
    policy.mailboxSendsPerHour,
    hours(1),
    now,
  )

/** Full when the `most`-th newest mail lies within the window; free again when it has left it. */
function limit(
  code: Refusal['code'],
  newestFirst: readonly Instant[],
  most: number,
  window: Duration,
  now: Instant,
): Refusal | undefined {
  const deciding = newestFirst[most - 1]
  if (deciding === undefined || now >= deciding + window) return undefined
  return { code, until: deciding + window, count: newestFirst.filter((at) => now < at + window).length }
}
