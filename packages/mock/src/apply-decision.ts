import type { AuditEvent, Decision, MessageOrder } from '@portal-desk/domain'
import { applyAnomalyChange } from './apply-anomaly-change.ts'
import { applyCallChange } from './apply-call-change.ts'
import { applyConsolidation } from './apply-consolidation.ts'
import { applyDuplicateChange } from './apply-duplicate-change.ts'
import { applyInactiveChange } from './apply-inactive-change.ts'
import { applyPatientChange } from './apply-patient-change.ts'
import { applyReviewChange } from './apply-review-change.ts'
import { patientOf } from './call-facts.ts'
import { tellWatchers } from './live.ts'
import type { By, Made } from './made.ts'
import type { MockPatient } from './mock-patient.ts'
import type { MockWorld } from './world.ts'

/**
 * Carries out a decision in memory, as the store does in its transaction, refused or not; then tells the screens.
 * @param patient whose record the decision is about, where there is one
 */
export function applyDecision(
  world: MockWorld,
  decision: Decision,
  by: By,
  patient: MockPatient | undefined,
): Made {
  const made: Made = { messageIds: [] }
  for (const change of decision.changes ?? []) {
    applyCallChange(world, change, by, made)
    applyInactiveChange(world, patient, change, by)
    applyDuplicateChange(world, change, by, made)
    applyConsolidation(world, patient, change, by, made)
    applyAnomalyChange(world, change, by)
    applyReviewChange(world, change, by)
    if (patient) applyPatientChange(world, patient, change, by, made)
  }
  for (const order of decision.messages ?? []) if (patient) queue(world, patient, order, made)
  for (const event of decision.audit) record(world, event, by, patient, made)
  for (const [i, id] of made.messageIds.entries()) {
    const reason = decision.messages?.[i]?.template ?? 'mail'
    record(world, { action: 'mail.queued', outcome: 'done', reason, object: `mail:${id}` }, by, patient, made)
  }
  tellWatchers(world, by.callId, patient?.facts.id)
  return made
}

function queue(world: MockWorld, patient: MockPatient, order: MessageOrder, made: Made): void {
  const id = world.newId()
  patient.messages.unshift({
    id,
    template: order.template,
    ...(order.withNewLink && made.linkId ? { linkId: made.linkId } : {}),
    state: 'queued',
    queuedAt: world.now(),
    tries: 0,
    askedBy: order.askedBy,
  })
  made.messageIds.push(id)
}

/** Adds an entry to the story of its patient; an event about a link just made names it. */
export function record(
  world: MockWorld,
  event: AuditEvent,
  { actor, callId }: By,
  about: MockPatient | undefined,
  made: Made = { messageIds: [] },
): void {
  const patient = event.patient ? patientOf(world, event.patient) : about
  if (!patient) return
  const names = made.linkId && /^(invitation|reset-link)\.queued$/.test(event.action)
  const code = made.temporaryLoginId && event.action === 'temporary-login.issued'
  const fresh = names ? `link:${made.linkId}` : code ? `temporary-login:${made.temporaryLoginId}` : undefined
  const object = event.object ?? fresh
  patient.events.unshift({
    idx: (patient.events[0]?.idx ?? 0) + 1,
    at: world.now(),
    action: event.action,
    outcome: event.outcome,
    ...(event.reason ? { reason: event.reason } : {}),
    ...(event.details?.['note'] ? { note: event.details['note'] } : {}),
    ...(object ? { object } : {}),
    actor,
    ...(callId ? { callId } : {}),
    ...(event.verification ? { level: event.verification.level, methods: event.verification.methods } : {}),
  })
}
