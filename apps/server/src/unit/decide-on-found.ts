import type { ConsoleEndpoints } from '@portal-desk/contract'
import { type decideChooseRecord, decideNotFound, searchKinds } from '@portal-desk/domain'
import { readCloseness } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { decideInCall, sameCall } from './decide-in-call.ts'
import { recentViews } from './recent-views.ts'
import { runSearch } from './run-search.ts'

/**
 * Decides about a record that a search found. The search is made again here: only a record that what was typed really
 * finds is looked at, so nobody browses by id (V11).
 * @param decide what is done with it, in the transaction
 */
export const decideOnFound =
  (decide: typeof decideChooseRecord): UseCase<ConsoleEndpoints['chooseRecord' | 'namePatient']> =>
  async (desk, ask) => {
    const { patientId, searchText } = ask.body
    const { hits } = await runSearch(desk, searchText)
    const hit = hits.find((one) => one.patientId === patientId)
    return decideInCall(
      ask.transact,
      ask.params.callId,
      async (facts) => {
        if (!hit) return decideNotFound(facts)
        const closeness = await readCloseness(desk.store.read, facts.staff.id, patientId)
        return decide(facts, {
          ...(closeness ? { closeness } : {}),
          patientId,
          searchedBy: searchKinds(hit.interpretation, hit.why),
          needsThirdIdentifier: hit.needsThirdIdentifier,
          viewedAt: await recentViews(desk.store.read, facts.staff.id, facts.now),
        })
      },
      sameCall,
    )
  }
