import { z } from 'zod'
import { civilTime } from '../shared/civil-time.ts'
import type { Instant } from '../shared/instant.ts'
import { startOfDay } from '../shared/start-of-day.ts'
import { type AuditGroup, actionsOf } from './action-groups.ts'
import type { AuditAction, AuditEvent } from './actions.ts'

/** How an act ended. */
export const AuditOutcome = z.enum(['done', 'refused', 'unknown'])
export type AuditOutcome = z.infer<typeof AuditOutcome>
export const auditOutcomeLabels: Record<AuditOutcome, string> = {
  done: 'Done',
  refused: 'Refused',
  unknown: 'Not known',
}

/** A stretch of whole days up to now, or one day of the calendar. */
export const AuditWhen = z.union([
  z.enum(['today', 'yesterday', '7-days', '30-days']),
  z.iso.date().refine((day) => day >= '1970-01-02' && day < '3000', 'This does not fit here.'),
])
export type AuditWhen = z.infer<typeof AuditWhen>
const lengths: Record<string, [first: number, days: number]> = {
  today: [0, 1],
  yesterday: [-1, 1],
  '7-days': [-6, 7],
  '30-days': [-29, 30],
}

/** What somebody wants to see of the trail; what is absent may be anything. */
export type AuditFilter = {
  /** A colleague who acted. */
  staffId?: string | undefined
  what?: AuditGroup | undefined
  outcome?: AuditOutcome | undefined
  when?: AuditWhen | undefined
  patientId?: string | undefined
  callId?: string | undefined
  /** The site that the record belonged to then. */
  site?: string | undefined
}

/** From when on and before when, ms UTC: whole days in the clinic's zone. */
export function whenOf(when: AuditWhen, now: Instant, timeZone: string): { from: Instant; before: Instant } {
  const known = lengths[when]
  const [first, days] = known ?? [0, 1]
  const [y = 0, m = 0, d = 0] = when.split('-').map(Number)
  const today = civilTime(now, timeZone)
  const { year, month, day } = known ? today : { year: y, month: m, day: d }
  const begin = (n: number) => startOfDay(year, month, day + n, timeZone)
  return { from: begin(first), before: begin(first + days) }
}

/** Which actions are asked for; nothing where it may be any. */
export const actionsFor = ({ what }: Pick<AuditFilter, 'what'>): AuditAction[] | undefined =>
  what === undefined ? undefined : actionsOf(what)

/** What was asked for in closed words, as it stands in entries: which filters are set, never whose or which call. */
export function filterCode({ staffId, what, outcome, when, patientId, callId, site }: AuditFilter): string {
  const words = [
    staffId && 'who',
    what && `what:${what}`,
    outcome && `outcome:${outcome}`,
    when && `when:${when}`,
    patientId && 'patient',
    callId && 'call',
    site && 'site',
  ].filter(Boolean)
  return words.length > 0 ? words.join(' ') : 'everything'
}

/**
 * The entry of one page that is read (L): the filter in closed words, and whom or which call it is about.
 * @param further a page behind another one
 * @param found the patients whose masked names it shows
 */
export function auditViewed(filter: AuditFilter, further: boolean, found: readonly string[]): AuditEvent {
  const { staffId, patientId, callId } = filter
  const object = callId ? `call:${callId}` : staffId ? `staff:${staffId}` : undefined
  return {
    action: 'audit.viewed',
    outcome: 'done',
    reason: `${filterCode(filter)}${further ? ' further' : ''}`,
    ...(object ? { object } : {}),
    ...(patientId ? { patient: patientId } : {}),
    ...(found.length > 0 ? { details: { found: found.join(' ') } } : {}),
  }
}

/** The entry of one entry that is opened. */
export const auditEntryViewed = (idx: number, patientId: string | undefined): AuditEvent => ({
  action: 'audit.viewed',
  outcome: 'done',
  reason: 'entry',
  object: `entry:${idx}`,
  ...(patientId ? { patient: patientId } : {}),
})
