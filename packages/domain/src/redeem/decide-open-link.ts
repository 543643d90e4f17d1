import type { AccessLink } from '../account/access-link.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type LinkStanding, linkStanding } from './link-answer.ts'

/** The decision with where the link stands, which the page says in words. */
export type OpenDecision = Decided & { standing: LinkStanding }

/**
 * Somebody, or a mail scanner, opened a link. Nothing is consumed (domain §3.2): the first opening of a live link is
 * noted, a link that has ended is told why, and that it was tried is on the record for the diagnosis.
 */
export function decideOpenLink(facts: Facts, link: AccessLink): OpenDecision {
  const standing = linkStanding(link, facts)
  const event = { object: `link:${link.id}` }
  if (standing.state !== 'live') {
    return { changes: [], messages: [], audit: [refusedLink(link, standing.state)], standing }
  }
  return {
    changes: link.openedAt === undefined ? [{ change: 'open-link', linkId: link.id }] : [],
    messages: [],
    audit: [{ action: 'link.opened', outcome: 'done', reason: link.kind, ...event }],
    standing,
  }
}

/** The entry for a link that opens nothing any more. */
export const refusedLink = (link: AccessLink, why: LinkStanding['state']): AuditEvent => ({
  action: 'link.refused',
  outcome: 'refused',
  reason: why,
  object: `link:${link.id}`,
})
