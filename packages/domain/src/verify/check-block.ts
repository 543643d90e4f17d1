import { liveCallBlock, refusedWith } from '../call/call-block.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import type { Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { glassBlock } from '../marks/glass-block.ts'
import type { Refusal } from '../refusal.ts'
import { assuranceAt } from './assurance.ts'

/** What stands in the way of any check: the call itself, or facts of a record that is not the one open in it (V6). */
export function checkBlock(facts: CallFacts): Refusal | undefined {
  const block = liveCallBlock(facts)
  const near = block ?? closenessBlock(facts.closeness, facts.staff.role)
  if (near) return near
  const shut = glassBlock(facts)
  if (shut) return shut
  return facts.call.patientId === facts.patient.id ? undefined : { code: 'other-caller' }
}

/** Level so far, what was asked as codes, and the policy it was asked under: all that the trail learns of a check. */
export const aboutCheck = (facts: CallFacts, methods: readonly string[]) => ({
  level: assuranceAt(facts.verification, facts).level,
  methods: [...methods],
  policy: facts.policy.version,
})

/** A check that was not made, on the record with its reason. */
export const checkRefused = (facts: CallFacts, refusal: Refusal): Refused =>
  refusedWith(refusal, {
    action: 'verification.refused',
    patient: facts.patient.id,
    verification: aboutCheck(facts, []),
  })
