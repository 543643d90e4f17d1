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
  const slips = shorter < SHORT ? (shorter < 3 ? 0 : 1) : shorter <= 5 ? 1 : 2
  if (slips > 0 && editDistance(a, b, slips) <= slips) return 'near-spelling'
  if (shorter < SHORT) return 'different'
  const likeness = Math.max(jaroWinkler(a, b), jaroWinkler(b, a))
  return likeness >= NEAR ? 'near-spelling' : likeness >= ALIKE ? 'looks-alike' : 'different'
}
