import type { AuditEvent } from '../audit/actions.ts'
import type { Decision } from '../decision.ts'
import { closedOnArrival } from '../inactive/close-arriving-login.ts'
import { withNote } from '../notes/with-note.ts'
import type { Refusal } from '../refusal.ts'
import { type UndoConsolidationReason, type UndoFacts, undoUntil } from './consolidation.ts'
import { passwordBlock, sidesBlock } from './sides-block.ts'
import { survivorLabel } from './survivor.ts'

type Why = { reason: UndoConsolidationReason; note?: string | undefined }

/** Why a consolidation cannot be taken back now, the own password aside. */
export function undoConsolidationBlock(facts: UndoFacts): Refusal | undefined {
  const { consolidation, retired, survivor, policy, now } = facts
  const block = sidesBlock(facts, [retired, survivor])
  if (block) return block
  const merged = [retired, survivor].find(({ facts: { survivor } }) => survivor?.why === 'chart-merged')
  if (merged?.facts.survivor) return { code: 'record-merged', survivor: survivorLabel(merged.facts.survivor) }
  const { account } = retired.facts
  const leads = account?.lifecycle === 'retired' && account.survivorId === consolidation.survivorId
  if (consolidation.undoneAt !== undefined || !leads)
    return {
      code: 'someone-else-changed-it',
      ...(consolidation.undoneAt === undefined ? {} : { at: consolidation.undoneAt }),
    }
  const until = undoUntil(consolidation, policy)
  return now > until ? { code: 'too-late-to-undo', at: until } : undefined
}

/**
 * Two logins again, each exactly as it was: password, lock, language and contact were never touched. What ended with
 * the consolidation stays ended: a link that was dead once never opens again. A record that was closed meanwhile stays
 * closed. Of all who try, one wins (T3).
 */
export function decideUndoConsolidation(facts: UndoFacts, why: Why): Decision {
  const { consolidation, retired, survivor } = facts
  const entries = (event: Pick<AuditEvent, 'action' | 'outcome' | 'reason'>): AuditEvent[] =>
    [retired, survivor].map((side) => ({
      ...event,
      object: `consolidation:${consolidation.id}`,
      patient: side.facts.patient.id,
    }))
  const refused = undoConsolidationBlock(facts) ?? passwordBlock(facts)
  if (refused)
    return {
      refused,
      audit: entries({
        action: 'account.consolidation-refused',
        outcome: 'refused',
        reason: refused.code,
      }),
    }
  const closed = closedOnArrival(
    { id: consolidation.retiredId, lifecycle: consolidation.before },
    retired.facts,
  )
  return withNote(
    {
      changes: [
        { change: 'restore-account', consolidationId: consolidation.id, reason: why.reason },
        ...(closed ? [{ change: 'set-account' as const, set: closed.set }, ...closed.changes] : []),
      ],
      messages: [],
      audit: [
        ...entries({ action: 'account.consolidation-undone', outcome: 'done', reason: why.reason }),
        ...(closed?.audit ?? []),
      ],
    },
    why,
  )
}
