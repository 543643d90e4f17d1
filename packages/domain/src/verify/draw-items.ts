import { spentItems } from '../call/search-kinds.ts'
import type { CallFacts } from '../facts.ts'
import { changedLately, holdsItem } from './items-on-record.ts'
import { privateItems } from './private-items.ts'
import type { ItemCode } from './verification.ts'

/** An integer from 0 to n-1, each as likely as the other. */
export type Random = (n: number) => number

/**
 * Private items that may be asked now: on the record, unchanged for 30 d, not used in the search, not shown on a
 * screen of this call, not part of a set that failed within 24 h, with whomever (domain §4, blind rules).
 */
export function eligibleItems({ patient, call, policy, now, failures }: CallFacts): ItemCode[] {
  const spent = spentItems(call.searchedBy)
  const failed = failures
    .filter(({ at }) => at > now - policy.itemRestAfterFailure)
    .flatMap(({ items }) => items)
  return privateItems.filter(
    (item) =>
      holdsItem(patient, item) &&
      !spent.includes(item) &&
      !(item === 'phone-on-file' && call.callBackStartedAt !== undefined) &&
      !failed.includes(item) &&
      !changedLately(patient, item, policy.itemRestAfterChange, now),
  )
}

/**
 * What must be asked to be sure which record is meant, because the search did not say it: the whole name, and the birth
 * date or, where the chart has none, the MRN. Undefined when the record cannot be told by questions (edge case 35).
 */
function identityItems({ patient, call }: Pick<CallFacts, 'patient' | 'call'>): ItemCode[] | undefined {
  const items: ItemCode[] = []
  if (!call.searchedBy.includes('full-name')) {
    if (!holdsItem(patient, 'full-name')) return undefined
    items.push('full-name')
  }
  if (call.searchedBy.includes('birth-date') || call.searchedBy.includes('mrn')) return items
  if (holdsItem(patient, 'birth-date')) return [...items, 'birth-date']
  return holdsItem(patient, 'mrn') ? [...items, 'mrn'] : undefined
}

/** Whether a set can be drawn at all; if not, the ways without questions remain. */
export const canDraw = (facts: CallFacts): boolean =>
  identityItems(facts) !== undefined && eligibleItems(facts).length > 0

/**
 * One set of prompts: what identity needs, then `policy.itemsDrawn` private items at random (fewer if the record has
 * fewer). Empty when no set can be drawn.
 */
export function drawItems(facts: CallFacts, random: Random): ItemCode[] {
  const identity = identityItems(facts)
  const left = eligibleItems(facts)
  if (!identity || left.length === 0) return []
  const drawn: ItemCode[] = []
  while (drawn.length < facts.policy.itemsDrawn && left.length > 0) {
    drawn.push(...left.splice(random(left.length), 1))
  }
  return [...identity, ...drawn]
}
