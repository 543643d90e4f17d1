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
      const { remedy, orderHash, reason, level, methods, life } = change
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
            }
          : one,
      )
      return
    case 'start-verification': {
      const { callId, patientId, drawn, checks = [], verifiedAt } = change
      world.verifications.unshift({
        id: world.newId(),
        callId,
        patientId,
        staffId: actor.id,
        startedAt: world.now(),
        drawn,
        submits: 0,
        checks,
        ...(verifiedAt === undefined ? {} : { verifiedAt }),
        version: 1,
      })
      return
    }
    case 'set-verification':
      world.verifications = world.verifications.map((one) =>
        one.id === change.verificationId ? { ...patched(one, change.set), version: one.version + 1 } : one,
      )
      return
  }
}
