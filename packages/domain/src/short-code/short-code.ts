import type { Instant } from '../shared/instant.ts'

/** Eight digits are 27 bits: enough behind a birth date and five tries (K2, P10), and short enough to be typed over. */
export const SHORT_CODE_DIGITS = 8

/**
 * What a link knows of the code that opens it on another device (edge case 16): one at a time, the newest. Its digits
 * are never here, and the tries spent on it stay with the link (P10).
 */
export type ShortCode = {
  until: Instant
  wrongTries: number
}
