import type { Change, Decision, PortalAccount, Verification } from '@portal-desk/domain'
import { usernameStem } from '@portal-desk/domain'
import { patientOf } from './call-facts.ts'
import type { MockPatient, MockWorld } from './world.ts'

const clean = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as T

/** Carries out a decision in memory, as the store does in its transaction; answers the id of a link it made. */
export function applyDecision(world: MockWorld, callId: string, decision: Decision): string | undefined {
  const patient = patientOf(world, world.calls.get(callId)?.patientId)
  let linkId: string | undefined
  for (const change of decision.changes ?? []) linkId = applyChange(world, callId, patient, change) ?? linkId
  for (const order of decision.messages ?? []) {
    patient?.messages.unshift({
      id: world.newId(),
      template: order.template,
      ...(order.withNewLink && linkId ? { linkId } : {}),
      state: 'handed-over',
      queuedAt: world.now(),
      handedOverAt: world.now(),
      tries: 1,
      askedBy: order.askedBy,
    })
  }
  for (const event of decision.audit) {
    patient?.events.unshift({
      idx: patient.events.length + 10,
      at: world.now(),
      action: event.action,
      outcome: event.outcome,
      ...(event.reason ? { reason: event.reason } : {}),
      ...(event.object ? { object: event.object } : {}),
      actor: { kind: 'staff', id: world.staff.id, name: world.staff.name },
      callId,
      ...(event.verification ? { level: event.verification.level, methods: event.verification.methods } : {}),
    })
  }
  return linkId
}

function applyChange(
  world: MockWorld,
  callId: string,
  patient: MockPatient | undefined,
  change: Change,
): string | undefined {
  const now = world.now()
  switch (change.change) {
    case 'set-call': {
      const call = world.calls.get(callId)
      if (call)
        world.calls.set(callId, clean({ ...call, ...change.set, version: call.version + 1 }) as typeof call)
      return undefined
    }
    case 'start-verification': {
      const { checks = [], drawn, verifiedAt } = change
      const started: Verification = {
        id: world.newId(),
        callId,
        patientId: change.patientId,
        staffId: world.staff.id,
        startedAt: now,
        drawn,
        submits: 0,
        checks,
        version: 1,
      }
      world.verifications.set(callId, verifiedAt === undefined ? started : { ...started, verifiedAt })
      return undefined
    }
    case 'set-verification': {
      const before = world.verifications.get(callId)
      if (before) world.verifications.set(callId, clean({ ...before, ...change.set }) as Verification)
      return undefined
    }
    default:
      return patient ? applyToPatient(world, callId, patient, change) : undefined
  }
}

function applyToPatient(
  world: MockWorld,
  callId: string,
  patient: MockPatient,
  change: Change,
): string | undefined {
  const now = world.now()
  switch (change.change) {
    case 'create-account':
      patient.account = {
        id: world.newId(),
        patientId: patient.facts.id,
        username: `${usernameStem(patient.facts.names)}${patient.links.length + 17}`,
        lifecycle: 'invited',
        lock: { kind: 'none' },
        hold: 'none',
        credential: 'none',
        contact: 'unverified',
        language: patient.facts.language ?? world.clinic.language,
        failedSignIns: 0,
        createdAt: now,
        version: 1,
      }
      return undefined
    case 'set-account':
      if (patient.account) patient.account = clean({ ...patient.account, ...change.set }) as PortalAccount
      return undefined
    case 'create-link': {
      const id = world.newId()
      patient.links = patient.links.map((link) =>
        link.end === 'superseded' && !link.supersededBy ? { ...link, supersededBy: id } : link,
      )
      patient.links.unshift({
        id,
        accountId: patient.account?.id ?? '',
        kind: change.kind,
        createdAt: now,
        expiresAt: now + change.life,
        wrongDetails: 0,
        askedBy: change.askedBy,
        staffId: world.staff.id,
        callId,
      })
      return id
    }
    case 'end-link':
      patient.links = patient.links.map((link) =>
        link.id === change.linkId
          ? {
              ...link,
              end: change.end,
              endedAt: now,
              ...(change.reason ? { revokeReason: change.reason } : {}),
            }
          : link,
      )
      return undefined
    case 'cancel-message':
      patient.messages = patient.messages.map((m) =>
        m.id === change.messageId ? { ...m, state: 'cancelled' } : m,
      )
      return undefined
    default:
      return undefined
  }
}
