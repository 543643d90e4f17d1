import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideEndOffer, decideOffer, Role } from '@portal-desk/domain'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { decideInCall, sameCall } from '../unit/decide-in-call.ts'

const tell = (desk: Desk, staffId: string | undefined): void => {
  if (staffId) desk.live.sendTo(staffId, { event: 'desk-changed', at: desk.now() })
}

/** Offers the call to a colleague, who sees it on their desk at once (edge case 22). */
export const offerCall: UseCase<ConsoleEndpoints['offerCall']> = async (desk, { params, body, transact }) => {
  const to = await desk.store.read
    .selectFrom('staff')
    .select(['id', 'role'])
    .where('id', '=', body.staffId)
    .where('active', '=', 1)
    .executeTakeFirst()
  if (!to) throw new Stop('not-here')
  const answer = await decideInCall(
    transact,
    params.callId,
    (facts) => decideOffer(facts, { id: to.id, role: Role.parse(to.role) }),
    sameCall,
  )
  tell(desk, to.id)
  return answer
}

/** Takes the offer back. */
export const endOffer: UseCase<ConsoleEndpoints['endOffer']> = async (desk, { params, transact }) => {
  const call = await desk.store.read
    .selectFrom('call_session')
    .select('offered_to')
    .where('id', '=', params.callId)
    .executeTakeFirst()
  const answer = await decideInCall(transact, params.callId, decideEndOffer, sameCall)
  tell(desk, call?.offered_to ?? undefined)
  return answer
}
