import type { AccessLink } from '../account/access-link.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { wholeBirthDate } from '../verify/items-on-record.ts'
import { refusedLink } from './decide-open-link.ts'
import { type LinkStanding, linkStanding } from './link-answer.ts'

/** What the page of a link learns about the birth date that was typed. */
export type DetailOutcome =
  | { result: 'right' }
  | { result: 'wrong'; triesLeft: number }
  | { result: 'ended'; standing: LinkStanding }
/** The decision with what the page is told. */
export type DetailDecision = Decided & { outcome: DetailOutcome }

const nothing = { changes: [], messages: [] }

/**
 * The one detail that a link asks: the birth date, exact (P15). Five wrong ones close the link, never the account
 * (domain §3.2); a record without a whole birth date redeems nothing before the chart is corrected (edge case 35).
 * @param birthDate `YYYY-MM-DD`
 */
export function decideBirthDate(facts: Facts, link: AccessLink, birthDate: string): DetailDecision {
  const standing = linkStanding(link, facts)
  const object = `link:${link.id}`
  if (standing.state !== 'live') {
    return { ...nothing, audit: [refusedLink(link, standing.state)], outcome: { result: 'ended', standing } }
  }
  const onFile = wholeBirthDate(facts.patient)
  if (onFile === birthDate) {
    return {
      changes: link.openedAt === undefined ? [{ change: 'open-link', linkId: link.id }] : [],
      messages: [],
      audit: [{ action: 'link.opened', outcome: 'done', reason: 'detail-right', object }],
      outcome: { result: 'right' },
    }
  }
  const triesLeft = standing.triesLeft - 1
  const wrong = { action: 'link.detail-wrong', outcome: 'refused', object } as const
  if (triesLeft > 0) {
    return {
      ...nothing,
      changes: [{ change: 'count-wrong-detail', linkId: link.id }],
      audit: [wrong],
      outcome: { result: 'wrong', triesLeft },
    }
  }
  return {
    ...nothing,
    changes: [
      { change: 'count-wrong-detail', linkId: link.id },
      { change: 'end-link', linkId: link.id, end: 'locked' },
    ],
    audit: [wrong, { action: 'link.locked', outcome: 'done', object }],
    outcome: { result: 'ended', standing: { state: 'locked', kind: link.kind } },
  }
}
