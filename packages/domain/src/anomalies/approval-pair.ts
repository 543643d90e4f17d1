import type { Instant } from '../shared/instant.ts'
import { callsOf, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'
import { isFarAbove, median } from './peers.ts'

/** Of a few the same two may meet by the rota. */
const LEAST = 5

/** A request that was approved. */
export type Approved = { askedBy: string; decidedBy: string; callId: string; at: Instant }

/** The same two people, one asking and one agreeing, far more often in a week than any other two. */
export function approvalPair(
  approvals: readonly Approved[],
  { askedBy, decidedBy }: Pick<Approved, 'askedBy' | 'decidedBy'>,
  week: string,
): Finding | undefined {
  const pairs = new Map<string, Approved[]>()
  for (const one of approvals) {
    const key = `${one.askedBy} ${one.decidedBy}`
    pairs.set(key, [...(pairs.get(key) ?? []), one])
  }
  const theirs = pairs.get(`${askedBy} ${decidedBy}`) ?? []
  const others = [...pairs].flatMap(([key, some]) => (key === `${askedBy} ${decidedBy}` ? [] : some.length))
  const usual = median(others)
  if (!isFarAbove(theirs.length, usual, LEAST)) return undefined
  return {
    rule: 'approval-pair',
    about: `${askedBy}:${decidedBy}:${week}`,
    people: [askedBy, decidedBy],
    found: theirs.length,
    usual,
    ordinary: approvals.filter((one) => one.decidedBy === decidedBy && one.askedBy !== askedBy).length,
    against: approvals.some((one) => one.askedBy === askedBy && one.decidedBy !== decidedBy)
      ? 0
      : theirs.length,
    at: newestAt(theirs),
    calls: callsOf(theirs),
  }
}
