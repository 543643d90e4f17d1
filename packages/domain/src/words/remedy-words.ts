import type { Decided } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { remedies } from '../remedies/remedies.ts'
import type { Remedy, RemedyWords } from '../remedies/remedy.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'
import { remedyLabels } from './remedy-labels.ts'

/** The button's words: the first invitation of all is sent, not resent (console-words §1.6). */
export const labelOf = (remedy: RemedyId, { links }: Pick<CallFacts, 'links'>): string =>
  remedy === 'resend-invitation' && !links.some(({ kind }) => kind === 'invitation')
    ? 'Send invitation'
    : remedyLabels[remedy]

/** What each remedy does, what is shown when it is done, and what may be said before the press. */
export const remedyTexts = (
  remedy: RemedyId,
  facts: CallFacts,
  at: WordsAt,
  finding?: Decided['finding'],
): RemedyWords => {
  // Not every rule finds something out, which a look-up by union cannot express.
  const rule = remedies[remedy].rule as unknown as Remedy<never>
  return rule.words(facts, at, finding)
}

/** The reasons that a remedy asks for, in the order of the list; none for most. */
export const remedyReasons = (remedy: RemedyId, facts: CallFacts): { code: string; label: string }[] =>
  Object.entries(remedies[remedy].rule.reasons(facts)).map(([code, label]) => ({ code, label }))

/** What the screen says and the agent says once it is done. */
export function remedyDone(
  remedy: RemedyId,
  facts: CallFacts,
  at: WordsAt,
  { finding }: Pick<Decided, 'finding'>,
): { done: string; say: Spoken } {
  const { done, sayDone } = remedyTexts(remedy, facts, at, finding)
  return { done, say: sayDone }
}
