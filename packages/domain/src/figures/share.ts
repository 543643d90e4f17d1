/** Fewer than this say nothing in per cent: one call more or less would move them by five points. */
export const LEAST_FOR_PERCENT = 20

/** A part of a whole; in per cent, to a tenth, where there are enough of them. */
export type Share = { part: number; of: number; percent?: number }

export const shareOf = (part: number, of: number): Share => ({
  part,
  of,
  ...(of < LEAST_FOR_PERCENT ? {} : { percent: Math.round((part / of) * 1_000) / 10 }),
})
