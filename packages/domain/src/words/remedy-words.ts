import type { CallFacts } from '../facts.ts'
import { remedies } from '../remedies/remedies.ts'
import type { RemedyWords } from '../remedies/remedy.ts'
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
export const remedyTexts = (remedy: RemedyId, facts: CallFacts, at: WordsAt): RemedyWords =>
  remedies[remedy].rule.words(facts, at)

/** The reasons that a remedy asks for, as `[code, label]`; none for most. */
export const remedyReasons = (remedy: RemedyId): [code: string, label: string][] =>
  Object.entries(remedies[remedy].rule.reasons)

/** What the screen says and the agent says once it is done. */
export function remedyDone(remedy: RemedyId, facts: CallFacts, at: WordsAt): { done: string; say: Spoken } {
  const { done, sayDone } = remedyTexts(remedy, facts, at)
  return { done, say: sayDone }
}
