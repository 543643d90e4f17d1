import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideNamePatient, decideNotFound, searchKinds } from '@portal-desk/domain'
import { readCloseness } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { decideInCall } from '../unit/decide-in-call.ts'
import { recentViews } from '../unit/recent-views.ts'
import { runSearch } from '../unit/run-search.ts'

/** Names whom a representative calls about; the search is made again, as for any record that is opened (V11). */
export const namePatient: UseCase<ConsoleEndpoints['namePatient']> = async (desk, ask) => {
  const { patientId, searchText } = ask.body
  const { hits } = await runSearch(desk, searchText)
  const hit = hits.find((one) => one.patientId === patientId)
  return decideInCall(
    ask.transact,
    ask.params.callId,
    async (facts) => {
      if (!hit) return decideNotFound(facts)
      const closeness = await readCloseness(desk.store.read, facts.staff.id, patientId)
      return decideNamePatient(facts, {
        ...(closeness ? { closeness } : {}),
        patientId,
        searchedBy: searchKinds(hit.interpretation, hit.why),
        needsThirdIdentifier: hit.needsThirdIdentifier,
        viewedAt: await recentViews(desk.store.read, facts.staff.id, facts.now),
      })
    },
    (_decision, _made, { call }) => ({ callId: call.id }),
  )
}
