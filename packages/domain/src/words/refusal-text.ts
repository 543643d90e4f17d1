import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'

/** What a refusal's sentences may need besides the refusal itself. */
export type RefusalContext = WordsAt & {
  /** The short name of the colleague it is about ("M. Ortiz"): whose call it is, who changed it. */
  staff?: string | undefined
}

/** A sentence, fixed or filled in from the refusal. */
type Filled<T> = T | ((refusal: Refusal, context: RefusalContext) => T)

/** The row of console-words §3 for one code. */
export type RefusalText = { badge: Filled<string>; agent: Filled<string>; caller: Filled<Spoken> }
/** The rows for some codes; a missing one does not compile. */
export type RefusalTexts<Code extends RefusalCode> = Record<Code, RefusalText>

/** A sentence with what the refusal brings filled in. */
export const filled = <T extends string | Spoken>(
  text: Filled<T>,
  refusal: Refusal,
  context: RefusalContext,
): T => (typeof text === 'function' ? text(refusal, context) : text)
