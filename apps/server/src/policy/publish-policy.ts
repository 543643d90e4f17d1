import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  changedNumbers,
  isFreshlyReauthenticated,
  numbersInWords,
  type PolicyDraft,
  policyDone,
  publishBlock,
  warnedNumbers,
  withChanges,
} from '@portal-desk/domain'
import { simulationOf, type Unit } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { draftSeen, numbersSeen } from './draft-seen.ts'
import { onDraft } from './on-draft.ts'

/**
 * A second person brings the draft into force as they read it. From this commit on every unit of work goes by the new
 * version, here and at every other server.
 */
export const publishPolicy: UseCase<ConsoleEndpoints['publishPolicy']> = async (desk, ask) => {
  const { reauthenticatedAt, now } = ask.context
  const done = await onDraft(desk, ask, async (unit, draft, by) => {
    const { policy } = unit.house
    const staff = { ...by, ...(reauthenticatedAt === undefined ? {} : { reauthenticatedAt }) }
    const simulation = draft && (await simulationOf(unit.tx, draft.id))
    const refused = publishBlock(draft, by, {
      sameAsSeen: draft !== undefined && draftSeen(desk.vault, draft) === ask.body.seen,
      simulated:
        draft !== undefined &&
        simulation?.state === 'done' &&
        simulation.seen === numbersSeen(desk.vault, draft),
      fresh: isFreshlyReauthenticated({ now, policy, staff }),
    })
    if (refused || !draft) return { refused: refused ?? { code: 'draft-gone' as const } }
    const version = await bringIntoForce(unit, draft, by.id)
    return { done: policyDone.published(version), version }
  })
  await desk.policy.published()
  return done
}

async function bringIntoForce(unit: Unit, draft: PolicyDraft, by: string): Promise<number> {
  const { policy } = unit.house
  const { version: last, ...numbers } = withChanges(policy, draft.changes)
  const version = last + 1
  await unit.tx
    .insertInto('policy_version')
    .values({
      version,
      numbers: JSON.stringify(numbers),
      drafted_by: draft.draftedBy,
      published_by: by,
      reason: draft.reason,
      returns_to: draft.returnsTo ?? null,
      published_at: unit.context.now,
    })
    .execute()
  await unit.tx
    .updateTable('policy_draft')
    .set({ state: 'published', ended_by: by, ended_at: unit.context.now })
    .where('id', '=', draft.id)
    .execute()
  const names = changedNumbers(draft.changes)
  const warned = warnedNumbers(draft.changes)
  unit.record({
    action: 'policy.changed',
    outcome: 'done',
    object: `policy:${version}`,
    details: {
      before: numbersInWords(names, policy),
      after: numbersInWords(names, draft.changes),
      note: draft.reason,
      ...(warned.length > 0 ? { warned: numbersInWords(warned, draft.changes) } : {}),
    },
  })
  return version
}
