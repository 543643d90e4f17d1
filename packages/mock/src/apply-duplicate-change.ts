import { type Change, isWaiting, type PossibleDuplicate } from '@portal-desk/domain'
import type { By, Made } from './made.ts'
import { nameOfStaff } from './mock-staff.ts'
import type { MockWorld } from './world.ts'

/** Changes of two records that may be one person. */
export function applyDuplicateChange(world: MockWorld, change: Change, by: By, made: Made): void {
  const now = world.now()
  const setPair = (id: string, set: (pair: PossibleDuplicate) => PossibleDuplicate): void => {
    world.pairs = world.pairs.map((pair) => (pair.id === id ? set(pair) : pair))
  }
  switch (change.change) {
    case 'flag-pair': {
      const { pair, reason, note, score, known } = change
      made.pairId = known?.id ?? world.newId()
      if (!known)
        world.pairs.push({
          id: made.pairId,
          ...pair,
          state: 'suspected',
          source: 'agent',
          flaggedAt: now,
          score,
          version: 1,
        })
      if (known?.again) setPair(known.id, (one) => ({ ...one, state: 'suspected', flaggedAt: now, score }))
      world.pairFlags.push({
        id: world.newId(),
        pairId: made.pairId,
        callId: by.callId ?? '',
        by: by.actor.id,
        byName: nameOfStaff(by.actor.id),
        at: now,
        reason,
        ...(note === undefined ? {} : { note }),
      })
      return
    }
    case 'take-back-flag': {
      const { flagId, pairId, then } = change
      world.pairFlags = world.pairFlags.filter(({ id }) => id !== flagId)
      if (then === 'goes') world.pairs = world.pairs.filter(({ id }) => id !== pairId)
      if (then === 'decided') setPair(pairId, (one) => ({ ...one, state: 'do-not-match' }))
      return
    }
    case 'set-pair': {
      const { state, reviewer, decided, sent } = change.set
      setPair(change.pairId, ({ reviewer: _, ...one }) => ({
        ...one,
        state,
        version: isWaiting({ state }) ? one.version : one.version + 1,
        ...(reviewer ? { reviewer } : {}),
        ...(decided
          ? {
              decidedBy: by.actor.id,
              decidedAt: now,
              evidence: decided.evidence,
              ...(decided.reason === undefined ? {} : { decision: decided.reason }),
            }
          : {}),
        ...(sent ? { sentAt: now } : {}),
      }))
      return
    }
  }
}
