import { type CallFacts, type Decision, isRefused, type Refusal, type Refused } from '@portal-desk/domain'
import type { BareCallFacts, Committed, Made, Unit } from '@portal-desk/store'
import { Stop } from '../http/stop.ts'
import { callForChange, recordForChange } from './read-call.ts'

type Settled<A> = { refused: Refusal } | { answer: A }
type Transact = <A>(run: (unit: Unit) => Promise<{ answer: A; status?: number }>) => Promise<Committed<A>>
type Done<D> = Exclude<D, Refused>

/**
 * Decides inside the transaction, carries the decision out, and answers: a refusal is recorded and committed like an
 * act, and only then told. The same press gives the same answer, refused or not.
 */
async function settle<F extends CallFacts | BareCallFacts, D extends Decision, A>(
  transact: Transact,
  read: (unit: Unit) => Promise<F>,
  decide: (facts: F) => D | Promise<D>,
  answer: (decision: Done<D>, made: Made, facts: F) => A,
): Promise<A> {
  const { answer: settled } = await transact<Settled<A>>(async (unit) => {
    const facts = await read(unit)
    const decision = await decide(facts)
    const made = await unit.carryOut(decision, 'patient' in facts ? facts : undefined)
    unit.touch({ callId: facts.call.id })
    if (isRefused(decision)) return { answer: { refused: decision.refused } }
    return { answer: { answer: answer(decision as Done<D>, made, facts) } }
  })
  if ('refused' in settled) throw new Stop('refused', { refusal: settled.refused })
  return settled.answer
}

/** For steps of the call itself, with or without a record open in it. */
export function decideInCall<D extends Decision, A>(
  transact: Transact,
  callId: string,
  decide: (facts: CallFacts | BareCallFacts) => D | Promise<D>,
  answer: (decision: Done<D>, made: Made, facts: CallFacts | BareCallFacts) => A,
): Promise<A> {
  return settle(transact, (unit) => callForChange(unit, callId), decide, answer)
}

/** For steps about the record that is open in the call. */
export function decideOnRecord<D extends Decision, A>(
  transact: Transact,
  callId: string,
  decide: (facts: CallFacts) => D | Promise<D>,
  answer: (decision: Done<D>, made: Made, facts: CallFacts) => A,
): Promise<A> {
  return settle(transact, (unit) => recordForChange(unit, callId), decide, answer)
}
