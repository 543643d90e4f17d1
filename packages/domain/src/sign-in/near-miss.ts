import { foldUsername } from '@portal-desk/matching'

const shortest = 4
/** Longer than any username; what was pasted by mistake need not be kept in pieces. */
const longest = 40

/**
 * A typed name and everything that is left of it without one letter. Two names are close when they share one of these:
 * a letter too many, too few, wrong, or two neighbours swapped (domain §5). Only keyed hashes of them are ever kept.
 * @returns nothing where the name is too short to be like one name alone, or too long to be one
 */
export function nearMissWords(name: string): string[] {
  const letters = [...foldUsername(name)]
  if (letters.length < shortest || letters.length > longest) return []
  const without = letters.map((_, i) => letters.toSpliced(i, 1).join(''))
  return [...new Set([letters.join(''), ...without])]
}
