import type { ConsoleEndpoints } from '@portal-desk/contract'
import { liveCallBlock, RESTRICTED } from '@portal-desk/domain'
import { restrictedAmong } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { openCallsOf } from '../unit/colleagues.ts'
import { isMine, stopFor } from '../unit/decide-in-call.ts'
import { readCall } from '../unit/read-call.ts'
import { runSearch } from '../unit/run-search.ts'

/** Finds records by two identifiers or more, masked; who looked for whom is recorded before the list leaves (V11, T1). */
export const searchPatients: UseCase<ConsoleEndpoints['searchPatients']> = async (desk, ask) => {
  const { callId, text } = ask.body
  const context = { ...ask.context, callId }
  const facts = await readCall(desk, context, callId)
  const block = liveCallBlock(facts)
  if (block) {
    ask.context.callId = callId
    await ask.transact(async (unit) => {
      unit.record({ action: 'search.refused', outcome: 'refused', reason: block.code })
      return { answer: null }
    })
    throw stopFor(block, isMine(facts))
  }
  const { query, hits, more } = await runSearch(desk, text)
  // One word may be a username, but when nobody has it, it is one detail and no more.
  const enough = query.enough || hits.length > 0
  const answer = { understood: query.understood, enough, hits: [], more: false }
  if (!query.searchable) return answer
  const restricted = await restrictedAmong(
    desk.store.read,
    hits.map((hit) => hit.patientId),
  )
  const busy = await openCallsOf(
    desk,
    hits.map((hit) => hit.patientId),
    context.actor.id,
  )
  ask.context.callId = callId
  await ask.transact(async (unit) => {
    await unit.tx
      .updateTable('call_session')
      .set({ last_activity_at: ask.context.now })
      .where('id', '=', callId)
      .execute()
    unit.record({
      action: 'search.done',
      outcome: 'done',
      reason: `hits:${hits.length}`,
      details: { typed: text, found: hits.map((hit) => hit.patientId).join(' ') },
    })
    return { answer: null }
  })
  return {
    ...answer,
    more,
    hits: hits.map((hit) => ({
      patientId: hit.patientId,
      ...(restricted.has(hit.patientId) ? unnamed(hit.why) : namedHit(hit)),
      ...(hit.lookalikeGroup === undefined ? {} : { lookalikeGroup: hit.lookalikeGroup }),
      needsThirdIdentifier: hit.needsThirdIdentifier,
      deceased: hit.deceased,
      withoutChart: hit.withoutChart,
      ...(hit.leadsHere ? { leadsHere: hit.leadsHere } : {}),
      ...(busy.has(hit.patientId) ? { inCallWith: busy.get(hit.patientId) } : {}),
    })),
  }
}

type Hit = Awaited<ReturnType<typeof runSearch>>['hits'][number]
const namedHit = ({ maskedName, born, town, why }: Hit) => ({ name: maskedName, born, town, why })

/** A restricted record shows in the list that it is there, and nothing of what is in it (edge case 20). */
const unnamed = (why: Hit['why']) => ({
  name: RESTRICTED,
  born: '',
  town: '',
  why: why.map(({ field, typed }) => ({ field, typed })),
})
