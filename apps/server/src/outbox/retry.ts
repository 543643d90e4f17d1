const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Waits after the first, second, … temporary failure; the last one repeats (M4). */
const WAITS = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 4 * HOUR] as const

/** How often an unreachable server is tried, once for all mails (M4). */
export const PROBE_EVERY = 30_000

/** How long a mail without a link is worth sending; RFC 5321 §4.5.4.1 asks for four to five days. */
export const NOTICE_LIFE = 4 * 24 * HOUR

/** How long a test of a mail is worth sending: whoever asked for it sits before the screen. */
export const TEST_LIFE = 1 * HOUR

type Life = { queuedAt: number; linkExpiresAt?: number | undefined }

/** From when on a mail is not worth sending any more, ms UTC: the end of its link, if it has one. */
export const worthlessAt = ({ queuedAt, linkExpiresAt }: Life): number =>
  linkExpiresAt ?? queuedAt + NOTICE_LIFE

/**
 * When to try again after a temporary failure, or `undefined` when the mail would come too late: then it is
 * abandoned at once, so that the desk learns it while the caller is still there (M4).
 *
 * @param failures how often it failed, this time included
 * @param now ms UTC
 */
export function nextTryAt(life: Life, failures: number, now: number): number | undefined {
  const wait = WAITS[Math.min(Math.max(failures, 1), WAITS.length) - 1] ?? WAITS[0]
  const at = now + wait
  return at < worthlessAt(life) ? at : undefined
}
