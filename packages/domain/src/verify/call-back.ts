import { touchCall } from '../call/call-block.ts'
import { shownMarker } from '../call/search-kinds.ts'
import { giveCallWord } from '../call-word/give-call-word.ts'
import type { Change, Decided, Refused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { callBackNumber, ringing } from './call-back-number.ts'
import { aboutCheck, checkBlock, checkRefused } from './check-block.ts'
import type { Random } from './draw-items.ts'
import { coolDown, currentVerification } from './limits.ts'
import { isPrivateItem } from './private-items.ts'
import type { Check } from './verification.ts'
import { addCheck, type VerifyDecision } from './verify-outcome.ts'

/** Which contact to call; the server shows its number, and nothing else names it. */
export type CallBackDecision = Decided & { contactId: string }
/** How the call to the number on file ended; only `answered` proves something (domain §3.5). */
export type CallBackOutcome = 'answered' | 'someone-else' | 'no-answer'

/**
 * Starts a call-back to a number on file (V5): there is no field for another one. From here on the number is on a
 * screen, so it is spent as an answer, also in a set that is being asked. The caller is told the call word before they
 * hang up. `no-contact-old-enough` when none may be used.
 */
export function decideStartCallBack(facts: CallFacts, random: Random): Refused | CallBackDecision {
  const running = ringing(facts)
  const contactId = running ?? callBackNumber(facts)?.id
  const refusal = checkBlock(facts) ?? coolDown(facts)
  if (refusal) return checkRefused(facts, refusal)
  if (contactId === undefined) return checkRefused(facts, { code: 'no-contact-old-enough' })
  const word = giveCallWord(facts, random)
  const searchedBy = [...facts.call.searchedBy, ...(running ? [] : [shownMarker(contactId)])]
  return {
    changes: [
      ...dropAskedPhone(facts),
      touchCall(facts, { ...(running ? {} : { callBackStartedAt: facts.now, searchedBy }), ...word.set }),
    ],
    messages: [],
    audit: [
      ...word.audit,
      {
        action: 'call-back.started',
        outcome: 'done',
        patient: facts.patient.id,
        object: `contact:${contactId}`,
        verification: aboutCheck(facts, ['call-back']),
      },
    ],
    contactId,
  }
}

function dropAskedPhone(facts: CallFacts): Change[] {
  const current = currentVerification(facts)
  if (!current?.drawn.includes('phone-on-file')) return []
  const rest = current.drawn.filter((item) => item !== 'phone-on-file')
  const drawn = rest.some(isPrivateItem) ? rest : []
  return [{ change: 'set-verification', verificationId: current.id, set: { drawn } }]
}

const outcomes: Record<CallBackOutcome, Extract<Check, { kind: 'call-back' }>['outcome']> = {
  answered: 'matched',
  'someone-else': 'not-matched',
  'no-answer': 'no-answer',
}

/** Says how the call-back ended. Only *answered* proves something; the others are no failure of the caller (domain §3.5). */
export function decideEndCallBack(facts: CallFacts, outcome: CallBackOutcome): Refused | VerifyDecision {
  const refusal = checkBlock(facts) ?? coolDown(facts)
  if (refusal) return checkRefused(facts, refusal)
  const contactId = ringing(facts)
  if (contactId === undefined) return checkRefused(facts, { code: 'no-contact-old-enough' })
  return addCheck(
    facts,
    { kind: 'call-back', at: facts.now, outcome: outcomes[outcome], contactId },
    { action: 'call-back.ended', reason: outcome },
    { callBackStartedAt: null },
  )
}
