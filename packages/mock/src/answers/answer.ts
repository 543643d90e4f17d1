import type { AnswerOf, BodyOf, ConsoleEndpoints, ParamsOf } from '@portal-desk/contract'
import { type Decision, isRefused, type Refused } from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { patientOf, staffOf } from '../call-facts.ts'
import type { Made } from '../made.ts'
import { letNoticesLeave } from '../patient-side.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'

export type Answer<N extends keyof ConsoleEndpoints> = (
  world: MockWorld,
  ask: { params: ParamsOf<ConsoleEndpoints[N]>; body: BodyOf<ConsoleEndpoints[N]> },
) => AnswerOf<ConsoleEndpoints[N]>
/** Answers for these endpoints of the contract, each of its own type. */
export type Answers<N extends keyof ConsoleEndpoints> = { [K in N]: Answer<K> }

/**
 * Carries out what a rule decided in a call, refused or not; a refusal is told as the server tells it.
 * @throws MockStop when the rule refuses
 */
export function settle<D extends Decision>(
  world: MockWorld,
  callId: string,
  decision: D,
): { decision: Exclude<D, Refused>; made: Made } {
  const { id, name } = staffOf(world)
  const by = { actor: { kind: 'staff' as const, id, name }, callId }
  const patient = patientOf(world, world.calls.get(callId)?.patientId)
  const made = applyDecision(world, decision, by, patient)
  if (patient) letNoticesLeave(world, patient, made)
  if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
  return { decision: decision as Exclude<D, Refused>, made }
}
