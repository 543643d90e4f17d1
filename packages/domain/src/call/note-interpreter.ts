import { z } from 'zod'
import type { Decided, Refused } from '../decision.ts'
import { liveCallBlock, type OwnCallFacts, refusedWith, touchCall } from './call-block.ts'

/** What an interpreter gives as their number: letters, figures and what stands between them, never a sentence. */
export const InterpreterId = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[\p{L}\p{N}](?:[-/ ]?[\p{L}\p{N}]){1,19}$/u)

/**
 * Who interprets in this call, by their number, so that a supervisor can ask them later (edge case 25). It stands sealed
 * on the record and nowhere else; a second interpreter in one call has an entry of their own.
 */
export function decideNoteInterpreter(facts: OwnCallFacts, interpreterId: string): Refused | Decided {
  const block = liveCallBlock(facts)
  if (block) return refusedWith(block, { action: 'call.interpreter-noted' })
  return {
    changes: [touchCall(facts, { interpreter: true, interpreterNoted: true })],
    messages: [],
    audit: [{ action: 'call.interpreter-noted', outcome: 'done', details: { interpreter: interpreterId } }],
  }
}
