import type { AccessLink } from '../account/access-link.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { linkStanding } from '../redeem/link-answer.ts'

export type ShortCodeDecision = Decided & { opened: boolean }

/** A short code lives as long as its time, its tries and its link, whichever ends first. */
export const isShortCodeLive = (
  link: AccessLink,
  facts: Pick<Facts, 'account' | 'patient' | 'links' | 'now' | 'policy'>,
): boolean =>
  link.shortCode !== undefined &&
  facts.now < link.shortCode.until &&
  link.shortCode.wrongTries < facts.policy.wrongTriesPerCode &&
  linkStanding(link, facts).state === 'live'

/**
 * The right short code and birth date were typed on another device, which opens its link there as well; nothing is
 * consumed before a password is stored (T3). Typed again within its time, after a reload, it opens the page again.
 */
export function decideUseShortCode(facts: Facts, link: AccessLink): ShortCodeDecision {
  if (!isShortCodeLive(link, facts)) return refusedShortCode(link)
  const object = `link:${link.id}`
  return {
    changes: [{ change: 'use-short-code', linkId: link.id }],
    messages: [],
    audit: [
      { action: 'short-code.used', outcome: 'done', object },
      // Opened there, with its detail: whoever watches sees the same as on the first device.
      { action: 'link.opened', outcome: 'done', reason: 'detail-right', object },
    ],
    opened: true,
  }
}

/** A code that opens nothing any more, or that a newer one replaced while it was compared. */
export const refusedShortCode = (link: AccessLink): ShortCodeDecision => ({
  changes: [],
  messages: [],
  audit: [{ action: 'short-code.refused', outcome: 'refused', reason: 'ended', object: `link:${link.id}` }],
  opened: false,
})

/** A wrong short code was typed with this birth date. Five close the code, never the link or the account (P10). */
export function decideWrongShortCode(facts: Facts, link: AccessLink): Decided {
  if (!isShortCodeLive(link, facts)) return refusedShortCode(link)
  const object = `link:${link.id}`
  const wrong: AuditEvent = { action: 'short-code.wrong', outcome: 'refused', object }
  const locks = (link.shortCode?.wrongTries ?? 0) + 1 >= facts.policy.wrongTriesPerCode
  return {
    changes: [{ change: 'count-wrong-short-code', linkId: link.id }],
    messages: [],
    audit: locks ? [wrong, { action: 'short-code.locked', outcome: 'done', object }] : [wrong],
  }
}
