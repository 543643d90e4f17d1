import { describe, expect, test } from 'vitest'
import type { AccessLink } from '../account/access-link.ts'
import type { Facts } from '../facts.ts'
import { aLink, aMessage, anAccount } from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import { aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideBirthDate } from './check-detail.ts'
import { decideChoosePassword } from './decide-choose-password.ts'
import { decideOpenLink } from './decide-open-link.ts'
import { linkStanding } from './link-answer.ts'
import { usernameStem } from './username.ts'

const born = '1984-03-12'
const hash = 'hash-of-what-was-typed'
const withLinks = (links: AccessLink[], over: Partial<Facts> = {}): Facts =>
  callFacts({
    account: anAccount({ lifecycle: 'invited', credential: 'none', contact: 'unverified' }),
    links,
    ...over,
  })
const one = (over: Partial<AccessLink> = {}) => {
  const link = aLink(over)
  return [withLinks([link]), link] as const
}
const choose = (facts: Facts, link: AccessLink, birthDate = born) =>
  decideChoosePassword(facts, link, { birthDate, chosen: { hash } })

describe('domain §3.2 what became of a link is said exactly', () => {
  test.each<[string, Partial<AccessLink>, object]>([
    ['live', { wrongDetails: 2 }, { until: noon + minutes(27), triesLeft: 3 }],
    ['expired', { createdAt: noon - minutes(30), expiresAt: noon }, { until: noon, life: minutes(30) }],
    ['redeemed', { end: 'redeemed', endedAt: noon - 5 }, { at: noon - 5 }],
    ['revoked', { end: 'revoked', endedAt: noon - 5 }, { at: noon - 5 }],
    ['locked', { end: 'locked' }, {}],
    ['locked', { wrongDetails: 5 }, {}],
  ])('%s', (state, over, rest) => {
    const [facts, link] = one(over)
    expect(linkStanding(link, facts)).toEqual({ state, kind: 'reset', ...rest })
  })
  test('a replaced one names when the newer mail was sent', () => {
    const newer = aLink({ id: 'link-2', createdAt: noon - minutes(1) })
    const old = aLink({ end: 'superseded', supersededBy: 'link-2', endedAt: noon - minutes(1) })
    expect(linkStanding(old, withLinks([newer, old]))).toMatchObject({
      state: 'superseded',
      newerAt: newer.createdAt,
    })
  })
  test('V9 on a hold, a switched-off login or after a death it has ended, and the reason is not told', () => {
    const link = aLink()
    const stopped: Partial<Facts>[] = [
      { account: anAccount({ hold: 'privacy' }) },
      { account: anAccount({ lifecycle: 'deactivated', inactiveReason: 'dismissed' }) },
      { patient: aPatient({ deceased: true }) },
    ]
    for (const over of stopped) {
      const facts = withLinks([link], over)
      expect(linkStanding(link, facts)).toEqual({ state: 'revoked', kind: 'reset', at: noon })
      expect(choose(facts, link)).toMatchObject({ changes: [], outcome: { result: 'ended' } })
    }
  })
})

describe('domain §3.2 opening consumes nothing', () => {
  test('the first opening is noted, the next ones only on the record: a scanner does no harm (edge case 15)', () => {
    const [facts, link] = one()
    expect(decideOpenLink(facts, link)).toMatchObject({
      changes: [{ change: 'open-link' }],
      audit: [{ action: 'link.opened' }],
    })
    const again = one({ openedAt: noon - 1 })
    expect(decideOpenLink(...again)).toMatchObject({ changes: [], standing: { state: 'live' } })
  })
  test('one that ended is refused with its reason, for the diagnosis', () => {
    expect(decideOpenLink(...one({ expiresAt: noon }))).toMatchObject({
      changes: [],
      audit: [{ action: 'link.refused', reason: 'expired' }],
    })
  })
})

describe('domain §3.2 the birth date', () => {
  test('five wrong ones close the link, never the account', () => {
    expect(decideBirthDate(...one({ wrongDetails: 3 }), '1984-03-13')).toMatchObject({
      outcome: { result: 'wrong', triesLeft: 1 },
      changes: [{ change: 'count-wrong-detail' }],
    })
    const fifth = decideBirthDate(...one({ wrongDetails: 4 }), '1984-03-13')
    expect(fifth).toMatchObject({
      outcome: { result: 'ended', standing: { state: 'locked' } },
      changes: [{ change: 'count-wrong-detail' }, { change: 'end-link', end: 'locked' }],
      audit: [{ action: 'link.detail-wrong' }, { action: 'link.locked' }],
    })
    expect(fifth.changes.some(({ change }) => change === 'set-account')).toBe(false)
  })
  test('after that the right one does not help', () => {
    expect(decideBirthDate(...one({ wrongDetails: 5, end: 'locked' }), born).outcome.result).toBe('ended')
  })
  test('V3 the date on file is in no decision', () => {
    expect(JSON.stringify(decideBirthDate(...one(), '1999-01-01'))).not.toContain('1984')
  })
  test('edge case 35: a record with no whole birth date redeems nothing', () => {
    const link = aLink()
    const facts = withLinks([link], { patient: aPatient({ birthDate: '1984' }) })
    expect(decideBirthDate(facts, link, '1984').outcome.result).toBe('wrong')
    expect(choose(facts, link).outcome.result).toBe('wrong')
  })
})

describe('P8 choosing a password', () => {
  test('T3 the compare-and-swap comes first, before the password is stored', () => {
    expect(choose(...one()).changes.slice(0, 2)).toEqual([
      { change: 'redeem-link', linkId: 'link-1' },
      { change: 'set-password', hash },
    ])
  })
  test('the account is open, the lock is cleared, the address is proved, every session ends', () => {
    const changes = choose(...one()).changes
    expect(changes).toContainEqual({
      change: 'set-account',
      set: {
        lifecycle: 'active',
        credential: 'set',
        contact: 'verified',
        lock: { kind: 'none' },
        failedSignIns: 0,
        passwordSetAt: noon,
      },
    })
    expect(changes).toContainEqual({
      change: 'set-contact',
      contactId: 'email-1',
      standing: 'good',
      verified: true,
    })
    expect(changes).toContainEqual({ change: 'end-patient-sessions' })
  })
  test('every other live link dies, with its mail if that still waits; what ended before keeps its own reason', () => {
    const link = aLink()
    const other = aLink({ id: 'live', kind: 'invitation' })
    const past = aLink({ id: 'past', expiresAt: noon - 1 })
    const used = aLink({ id: 'used', end: 'redeemed' })
    const waiting = aMessage({ id: 'waits', linkId: 'live', state: 'deferred' })
    const gone = aMessage({ id: 'gone', linkId: 'live', state: 'handed-over' })
    const { changes, audit } = choose(
      withLinks([link, other, past, used], { messages: [waiting, gone] }),
      link,
    )
    expect(changes.filter(({ change }) => change === 'end-link')).toEqual([
      { change: 'end-link', linkId: 'live', end: 'revoked', reason: 'password-chosen' },
    ])
    expect(changes.filter(({ change }) => change === 'cancel-message')).toEqual([
      { change: 'cancel-message', messageId: 'waits' },
    ])
    expect(audit.map(({ action }) => action)).toEqual([
      'link.redeemed',
      'patient.password-chosen',
      'link.revoked',
    ])
  })
  test('P9 a notice goes to the address on file', () => {
    expect(choose(...one()).messages).toEqual([
      { template: 'password-changed', to: 'contact-on-file', askedBy: 'notice', params: { at: noon } },
    ])
  })
  test('an address that came on file after the mail had left is not proved by it', () => {
    const link = aLink()
    const contacts = [aContact({ kind: 'email', value: 'new@example.org', onFileSince: noon - minutes(1) })]
    const { changes } = choose(withLinks([link], { patient: aPatient({ contacts }) }), link)
    expect(changes.some(({ change }) => change === 'set-contact')).toBe(false)
    expect(JSON.stringify(changes)).not.toContain('verified')
  })
  test('a rule that refuses is recorded by its name and leaves the link as good as it was', () => {
    const [facts, link] = one({ openedAt: noon - 1 })
    const refused = decideChoosePassword(facts, link, { birthDate: born, chosen: { rule: 'common' } })
    expect(refused).toMatchObject({
      changes: [],
      messages: [],
      outcome: { result: 'refused', rule: 'common' },
      audit: [{ action: 'patient.password-refused', reason: 'common' }],
    })
  })
  test('a wrong birth date counts here as well, also with a password that no rule allows', () => {
    const [facts, link] = one({ wrongDetails: 4 })
    for (const chosen of [{ hash }, { rule: 'common' as const }]) {
      const decision = decideChoosePassword(facts, link, { birthDate: '1984-03-13', chosen })
      expect(decision.outcome.result).toBe('ended')
      expect(JSON.stringify(decision)).not.toContain(hash)
    }
  })
})

test('a username starts with the initial and the surname, in plain letters', () => {
  expect(usernameStem(aPatient().names)).toBe('mgarcialopez')
  expect(usernameStem([{ use: 'current', family: 'Müller-Ångström', given: ['Zoë'] }])).toBe('zmullerangst')
  expect(
    usernameStem([
      { use: 'former', family: 'Old', given: ['A'] },
      { use: 'current', family: 'New', given: ['B'] },
    ]),
  ).toBe('bnew')
  expect(usernameStem([])).toBe('patient')
  expect(usernameStem([{ use: 'current', family: '王', given: ['伟'] }])).toMatch(/^[a-z]{2,12}$/)
})
