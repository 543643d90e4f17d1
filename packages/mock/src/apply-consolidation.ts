import type { Change, PairState, PortalAccount } from '@portal-desk/domain'
import type { By, Made } from './made.ts'
import type { MockPatient } from './mock-patient.ts'
import type { MockWorld } from './world.ts'

/** Two logins that become one, and two again. */
export function applyConsolidation(
  world: MockWorld,
  patient: MockPatient | undefined,
  change: Change,
  by: By,
  made: Made,
): void {
  const now = world.now()
  const setPair = (pairId: string, state: PairState): void => {
    world.pairs = world.pairs.map(({ reviewer: _, ...pair }) =>
      pair.id === pairId
        ? { ...pair, state, decidedBy: by.actor.id, decidedAt: now, version: pair.version + 1 }
        : pair,
    )
  }
  switch (change.change) {
    case 'retire-account': {
      const { survivorId, before, pairId } = change
      if (!patient?.account) return
      made.consolidationId = world.newId()
      world.consolidations.unshift({
        id: made.consolidationId,
        pairId,
        retiredId: patient.account.id,
        survivorId,
        before,
        by: by.actor.id,
        at: now,
      })
      patient.account = { ...raised(patient.account), lifecycle: 'retired', survivorId }
      setPair(pairId, 'consolidated')
      return
    }
    case 'restore-account': {
      const done = world.consolidations.find(({ id }) => id === change.consolidationId)
      if (!done || !patient?.account) return
      done.undoneAt = now
      const { survivorId: _, ...login } = raised(patient.account)
      patient.account = { ...login, lifecycle: done.before }
      setPair(done.pairId, 'undone')
      return
    }
    case 'move-verification':
      world.verifications = world.verifications.map((one) =>
        one.id === change.verificationId
          ? {
              ...one,
              patientId: change.patientId,
              checks: change.checks,
              drawn: [],
              version: one.version + 1,
            }
          : one,
      )
  }
}

const raised = (account: PortalAccount): PortalAccount => ({ ...account, version: account.version + 1 })
