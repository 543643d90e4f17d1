import type { Right } from '../call/roles.ts'
import type { Decided, Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Spoken } from '../shared/language.ts'
import type { Assurance } from '../verify/verification.ts'
import type { WordsAt } from '../words/clock.ts'

export type RemedyWords = {
  /** What it does, beside the button. */
  does: string
  /** What the screen shows once it is done. */
  done: string
  /** What may be said before the press. */
  say: Spoken
  /** What may be said once it is done. */
  sayDone: Spoken
}

/** A remedy: what it needs, the pure rule that decides it, and its words. One file each. */
export type Remedy<Input> = {
  /** `protective`: it only protects, so a restricted record asks no more for it (domain §4). */
  needs: { assurance: Assurance; right: Right; protective?: true }
  /** The closed list of reasons to pick from, code to label (console-words §6); empty where none is asked. */
  reasons: (facts: CallFacts) => Readonly<Record<string, string>>
  /** Everything that stands in the way now, in order of precedence; empty means ready. Shown beside the button. */
  missing: (facts: CallFacts) => Refusal[]
  /** What is amiss with what was typed itself; told before a colleague is asked to agree to it. */
  misfit?: (input: Input) => Refusal | undefined
  decide: (facts: CallFacts, input: Input) => Decision
  /** In the light of the facts before the press, and of what the press found out (console-words §1.6, §2.6). */
  words: (facts: CallFacts, at: WordsAt, finding?: Decided['finding']) => RemedyWords
}
