import type { Agreement } from './agreement.ts'
import { CHOSEN_BITS } from './chosen-bits.ts'
import type { FieldBits, WeighedField } from './field-bits.ts'
import { FITTED_BITS } from './fitted-bits.ts'

/** Two bits are one point, so that the lines of review stand where a person can read them. */
export const POINTS_PER_BIT = 0.5
/** From here a person is asked. */
export const ASK = 9
/** From here the pair is likely one person; a person decides all the same. */
export const LIKELY = 15
/** A roof is shared by all who live under it: however much of an address agrees, it counts no more than this. */
const MOST_FOR_HOME = 9
/** Who moved has another street, town and postcode at once; that is one piece of evidence, not four. */
const MOST_AGAINST_HOME = -1.6

type Tenths = Partial<Record<Agreement, number>>
const FITTED: FieldBits = FITTED_BITS
const CHOSEN: FieldBits = CHOSEN_BITS

const TENTHS = Object.fromEntries(
  [...new Set([...Object.keys(FITTED), ...Object.keys(CHOSEN)])].map((name): [string, Tenths] => {
    const field = name as WeighedField
    const bits = Object.entries({ ...FITTED[field], ...CHOSEN[field] })
    return [field, Object.fromEntries(bits.map(([agreement, value]) => [agreement, tenths(value)]))]
  }),
) as Record<WeighedField, Tenths>

/** Tenths of a point for or against, by field and agreement; whole numbers, so that rows add up to the score exactly. */
export const weightOf = (field: WeighedField, agreement: Agreement): number => TENTHS[field][agreement] ?? 0

/** The best that a field could say, in tenths of a point. */
export const mostOf = (field: WeighedField): number => Math.max(...Object.values(TENTHS[field]))

export const limitHome = (sum: number): number =>
  Math.max(MOST_AGAINST_HOME * 10, Math.min(MOST_FOR_HOME * 10, sum))

/** Bits as whole tenths of a point. */
export function tenths(bits: number): number {
  return Math.round(bits * POINTS_PER_BIT * 10)
}
