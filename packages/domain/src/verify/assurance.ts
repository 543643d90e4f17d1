import type { CallSession } from '../call/call-session.ts'
import { timeFactor } from '../call/time-factor.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'
import { isPrivateItem } from './private-items.ts'
import type { Assurance, Check, Verification } from './verification.ts'

/** What decides whether a check still counts. */
export type AssuranceFacts = { now: Instant; policy: Policy; call: CallSession }
/** What the caller has earned, until when (ms UTC), and by what, in words. */
export type EarnedAssurance = { level: Assurance; until?: Instant; by: string[] }

const order: readonly Assurance[] = ['none', 'basic', 'standard', 'strong']
/** Whether `level` is `needed` or more. */
export const reaches = (level: Assurance, needed: Assurance): boolean =>
  order.indexOf(level) >= order.indexOf(needed)

/**
 * Whether a check counts in this call: same call, same patient, same staff, and nobody ended it. A change of caller
 * ends it, so it is bound to the caller as well (V6).
 */
export const isBound = (verification: Verification, call: CallSession): boolean =>
  verification.endedAt === undefined &&
  verification.callId === call.id &&
  verification.patientId === call.patientId &&
  verification.staffId === call.staffId &&
  call.state !== 'closed'

/** When the level is over, ms UTC: 15 min after the first check that matched, ×3 on relay and interpreter calls (P16). */
export const verifiedUntil = (
  { verifiedAt }: Pick<Verification, 'verifiedAt'>,
  { policy, call }: Omit<AssuranceFacts, 'now'>,
): Instant | undefined =>
  verifiedAt === undefined ? undefined : verifiedAt + policy.verificationLife * timeFactor(call, policy)

/** Whether the check was passed once and its time is over; it is made anew, with new questions. */
export function isExpired(verification: Verification, facts: AssuranceFacts): boolean {
  const until = verifiedUntil(verification, facts)
  return until !== undefined && facts.now >= until
}

/**
 * The level of this caller for this patient at `now` (domain §4). Knowledge alone never makes strong; photo ID at the
 * counter does at once. A set counts by its private items; of several sets the best one, so that answers are not
 * collected one by one. Each number or mailbox counts once as possession, however often it is tried.
 */
export function assuranceAt(verification: Verification | undefined, facts: AssuranceFacts): EarnedAssurance {
  if (!verification || !isBound(verification, facts.call) || isExpired(verification, facts)) {
    return { level: 'none', by: [] }
  }
  const counted = countedOf(verification)
  const level = levelOf(counted)
  const until = verifiedUntil(verification, facts)
  if (level === 'none' || until === undefined) return { level: 'none', by: [] }
  return { level, until, by: inWords(counted) }
}

/** Whether the patient stands at the counter of this call and a photo ID was seen: what counts is still good. */
export const sawInPerson = (facts: AssuranceFacts & { verification?: Verification }): boolean =>
  reaches(assuranceAt(facts.verification, facts).level, 'strong') &&
  (facts.verification?.checks ?? [])
    .slice(facts.verification?.handedOver?.checks ?? 0)
    .some((check) => check.kind === 'photo-id' && check.outcome === 'matched' && check.present)

/** What the checks add up to; all that came before a hand-over counts as one answer (domain §3.5). */
function countedOf({ checks, handedOver }: Verification): Counted {
  if (!handedOver) return countChecks(checks)
  const since = countChecks(checks.slice(handedOver.checks))
  const before = levelOf(countChecks(checks.slice(0, handedOver.checks)))
  return reaches(before, 'basic') ? { ...since, answers: Math.max(1, since.answers) } : since
}

/** The level that was reached before a hand-over took it down to basic. */
export const levelBeforeHandOver = ({ checks, handedOver }: Verification): Assurance =>
  handedOver ? levelOf(countChecks(checks.slice(0, handedOver.checks))) : 'none'

type Counted = {
  answers: number
  callBacks: number
  links: number
  video: boolean
  presence: boolean
  vouched: boolean
}

function countChecks(checks: readonly Check[]): Counted {
  const numbers = new Set<string>()
  const mailboxes = new Set<string>()
  const counted: Counted = {
    answers: 0,
    callBacks: 0,
    links: 0,
    video: false,
    presence: false,
    vouched: false,
  }
  for (const check of checks) {
    if (check.outcome !== 'matched') continue
    if (check.kind === 'knowledge') {
      counted.answers = Math.max(counted.answers, new Set(check.items.filter(isPrivateItem)).size)
    } else if (check.kind === 'override') counted.vouched = true
    else if (check.kind === 'call-back') numbers.add(check.contactId ?? '')
    else if (check.kind === 'confirmation') mailboxes.add(check.contactId ?? '')
    else if (check.present) counted.presence = true
    else counted.video = true
  }
  return { ...counted, callBacks: numbers.size, links: mailboxes.size }
}

function levelOf({ answers, callBacks, links, video, presence, vouched }: Counted): Assurance {
  const possession = callBacks + links + (video ? 1 : 0)
  const strong =
    presence || (answers >= 3 && possession >= 1) || (answers >= 1 && possession >= 2) || possession >= 3
  if (strong) return 'strong'
  if (vouched || answers >= 3 || (answers >= 1 && possession >= 1) || possession >= 2) return 'standard'
  return answers >= 1 || possession >= 1 ? 'basic' : 'none'
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six']
const inWords = ({ answers, callBacks, links, video, presence, vouched }: Counted): string[] => [
  ...(answers > 0 ? [`${numberWords[answers]} ${answers === 1 ? 'answer' : 'answers'}`] : []),
  ...(callBacks > 0
    ? [callBacks === 1 ? 'call-back' : `${numberWords[callBacks] ?? callBacks} call-backs`]
    : []),
  ...(links > 0 ? ['number on the link'] : []),
  ...(presence ? ['photo ID'] : video ? ['photo ID by video'] : []),
  ...(vouched ? ['two people'] : []),
]
