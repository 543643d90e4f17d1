import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAccount, anEvent, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { noon } from '../verify/call-facts.fixture.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, top } from './diagnosed.fixture.ts'

const account = anAccount()
const nearMisses = [noon - minutes(4), noon - minutes(6), noon - hours(30)]

test('WRONG_USERNAME: close names were tried, counted for a day, and what was typed is not told', () => {
  expect(top({ account, nearMisses })).toMatchObject({ code: 'WRONG_USERNAME', confidence: 'likely' })
  expect(inWords({ account, nearMisses })).toMatchObject({
    headline: 'Wrong username, close to the right one',
    evidence: [
      {
        text: '2 tries since 5:54 AM with a username very close to this one. What was typed is not kept.',
      },
      { text: 'No try with the right username in that time.' },
    ],
    next: { remedy: 'send-username-reminder', label: 'Send username reminder' },
  })
})

test('WRONG_USERNAME: a try with the right name is not denied', () => {
  const wrong = anEvent({ action: 'patient.sign-in-failed', reason: 'wrong-password', at: noon - minutes(5) })
  expect(inWords({ account, nearMisses, events: [wrong] }, 'basic', 'WRONG_USERNAME').evidence).toHaveLength(
    1,
  )
})

test('WRONG_USERNAME: at basic nobody learns that a guessed name was near', () => {
  expect(inWords({ account, nearMisses }, 'basic').say.en).toMatch(/^Let’s make sure you have the right/)
  expect(inWords({ account, nearMisses }, 'standard').say.en).toContain('close, but not quite right')
})

test('WRONG_USERNAME: nothing once somebody signed in or chose a password since, or before there is a login', () => {
  for (const over of [{ lastSignInAt: noon - 1 }, { passwordSetAt: noon - 1 }])
    expect(codes({ account: anAccount(over), nearMisses })).not.toContain('WRONG_USERNAME')
  const invited = anAccount({ lifecycle: 'invited', credential: 'none' })
  expect(codes({ account: invited, nearMisses })).not.toContain('WRONG_USERNAME')
})

test('NO_RECENT_ATTEMPT: a near try is a try', () => {
  const quiet = anAccount({ lastSignInAt: noon - hours(400) })
  expect(codes({ account: quiet })).toContain('NO_RECENT_ATTEMPT')
  expect(codes({ account: quiet, nearMisses: [noon - minutes(5)] })).not.toContain('NO_RECENT_ATTEMPT')
  fc.assert(
    fc.property(anyCallFacts, fc.nat(23 * 60), (facts, ago) => {
      const found = diagnose({ ...facts, nearMisses: [noon - minutes(ago)] }).causes
      expect(found.map(({ code }) => code)).not.toContain('NO_RECENT_ATTEMPT')
    }),
  )
})
