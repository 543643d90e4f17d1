import { callBlock, type OwnCallFacts, refusedWith, touchCall } from '../call/call-block.ts'
import type { Decision } from '../decision.ts'
import type { Refusal } from '../refusal.ts'
import type { DuplicateFlag } from './other-record.ts'
import type { PossibleDuplicate } from './possible-duplicate.ts'

/** Until when a flag may be taken back by whoever raised it, ms UTC. */
export const takeBackFlagUntil = ({ policy }: Pick<OwnCallFacts, 'policy'>, { at }: DuplicateFlag): number =>
  at + policy.undoWindow

/** Why a flag stays: it is not one's own of this call, its time is over, or somebody compares the two already. */
export function takeBackFlagBlock(
  facts: OwnCallFacts,
  flag: DuplicateFlag,
  pair: PossibleDuplicate,
): Refusal | undefined {
  const block = callBlock(facts)
  if (block) return block
  if (flag.by !== facts.staff.id || flag.callId !== facts.call.id) return { code: 'not-your-call' }
  const until = takeBackFlagUntil(facts, flag)
  if (facts.now >= until) return { code: 'too-late-to-undo', at: until }
  return pair.state === 'suspected' ? undefined : { code: 'someone-else-changed-it' }
}

/**
 * Takes back one's own flag while it is young (domain §4): what others flagged or matching found stays on the list, what
 * had been decided is decided again, and a pair that nobody else named is gone.
 * @param standing flags of the pair that stand, this one among them
 */
export function decideTakeBackFlag(
  facts: OwnCallFacts,
  flag: DuplicateFlag,
  pair: PossibleDuplicate,
  standing: number,
): Decision {
  const about = { object: `duplicate:${pair.id}` }
  const refusal = takeBackFlagBlock(facts, flag, pair)
  if (refusal) return refusedWith(refusal, { action: 'duplicate.refused', ...about })
  const named = standing > 1 || pair.proposedAt !== undefined
  const then = named ? 'stays' : pair.decidedAt === undefined ? 'goes' : 'decided'
  return {
    changes: [{ change: 'take-back-flag', flagId: flag.id, pairId: pair.id, then }, touchCall(facts)],
    messages: [],
    audit: [pair.a, pair.b].map((patient) => ({
      action: 'duplicate.taken-back',
      outcome: 'done',
      reason: flag.reason,
      patient,
      ...about,
    })),
  }
}
