import type { AuditAction } from '../audit/actions.ts'
import type { Duration, Instant } from '../shared/instant.ts'

/** One entry of the trail as the rules about the desk's own work see it. */
export type Act = {
  idx: number
  at: Instant
  action: AuditAction
  /** Who acted, where a member of staff did. */
  staffId?: string | undefined
  callId?: string | undefined
  reason?: string | undefined
  /** What the check of the caller rested on. */
  methods?: readonly string[] | undefined
  /** How long the record had been open in this call, ms. */
  sinceOpened?: Duration | undefined
}

/** What a stranger with the right answers does not have: a contact on file, a face with its document, two colleagues. */
const possession = /call-back|link|photo|override|two people/
export const provedMore = ({ methods = [] }: Pick<Act, 'methods'>): boolean =>
  methods.some((method) => possession.test(method))
/** A photo ID at the counter; one by video shows no more than a contact on file does. */
export const atTheCounter = ({ methods = [] }: Pick<Act, 'methods'>): boolean =>
  methods.some((method) => method === 'photo ID' || method === 'photo-id')

/** Faster than anybody can find out whom they speak to. */
export const HASTY: Duration = 30_000
export const isHasty = ({ sinceOpened }: Pick<Act, 'sinceOpened'>): boolean =>
  sinceOpened !== undefined && sinceOpened < HASTY

/** The calls behind these acts, each once, the newest last; more than a page holds is only counted. */
const CALLS = 50
export const callsOf = (acts: readonly Pick<Act, 'callId'>[]): string[] =>
  [...new Set(acts.flatMap(({ callId }) => callId ?? []))].slice(-CALLS)

/** The members of staff who acted, each once. */
export const peopleOf = (acts: readonly Pick<Act, 'staffId'>[]): string[] => [
  ...new Set(acts.flatMap(({ staffId }) => staffId ?? [])),
]

/** When the newest of them happened. */
export const newestAt = (acts: readonly Pick<Act, 'at'>[]): Instant => Math.max(...acts.map(({ at }) => at))
