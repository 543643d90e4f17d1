import type { Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { isBound, isExpired, verifiedUntil } from './assurance.ts'
import { checkBlock, checkRefused } from './check-block.ts'
import { type Answer, answeredItems, compareAnswers } from './compare-answers.ts'
import { currentVerification, verificationBlock } from './limits.ts'
import { addCheck, type VerifyDecision } from './verify-outcome.ts'

/**
 * Compares one whole set, once (blind rules, V3). Only what was drawn counts, each item by its first answer, so that
 * neither an easier item nor a second guess can be slipped in; a prompt without an answer is a blank.
 */
export function decideSubmit(facts: CallFacts, answers: readonly Answer[]): Refused | VerifyDecision {
  const current = currentVerification(facts)
  const refusal = checkBlock(facts) ?? notOpen(facts) ?? verificationBlock(facts) ?? notDrawn(facts)
  if (refusal || !current) return checkRefused(facts, refusal ?? { code: 'verify-first' })
  const set = current.drawn.map((item) => ({
    item,
    said: answers.find((answer) => answer.item === item)?.said ?? '',
  }))
  const { matched, inconclusive } = compareAnswers(facts.patient, set)
  const outcome = matched ? 'matched' : inconclusive ? 'inconclusive' : 'not-matched'
  // A set that failed rests whole: nobody may learn from what is offered next which item it was.
  const items = matched ? answeredItems(set) : current.drawn
  return addCheck(facts, { kind: 'knowledge', at: facts.now, outcome, items }, undefined)
}

function notOpen(facts: CallFacts): Refusal | undefined {
  const { verification, call } = facts
  if (!verification || verification.endedAt !== undefined) return { code: 'verify-first' }
  if (!isBound(verification, call)) return { code: 'other-caller' }
  const over = verifiedUntil(verification, facts)
  if (!isExpired(verification, facts) || over === undefined) return undefined
  return { code: 'verification-over', at: over }
}

const notDrawn = (facts: CallFacts): Refusal | undefined =>
  currentVerification(facts)?.drawn.length ? undefined : { code: 'verify-first' }
