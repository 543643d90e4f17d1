import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccessLink } from '../account/access-link.ts'
import type { Message } from '../account/message.ts'
import type { CallFacts, PatientEvent } from '../facts.ts'
import { aLink, aMessage, anAccount, anEvent, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { watchWords } from '../words/watch-words.ts'
import { watchStanding } from './watch-of.ts'

function watching(
  link: Partial<AccessLink>,
  message: Partial<Message> = {},
  over: Partial<CallFacts> = {},
  level: 'basic' | 'standard' = 'basic',
) {
  const facts = callFacts({
    account: anAccount(),
    links: [aLink(link)],
    messages: [aMessage(message)],
    ...over,
  })
  const standing = watchStanding(facts)
  if (!standing) throw new Error('this call made a link')
  return watchWords(standing, level, facts, wordsAt(facts.now, facts.clinic))
}
const states = ({ steps }: ReturnType<typeof watching>) => steps.map(({ state }) => state).join(' ')
const onLink = (action: PatientEvent['action'], reason?: string, ago = 1) =>
  anEvent({
    action,
    ...(reason ? { reason } : {}),
    object: 'link:link-1',
    at: noon - minutes(ago),
  })
const opened = { openedAt: noon - minutes(2) }

test('domain §6 queued → handed over → opened → password chosen → signed in', () => {
  const waiting = { state: 'queued', queuedAt: noon - 5_000 } as const
  const queued = watching({}, { ...waiting, handedOverAt: undefined } as never)
  expect(states(queued)).toBe('done now next next next')
  expect(queued.say.en).toBe('I’ve started it. The email leaves in a moment.')
  expect(states(watching({}))).toBe('done done now next next')
  expect(states(watching(opened))).toBe('done done done now next')
  const chosen = { ...opened, end: 'redeemed', endedAt: noon - minutes(1) } as const
  expect(states(watching(chosen))).toBe('done done done done now')
  const inAt = { account: anAccount({ lastSignInAt: noon }) }
  expect(watching(chosen, {}, inAt)).toMatchObject({ signedIn: true, headline: 'She has signed in' })
  expect(states(watching(chosen, {}, inAt))).toBe('done done done done done')
})

test('domain §3.3 handed over is never called delivered, received or arrived', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const standing = watchStanding(facts)
      if (!standing) return
      const { headline, steps, say } = watchWords(
        standing,
        'standard',
        facts,
        wordsAt(facts.now, facts.clinic),
      )
      const text = JSON.stringify([headline, steps, say])
      expect(text.replaceAll('arrival not known', '')).not.toMatch(/delivered|received|arriv(ed|al)/i)
      expect(text).not.toMatch(/undefined|NaN|\{[a-z]+\}/)
    }),
  )
})

test('never more than is known: a step is done only when something says so, and at most one is going on', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const standing = watchStanding(facts)
      if (!standing) return
      const done = standing.steps.map(({ state }) => state === 'done')
      expect(done).toEqual([...done].sort((a, b) => Number(b) - Number(a)))
      expect(
        standing.steps.filter(({ state }) => state === 'now' || state === 'stopped').length,
      ).toBeLessThan(2)
      for (const { state, at } of standing.steps) expect(at !== undefined).toBe(state === 'done')
    }),
  )
})

test('a mail that waits for long, is asked to wait, or did not arrive says so', () => {
  const none = { handedOverAt: undefined } as never as Partial<Message>
  const long = watching({}, { ...none, state: 'queued' })
  expect(long.headline).toBe('The email is saved and still waiting to leave')
  expect(long.say.en).toContain('nothing is lost')
  const deferred = watching({}, { ...none, state: 'deferred', nextTryAt: noon + minutes(5) })
  expect(deferred.steps[1]?.note).toBe('next try at 6:05 AM')
  for (const state of ['bounced', 'complained', 'suppressed', 'abandoned'] as const) {
    const back = watching({}, { ...none, state })
    expect(states(back)).toBe('done stopped next next next')
    expect(back.say.en).toContain('Let’s find another way')
  }
})

test('domain §3.3 what came back is told as it was: no mailbox, a full one, turned away, marked as spam', () => {
  const note = (over: Partial<Message>) =>
    watching({}, over).steps.find(({ state }) => state === 'stopped')?.note
  expect(note({ state: 'bounced', report: 'hard' })).toMatch(/^no such mailbox; /)
  expect(note({ state: 'bounced', report: 'soft' })).toContain('the address itself is not in question')
  expect(note({ state: 'suppressed', report: 'blocked' })).toMatch(/^their mail server turned it away/)
  expect(note({ state: 'complained', report: 'complaint' })).toBe('marked as spam')
  // It arrived: saying that it did not would be untrue.
  expect(watching({}, { state: 'complained' }).headline).toBe('The email was marked as spam')
})

test('M4 once it has left, nobody knows when the mail servers try again, and none is promised', () => {
  const delayed = watching({}, { state: 'deferred', handedOverAt: noon - minutes(1), report: 'delayed' })
  expect(delayed.steps.find(({ state }) => state === 'now')?.note).toBe(
    'it has left us; the mail servers keep trying by themselves',
  )
})

test('not opened after five minutes: where to look, not whose fault it is', () => {
  const slow = watching({ createdAt: noon - minutes(7) }, { handedOverAt: noon - minutes(6) })
  expect(slow.steps[2]?.note).toBe('not opened after 5 minutes')
  expect(slow.say.en).toBe(
    'Please search your mailbox for Alder Creek Health. If you have several mailboxes, look in each one.',
  )
})

test('edge case 15 an opened link may be a mail scanner: only a right birth date says that it is the patient', () => {
  const scanned = watching(opened, {}, { events: [onLink('link.opened', 'reset')] })
  expect(scanned.headline).toBe('The link was opened')
  expect(scanned.theirScreen?.title.en).toBe('When were you born?')
  const right = watching(opened, {}, { events: [onLink('link.opened', 'detail-right')] })
  expect(right.headline).toBe('She is choosing her password')
  expect(right.theirScreen?.title.es).toBe('Elija una contraseña')
  const they = watching(
    opened,
    {},
    {
      events: [onLink('link.opened', 'detail-right')],
      patient: aPatient({ sex: 'unknown' }),
    },
  )
  expect(they.headline).toBe('They are choosing their password')
})

test('domain §3.2 a birth date that did not match: how many tries are left; after five the link is closed', () => {
  const wrong = watching({ ...opened, wrongDetails: 2 }, {}, { events: [onLink('link.detail-wrong')] })
  expect(wrong.steps[3]?.note).toBe('3 tries left')
  expect(wrong.say.en).toContain('Please check the birth date')
  const closed = watching({ ...opened, wrongDetails: 5, end: 'locked', endedAt: noon })
  expect(states(closed)).toBe('done done done stopped next')
  expect(closed.say.en).toBe('That link is closed now. I’ll send you a new one.')
})

test('P2 which rule refused a password: on the screen always, aloud from standard on, never what was typed', () => {
  const events = [onLink('patient.password-refused', 'common')]
  const basic = watching(opened, {}, { events })
  expect(basic.steps[3]?.note).toBe('one refused at 5:59 AM: one that many people use')
  expect(basic.say.en).not.toContain('many people')
  expect(basic.theirScreen?.lines.map(({ state }) => state)).toEqual(['met', 'not-yet', 'later'])
  const standard = watching(opened, {}, { events }, 'standard')
  expect(standard.say.en).toContain('because many people use it, so it is easy to guess')
  const short = watching(opened, {}, { events: [onLink('patient.password-refused', 'too-short')] })
  expect(short.theirScreen?.lines.map(({ state }) => state)).toEqual(['not-yet', 'later', 'later'])
})

test('a link that a newer one replaced is followed, and one taken back or run out is told', () => {
  const older = aLink({ id: 'link-1', end: 'superseded', endedAt: noon - 1, supersededBy: 'link-2' })
  const {
    callId: _,
    staffId: __,
    ...newer
  } = aLink({ id: 'link-2', askedBy: 'patient', createdAt: noon - 1 })
  const followed = watching({}, {}, { links: [newer, older], messages: [] })
  expect(followed).toMatchObject({ linkId: 'link-2' })
  expect(followed).not.toHaveProperty('takeBackUntil')
  const undone = { end: 'revoked', revokeReason: 'undone', endedAt: noon } as const
  expect(watching(undone).headline).toBe('The link was taken back')
  expect(watching({ expiresAt: noon }).headline).toBe('The link ran out of time')
})

test.each([
  ['hold', 'it ended when the account was put on hold'],
  ['password-chosen', 'a password was chosen another way'],
  ['contact-changed', 'the contact it was sent to was changed'],
] as const)(
  'a link that ended otherwise (%s) says why beside the step it did not come to',
  (revokeReason, why) => {
    const ended = watching({ end: 'revoked', revokeReason, endedAt: noon })
    expect(ended.headline).toBe('The link has ended')
    expect(ended.steps.find(({ state }) => state === 'stopped')?.note).toBe(why)
  },
)

test('domain §4 the time for taking back is shown only while it can be done', () => {
  expect(watching({ createdAt: noon - minutes(3) }).takeBackUntil).toBe(noon + minutes(12))
  expect(watching({ createdAt: noon - minutes(15) })).not.toHaveProperty('takeBackUntil')
  expect(watching({ end: 'redeemed', endedAt: noon })).not.toHaveProperty('takeBackUntil')
  expect(watching({ staffId: 'staff-2' })).not.toHaveProperty('takeBackUntil')
})

test('a call that made no link has nothing to watch', () => {
  expect(watchStanding(callFacts({ links: [aLink({ callId: 'call-0' })] }))).toBeUndefined()
})
