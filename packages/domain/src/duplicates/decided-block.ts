import type { Refusal } from '../refusal.ts'
import { decisionLabel } from '../words/duplicate-words.ts'
import type { PossibleDuplicate } from './possible-duplicate.ts'

/** That a pair is decided, with when and what: its words travel with it, so that no page need load every label. */
export const decidedBlock = ({ state, decision, decidedAt, flaggedAt }: PossibleDuplicate): Refusal => ({
  code: 'decided',
  at: decidedAt ?? flaggedAt,
  decided: decisionLabel(decision ?? state),
})
