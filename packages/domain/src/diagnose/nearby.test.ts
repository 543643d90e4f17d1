import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLink, anAccount, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aPatient, noon } from '../verify/call-facts.fixture.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, top } from './diagnosed.fixture.ts'
import { isNamesake } from './namesake.ts'

const account = anAccount()
const secondChartTries = [noon - minutes(4), noon - minutes(9), noon - hours(30)]

test('DUPLICATE_ACCOUNT: tries on the login of what may be a second chart, with or without a login here', () => {
  for (const facts of [{ secondChartTries }, { account, secondChartTries }])
    expect(codes(facts)).toContain('DUPLICATE_ACCOUNT')
  const words = inWords({ account, secondChartTries })
  expect(words).toMatchObject({
    code: 'DUPLICATE_ACCOUNT',
    headline: 'Probably a second record',
    confidence: 'likely',
    evidence: [
      {
        at: noon - minutes(4),
        text: '2 tries on another account that looks like the same person by then.',
      },
    ],
    next: { label: 'Flag possible duplicate' },
  })
  expect(words.say.en).toMatch(/^Let’s make sure you have the right username/)
})

test('console-words §0.3 another record is never spoken of, at any level', () => {
  for (const level of ['basic', 'standard', 'strong'] as const)
    expect(inWords({ account, secondChartTries }, level).say.en).not.toMatch(/another|second|two/)
})

test('DUPLICATE_ACCOUNT: nothing once the patient got in here since', () => {
  const inSince = anAccount({ lastSignInAt: noon - minutes(1) })
  expect(codes({ account: inSince, secondChartTries })).not.toContain('DUPLICATE_ACCOUNT')
})

test('edge case 7 twins are two people, a nickname may be one', () => {
  const named = (...given: string[]) => [{ use: 'current' as const, family: 'Sorensen', given }]
  expect(isNamesake(named('Ella'), named('Erik'))).toBe(false)
  expect(isNamesake(named('María', 'Elena'), named('Maria'))).toBe(true)
  expect(isNamesake(named('William'), named('Bill'))).toBe(true)
  expect(isNamesake(named(), named())).toBe(false)
})

test('SHARED_EMAIL: a hint where one mailbox serves two logins', () => {
  const facts = { account, sharedEmail: { accounts: 2 } }
  expect(inWords(facts, 'basic', 'SHARED_EMAIL')).toMatchObject({
    headline: 'Email shared with another account',
    confidence: 'possible',
    evidence: [{ text: 'The address on file belongs to 2 accounts.' }],
    next: { remedy: 'send-reset-link', label: 'Send link for this account' },
    say: { en: expect.stringMatching(/^If several people use that mailbox/) },
  })
  expect(codes({ account, sharedEmail: { accounts: 1 } })).not.toContain('SHARED_EMAIL')
})

test('SHARED_EMAIL: likely where a link for another login was opened while ours lies there', () => {
  const links = [aLink({ createdAt: noon - minutes(9) })]
  const facts = { account, links, sharedEmail: { accounts: 2, otherOpenedAt: noon - minutes(3) } }
  expect(top(facts)).toMatchObject({ code: 'SHARED_EMAIL', confidence: 'likely' })
  expect(inWords(facts).evidence[0]).toEqual({
    at: noon - minutes(3),
    text: 'The last link opened from it was for another account.',
  })
  const ownOpened = { ...facts, links: [aLink({ openedAt: noon - minutes(1) })] }
  expect(inWords(ownOpened, 'basic', 'SHARED_EMAIL').confidence).toBe('possible')
})

test('domain §5 a login that was retired leads to the one in use', () => {
  const survivor = { patientId: 'patient-2', name: 'García, M.', born: '1984', why: 'login-retired' } as const
  const retired = { account: anAccount({ lifecycle: 'retired', survivorId: 'account-2' }), survivor }
  expect(inWords(retired, 'standard', 'DUPLICATE_ACCOUNT')).toMatchObject({
    confidence: 'certain',
    evidence: [{ text: 'This login was retired; García, M., 1984 is in use.' }],
    next: { label: 'Open García, M., 1984' },
    say: { en: expect.stringMatching(/^You had two logins/) },
  })
  // Which of two logins is the right one is not told before standard.
  expect(inWords(retired, 'basic', 'DUPLICATE_ACCOUNT').say.en).not.toMatch(/two logins/)
})

test('domain §5 tries on a login that was retired into this one bring a link for this one', () => {
  const tried = { account, retiredTries: [noon - minutes(2), noon - minutes(9), noon - hours(30)] }
  expect(inWords(tried, 'standard', 'DUPLICATE_ACCOUNT')).toMatchObject({
    confidence: 'likely',
    evidence: [{ text: '2 tries on the login that was retired into this one by then.' }],
    next: { remedy: 'send-reset-link', reason: 'forgot-password' },
  })
})

test('domain §5 who has no neighbours is not told of any', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      fc.pre(facts.account?.lifecycle !== 'retired')
      const alone = { ...facts, secondChartTries: [], sharedEmail: { accounts: 1 } }
      const found = diagnose(alone).causes.map(({ code }) => code)
      expect(found).not.toContain('DUPLICATE_ACCOUNT')
      expect(found).not.toContain('SHARED_EMAIL')
      const crowded = { ...facts, patient: aPatient({ deceased: true }), secondChartTries: [noon] }
      expect(diagnose(crowded).causes.map(({ code }) => code)).not.toContain('DUPLICATE_ACCOUNT')
    }),
  )
})
