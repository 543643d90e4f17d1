import { expect, test } from 'vitest'
import { isLive } from '../account/access-link.ts'
import { after } from '../account/account-model.fixture.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import type { CallFacts } from '../facts.ts'
import { decideChoosePassword } from '../redeem/decide-choose-password.ts'
import { aLink, anAccount } from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import { callFacts, noon } from '../verify/call-facts.fixture.ts'
import { codeStanding } from '../watch/code-watch.ts'
import { wordsAt } from '../words/clock.ts'
import { codeWatchWords } from '../words/code-watch-words.ts'
import { codeGroups, newCode } from './code-digits.ts'
import { decideUseCode, decideWrongCode } from './decide-code.ts'
import { type TemporaryLogin, temporaryLoginStateAt } from './temporary-login.ts'

const aCode = (over: Partial<TemporaryLogin> = {}): TemporaryLogin => ({
  id: 'code-1',
  accountId: 'account-1',
  issuedAt: noon,
  expiresAt: noon + minutes(10),
  wrongTries: 0,
  staffId: 'staff-1',
  callId: 'call-1',
  ...over,
})
const withCode = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ account: anAccount(), temporaryLogins: [aCode()], ...over })
const only = ({ temporaryLogins }: CallFacts): TemporaryLogin => temporaryLogins[0] ?? aCode()
const stateOf = (facts: CallFacts) => temporaryLoginStateAt(only(facts), facts.now)
const at = (facts: CallFacts, now: number): CallFacts => ({ ...facts, now })
const used = (facts: CallFacts) => after(facts, decideUseCode(facts, only(facts)))
const chosen = (facts: CallFacts, link = facts.links[0] ?? aLink()) =>
  after(
    facts,
    decideChoosePassword(facts, link, { birthDate: '1984-03-12', chosen: { hash: 'hash-of-a-password' } }),
  )

test('domain §3.4 issued → used → completed', () => {
  expect(stateOf(withCode())).toBe('issued')
  const opened = used(withCode())
  expect(stateOf(opened)).toBe('used')
  const done = chosen(opened)
  expect(stateOf(done)).toBe('completed')
  expect(done.account).toMatchObject({ credential: 'set', lock: { kind: 'none' } })
})

test('P16 ten minutes to type it, ten from the first use to choose a password, and a clock set back gives none back', () => {
  expect(stateOf(at(withCode(), noon + minutes(10)))).toBe('expired')
  const opened = used(at(withCode(), noon + minutes(9)))
  expect(stateOf(at(opened, noon + minutes(19) - 1))).toBe('used')
  const again = used(at(opened, noon + minutes(18)))
  expect(stateOf(at(again, noon + minutes(19)))).toBe('expired')
  expect(again.links[0]?.expiresAt).toBe(noon + minutes(19))
  expect(decideUseCode(at(again, noon + minutes(19)), only(again)).opened).toBe(false)
})

test('typed again after a reload it opens the page again, and the older page ends', () => {
  const twice = used(used(withCode()))
  expect(twice.links.map((link) => isLive(link, twice.now))).toEqual([true, false])
})

test('a page that was abandoned ends with the next code, so that one stands per account and kind', () => {
  const left = at(used(withCode()), noon + minutes(30))
  const next = aCode({ id: 'code-2', issuedAt: left.now, expiresAt: left.now + minutes(10) })
  const again = used({ ...left, temporaryLogins: [next, ...left.temporaryLogins] })
  expect(again.links.map(({ end }) => end)).toEqual([undefined, 'superseded'])
})

test('five wrong codes close the code, never the account', () => {
  let facts = withCode()
  for (let i = 0; i < 5; i++) {
    expect(stateOf(facts)).toBe('issued')
    facts = after(facts, decideWrongCode(facts, only(facts)))
  }
  expect(stateOf(facts)).toBe('locked')
  expect(facts.account).toEqual(withCode().account)
  expect(decideUseCode(facts, only(facts)).opened).toBe(false)
})

test('a code closed while its page is open does not take the page away', () => {
  const opened = used(withCode())
  const locked = { ...opened, temporaryLogins: [aCode({ usedAt: noon, end: 'locked', endedAt: noon })] }
  expect(chosen(locked).links[0]?.end).toBe('redeemed')
})

test('V9 a hold or a death stops a code, without a reason', () => {
  expect(decideUseCode(withCode({ account: anAccount({ hold: 'staff' }) }), aCode()).opened).toBe(false)
  const facts = withCode()
  expect(decideUseCode({ ...facts, patient: { ...facts.patient, deceased: true } }, aCode()).opened).toBe(
    false,
  )
})

test('P8 a password chosen another way ends the code, and the code proves no mailbox', () => {
  const mailed = withCode({ links: [aLink()] })
  expect(only(chosen(mailed))).toMatchObject({ end: 'revoked', revokeReason: 'password-chosen' })
  const typed = used(withCode())
  const besides = { ...typed, links: [aLink(), ...typed.links] }
  expect(only(chosen(besides))).toMatchObject({ end: 'revoked', revokeReason: 'password-chosen' })
  const done = decideChoosePassword(used(withCode()), used(withCode()).links[0] ?? aLink(), {
    birthDate: '1984-03-12',
    chosen: { hash: 'h' },
  })
  expect(done.changes.some(({ change }) => change === 'set-contact')).toBe(false)
  expect(JSON.stringify(done.changes)).not.toContain('"contact"')
})

test('K2 sixteen digits, each drawn alike, in four groups', () => {
  const drawn: number[] = []
  const code = newCode((n) => {
    drawn.push(n)
    return drawn.length % 10
  })
  expect(code).toBe('1234567890123456')
  expect(new Set(drawn)).toEqual(new Set([10]))
  expect(codeGroups(code)).toEqual(['1234', '5678', '9012', '3456'])
})

const watched = (facts: CallFacts) => {
  const standing = codeStanding(facts)
  return standing && codeWatchWords(standing, 'strong', facts, wordsAt(facts.now, facts.clinic))
}

test('domain §6 watched: read out → typed → password chosen → signed in', () => {
  const states = (facts: CallFacts) =>
    watched(facts)
      ?.steps.map(({ state }) => state)
      .join(' ')
  expect(states(withCode())).toBe('done now next next')
  const opened = used(withCode())
  expect(states(opened)).toBe('done done now next')
  const done = chosen(opened)
  expect(states(done)).toBe('done done done now')
  const inAt = { ...done, account: anAccount({ lastSignInAt: noon }) }
  expect(watched(inAt)).toMatchObject({ signedIn: true, headline: 'She has signed in' })
  const late = at(withCode(), noon + minutes(10))
  expect(watched(late)).toMatchObject({ headline: 'The code ran out of time' })
  expect(states(late)).toBe('done stopped next next')
})

test('a link sent after the code is what is watched', () => {
  expect(watched(withCode({ links: [aLink({ createdAt: noon + 1 })] }))).toBeUndefined()
})

test('TEMPORARY_LOGIN_EXPIRED names who issued it, and goes once a password was chosen', () => {
  const late = at(withCode(), noon + minutes(10))
  expect(diagnose(late).causes.find(({ code }) => code === 'TEMPORARY_LOGIN_EXPIRED')).toMatchObject({
    confidence: 'certain',
    evidence: [{ key: 'code-never-used', at: noon, expiredAt: noon + minutes(10) }],
    nextRemedy: 'send-reset-link',
  })
  const inVain = at(used(withCode()), noon + minutes(10))
  expect(diagnose(inVain).causes).toContainEqual(
    expect.objectContaining({ evidence: [{ key: 'code-used-in-vain', at: noon }] }),
  )
  const done = { ...late, account: anAccount({ passwordSetAt: noon + minutes(2) }) }
  expect(diagnose(done).causes.map(({ code }) => code)).not.toContain('TEMPORARY_LOGIN_EXPIRED')
})
