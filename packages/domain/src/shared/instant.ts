/** Milliseconds since 1970-01-01T00:00Z. Every time in the product is one of these (T9). */
export type Instant = number
/** A length of time in milliseconds. */
export type Duration = number

/** So many seconds, in milliseconds. */
export const seconds = (n: number): Duration => n * 1_000
/** So many minutes, in milliseconds. */
export const minutes = (n: number): Duration => n * 60_000
/** So many hours, in milliseconds. */
export const hours = (n: number): Duration => n * 3_600_000
/** So many times 24 hours, in milliseconds; a day of the calendar may be longer or shorter. */
export const days = (n: number): Duration => n * 86_400_000
