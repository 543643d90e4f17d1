import { type Interpretation, type Lookalike, lookalikes } from '@portal-desk/matching'
import { currentName, homeOf } from '../directory/current.ts'
import type { PersonName, PostalAddress } from '../directory/patient-record.ts'

/** What makes a record look like another. */
export function lookalikeOf(
  id: string,
  person: {
    names: readonly PersonName[]
    birthDate?: string | undefined
    addresses: readonly PostalAddress[]
  },
): Lookalike {
  const name = currentName(person.names)
  return {
    id,
    family: name?.family,
    given: name?.given ?? [],
    birthDate: person.birthDate,
    town: homeOf(person.addresses)?.city,
  }
}

/** A far-fetched reading (day and month as a name) must not put a lookalike beside the one whom the date names. */
export function likelyFirst<F extends { interpretation: Interpretation }>(found: F[]): F[] {
  const likely = found.filter(({ interpretation }) => interpretation.likely)
  return likely.length > 0 ? likely : found
}

/** Which lookalikes a hit belongs to, and whether it waits for one more detail. */
export type LookalikeMark = { lookalikeGroup?: number; needsThirdIdentifier: boolean }

/** The hits, marked: records that look alike open only once a third identifier was typed (V11, edge case 7). */
export function markLookalikes<H extends { lookalike: Lookalike; interpretation: Interpretation }>(
  hits: readonly H[],
): (H & LookalikeMark)[] {
  const groups = lookalikes(hits.map(({ lookalike }) => lookalike))
  return hits.map((hit) => {
    const group = groups.findIndex(({ ids }) => ids.includes(hit.lookalike.id))
    if (group < 0) return { ...hit, needsThirdIdentifier: false }
    return { ...hit, lookalikeGroup: group, needsThirdIdentifier: hit.interpretation.identifiers < 3 }
  })
}
