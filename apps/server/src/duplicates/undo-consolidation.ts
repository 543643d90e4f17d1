import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideUndoConsolidation } from '@portal-desk/domain'
import { consolidationOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellReviewers } from '../http/tell-reviewers.ts'
import { forApprovers } from '../unit/for-approvers.ts'
import { reviewingOf, sideOf } from './pair-facts.ts'

/** Two logins again, each as it was; a refusal is on the record of both as well. */
export const undoConsolidation: UseCase<ConsoleEndpoints['undoConsolidation']> = async (desk, ask) => {
  const answer = await forApprovers(desk, ask, async (unit) => {
    const { tx } = unit
    const ofThis = tx.selectFrom('consolidation').selectAll().where('id', '=', ask.params.consolidationId)
    const known = await ofThis.executeTakeFirst()
    if (!known) throw new Stop('not-here')
    const accounts = await tx
      .selectFrom('portal_account')
      .select(['id', 'patient_id'])
      .where('id', 'in', [known.retired_account, known.survivor_account])
      .orderBy('patient_id')
      .execute()
    const [first, second] = accounts
    if (!first || !second) throw new Stop('not-here')
    // In the one order that records are locked in; the consolidation is read behind the locks.
    const reviewing = reviewingOf(desk, ask)
    const one = await sideOf(tx, reviewing, await unit.factsFor(first.patient_id))
    const other = await sideOf(tx, reviewing, await unit.factsFor(second.patient_id))
    const isFirst = first.id === known.retired_account
    const [retired, survivor] = isFirst ? [one, other] : [other, one]
    const consolidation = consolidationOf(await ofThis.executeTakeFirstOrThrow())
    const decision = decideUndoConsolidation({ ...reviewing, consolidation, retired, survivor }, ask.body)
    const { refused } = await unit.carryOut(decision, retired.facts)
    unit.touch({ patientId: survivor.facts.patient.id })
    return refused ? { refused } : { done: 'Two logins again.' }
  })
  tellReviewers(desk)
  return answer
}
