import type { z } from 'zod'
import type { Right } from '../call/roles.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Assurance } from '../verify/verification.ts'

/** A remedy: what it needs, what it takes, and the pure rule that decides it. One file each. */
export type Remedy<Input> = {
  needs: { assurance: Assurance; right: Right }
  input: z.ZodType<Input>
  /** Everything that stands in the way now, in order of precedence; empty means ready. Shown beside the button. */
  missing: (facts: CallFacts) => Refusal[]
  decide: (facts: CallFacts, input: Input) => Decision
}
