import type { Change } from '@portal-desk/domain'
import type { By, Made } from './made.ts'
import { patched } from './patched.ts'
import type { MockWorld } from './world.ts'

/** Changes of a call and of the check in it; all others are about the patient. */
export function applyCallChange(world: MockWorld, change: Change, { actor, callId }: By, made: Made): void {
  switch (change.change) {
    case 'set-call': {
      const call = world.calls.get(change.callId)
      if (call) world.calls.set(call.id, { ...patched(call, change.set), version: call.version + 1 })
      return
    }
    case 'ask-approval': {
      const { remedy, orderHash, reason, note, level, methods, life } = change
      const patientId = world.calls.get(callId ?? '')?.patientId ?? ''
      made.approvalId = world.newId()
      world.approvals.unshift({
        id: made.approvalId,
        remedy,
        patientId,
        callId: callId ?? '',
        askedBy: actor.id,
        askedAt: world.now(),
        until: world.now() + life,
        orderHash,
        reason,
        ...(note ? { note } : {}),
        level,
        methods,
      })
      return
    }
    case 'end-approval':
      world.approvals = world.approvals.map((one) =>
        one.id === change.approvalId
          ? {
              ...one,
              end: change.end,
              ...(change.from === 'requested' && change.end !== 'withdrawn'
                ? { decidedBy: actor.id, decidedAt: world.now() }
                : {}),
              ...(change.denial ? { denial: change.denial } : {}),
              ...(change.note ? { denialNote: change.note } : {}),
            }
          : one,
      )
      return
    case 'start-verification': {
      const { callId, patientId, staffId, drawn, checks = [], verifiedAt } = change
      world.verifications.unshift({
        id: world.newId(),
        callId,
        patientId,
        staffId,
        startedAt: world.now(),
        drawn,
        submits: 0,
        checks,
        ...(verifiedAt === undefined ? {} : { verifiedAt }),
        version: 1,
      })
      return
    }
    case 'start-confirmation':
      world.confirmations = world.confirmations.map((one) =>
        one.callId === change.callId && one.end === undefined ? { ...one, end: 'superseded' } : one,
      )
      world.confirmations.unshift({
        id: world.newId(),
        callId: change.callId,
        patientId: world.calls.get(change.callId)?.patientId ?? '',
        staffId: actor.id,
        relationship: change.relationship,
        ...(change.contactId === undefined ? {} : { contactId: change.contactId }),
        startedAt: world.now(),
        until: world.now() + change.life,
        numbers: change.numbers,
        said: change.said,
      })
      return
    case 'break-glass':
      world.glass.unshift({
        id: world.newId(),
        callId: callId ?? '',
        patientId: world.calls.get(callId ?? '')?.patientId ?? '',
        staffId: actor.id,
        at: world.now(),
        reason: change.reason,
        ...(change.note ? { note: change.note } : {}),
        until: change.until,
      })
      return
    case 'raise-flag':
      world.flags.unshift({
        id: world.newId(),
        patientId: world.calls.get(callId ?? '')?.patientId ?? '',
        raisedBy: actor.id,
        reason: change.reason,
        raisedAt: world.now(),
      })
      return
    case 'clear-flag':
      world.flags = world.flags.filter(({ id }) => id !== change.flagId)
      return
    case 'end-confirmation':
      world.confirmations = world.confirmations.map((one) =>
        one.id === change.confirmationId ? { ...one, end: change.end, endedAt: world.now() } : one,
      )
      return
    case 'take-over-call': {
      const call = world.calls.get(change.callId)
      if (call) world.calls.set(call.id, { ...call, staffId: actor.id })
      return
    }
    case 'hand-over-verification':
      world.verifications = world.verifications.map((one) =>
        one.id === change.verificationId
          ? {
              ...one,
              staffId: actor.id,
              handedOver: { at: world.now(), checks: change.checks },
              drawn: [],
              version: one.version + 1,
            }
          : one,
      )
      return
    case 'set-verification':
      world.verifications = world.verifications.map((one) =>
        one.id === change.verificationId ? { ...patched(one, change.set), version: one.version + 1 } : one,
      )
      return
  }
}
