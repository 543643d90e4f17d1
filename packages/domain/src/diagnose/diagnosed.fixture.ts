import type { CallFacts } from '../facts.ts'
import { callFacts } from '../verify/call-facts.fixture.ts'
import { type CauseInWords, causeWords } from '../words/cause-words.ts'
import { wordsAt } from '../words/clock.ts'
import type { Cause, CauseCode } from './cause.ts'
import { diagnose } from './diagnose.ts'

type Over = Partial<CallFacts>

/** The causes of a patient with these facts, the first one, its evidence and its words. */
export const codes = (over: Over): CauseCode[] => diagnose(callFacts(over)).causes.map(({ code }) => code)
export const top = (over: Over): Cause | undefined => diagnose(callFacts(over)).causes[0]
export const keys = (over: Over): string[] | undefined => top(over)?.evidence.map(({ key }) => key)

export function inWords(
  over: Over,
  level: 'basic' | 'standard' | 'strong' = 'standard',
  code?: CauseCode,
): CauseInWords {
  const facts = callFacts(over)
  const cause = diagnose(facts).causes.find((one) => code === undefined || one.code === code)
  if (!cause) throw new Error('no such cause')
  return causeWords(cause, level, facts.policy, wordsAt(facts.now, facts.clinic))
}
