import type { AuditAction, AuditEvent } from '../audit/actions.ts'
import { hasRight, type Role } from '../call/roles.ts'
import type { Change, Decision } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
import type { Anomaly, SettleReason } from './anomaly.ts'

/** Whoever looks after anomalies. */
export type AnomalyReader = { id: string; role: Role }
/** Somebody a finding may be given to. */
export type Colleague = AnomalyReader & { active: boolean }

/**
 * Why somebody does not look after this finding: nobody does where they had part in it, and what was handed to the
 * privacy officer is theirs.
 */
export function anomalyBlock(anomaly: Anomaly, by: AnomalyReader): Refusal | undefined {
  if (!hasRight(by.role, 'read-audit')) return { code: 'no-right' }
  if (anomaly.people.includes(by.id)) return { code: 'about-yourself' }
  if (anomaly.settled) return { code: 'someone-else-changed-it' }
  return anomaly.handedAt !== undefined && by.role !== 'privacy-officer'
    ? { code: 'no-right', reason: 'privacy-officer' }
    : undefined
}

const about = ({ id }: Anomaly): Pick<AuditEvent, 'object'> => ({ object: `anomaly:${id}` })

/** Carries it out under the version that was looked at, or refuses; on the record either way. */
function decided(
  anomaly: Anomaly,
  refusal: Refusal | undefined,
  change: () => Change,
  event: { action: AuditAction; reason?: string; details?: Record<string, string> },
): Decision {
  if (refusal)
    return {
      refused: refusal,
      audit: [{ action: 'anomaly.refused', outcome: 'refused', reason: refusal.code, ...about(anomaly) }],
    }
  return { changes: [change()], messages: [], audit: [{ ...event, outcome: 'done', ...about(anomaly) }] }
}

/** Why a finding cannot be given to this colleague. */
function cannotTake(anomaly: Anomaly, to: Colleague | undefined): Refusal | undefined {
  if (!to?.active) return { code: 'someone-else-changed-it' }
  return anomalyBlock(anomaly, to)
}

/**
 * Gives a finding to somebody who may look after it, or to nobody.
 * @param to undefined: it is open for everybody again
 */
export const decideAssign = (
  anomaly: Anomaly,
  by: AnomalyReader,
  to: { id: string; known: Colleague | undefined } | undefined,
): Decision =>
  decided(
    anomaly,
    anomalyBlock(anomaly, by) ?? (to && cannotTake(anomaly, to.known)),
    () => ({
      change: 'set-anomaly',
      anomalyId: anomaly.id,
      version: anomaly.version,
      set: { assignedTo: to?.id ?? null },
    }),
    { action: 'anomaly.assigned', ...(to ? {} : { reason: 'nobody' }) },
  )

/** Writes a note beside a finding, for whoever looks after it next. */
export const decideNoteAnomaly = (anomaly: Anomaly, by: AnomalyReader, note: string): Decision =>
  decided(
    anomaly,
    anomalyBlock(anomaly, by),
    () => ({ change: 'note-anomaly', anomalyId: anomaly.id, note }),
    { action: 'anomaly.noted', details: { note } },
  )

/**
 * Settles a finding. Of two who do, one wins (T3). That it was no ordinary thing and was acted on, the privacy officer
 * alone says.
 */
export function decideSettleAnomaly(
  anomaly: Anomaly,
  by: AnomalyReader,
  { reason, note }: { reason: SettleReason; note?: string | undefined },
): Decision {
  const theirs: Refusal | undefined =
    reason === 'acted-on' && by.role !== 'privacy-officer'
      ? { code: 'no-right', reason: 'privacy-officer' }
      : undefined
  return decided(
    anomaly,
    anomalyBlock(anomaly, by) ?? theirs,
    () => ({
      change: 'set-anomaly',
      anomalyId: anomaly.id,
      version: anomaly.version,
      set: { settled: { reason, ...(note === undefined ? {} : { note }) } },
    }),
    { action: 'anomaly.settled', reason, ...(note === undefined ? {} : { details: { note } }) },
  )
}

/** Hands a finding to the privacy officer, who alone settles it from then on. */
export const decideHandOn = (anomaly: Anomaly, by: AnomalyReader): Decision =>
  decided(
    anomaly,
    anomalyBlock(anomaly, by) ??
      (anomaly.handedAt === undefined ? undefined : { code: 'someone-else-changed-it' }),
    () => ({
      change: 'set-anomaly',
      anomalyId: anomaly.id,
      version: anomaly.version,
      set: { handedOn: true, assignedTo: null },
    }),
    { action: 'anomaly.handed-on' },
  )
