import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PatientEvent } from '../facts.ts'
import { aLink, aMessage, anAccount, anEvent, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { remedies } from '../remedies/remedies.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { remedyInputs } from '../remedies/remedy-inputs.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { causeWords } from '../words/cause-words.ts'
import { wordsAt } from '../words/clock.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, keys, top } from './diagnosed.fixture.ts'

const invited = anAccount({ lifecycle: 'invited', credential: 'none', contact: 'unverified' })
const invitation = (over: Parameters<typeof aLink>[0] = {}) =>
  aLink({ kind: 'invitation', createdAt: noon - hours(20), expiresAt: noon + hours(52), ...over })
const refusedLink = (reason: string, over: Partial<PatientEvent> = {}) =>
  anEvent({ action: 'link.refused', outcome: 'refused', reason, object: 'link:link-1', ...over })
const wrongPassword = (ago: number) =>
  anEvent({
    action: 'patient.sign-in-failed',
    outcome: 'refused',
    reason: 'wrong-password',
    at: noon - minutes(ago),
  })

test('NOT_ENROLLED: never invited, with or without a login made', () => {
  expect(top({})).toMatchObject({ code: 'NOT_ENROLLED', confidence: 'certain', nextReason: 'first-time' })
  expect(inWords({})).toMatchObject({
    headline: 'Not enrolled yet',
    evidence: [{ text: 'No invitation was ever sent.' }],
    next: { remedy: 'resend-invitation', label: 'Send invitation' },
  })
  expect(codes({ account: invited })).toContain('NOT_ENROLLED')
})

test('NOT_ENROLLED: the newest invitation was taken back or closed, and how is told', () => {
  const ended = { end: 'revoked', revokeReason: 'undone', endedAt: noon - minutes(2) } as const
  const { evidence } = inWords({ account: invited, links: [invitation(ended)] })
  expect(evidence[0]?.text).toBe('Taken back: the last invitation, sent yesterday at 10:00 AM.')
})

test('INVITE_PENDING: handed over and not opened, then opened and not finished', () => {
  const handedOverAt = noon - hours(2)
  const links = [invitation({ createdAt: handedOverAt })]
  const messages = [aMessage({ handedOverAt })]
  expect(keys({ account: invited, links, messages })).toEqual(['not-opened', 'invite-handed-over'])
  expect(inWords({ account: invited, links, messages }).say.en).toContain(
    'We emailed your invitation at 4:00 AM, and it works until March 5 at 10:00 AM.',
  )
  const opened = [invitation({ openedAt: noon - hours(1) })]
  expect(keys({ account: invited, links: opened, messages })).toContain('opened-not-finished')
})

test('INVITE_PENDING: what has not left us yet is not said to have been sent', () => {
  const facts = {
    account: invited,
    links: [invitation({ createdAt: noon - 5_000 })],
    messages: [{ ...aMessage({ state: 'queued' }), handedOverAt: undefined } as never],
  }
  expect(keys(facts)).toEqual(['invite-waiting-to-leave'])
  expect(inWords(facts).say.en).not.toContain('We emailed')
})

test('INVITE_EXPIRED: and how often it was opened too late', () => {
  const links = [invitation({ createdAt: noon - hours(80), expiresAt: noon - hours(8) })]
  const events = [refusedLink('expired'), refusedLink('expired', { at: noon - hours(3) })]
  expect(top({ account: invited, links, events })).toMatchObject({
    code: 'INVITE_EXPIRED',
    nextRemedy: 'resend-invitation',
    nextReason: 'link-expired',
  })
  expect(inWords({ account: invited, links, events }).evidence.map(({ at }) => at)).toEqual([
    noon - minutes(10),
    noon - hours(80),
  ])
  expect(inWords({ account: invited, links, events }).evidence.map(({ text }) => text)).toEqual([
    'Someone opened it after it expired, 2 times by then.',
    'Last invitation sent; it expired yesterday at 10:00 PM.',
  ])
})

test('a sign-in tried before any password was chosen is part of the evidence', () => {
  const early = anEvent({ action: 'patient.sign-in-failed', reason: 'not-enrolled' })
  expect(keys({ account: invited, links: [invitation()], events: [early] })?.[0]).toBe('tried-early')
})

test('NO_EMAIL_ON_FILE comes before what could only be mended by mail', () => {
  const patient = aPatient({ contacts: [] })
  expect(codes({ patient }).slice(0, 2)).toEqual(['NO_EMAIL_ON_FILE', 'NOT_ENROLLED'])
  expect(codes({ patient, account: anAccount({ lock: { kind: 'hard' } }) })[0]).toBe('NO_EMAIL_ON_FILE')
  expect(inWords({ patient }, 'basic').say.en).not.toContain('no email address')
  expect(inWords({ patient }, 'standard').say.en).toContain('We have no email address for you')
})

test('LOCKED_OUT: for a time and for good; a lock that ran out is none', () => {
  const until = noon + minutes(8)
  const lock = { account: anAccount({ lock: { kind: 'temporary', until }, failedSignIns: 6 }) } as const
  expect(top(lock)).toMatchObject({ code: 'LOCKED_OUT', nextRemedy: 'unlock-and-send-reset-link' })
  expect(inWords(lock).evidence[0]?.text).toBe('Locked until 6:08 AM, after 6 tries in a row.')
  expect(inWords(lock).say.es).toContain('bloqueado hasta las 6:08 de la mañana')
  const hard = { account: anAccount({ lock: { kind: 'hard' }, failedSignIns: 50 }) } as const
  expect(inWords(hard).evidence[0]?.text).toContain('no end time after 50 tries')
  expect(codes({ account: anAccount({ lock: { kind: 'temporary', until: noon } }) })).not.toContain(
    'LOCKED_OUT',
  )
})

test('WRONG_PASSWORD: since the last success, and how many tries are left', () => {
  const events = [wrongPassword(5), wrongPassword(9), wrongPassword(60 * 25)]
  const account = anAccount({ failedSignIns: 2 })
  expect(top({ account, events })).toMatchObject({ code: 'WRONG_PASSWORD', confidence: 'likely' })
  expect(inWords({ account, events }).evidence.map(({ text }) => text)).toEqual([
    '2 tries with the right username and a wrong password by then.',
    'Not locked; 3 tries left before a pause.',
  ])
  expect(codes({ account: anAccount({ lastSignInAt: noon - minutes(1) }), events })).not.toContain(
    'WRONG_PASSWORD',
  )
  expect(codes({ account: anAccount({ passwordSetAt: noon - minutes(1) }), events })).not.toContain(
    'WRONG_PASSWORD',
  )
})

test('LINK_SUPERSEDED: an older mail was opened, the newest still works', () => {
  const older = aLink({
    id: 'link-1',
    createdAt: noon - minutes(20),
    end: 'superseded',
    supersededBy: 'link-2',
  })
  const newer = aLink({ id: 'link-2', createdAt: noon - minutes(12) })
  const facts = { account: anAccount(), links: [newer, older], events: [refusedLink('superseded')] }
  expect(codes(facts)).toContain('LINK_SUPERSEDED')
  const cause = diagnose(callFacts(facts)).causes.find(({ code }) => code === 'LINK_SUPERSEDED')
  expect(cause).toMatchObject({ at: newer.createdAt })
  expect(cause?.nextRemedy).toBeUndefined()
  const openedSince = { ...facts, links: [{ ...newer, openedAt: noon - minutes(2) }, older] }
  expect(codes(openedSince)).not.toContain('LINK_SUPERSEDED')
})

test('LINK_USED: opened again after the password was chosen, nobody signed in since', () => {
  const used = aLink({ end: 'redeemed', endedAt: noon - hours(2) })
  const facts = { account: anAccount(), links: [used], events: [refusedLink('redeemed')] }
  expect(top(facts)).toMatchObject({
    code: 'LINK_USED',
    nextRemedy: 'send-reset-link',
    nextReason: 'link-used',
  })
  expect(keys(facts)).toEqual(['opened-again', 'password-chosen', 'no-sign-in-since'])
  expect(codes({ ...facts, account: anAccount({ lastSignInAt: noon - minutes(1) }) })).not.toContain(
    'LINK_USED',
  )
})

test('LINK_EXPIRED: a reset link that was opened too late', () => {
  const late = aLink({ createdAt: noon - hours(2), expiresAt: noon - minutes(90) })
  const messages = [aMessage({ handedOverAt: noon - hours(2) })]
  const facts = { account: anAccount(), links: [late], messages, events: [refusedLink('expired')] }
  expect(top(facts)).toMatchObject({ code: 'LINK_EXPIRED', confidence: 'likely', nextReason: 'link-expired' })
  expect(inWords(facts).evidence.at(-1)?.text).toBe('Handed over; 2 hours passed before it was opened.')
  expect(codes({ ...facts, events: [], links: [{ ...late, expiresAt: noon - hours(30) }] })).not.toContain(
    'LINK_EXPIRED',
  )
})

test('MAIL_IN_SPAM_OR_DELAYED: waiting first, a new link only after five minutes', () => {
  const mailed = (ago: number) => ({
    account: anAccount(),
    links: [aLink({ createdAt: noon - minutes(ago), expiresAt: noon + minutes(30) })],
    messages: [aMessage({ handedOverAt: noon - minutes(ago) })],
  })
  expect(inWords(mailed(3)).next).toEqual({ label: 'Wait 2:00, then resend' })
  expect(inWords(mailed(3)).say.en).toContain('it can take up to five minutes')
  expect(inWords(mailed(6)).next).toMatchObject({ remedy: 'send-reset-link', reason: 'not-received' })
  expect(inWords(mailed(16)).say.en).toContain('hasn’t been opened yet')
  const opened = { ...mailed(6), links: [aLink({ openedAt: noon - 1 })] }
  expect(codes(opened)).not.toContain('MAIL_IN_SPAM_OR_DELAYED')
  expect(inWords(mailed(3)).evidence[0]?.text).toContain('arrival not known')
})

test('NO_RECENT_ATTEMPT: nobody tried here in 24 hours', () => {
  const account = anAccount({ lastSignInAt: noon - hours(400) })
  expect(top({ account })).toMatchObject({ code: 'NO_RECENT_ATTEMPT', confidence: 'possible' })
  expect(inWords({ account }).say.en).toContain('portal dot example dot org')
  expect(inWords({ account }).evidence[0]?.text).toBe(
    'No try, right or near, on this account since yesterday at 6:00 AM.',
  )
  expect(codes({ account, events: [wrongPassword(10)] })).not.toContain('NO_RECENT_ATTEMPT')
})

test('NO_CAUSE_FOUND: signed in today and nothing explains the call', () => {
  const facts = { account: anAccount({ lastSignInAt: noon - hours(2) }) }
  expect(top(facts)).toMatchObject({ code: 'NO_CAUSE_FOUND', nextRemedy: 'send-reset-link' })
  expect(inWords(facts).headline).toBe('No cause found yet')
})

test('ON_HOLD and INACTIVE come first, with their own next step', () => {
  const held = anAccount({ hold: 'staff', holdReason: 'lost-device', lock: { kind: 'hard' } })
  const events = [anEvent({ action: 'account.held' })]
  expect(codes({ account: held, events })[0]).toBe('ON_HOLD')
  expect(inWords({ account: held, events }).evidence[0]).toEqual({
    at: noon - minutes(10),
    text: 'Hold set by staff: Device lost or stolen.',
  })
  expect(inWords({ account: held }).next).toEqual({ remedy: 'release-hold', label: 'Release hold' })
  const dormant = anAccount({ lifecycle: 'deactivated', inactiveReason: 'dormant' })
  expect(inWords({ account: dormant })).toMatchObject({
    headline: 'Account is inactive',
    next: { label: 'Reactivate account' },
  })
})

test('V9 deceased is told with a login, without one, and to nobody aloud', () => {
  const patient = aPatient({ deceased: true })
  const withLogin = { account: anAccount({ lifecycle: 'deactivated', inactiveReason: 'deceased' }) } as const
  for (const facts of [{ patient }, withLogin]) {
    expect(top(facts)).toMatchObject({ code: 'INACTIVE', variant: 'deceased' })
    expect(inWords(facts).next).toEqual({ label: 'Ask the privacy officer' })
    expect(inWords(facts, 'strong').say.en).toContain('I need a colleague for this step')
  }
})

test('console-words §0.2 sensitive causes sound alike: hold, deceased, dismissed, privacy', () => {
  const lines = [
    inWords({ account: anAccount({ hold: 'privacy' }) }).say,
    inWords({ patient: aPatient({ deceased: true }) }).say,
    ...(['dismissed', 'privacy', 'deceased'] as const).map(
      (inactiveReason) => inWords({ account: anAccount({ lifecycle: 'deactivated', inactiveReason }) }).say,
    ),
  ]
  for (const line of lines) expect(line).toEqual(lines[0])
})

test('console-words §1.2 at basic nobody learns that a guessed username was right', () => {
  const wrong = { account: anAccount(), events: [wrongPassword(5)] }
  const locked = { account: anAccount({ lock: { kind: 'hard' } }) } as const
  const nothing = { account: anAccount({ lastSignInAt: noon - hours(2) }) }
  expect(inWords(wrong, 'basic').say).toEqual(inWords(locked, 'basic').say)
  expect(inWords(wrong, 'basic').say).toEqual(inWords(nothing, 'basic').say)
  expect(inWords(wrong, 'standard').say.en).toContain('The username is right')
})

test('domain §5 there is always a cause, ranked by certainty, and nothing found is also ruled out', () => {
  const rank = { certain: 0, likely: 1, possible: 2 }
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const { causes, ruledOut } = diagnose(facts)
      expect(causes.length).toBeGreaterThan(0)
      const ranks = causes.map(({ confidence }) => rank[confidence])
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      for (const { code } of causes) expect(ruledOut).not.toContain(code)
    }),
  )
})

test('console-words §0.3 no cause in words holds an address, a number on file, a username or an unfilled place', () => {
  fc.assert(
    fc.property(
      anyCallFacts,
      fc.constantFrom('basic' as const, 'standard' as const, 'strong' as const),
      (facts, level) => {
        const words = wordsAt(facts.now, facts.clinic)
        for (const cause of diagnose(facts).causes) {
          const text = JSON.stringify(causeWords(cause, level, facts.policy, words))
          expect(text).not.toMatch(/@|541\) 555|mgarcia|undefined|NaN|\{[a-z]+\}/)
        }
      },
    ),
  )
})

/** What the agent types besides. */
const typed: Partial<Record<RemedyId, object>> = { 'start-contact-change': { email: 'new@example.org' } }

test('interface 1.1 the next action of a cause gives a reason that its remedy takes, or leaves a choice', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      for (const { nextRemedy, nextReason } of diagnose(facts).causes) {
        if (!nextRemedy) continue
        const { reasons } = remedies[nextRemedy].rule
        const input = remedyInputs[nextRemedy]
        const offered = Object.keys(reasons(facts))
        // A remedy that asks no reason takes none.
        const orders = (nextReason === undefined ? offered : [nextReason]).map((reason) => ({
          reason,
          ...(reason === 'other' ? { note: 'what it is, in words' } : {}),
        }))
        for (const order of orders.length > 0 ? orders : [{}])
          expect(input.safeParse({ ...order, ...typed[nextRemedy], confirm: false }).success).toBe(true)
      }
    }),
  )
})
