import {
  type CallFacts,
  callBlock,
  type Decision,
  isRefused,
  type Refusal,
  type Refused,
  refusedWith,
} from '@portal-desk/domain'
import { type BareCallFacts, type Committed, hasRecord, type Made, type Unit } from '@portal-desk/store'
import { Stop } from '../http/stop.ts'
import { callForChange } from './read-call.ts'

type AnyFacts = CallFacts | BareCallFacts
type Settled<A> = { refused: Refusal; mine: boolean } | { answer: A }
type Transact = <A>(run: (unit: Unit) => Promise<{ answer: A; status?: number }>) => Promise<Committed<A>>
type Done<D> = Exclude<D, Refused>

export const isMine = ({ call, staff }: AnyFacts): boolean => call.staffId === staff.id
/** What is not yours answers like what does not exist (S18), closed or not; the trail has the true reason. */
export const stopFor = (refusal: Refusal, mine: boolean): Stop =>
  mine ? new Stop('refused', { refusal }) : new Stop('not-here')

/**
 * Decides inside the transaction, carries the decision out, and answers: a refusal is recorded and committed like an
 * act, and only then told. The same press gives the same answer, refused or not.
 */
async function settle<D extends Decision, A>(
  transact: Transact,
  callId: string,
  decide: (facts: AnyFacts, unit: Unit) => D | Promise<D>,
  answer: (decision: Done<D>, made: Made, facts: AnyFacts) => A,
  shows?: string,
): Promise<A> {
  const { answer: settled } = await transact<Settled<A>>(async (unit) => {
    const facts = await callForChange(unit, callId)
    const decision = await decide(facts, unit)
    const made = await unit.carryOut(decision, hasRecord(facts) ? facts : undefined)
    unit.touch({ callId: facts.call.id })
    if (isRefused(decision)) return { answer: { refused: decision.refused, mine: isMine(facts) } }
    if (shows && hasRecord(facts)) unit.shows({ patient: facts.patient.id, what: shows })
    return { answer: { answer: answer(decision as Done<D>, made, facts) } }
  })
  if ('refused' in settled) throw stopFor(settled.refused, settled.mine)
  return settled.answer
}

/** The answer of a step that changes the call alone: which call it was. */
export const sameCall = (_decision: unknown, _made: unknown, { call }: AnyFacts) => ({ callId: call.id })

/** For steps of the call itself, with or without a record open in it. */
export const decideInCall = <D extends Decision, A>(
  transact: Transact,
  callId: string,
  decide: (facts: AnyFacts, unit: Unit) => D | Promise<D>,
  answer: (decision: Done<D>, made: Made, facts: AnyFacts) => A,
): Promise<A> => settle(transact, callId, decide, answer)

/**
 * For steps about the record that is open in the call.
 * @param shows what of the record stands in the answer, as a code; then a repeated answer has its entry as well (T1)
 */
export function decideOnRecord<D extends Decision, A>(
  transact: Transact,
  callId: string,
  decide: (facts: CallFacts, unit: Unit) => D | Promise<D>,
  answer: (decision: Done<D>, made: Made, facts: CallFacts) => A,
  shows?: string,
): Promise<A> {
  return settle<D | Refused, A>(
    transact,
    callId,
    (facts, unit) => {
      if (hasRecord(facts)) return decide(facts, unit)
      // Whether a record is open in somebody else's call is nobody's business either.
      const block = callBlock(facts)
      if (!block) throw new Stop('conflict')
      return refusedWith(block, { action: 'record.refused' })
    },
    (decision, made, facts) => answer(decision as Done<D>, made, facts as CallFacts),
    shows,
  )
}
