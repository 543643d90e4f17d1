import type { Decision } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
import { decidedBlock } from './decided-block.ts'
import { aboutBoth, type Comparing, type PairFacts, pairBlock, refusePair } from './pair-block.ts'
import { isWaiting, reviewerAt } from './possible-duplicate.ts'

/** Why somebody cannot take a pair to compare it now: besides their right, it is decided, or a colleague has it. */
export function reviewBlock({ pair, now }: PairFacts, by: Comparing): Refusal | undefined {
  const block = pairBlock(by)
  if (block) return block
  if (!isWaiting(pair)) return decidedBlock(pair)
  const reviewer = reviewerAt(pair, now)
  return reviewer === undefined || reviewer === by.id ? undefined : { code: 'being-compared' }
}

/** Takes a pair to compare it, so that two do not work on one; left lying it is anybody's again (domain §3.7). */
export function decideBeginReview(facts: PairFacts, by: Comparing): Decision {
  const { pair, now, policy } = facts
  const refusal = reviewBlock(facts, by)
  if (refusal) return refusePair(pair, refusal)
  return {
    changes: [
      {
        change: 'set-pair',
        pairId: pair.id,
        version: pair.version,
        set: { state: 'in-review', reviewer: { id: by.id, until: now + policy.duplicateReviewLife } },
      },
    ],
    messages: [],
    audit: aboutBoth(pair, { action: 'duplicate.review-began', outcome: 'done' }),
  }
}

/** Puts a pair back on the list, undecided; one that is not with this person stays as it is. */
export function decideSkip(facts: PairFacts, by: Comparing): Decision {
  const { pair, now } = facts
  const refusal = pairBlock(by)
  if (refusal) return refusePair(pair, refusal)
  const mine = reviewerAt(pair, now) === by.id
  return {
    changes: mine
      ? [
          {
            change: 'set-pair',
            pairId: pair.id,
            version: pair.version,
            set: { state: 'suspected', reviewer: null },
          },
        ]
      : [],
    messages: [],
    audit: aboutBoth(pair, { action: 'duplicate.skipped', outcome: 'done' }),
  }
}
