import type { Cause, CauseCode, CauseVariant } from '../diagnose/cause.ts'
import type { Policy } from '../settings/policy.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'

export type CauseLine = (cause: Cause, words: WordsAt, policy: Policy) => Spoken
/** Lines by the level that earns them; a level without its own says the line below it. */
export type CauseLines = { basic: CauseLine; standard?: CauseLine; strong?: CauseLine }
/** What may be said about some causes, at its level and above (console-words §1.2). */
export type LinesOf<Code extends CauseCode> = Record<Code, CauseLines>

export const always =
  (spoken: Spoken): CauseLine =>
  () =>
    spoken
export const is = (cause: Cause, variant: CauseVariant): boolean => cause.variant === variant
