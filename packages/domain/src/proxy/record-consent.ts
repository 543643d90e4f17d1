import { refusedWith, touchCall } from '../call/call-block.ts'
import type { Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { listed, personBlocks } from '../remedies/remedy-block.ts'

/**
 * The patient on the line, verified, says aloud that the person beside them may help in this call (edge case 5). It
 * opens nothing that the patient alone would not have: remedies still reach the patient’s own contact only.
 */
export function decideRecordConsent(facts: CallFacts): Refused | Decided {
  const { call, now, patient } = facts
  const refusal = listed([
    ...personBlocks(facts, { assurance: 'basic', right: 'work-calls' }),
    call.relationship === 'helper' ? undefined : { code: 'other-caller' },
  ])[0]
  if (refusal) return refusedWith(refusal, { action: 'consent.refused', patient: patient.id })
  return {
    changes: [touchCall(facts, { consentAt: now })],
    messages: [],
    audit: [{ action: 'consent.recorded', outcome: 'done', patient: patient.id, reason: 'said-aloud' }],
  }
}
