import type { Records } from '@portal-desk/store'

export type SweepReport = {
  records: number
  /** Pairs. */
  compared: number
  /** Pairs that are new to matching. */
  proposed: number
  /** Signs that more records share than are worth comparing. */
  passedOver: number
}
/** Records read so far, or the share of the comparing that is done, 0 to 1. */
export type SweepProgress = { read: number } | { share: number }
export type SweepParts = Records & {
  now: () => number
  onProgress?: (progress: SweepProgress) => void
}
