import type { Decision } from '../decision.ts'
import { withNote } from '../notes/with-note.ts'
import type { Refusal } from '../refusal.ts'
import { decidedBlock } from './decided-block.ts'
import type { TwoPeople } from './duplicate-reason.ts'
import { aboutBoth, type Comparing, type PairFacts, pairBlock, refusePair } from './pair-block.ts'
import { mayBecome, reviewerAt } from './possible-duplicate.ts'

/** What a person decides about a pair: they are two people, or the records office has to look at the charts. */
export type PairVerdict = ({ verdict: 'two-people' } & TwoPeople) | { verdict: 'records-office' }

const becomes = { 'two-people': 'do-not-match', 'records-office': 'records-office' } as const

/**
 * Why a pair cannot be decided so: the right, a colleague who has it, or that it is not what was on the screen any more.
 * @param seen the version that was on the screen
 */
export function decidingBlock(
  { pair, now }: PairFacts,
  by: Comparing,
  verdict: PairVerdict['verdict'],
  seen: number,
): Refusal | undefined {
  const block = pairBlock(by)
  if (block) return block
  const reviewer = reviewerAt(pair, now)
  if (reviewer !== undefined && reviewer !== by.id) return { code: 'being-compared' }
  if (pair.version !== seen) return { code: 'someone-else-changed-it' }
  return mayBecome(pair.state, becomes[verdict]) ? undefined : decidedBlock(pair)
}

/**
 * Decides a pair. It sticks: nothing that matching finds opens it again (domain §3.7).
 * @param evidence keyed hash of what was compared
 */
export function decidePair(
  facts: PairFacts,
  by: Comparing,
  verdict: PairVerdict,
  seen: number,
  evidence: string,
): Decision {
  const { pair } = facts
  const refusal = decidingBlock(facts, by, verdict.verdict, seen)
  if (refusal) return refusePair(pair, refusal)
  const { reason, note } = verdict.verdict === 'two-people' ? verdict : { reason: undefined, note: undefined }
  const decided: Decision = {
    changes: [
      {
        change: 'set-pair',
        pairId: pair.id,
        version: pair.version,
        set: {
          state: becomes[verdict.verdict],
          reviewer: null,
          decided: {
            evidence,
            ...(reason === undefined ? {} : { reason }),
            ...(note === undefined ? {} : { note }),
          },
          ...(verdict.verdict === 'records-office' ? { sent: true } : {}),
        },
      },
    ],
    messages: [],
    audit: aboutBoth(pair, {
      action: 'duplicate.decided',
      outcome: 'done',
      reason: reason === undefined ? verdict.verdict : `${verdict.verdict}:${reason}`,
    }),
  }
  return withNote(decided, verdict)
}
