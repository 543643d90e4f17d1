import { proofCallOf } from '../contact-change/decide-proof-call.ts'
import type { CallFacts } from '../facts.ts'
import type { WordsAt } from '../words/clock.ts'
import { proofCallSay } from '../words/phone-change-words.ts'
import { refusalWords } from '../words/refusal-words.ts'

/** The number to call for a phone change, for whoever typed it, in the call they typed it in (domain §3.9). */
export function proofCallPart(
  facts: CallFacts,
  { newPhone, staffName }: { newPhone?: string; staffName: string },
  words: WordsAt,
) {
  const waiting = proofCallOf(facts)
  if (!waiting || newPhone === undefined) return {}
  return {
    proofCall: {
      number: newPhone,
      callsLeft: waiting.callsLeft,
      say: proofCallSay(waiting, words, staffName),
      missing: waiting.missing.map((refusal) => ({ refusal, words: refusalWords(refusal, words) })),
    },
  }
}
