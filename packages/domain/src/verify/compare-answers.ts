import type { PatientFacts } from '../shared/patient-facts.ts'
import { sameItem } from './compare-item.ts'
import { isPrivateItem } from './private-items.ts'
import type { ItemCode } from './verification.ts'

/** One prompt with what the caller said; blank means that they do not know. */
export type Answer = { item: ItemCode; said: string }
/** How a set compared as a whole; which item it was is never kept (V3). */
export type Comparison = {
  matched: boolean
  /** All that was answered agreed but the birth date: the chart itself may be wrong (edge case 28). */
  inconclusive: boolean
}

/**
 * Compares a whole set at once. It matches when what identity needs was answered and agrees, at least one private
 * item was answered, and each private answer agrees: one wrong answer fails the set, a blank only counts for nothing.
 * Every item is compared whatever the others gave, so the answer has one duration (V3).
 */
export function compareAnswers(patient: PatientFacts, answers: readonly Answer[]): Comparison {
  const compared = answers.map(({ item, said }) => {
    const agrees = sameItem(patient, item, said)
    const answered = said.trim() !== ''
    return { item, answered, fits: isPrivateItem(item) ? agrees || !answered : agrees }
  })
  const proved = compared.some(({ item, answered }) => isPrivateItem(item) && answered)
  const wrong = compared.filter(({ fits }) => !fits)
  return {
    matched: proved && wrong.length === 0,
    inconclusive:
      proved && wrong.length > 0 && wrong.every(({ item, answered }) => item === 'birth-date' && answered),
  }
}

/** The items that were answered, which is what a matched set counts for. */
export const answeredItems = (answers: readonly Answer[]): ItemCode[] =>
  answers.filter(({ said }) => said.trim() !== '').map(({ item }) => item)
