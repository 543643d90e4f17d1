import { describe, expect, test } from 'vitest'
import { callPage } from '../call/call-page.ts'
import type { CallFacts } from '../facts.ts'
import type { AboutPatient } from '../proxy/authority.ts'
import { anAccount, anEvent, verified } from '../remedies/any-call-facts.fixture.ts'
import { hours } from '../shared/instant.ts'
import { callAboutLeo, callFacts, leo, noon } from '../verify/call-facts.fixture.ts'
import { causeWords } from '../words/cause-words.ts'
import { wordsAt } from '../words/clock.ts'
import { diagnose } from './diagnose.ts'

const about = (part: Partial<AboutPatient>, over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    account: anAccount({ lastSignInAt: noon - hours(300) }),
    call: callAboutLeo(),
    about: leo(part),
    verification: verified('basic'),
    ...over,
  })
const top = (facts: CallFacts) => {
  const [cause] = diagnose(facts).causes
  return cause && causeWords(cause, 'basic', facts.policy, wordsAt(facts.now, facts.clinic))
}

describe('PROXY_CONFUSION', () => {
  const tried = { wrongPasswords: [noon - hours(1), noon - hours(2)] }

  test('tries on the patient’s login and none on the caller’s own', () => {
    const cause = top(about(tried))
    expect(cause).toMatchObject({
      code: 'PROXY_CONFUSION',
      confidence: 'likely',
      headline: 'Signing in to someone else’s login',
      next: { label: 'Explain own login' },
    })
    expect(cause?.evidence.map(({ text }) => text).join(' ')).toMatch(
      /^2 tries on the patient’s login with a wrong password by then\. The caller’s own login: no try there since/,
    )
    expect(cause?.say.es).toContain('entre con su propio nombre de usuario')
  })

  test('not where the caller tried their own, nor for tries of last week, nor without authority', () => {
    const own = anEvent({ at: noon - hours(1), action: 'patient.sign-in-failed', reason: 'wrong-password' })
    for (const facts of [
      about(tried, { events: [own] }),
      about({ wrongPasswords: [noon - hours(30)] }),
      about({ ...tried, authorities: [] }),
    ])
      expect(diagnose(facts).causes.map(({ code }) => code)).not.toContain('PROXY_CONFUSION')
  })
})

describe('PROXY_AGED_OUT edge case 3', () => {
  const grown = { birthDate: '2008-03-03' }

  test('says since when, and that the patient has no login yet; the line is the rule of the clinic', () => {
    expect(top(about(grown))).toMatchObject({
      headline: 'Proxy access ended at age 18',
      confidence: 'certain',
      evidence: [
        { text: 'Proxy ended on March 3, 2026, the patient’s birthday.' },
        { text: 'The patient has no own login yet.' },
      ],
    })
    const twentyOne = about({ birthDate: '2005-03-03' })
    expect(top({ ...twentyOne, policy: { ...twentyOne.policy, adultAge: 21 } })?.say.en).toContain('turns 21')
    expect(top(about({ ...grown, wrongPasswords: [] }))?.evidence).toHaveLength(1)
  })

  test('V1 before basic nothing on file between the two can be read off the page', () => {
    const seen = [grown, { authorities: [] }, { deceased: true }, {}].map((part) => {
      const { verification: _none, ...facts } = about(part)
      const { now: _now, ...page } = callPage(facts, { staffName: 'M. L.', mine: true, waitingCalls: 0 })
      return JSON.stringify(page).replace(/"born":"\d{4}"/g, '')
    })
    expect(new Set(seen).size).toBe(1)
  })

  test('is told on the call at basic, and nothing can be done on it', () => {
    const page = callPage(about(grown), { staffName: 'M. L.', mine: true, waitingCalls: 0 })
    expect(page).toMatchObject({
      causes: [{ code: 'PROXY_AGED_OUT' }, {}],
      say: { en: expect.stringContaining('it is the same for every family') },
      about: { name: 'García, L.', authority: { on: false, label: 'Ended by age' } },
    })
    const ready = 'remedies' in page ? page.remedies.filter(({ state }) => state === 'ready') : []
    expect(ready.map(({ remedy }) => remedy)).toEqual(['freeze', 'flag-call', 'flag-duplicate'])
  })
})
