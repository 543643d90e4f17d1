import {
  changedNumbers,
  numbersInWords,
  type PolicyChanges,
  type PolicyDraft,
  warnedNumbers,
} from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import { about } from './on-draft.ts'

export type NewDraft = {
  id: string
  changes: PolicyChanges
  reason: string
  by: string
  returnsTo?: number
}

/** Begins a draft from what is in force. */
export async function beginDraft(
  unit: Unit,
  { id, changes, reason, by, returnsTo }: NewDraft,
): Promise<void> {
  const { now } = unit.context
  await unit.tx
    .insertInto('policy_draft')
    .values({
      id,
      base_version: unit.house.policy.version,
      changes: JSON.stringify(changes),
      reason,
      returns_to: returnsTo ?? null,
      drafted_by: by,
      started_at: now,
      saved_at: now,
      revision: 1,
      state: 'open',
    })
    .execute()
  recordDraft(unit, id, changes, reason)
}

/** Saves other numbers under the next revision. What was a return to a version is a draft of its own from here on. */
export async function saveDraft(
  unit: Unit,
  draft: PolicyDraft,
  changes: PolicyChanges,
  reason: string,
): Promise<number> {
  const revision = draft.revision + 1
  await unit.tx
    .updateTable('policy_draft')
    .set({
      changes: JSON.stringify(changes),
      reason,
      returns_to: null,
      saved_at: unit.context.now,
      revision,
    })
    .where('id', '=', draft.id)
    .execute()
  recordDraft(unit, draft.id, changes, reason)
  return revision
}

function recordDraft(unit: Unit, id: string, changes: PolicyChanges, reason: string): void {
  const names = changedNumbers(changes)
  const warned = warnedNumbers(changes)
  unit.record({
    action: 'policy.drafted',
    outcome: 'done',
    ...about({ id }),
    details: {
      before: numbersInWords(names, unit.house.policy),
      after: numbersInWords(names, changes),
      note: reason,
      ...(warned.length > 0 ? { warned: numbersInWords(warned, changes) } : {}),
    },
  })
}
