import { type Act, atTheCounter, callsOf, isHasty, newestAt } from './act.ts'
import type { Finding } from './anomaly.ts'
import { countsOf, isFarAbove, median, peersOf } from './peers.ts'

/** Fewer than this on one day is a day like others, whatever colleagues had. */
export const ATTENTION_FROM = 5

/** What all did of one kind on one day. */
export type DayOfTeam = {
  kind: 'temporary-login' | 'contact-change'
  day: string
  acts: readonly Act[]
  /** Everybody who took a call that day. */
  atWork: readonly string[]
}

/**
 * One person gave out far more temporary logins, or changed far more contacts, than colleagues on the same day: three
 * times the usual number and at least five, for these are the strongest things the desk can do.
 */
export function farAbovePeers({ kind, day, acts, atWork }: DayOfTeam, staffId: string): Finding | undefined {
  const own = acts.filter((act) => act.staffId === staffId)
  const peers = peersOf(countsOf(acts, atWork), staffId)
  if (!peers) return undefined
  const usual = median(peers)
  if (!isFarAbove(own.length, usual, ATTENTION_FROM)) return undefined
  return {
    rule: 'far-above-peers',
    kind,
    about: `${kind}:${staffId}:${day}`,
    people: [staffId],
    found: own.length,
    usual,
    ordinary: own.filter(atTheCounter).length,
    against: own.filter(isHasty).length,
    peers,
    at: newestAt(own),
    calls: callsOf(own),
  }
}
