import type { Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { checkBlock, checkRefused } from './check-block.ts'
import type { DocumentType } from './verification.ts'
import { addCheck, type VerifyDecision } from './verify-outcome.ts'

/**
 * A photo ID was looked at: at the counter it is presence (strong at once), by video one possession check, by phone or
 * relay there is nothing to see (`needs-presence`). The type is noted, never a number. It works in a cool-down (V2).
 */
export function decidePhotoId(
  facts: CallFacts,
  { document, sure }: { document: DocumentType; sure: boolean },
): Refused | VerifyDecision {
  const refusal = checkBlock(facts)
  if (refusal) return checkRefused(facts, refusal)
  const { channel } = facts.call
  if (channel !== 'counter' && channel !== 'video') return checkRefused(facts, { code: 'needs-presence' })
  const outcome = sure ? 'matched' : 'not-sure'
  return addCheck(
    facts,
    { kind: 'photo-id', at: facts.now, outcome, document, present: channel === 'counter' },
    { action: 'photo-id.recorded', reason: outcome },
  )
}
