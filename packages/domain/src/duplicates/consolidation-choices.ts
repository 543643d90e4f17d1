import { emailOnFile } from '../account/email-on-file.ts'
import { headlineOf } from '../account/headline.ts'
import type { WordsAt } from '../words/clock.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { statusWords } from '../words/status-words.ts'
import { type ConsolidationFacts, KeptLogin, type PairSide } from './consolidation.ts'
import { consolidationBlock } from './consolidation-block.ts'
import { consolidationEffects } from './consolidation-effects.ts'

/** How useful a login is to its person, the most telling thing first. */
const merits = ({ facts: { account, patient } }: PairSide): number[] => [
  account?.lifecycle === 'active' ? 1 : 0,
  emailOnFile(patient) ? 1 : 0,
  account?.lastSignInAt ?? 0,
  -(account?.createdAt ?? 0),
]
const better = (one: PairSide, other: PairSide): number => {
  const [mine, theirs] = [merits(one), merits(other)]
  const first = mine.findIndex((merit, i) => merit !== theirs[i])
  return first < 0 ? 0 : (theirs[first] ?? 0) - (mine[first] ?? 0)
}

/** "can sign in", or what a reviewer should know of it first: that nobody is reached there. */
function stateOf({ facts }: PairSide, words: WordsAt): string {
  if (!emailOnFile(facts.patient)) return 'no email on file'
  const { label } = statusWords(headlineOf(facts.account, facts.patient, facts.now), words)
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/**
 * Both logins of a pair as the one that would stay, the one in better use first; empty where a record has none.
 */
export function consolidationChoices(facts: ConsolidationFacts, words: WordsAt) {
  if (!facts.a.facts.account || !facts.b.facts.account) return []
  const sides = KeptLogin.options.map((keep) => ({ keep, side: facts[keep] }))
  return sides
    .sort((one, other) => better(one.side, other.side))
    .map(({ keep, side }) => {
      const block = consolidationBlock(facts, keep)
      return {
        keep,
        username: side.facts.account?.username ?? '',
        state: stateOf(side, words),
        effects: consolidationEffects(facts, keep),
        ...(block ? { blocked: refusalWords(block, words).agent } : {}),
      }
    })
}
