import type { AccessLink } from '../account/access-link.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type DetailOutcome, decideBirthDate } from '../redeem/check-detail.ts'
import type { Instant } from '../shared/instant.ts'

/** What the page of a link learns: a code, or that this link gives none any more. */
export type MakeShortCodeOutcome =
  | { result: 'made'; until: Instant }
  | { result: 'spent' }
  | Exclude<DetailOutcome, { result: 'right' }>
/** The decision with what the page is told. */
export type MakeShortCodeDecision = Decided & { outcome: MakeShortCodeOutcome }

/**
 * Somebody with a mailed link wants to go on at another device (edge case 16). The birth date is asked first, with the
 * tries of the link: a code is found by the birth date alone, so whoever got one without knowing it could try one date
 * after the other and never spend a try. A new code takes the place of the one before and gives no tries back (P10).
 * @param birthDate `YYYY-MM-DD`
 * @param codeHash of a code made for this press; the code itself is in no decision
 */
export function decideMakeShortCode(
  facts: Facts,
  link: AccessLink,
  { birthDate, codeHash }: { birthDate: string; codeHash: string },
): MakeShortCodeDecision {
  const { now, policy } = facts
  const detail = decideBirthDate(facts, link, birthDate)
  if (detail.outcome.result !== 'right') return { ...detail, outcome: detail.outcome }
  const told = (event: Omit<AuditEvent, 'object'>): AuditEvent[] => [
    ...detail.audit,
    { ...event, object: `link:${link.id}` },
  ]
  const spent = (link.shortCode?.wrongTries ?? 0) >= policy.wrongTriesPerCode
  // A page that a spoken or printed code opened came in no mail, and does not outlive its code.
  if (spent || link.kind === 'temporary-login') {
    const reason = spent ? 'tries-spent' : 'not-mailed'
    return {
      changes: detail.changes,
      messages: [],
      audit: told({ action: 'short-code.refused', outcome: 'refused', reason }),
      outcome: { result: 'spent' },
    }
  }
  const until = Math.min(now + policy.shortCodeLife, link.expiresAt)
  return {
    changes: [...detail.changes, { change: 'make-short-code', linkId: link.id, codeHash, until }],
    messages: [],
    audit: told({
      action: 'short-code.made',
      outcome: 'done',
      ...(link.shortCode ? { reason: 'again' } : {}),
    }),
    outcome: { result: 'made', until },
  }
}
