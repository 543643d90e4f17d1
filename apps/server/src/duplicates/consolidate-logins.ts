import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideConsolidation, sidesOf, survivorLabel } from '@portal-desk/domain'
import { possibleDuplicateOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellReviewers } from '../http/tell-reviewers.ts'
import { forApprovers } from '../unit/for-approvers.ts'
import { maskedOf } from './masked-of.ts'
import { pairFacts, reviewingOf } from './pair-facts.ts'

/** One login for one person: both records locked, the decision carried out or refused, and on the record either way. */
export const consolidateLogins: UseCase<ConsoleEndpoints['consolidateLogins']> = async (desk, ask) => {
  const answer = await forApprovers(desk, ask, async (unit) => {
    const { keep } = ask.body
    const ofPair = unit.tx.selectFrom('possible_duplicate').selectAll().where('id', '=', ask.params.pairId)
    const known = await ofPair.executeTakeFirst()
    if (!known) throw new Stop('not-here')
    const locked = await pairFacts(unit.tx, reviewingOf(desk, ask), possibleDuplicateOf(known), unit.factsFor)
    // The records are locked first, as everywhere; the pair is read behind the locks.
    const facts = { ...locked, pair: possibleDuplicateOf(await ofPair.executeTakeFirstOrThrow()) }
    const { retired, survivor } = sidesOf(facts, keep)
    const made = await unit.carryOut(decideConsolidation(facts, keep), retired.facts)
    unit.touch({ patientId: survivor.facts.patient.id })
    if (made.refused) return { refused: made.refused }
    return {
      consolidationId: made.consolidationId ?? '',
      done: `One login now: ${survivorLabel(maskedOf(survivor.facts.patient))}.`,
    }
  })
  tellReviewers(desk)
  return answer
}
