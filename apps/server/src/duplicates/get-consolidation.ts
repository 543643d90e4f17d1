import type { ConsoleEndpoints } from '@portal-desk/contract'
import { consolidationChoices, wordsAt } from '@portal-desk/domain'
import { possibleDuplicateOf, readFacts } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { recordNames } from '../unit/record-names.ts'
import { pairFacts, reviewingOf } from './pair-facts.ts'
import { readDone } from './read-done.ts'

/** What would happen to the logins of a pair; whose were shown to whom is on the record first (T1). */
export const getConsolidation: UseCase<ConsoleEndpoints['getConsolidation']> = async (desk, ask) => {
  const { store, vault } = desk
  const reviewing = reviewingOf(desk, ask)
  const row = await store.read
    .selectFrom('possible_duplicate')
    .selectAll()
    .where('id', '=', ask.params.pairId)
    .executeTakeFirst()
  if (!row) throw new Stop('not-here')
  const { now } = reviewing
  const facts = await pairFacts(store.read, reviewing, possibleDuplicateOf(row), (patientId) =>
    readFacts(store.read, store.dialect, vault, now, desk.house(), patientId, false),
  )
  const done = await readDone(store.read, reviewing, row.id)
  const place = `duplicate:${row.id}`
  const named = await recordNames(desk, ask.context, ask.transact, [
    ...[row.patient_a, row.patient_b].map((patientId) => ({ place, patientId })),
    ...done.map(({ shown, patientId }) => ({ place: `consolidation:${shown.id}`, patientId })),
  ])
  if (!named.has(place)) throw new Stop('audit-unavailable')
  const words = wordsAt(now, desk.house().clinic)
  return {
    choices: consolidationChoices(facts, words),
    undoFor: words.en.life(reviewing.policy.consolidationUndo),
    done: done.flatMap(({ shown }) => (named.has(`consolidation:${shown.id}`) ? [shown] : [])),
  }
}
