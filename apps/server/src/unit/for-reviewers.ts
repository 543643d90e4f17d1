import type { Comparing, Decision, PairFacts, Refusal } from '@portal-desk/domain'
import { possibleDuplicateOf, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellReviewers } from '../http/tell-reviewers.ts'
import { comparing } from './comparing.ts'
import { lockedPair } from './locked-pair.ts'

type Settled<A> = { refused: Refusal } | { answer: A }

/**
 * One transaction about a pair, which is locked: decided and carried out, or refused, and on the record either way. Every
 * reviewer's screen reads again after it.
 * @throws Stop *not-here*, *refused*
 */
export async function forReviewers<A>(
  desk: Desk,
  { staff, context, transact }: Pick<Ask, 'staff' | 'context' | 'transact'>,
  pairId: string,
  decide: (facts: PairFacts, by: Comparing, unit: Unit) => Decision | Promise<Decision>,
  answer: (facts: PairFacts) => A,
): Promise<A> {
  if (!staff) throw new Stop('not-signed-in')
  const settled = await transact<Settled<A>>(async (unit) => {
    const row = await lockedPair(unit, desk.store.dialect, pairId)
    if (!row) throw new Stop('not-here')
    const facts = { now: context.now, policy: desk.house().policy, pair: possibleDuplicateOf(row) }
    const decision = await decide(facts, await comparing(unit.tx, staff, row), unit)
    const { refused } = await unit.carryOut(decision)
    for (const patientId of [row.patient_a, row.patient_b]) unit.touch({ patientId })
    return { answer: refused ? { refused } : { answer: answer(facts) } }
  })
  if ('refused' in settled.answer) throw new Stop('refused', { refusal: settled.answer.refused })
  tellReviewers(desk)
  return settled.answer.answer
}
