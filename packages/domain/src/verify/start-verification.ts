import { endVerification, touchCall } from '../call/call-block.ts'
import type { Change, Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { aboutCheck, checkBlock, checkRefused } from './check-block.ts'
import { drawItems, type Random } from './draw-items.ts'
import { currentVerification, triesLeft, verificationBlock } from './limits.ts'
import type { ItemCode } from './verification.ts'

/** The decision with the prompts to ask and how many sets may still be submitted. */
export type DrawDecision = Decided & { drawn: ItemCode[]; triesLeft: number }

/**
 * Draws the set of prompts for this call; while a set is open the same one comes again, so that nobody can draw until
 * the items suit them. Refused as `verificationBlock` says (V6, domain §3.5).
 */
export function decideStartVerification(facts: CallFacts, random: Random): Refused | DrawDecision {
  const refusal = checkBlock(facts) ?? verificationBlock(facts)
  if (refusal) return checkRefused(facts, refusal)
  const current = currentVerification(facts)
  const left = triesLeft(facts)
  if (current && current.drawn.length > 0) {
    return { changes: [], messages: [], audit: [], drawn: current.drawn, triesLeft: left }
  }
  const drawn = drawItems(facts, random)
  const draw: Change[] = current
    ? [{ change: 'set-verification', verificationId: current.id, set: { drawn } }]
    : [
        ...endVerification(facts.verification, facts.now),
        {
          change: 'start-verification',
          callId: facts.call.id,
          patientId: facts.patient.id,
          staffId: facts.staff.id,
          drawn,
        },
      ]
  return {
    changes: [...draw, touchCall(facts)],
    messages: [],
    audit: [
      {
        action: 'verification.started',
        outcome: 'done',
        patient: facts.patient.id,
        ...(current ? { object: `verification:${current.id}` } : {}),
        verification: aboutCheck(facts, drawn),
      },
    ],
    drawn,
    triesLeft: left,
  }
}
