import { editDistance } from '../deletions.ts'
import { jaroWinkler } from './jaro-winkler.ts'

/** How near two folded words or lines are written. */
export type Spelling = 'same' | 'near-spelling' | 'looks-alike' | 'different'

/** Bands of Jaro–Winkler as record linkage uses them (Splink, recordlinkage): 0.92 a slip, 0.85 perhaps one. */
const NEAR = 0.92
const ALIKE = 0.85
/** Below so many letters a measure of likeness finds too much alike. */
const SHORT = 4

/** Two words side by side: the same, a slip apart, alike, or different. Symmetric. */
export function spelling(a: string, b: string): Spelling {
  if (a === b) return 'same'
  const shorter = Math.min(a.length, b.length)
  // Of two letters one may have been lost; a letter alone is near nothing.
  if (shorter < 2 || (shorter === 2 && a.length === b.length)) return 'different'
  const slips = shorter <= 5 ? 1 : 2
  const unlike = unlikeLetters(a, b)
  // A slip changes at most two kinds of letters: this spares most pairs the table.
  if (unlike <= 2 * slips && editDistance(a, b, slips) <= slips) return 'near-spelling'
  if (shorter < SHORT || unlike > a.length + b.length - 2 * leastMet(a.length, b.length)) return 'different'
  const likeness = jaroWinkler(a, b)
  return likeness >= NEAR ? 'near-spelling' : likeness >= ALIKE ? 'looks-alike' : 'different'
}

/** With fewer letters met than this, not even a common beginning lifts Jaro–Winkler to the lower band. */
const leastMet = (a: number, b: number): number => (LEAST_SHARES * a * b) / (a + b)
/** Both shares of letters met, out of what 0.85 needs once the beginning has given its 0.4. */
const LEAST_SHARES = 3 * ((ALIKE - 0.4) / 0.6) - 1

/** How many kinds of letters and digits only one of two words has; a lower bound of the letters that meet nothing. */
function unlikeLetters(a: string, b: string): number {
  let rest = kindsOf(a) ^ kindsOf(b)
  let count = 0
  for (; rest !== 0; count++) rest &= rest - 1
  return count
}

function kindsOf(word: string): number {
  let kinds = 0
  for (let i = 0; i < word.length; i++) kinds |= 1 << (word.charCodeAt(i) & 31)
  return kinds
}
