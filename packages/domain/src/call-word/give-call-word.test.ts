import { describe, expect, test } from 'vitest'
import { closeAs } from '../call/decide-close.ts'
import { callBackCall } from '../call/fresh-call.ts'
import { decideCallBack, decidePromise } from '../call-me-back/decide-call-me-back.ts'
import type { Decision } from '../decision.ts'
import { decideTakeOver } from '../hand-over/decide-hand-over.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { decideStartCallBack } from '../verify/call-back.ts'
import { aCall, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { callBackWords, giveCallWordSay } from '../words/call-back-words.ts'
import { wordsAt } from '../words/clock.ts'
import { drawCallWord } from './call-word.ts'

const WORD = 'garden, lemon'
const NO_WORDS = { ...defaultPolicy, callWord: false }
const nth = (n: number) => (below: number) => n % below

const wordIn = (decision: Decision): unknown =>
  'changes' in decision
    ? decision.changes?.flatMap((change) =>
        change.change === 'set-call' && 'callWord' in change.set ? [change.set.callWord] : [],
      )[0]
    : undefined
const entries = (decision: Decision) => decision.audit.map(({ action }) => action)

describe('a call has one word', () => {
  test.each([
    ['a call-back', (facts = callFacts()) => decideStartCallBack(facts, nth(3))],
    ['a promise', (facts = callFacts()) => decidePromise(facts, nth(3))],
  ])(
    '%s gives one in the caller’s language, keeps one that is there, and says that, never which',
    (_, begin) => {
      const drawn = begin(callFacts({ call: aCall({ language: 'es' }) }))
      expect(wordIn(drawn)).toBe(drawCallWord('es', nth(3)))
      expect(entries(drawn)).toContain('call-word.given')
      expect(JSON.stringify(drawn.audit)).not.toContain(String(wordIn(drawn)).split(', ')[0])
      const kept = begin(callFacts({ call: aCall({ callWord: WORD }) }))
      expect(wordIn(kept)).toBeUndefined()
      expect(entries(kept)).toContain('call-word.shown')
      const off = begin(callFacts({ policy: NO_WORDS }))
      expect(wordIn(off)).toBeUndefined()
      expect(entries(off).join()).not.toContain('call-word')
    },
  )

  test('it goes with a call that is closed, unless somebody waits to be called back', () => {
    const closed = (over = {}) =>
      wordIn(closeAs(callFacts({ call: aCall({ callWord: WORD, ...over }) }), 'information-only'))
    expect(closed()).toBeNull()
    expect(closed({ callMeBackAt: noon })).toBeUndefined()
    expect(closed({ callMeBackAt: noon, calledBackAt: noon })).toBeNull()
  })

  test('called back, it goes on in the new call, and stays only in one that still goes on', () => {
    const promised = aCall({ callWord: WORD, callMeBackAt: noon, state: 'closed' })
    const taken = decideCallBack(callFacts({ call: promised }))
    expect(wordIn(taken)).toBeNull()
    expect(entries(taken)).toEqual(['call.called-back', 'call-word.shown'])
    expect(callBackCall({ id: 'call-2', staffId: 'staff-2', now: noon }, promised)).toMatchObject({
      callWord: WORD,
      callBackOf: 'call-1',
    })
    expect(wordIn(decideCallBack(callFacts({ call: { ...promised, state: 'open' } })))).toBeUndefined()
  })

  test('edge case 22 a hand-over keeps it, and says that a colleague was shown it', () => {
    const call = aCall({ callWord: WORD, offeredTo: 'staff-2' })
    const taken = decideTakeOver(callFacts({ call, staff: { id: 'staff-2', role: 'agent' } }))
    expect(wordIn(taken)).toBeUndefined()
    expect(entries(taken)).toContain('call-word.shown')
  })
})

describe('what is said', () => {
  const words = wordsAt(noon, callFacts().clinic)
  const say = (step: Parameters<typeof callBackWords>[0]) =>
    Object.values(callBackWords(step, words, 'Marta Lindqvist', WORD).say).join(' ')

  test('before hanging up: what we will say, and whom to call if it is not said', () => {
    for (const line of Object.values(giveCallWordSay(WORD, words))) {
      expect(line).toContain(WORD)
      expect(line).toContain(words.clinic.phone)
    }
  })
  test('the greeting begins with it; nobody else and no machine ever hears it, and no caller is asked for it', () => {
    for (const step of ['they-answer', 'as-promised'] as const)
      expect(callBackWords(step, words, 'Marta', WORD).say.es).toMatch(/^Garden, lemon\. Le habla Marta/)
    for (const step of ['offer', 'is-it-really-you', 'someone-else', 'voicemail', 'no-answer'] as const)
      expect(say(step)).not.toMatch(/garden|lemon/i)
    for (const step of ['someone-else', 'voicemail'] as const)
      expect(callBackWords(step, words, 'Marta', WORD).agent).toContain('Never the call word.')
  })
  test('without one every line is as it was', () => {
    expect(callBackWords('they-answer', words, 'Marta').say.en).toMatch(/^This is Marta from/)
    expect(callBackWords('someone-else', words, 'Marta').agent).toBe('Leave no reason, no patient’s name.')
    expect(callBackWords('is-it-really-you', words, 'Marta').say.en).toContain('ask for Marta')
  })
})
