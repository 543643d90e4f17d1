import type { LogVerification } from './log-verification.ts'

/** What the desk can say of its record; the first that holds. */
export type IntegrityVerdict = 'not-whole' | 'never' | 'unproved' | 'whole'

export type IntegrityFacts = {
  /** The desk itself holds each new checkpoint against the one before. */
  agrees: boolean
  /** The newest verification of all entries that found nothing. */
  lastWhole?: LogVerification
  /** The newest verification that found something. */
  lastBroken?: LogVerification
  /** Entries below this index were pruned after years; their hashes stand. */
  prunedBelow?: number
}

/**
 * What the record is worth now. Something found stays found until all of the log was verified since: that the tail is
 * good says nothing about the rest. Without an outside file a log rewritten as a whole looks whole.
 */
export function integrityVerdict({ agrees, lastWhole, lastBroken }: IntegrityFacts): IntegrityVerdict {
  const foundSince =
    lastBroken !== undefined &&
    (lastBroken.finishedAt ?? 0) >= (lastWhole?.finishedAt ?? Number.NEGATIVE_INFINITY)
  if (!agrees || foundSince) return 'not-whole'
  if (!lastWhole) return 'never'
  return lastWhole.outside === 0 ? 'unproved' : 'whole'
}
