import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideRemedy, remedyDone, wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { orderHash } from '../unit/order-hash.ts'

/** One remedy: facts with locks, the pure decision, carried out or refused, and on the record either way. */
export const applyRemedy: UseCase<ConsoleEndpoints['applyRemedy']> = (desk, { params, body, transact }) =>
  decideOnRecord(
    transact,
    params.callId,
    (facts) => decideRemedy(body, { ...facts, orderHash: orderHash(desk.vault, facts.patient.id, body) }),
    (decision, made, facts) => ({
      ...remedyDone(body.remedy, facts, wordsAt(facts.now, facts.clinic), decision),
      ...(made.link ? { linkId: made.link.id } : {}),
    }),
  )
