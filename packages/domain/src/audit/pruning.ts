import { days, type Instant } from '../shared/instant.ts'

/** Fixed: how long the record is kept at least, in years (45 CFR 164.316(b)(2)(i)). */
export const KEPT_YEARS = 6

const LONG_SILENT = days(7)

/** Why nothing of the record is pruned. */
export type PruneRefusal =
  | 'too-few-years'
  | 'server-running'
  | 'long-silent'
  | 'not-whole'
  | 'not-outside'
  | 'hold-open'

/** What is said then, on the command line. */
export const pruneRefusalWords: Record<PruneRefusal, string> = {
  'too-few-years': `The record is kept for ${KEPT_YEARS} years at least.`,
  'server-running': 'A server works on this database. Stop all servers first.',
  'long-silent':
    'The last entry is more than a week old. See that the clock is right, start the server once and stop it.',
  'not-whole': 'The record is not whole. Check it first: desk audit verify.',
  'not-outside':
    'No checkpoint outside the database vouches for these entries. Start the server once, or put the checkpoint file back.',
  'hold-open':
    'A login is on hold since then, and the entry that says why would go. Release it first, or keep more years.',
}

/** What is known before anything goes. */
export type PruneFacts = {
  years: number
  serverRunning: boolean
  /** ms since the last entry: by a clock that is ahead, entries look older than they are. */
  silentFor: number
  /** What verifying all of the record found. */
  findings: number
  /** Entries below this index would go. */
  below: number
  /** Entries below this index are held by a checkpoint outside the database. */
  covered: number
  holdOpen: boolean
}

/** Why nothing may be pruned; the first that holds. */
export function pruneBlock(facts: PruneFacts): PruneRefusal | undefined {
  if (!Number.isSafeInteger(facts.years) || facts.years < KEPT_YEARS) return 'too-few-years'
  if (facts.serverRunning) return 'server-running'
  if (facts.silentFor > LONG_SILENT) return 'long-silent'
  if (facts.findings > 0) return 'not-whole'
  if (facts.covered < facts.below) return 'not-outside'
  return facts.holdOpen ? 'hold-open' : undefined
}

/** The same day so many years ago, UTC; of 29 February the 28th, so that nothing goes too soon. */
export function yearsBefore(now: Instant, years: number): Instant {
  const then = new Date(now)
  const date = then.getUTCDate()
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then.getUTCDate() === date ? then.getTime() : then.getTime() - days(1)
}
