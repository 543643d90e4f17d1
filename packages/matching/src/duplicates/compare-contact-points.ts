import { editDistance } from '../deletions.ts'
import { type Agreement, missingOn } from './agreement.ts'
import { oneSlip } from './compare-birth.ts'

/** The nearest two of the numbers on both sides. */
export function comparePhones(a: readonly string[], b: readonly string[]): Agreement {
  const missing = missingOn(a.length > 0, b.length > 0)
  if (missing) return missing
  if (a.some((number) => b.includes(number))) return 'same'
  for (const one of a) {
    for (const other of b) {
      const slip = oneSlip(one, other)
      if (slip) return slip
    }
  }
  return 'different'
}

/** Mailboxes are the same, a letter apart, or different; most people have several. */
export function compareEmails(a: readonly string[], b: readonly string[]): Agreement {
  const missing = missingOn(a.length > 0, b.length > 0)
  if (missing) return missing
  if (a.some((email) => b.includes(email))) return 'same'
  return a.some((one) => b.some((other) => editDistance(one, other, 1) <= 1)) ? 'near-spelling' : 'different'
}

/** Numbers of one system; two systems are not comparable, so that they count as missing. */
export function compareRecordNumbers(a: readonly string[], b: readonly string[]): Agreement {
  const missing = missingOn(a.length > 0, b.length > 0)
  if (missing) return missing
  if (a.some((number) => b.includes(number))) return 'same'
  const oneSystem = a.some((one) => b.some((other) => systemOf(one) === systemOf(other)))
  return oneSystem ? 'different' : 'only-one-side'
}

const systemOf = (number: string): string => number.slice(0, number.indexOf('\n'))

export const compareSex = (a: string, b: string): Agreement =>
  missingOn(a !== '', b !== '') ?? (a === b ? 'same' : 'different')
