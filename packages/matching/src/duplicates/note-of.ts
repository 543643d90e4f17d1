import { type Agreement, isMissing } from './agreement.ts'
import type { AgreementNote } from './agreement-row.ts'
import type { ComparedField } from './comparable.ts'
import type { Prepared } from './prepared.ts'

/** A slip or another spelling, or the names that parents give to twins: Jayden and Hayden. */
const VARIANTS: readonly Agreement[] = ['near-spelling', 'sounds-alike', 'looks-alike']
const SLIPS: readonly Agreement[] = ['day-and-month-swapped', 'digits-transposed', 'one-digit-off']

/**
 * What a person should know beside the agreement of a field, if anything.
 * @param rarity tenths of a point that the name counts more (rare) or less (common) than an average one
 */
export function noteOf(
  field: ComparedField,
  level: Agreement,
  a: Prepared,
  b: Prepared,
  rarity: number,
): AgreementNote | undefined {
  switch (field) {
    case 'surname':
      if (level === 'different' && (a.sex === 'female' || b.sex === 'female')) return 'perhaps-married'
      return rarityNote(rarity)
    case 'given-name':
      if (VARIANTS.includes(level) && a.birth !== '' && a.birth === b.birth && a.family === b.family) {
        return 'perhaps-twins'
      }
      return !isMissing(level) && a.given.length > 1 !== b.given.length > 1
        ? 'second-name-on-one-side'
        : rarityNote(rarity)
    case 'birth-date':
      return SLIPS.includes(level) ? 'common-slip' : undefined
    case 'phone':
    case 'email':
      return level === 'same'
        ? 'shared-by-households'
        : level === 'only-one-side'
          ? 'says-nothing'
          : undefined
    case 'home':
      return level === 'different' ? 'perhaps-moved' : undefined
    case 'family':
      return 'taken-off'
    default:
      return undefined
  }
}

const rarityNote = (rarity: number): AgreementNote | undefined =>
  rarity > 0 ? 'rare-name' : rarity < 0 ? 'common-name' : undefined
