import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideRemedy, remedyDone, wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { freshCode } from '../unit/fresh-code.ts'
import { orderHash } from '../unit/order-hash.ts'

/** One remedy: facts with locks, the pure decision, carried out or refused, and on the record either way. */
export const applyRemedy: UseCase<ConsoleEndpoints['applyRemedy']> = async (
  desk,
  { params, body, transact },
) => {
  // Hashed before the transaction opens; of a refused or repeated press nothing is kept of it (P10).
  const fresh = body.remedy === 'issue-temporary-login' ? await freshCode(desk) : undefined
  return decideOnRecord(
    transact,
    params.callId,
    (facts) =>
      decideRemedy(body, {
        ...facts,
        orderHash: orderHash(desk.vault, facts.patient.id, body),
        ...(fresh ? { codeHash: fresh.hash } : {}),
      }),
    (decision, made, facts) => ({
      ...remedyDone(body.remedy, facts, wordsAt(facts.now, facts.clinic), decision),
      ...(made.link ? { linkId: made.link.id } : {}),
      ...(made.temporaryLoginId ? { linkId: made.temporaryLoginId } : {}),
      ...(fresh && made.temporaryLoginId
        ? { shownOnce: { code: fresh.code, until: facts.now + facts.policy.temporaryLoginLife } }
        : {}),
    }),
    ...(fresh ? (['temporary-login'] as const) : []),
  )
}
