import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccessLink } from '../account/access-link.ts'
import { after } from '../account/account-model.fixture.ts'
import type { CallFacts } from '../facts.ts'
import { decideBirthDate } from '../redeem/check-detail.ts'
import { decideChoosePassword } from '../redeem/decide-choose-password.ts'
import { aLink, aMessage, anAccount } from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import { storyOf } from '../story/story-of.ts'
import { codeGroups, newCode } from '../temporary-login/code-digits.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { watchStanding } from '../watch/watch-of.ts'
import { decideMakeShortCode } from './decide-make-short-code.ts'
import { decideUseShortCode, decideWrongShortCode, isShortCodeLive } from './decide-short-code.ts'
import { SHORT_CODE_DIGITS } from './short-code.ts'

const born = '1984-03-12'
const codeHash = 'hash-of-the-eight-digits'
const withLink = (over: Partial<AccessLink> = {}): CallFacts =>
  callFacts({ account: anAccount(), links: [aLink(over)] })
const only = ({ links }: CallFacts): AccessLink => links[0] ?? aLink()
const at = (facts: CallFacts, now: number): CallFacts => ({ ...facts, now })

const decideMake = (facts: CallFacts, birthDate = born) =>
  decideMakeShortCode(facts, only(facts), { birthDate, codeHash })
const made = (facts: CallFacts) => after(facts, decideMake(facts))
const used = (facts: CallFacts) => after(facts, decideUseShortCode(facts, only(facts)))
const wrong = (facts: CallFacts) => after(facts, decideWrongShortCode(facts, only(facts)))
const chosen = (facts: CallFacts) =>
  after(facts, decideChoosePassword(facts, only(facts), { birthDate: born, chosen: { hash: 'h' } }))
const lives = (facts: CallFacts) => isShortCodeLive(only(facts), facts)
const opens = (facts: CallFacts) => decideUseShortCode(facts, only(facts)).opened

describe('edge case 16 a link goes on at another device', () => {
  test('T3 made → typed → a password chosen, and what was redeemed is the link itself', () => {
    const done = chosen(used(made(withLink())))
    expect(done.links).toMatchObject([{ id: 'link-1', end: 'redeemed' }])
    expect(done.account).toMatchObject({ credential: 'set', lock: { kind: 'none' } })
  })

  test('made and typed, nothing of link or account has changed but that it was opened', () => {
    const facts = withLink()
    const after = used(made(facts))
    const { shortCode: _, openedAt, ...rest } = only(after)
    expect(openedAt).toBe(noon)
    expect(rest).toEqual(only(facts))
    expect(after.account).toEqual(facts.account)
    expect(decideUseShortCode(made(facts), only(made(facts))).messages).toEqual([])
  })

  test('P16 ten minutes, or what is left of its link, and a clock set back gives none back', () => {
    const fresh = made(withLink())
    expect(only(fresh).shortCode?.until).toBe(noon + minutes(10))
    expect(lives(at(fresh, noon + minutes(10) - 1))).toBe(true)
    expect(lives(at(fresh, noon + minutes(10)))).toBe(false)
    expect(opens(at(fresh, noon + minutes(10)))).toBe(false)
    const late = made(withLink({ expiresAt: noon + minutes(4) }))
    expect(only(late).shortCode?.until).toBe(noon + minutes(4))
  })

  test('a mailed link of either kind gives one; a page that a spoken code opened gives none', () => {
    expect(decideMake(withLink({ kind: 'invitation' })).outcome.result).toBe('made')
    expect(decideMake(withLink({ kind: 'temporary-login' }))).toMatchObject({
      outcome: { result: 'spent' },
      audit: [{}, { action: 'short-code.refused', reason: 'not-mailed' }],
    })
  })

  test('the birth date is asked before the code is given, with the tries of the link', () => {
    const decision = decideMake(withLink({ wrongDetails: 3 }), '1984-03-13')
    expect(decision).toMatchObject({
      outcome: { result: 'wrong', triesLeft: 1 },
      changes: [{ change: 'count-wrong-detail' }],
    })
    expect(JSON.stringify(decision)).not.toContain(codeHash)
  })
})

describe('P10 wrong short codes', () => {
  test('five close the code, never the link or the account', () => {
    let facts = made(withLink())
    for (let i = 0; i < 5; i++) {
      expect(lives(facts)).toBe(true)
      facts = wrong(facts)
    }
    expect(opens(facts)).toBe(false)
    expect(facts.account).toEqual(withLink().account)
    expect(decideBirthDate(facts, only(facts), born).outcome.result).toBe('right')
  })

  test('the fifth is told in the trail as the end of the code', () => {
    const facts = withLink({ shortCode: { until: noon + 1, wrongTries: 4 } })
    expect(decideWrongShortCode(facts, only(facts)).audit.map(({ action }) => action)).toEqual([
      'short-code.wrong',
      'short-code.locked',
    ])
  })

  test('of a link whose tries are spent no code can be had any more, and it says so', () => {
    const facts = withLink({ shortCode: { until: noon - 1, wrongTries: 5 } })
    const decision = decideMake(facts)
    expect(decision).toMatchObject({
      outcome: { result: 'spent' },
      audit: [{}, { action: 'short-code.refused', reason: 'tries-spent' }],
    })
    expect(JSON.stringify(decision)).not.toContain(codeHash)
  })

  test('however codes are made and missed by turns, five misses are all there are', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (misses) => {
        let facts = made(withLink())
        let counted = 0
        for (const miss of misses) {
          if (miss && lives(facts)) counted++
          facts = miss ? wrong(facts) : made(facts)
        }
        expect(counted).toBeLessThanOrEqual(5)
        expect(opens(facts)).toBe(counted < 5)
        expect(only(facts).shortCode?.wrongTries).toBe(counted)
      }),
    )
  })
})

test('the code dies with its link, however that ended, and on a login that is stopped', () => {
  const ended: fc.Arbitrary<Partial<AccessLink>> = fc.oneof(
    fc.record({
      end: fc.constantFrom('redeemed', 'superseded', 'revoked', 'locked'),
      endedAt: fc.constant(noon),
    }),
    fc.record({ expiresAt: fc.integer({ min: noon - minutes(9), max: noon }) }),
    fc.record({ wrongDetails: fc.constant(5) }),
  )
  fc.assert(
    fc.property(ended, (over) => {
      const facts = withLink({ ...over, shortCode: { until: noon + minutes(5), wrongTries: 0 } })
      expect(opens(facts)).toBe(false)
      expect(decideWrongShortCode(facts, only(facts)).changes).toEqual([])
      expect(decideMake(facts).outcome.result).toBe('ended')
    }),
  )
  const live = made(withLink())
  expect(opens(live)).toBe(true)
  expect(opens({ ...live, account: anAccount({ hold: 'staff' }) })).toBe(false)
  expect(opens({ ...live, patient: aPatient({ deceased: true }) })).toBe(false)
})

test('K2 eight digits in two groups', () => {
  const code = newCode(() => 7, SHORT_CODE_DIGITS)
  expect(codeGroups(code)).toEqual(['7777', '7777'])
})

test('domain §6 whoever watches sees the link opened with its detail, and not more, while it goes on elsewhere', () => {
  const call = { callId: 'call-1', staffId: 'staff-1' }
  const message = aMessage({ linkId: 'link-1', state: 'handed-over', handedOverAt: noon })
  const sent = { ...withLink(call), messages: [message] }
  const decision = decideUseShortCode(made(sent), only(made(sent)))
  const events = [...decideMake(sent).audit, ...decision.audit].map((event, i) => ({
    ...event,
    idx: i,
    at: noon,
    actor: { kind: 'system' as const, id: 'portal-visitor' },
  }))
  const watched = watchStanding({ ...used(made(sent)), events: events.toReversed() })
  expect(watched).toMatchObject({ moment: 'opened', detailRight: true, signedIn: false })
  expect(storyOf(events, 'staff-1', sent.policy).map(({ text }) => text)).toEqual([
    'Birth date right',
    'Asked for a short code, to go on at another device',
    'Short code typed on another device',
    'Birth date right',
  ])
})
