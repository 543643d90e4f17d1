import type { ConsoleEndpoints } from '@portal-desk/contract'
import { callBlock, decideTakeBackFlag, refusedWith } from '@portal-desk/domain'
import { possibleDuplicateOf, readDuplicateFlags } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellReviewers } from '../http/tell-reviewers.ts'
import { decideInCall } from '../unit/decide-in-call.ts'
import { lockedPair } from '../unit/locked-pair.ts'

/** Takes one's own flag of two records back, while it is young and nobody compares them (domain §4). */
export const takeBackDuplicate: UseCase<ConsoleEndpoints['takeBackDuplicate']> = async (
  desk,
  { params, transact },
) => {
  const answer = await decideInCall(
    transact,
    params.callId,
    async (facts, unit) => {
      const block = callBlock(facts)
      if (block) return refusedWith(block, { action: 'duplicate.refused' })
      const named = await unit.tx
        .selectFrom('duplicate_flag')
        .select('pair_id')
        .where('id', '=', params.flagId)
        .executeTakeFirst()
      if (!named) throw new Stop('not-here')
      const row = await lockedPair(unit, desk.store.dialect, named.pair_id)
      const flags = await readDuplicateFlags(unit.tx, [named.pair_id])
      const flag = flags.find(({ id }) => id === params.flagId)
      if (!row || !flag) throw new Stop('conflict')
      return decideTakeBackFlag(facts, flag, possibleDuplicateOf(row), flags.length)
    },
    () => ({ done: 'Taken back. Nothing has changed for the patient.' }),
  )
  tellReviewers(desk)
  return answer
}
