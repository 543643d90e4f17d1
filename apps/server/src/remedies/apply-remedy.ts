import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  type CallFacts,
  decideRemedy,
  type NewContact,
  type RemedyId,
  remedyDone,
  wordsAt,
} from '@portal-desk/domain'
import { whyHeld } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { tellReviewers } from '../http/tell-reviewers.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { freshCode } from '../unit/fresh-code.ts'
import { orderHash } from '../unit/order-hash.ts'
import { otherRecordOf } from '../unit/read-other-record.ts'
import { letterOf } from './letter-of.ts'

/** They change what stands in a supervisor's queue: a frozen login, a flag, an address on its way, a request used. */
const inQueue: ReadonlySet<RemedyId> = new Set([
  'freeze',
  'release-hold',
  'flag-call',
  'start-contact-change',
  'start-phone-change',
  'cancel-contact-change',
  'override-check',
])

/** One remedy: facts with locks, the pure decision, carried out or refused, and on the record either way. */
export const applyRemedy: UseCase<ConsoleEndpoints['applyRemedy']> = async (
  desk,
  { params, body, transact },
) => {
  // Hashed before the transaction opens; of a refused or repeated press nothing is kept of it (P10).
  const printed = body.remedy === 'print-activation-code'
  const fresh = printed || body.remedy === 'issue-temporary-login' ? await freshCode(desk) : undefined
  const said = body.remedy === 'start-contact-change' || body.remedy === 'start-phone-change'
  const newContact = said ? await heldWhere(desk, params.callId, body.input) : {}
  const readOther = body.remedy === 'flag-duplicate' ? await otherRecordOf(desk, body.input) : undefined
  let beside: Pick<CallFacts, 'other'> = {}
  const { letter: _kept, ...answer } = await decideOnRecord(
    transact,
    params.callId,
    async (facts, unit) => {
      if (readOther) beside = { other: await readOther(facts, unit) }
      return decideRemedy(body, {
        ...facts,
        orderHash: orderHash(desk.vault, facts.patient.id, body),
        ...(fresh ? { codeHash: fresh.hash } : {}),
        ...newContact,
        ...beside,
      })
    },
    (decision, made, facts) => ({
      ...remedyDone(
        body.remedy,
        { ...facts, ...newContact, ...beside },
        wordsAt(facts.now, facts.clinic),
        decision,
      ),
      ...(made.link ? { linkId: made.link.id } : {}),
      ...(made.temporaryLoginId ? { linkId: made.temporaryLoginId } : {}),
      ...(fresh && !printed
        ? { shownOnce: { code: fresh.code, until: facts.now + facts.policy.temporaryLoginLife } }
        : {}),
      ...(fresh && printed ? { letter: letterOf(facts, fresh.code) } : {}),
    }),
    ...(fresh ? [printed ? 'letter' : 'temporary-login'] : []),
  )
  if (inQueue.has(body.remedy)) tellApprovers(desk)
  if (readOther) tellReviewers(desk)
  // What a letter is made of rests with the press, sealed, and leaves only as a letter (get-letter.ts).
  return answer
}

/** Whether the address or number that was said is known to us already; looked at once more when it is proved. */
async function heldWhere(
  desk: Desk,
  callId: string,
  contact: NewContact,
): Promise<Pick<CallFacts, 'newContact'>> {
  const call = await desk.store.read
    .selectFrom('call_session')
    .select('patient_id')
    .where('id', '=', callId)
    .executeTakeFirst()
  const held = call?.patient_id
    ? await whyHeld(desk.store.read, desk.vault, call.patient_id, contact)
    : undefined
  return held ? { newContact: held } : {}
}
