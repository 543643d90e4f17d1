import type { ConsoleEndpoints, MaskedHit } from '@portal-desk/contract'
import { ELSEWHERE, liveCallBlock, RESTRICTED } from '@portal-desk/domain'
import { elsewhereAmong, restrictedAmong, together } from '@portal-desk/store'
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
  const ids = hits.map((hit) => hit.patientId)
  const [restricted, elsewhere, busy] = await together([
    restrictedAmong(desk.store.read, ids),
    elsewhereAmong(desk.store.read, context.actor.id, ids),
    openCallsOf(desk, ids, context.actor.id),
  ])
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
    hits: hits.map((hit) => {
      const away = elsewhere.get(hit.patientId)
      return away
        ? atSite(hit, away.site)
        : shownHit(hit, restricted.has(hit.patientId), busy.get(hit.patientId))
    }),
  }
}
type Hit = Awaited<ReturnType<typeof runSearch>>['hits'][number]

const shownHit = (hit: Hit, restricted: boolean, inCallWith: string | undefined): MaskedHit => ({
  patientId: hit.patientId,
  ...(restricted ? unnamed(hit.why) : namedHit(hit)),
  ...(hit.lookalikeGroup === undefined ? {} : { lookalikeGroup: hit.lookalikeGroup }),
  needsThirdIdentifier: hit.needsThirdIdentifier,
  deceased: hit.deceased,
  withoutChart: hit.withoutChart,
  ...(hit.leadsHere ? { leadsHere: hit.leadsHere } : {}),
  ...(inCallWith === undefined ? {} : { inCallWith }),
})

/** Of a record of another site the list says which site, so that the caller can be put through, and nothing else (S18). */
const atSite = ({ patientId, why }: Hit, site: string): MaskedHit => ({
  patientId,
  ...unnamed(why),
  name: ELSEWHERE,
  needsThirdIdentifier: false,
  deceased: false,
  withoutChart: false,
  elsewhere: site,
})

const namedHit = ({ maskedName, born, town, why }: Hit) => ({ name: maskedName, born, town, why })

/** A restricted record shows in the list that it is there, and nothing of what is in it (edge case 20). */
const unnamed = (why: Hit['why']) => ({
  name: RESTRICTED,
  born: '',
  town: '',
  why: why.map(({ field, typed }) => ({ field, typed })),
})
