import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPolicy as policy } from '../settings/policy.ts'
import { hours, minutes, seconds } from '../shared/instant.ts'
import type { AccessLink } from './access-link.ts'
import type { Message } from './message.ts'
import { mailboxWait, sendsOf, sendWait } from './send-limits.ts'

const now = Date.UTC(2026, 2, 3, 14)
const ago = (...minutesAgo: number[]) => minutesAgo.map((n) => now - minutes(n))

const aMail = (over: Partial<Message>): Message => ({
  id: 'message-1',
  template: 'reset',
  state: 'handed-over',
  queuedAt: now - hours(1),
  tries: 1,
  askedBy: 'desk',
  ...over,
})

const aLink = (id: string, over: Partial<AccessLink>): AccessLink => ({
  id,
  accountId: 'account-1',
  kind: 'reset',
  createdAt: now - hours(1),
  expiresAt: now,
  wrongDetails: 0,
  askedBy: 'desk',
  endedAt: now - minutes(59),
  ...over,
})

test('domain §4 what carries a way in counts for a day, for whoever asked; notices do not', () => {
  const sends = sendsOf(
    [
      aMail({}),
      aMail({ template: 'username-reminder', askedBy: 'patient', queuedAt: now - hours(2) }),
      aMail({ template: 'locked-for-a-time', askedBy: 'notice' }),
      aMail({ template: 'password-changed' }),
      aMail({ queuedAt: now - hours(24) }),
    ],
    [],
    now,
  )
  expect(sends).toEqual({ desk: [now - hours(1)], patient: [now - hours(2)] })
})

test('V10 a mail that gave way to a newer one counts; one taken back before it left does not', () => {
  const waiting = { state: 'cancelled', linkId: 'link-1' } as const
  const sent = (link: AccessLink, over: Partial<Message> = waiting) =>
    sendsOf([aMail(over)], [link], now).desk
  const replaced = aLink('link-1', { end: 'superseded', supersededBy: 'link-2' })
  const takenBack = aLink('link-1', { end: 'revoked', revokeReason: 'undone' })
  expect(sent(replaced)).toHaveLength(1)
  expect(sent(aLink('link-1', { end: 'revoked', revokeReason: 'password-chosen' }))).toHaveLength(1)
  expect(sent(takenBack)).toEqual([])
  expect(sent(takenBack, { linkId: 'link-1' })).toHaveLength(1)
})

describe('V10 how many links and reminders', () => {
  test('two minutes between two', () => {
    expect(sendWait([], policy, now)).toBeUndefined()
    expect(sendWait(ago(1), policy, now)).toMatchObject({
      code: 'sent-a-moment-ago',
      until: now + minutes(1),
      at: now - minutes(1),
    })
    expect(sendWait(ago(2), policy, now)).toBeUndefined()
  })
  test('three an hour: free when the third last is an hour old', () => {
    expect(sendWait(ago(10, 30), policy, now)).toBeUndefined()
    expect(sendWait(ago(10, 20, 50), policy, now)).toMatchObject({
      code: 'too-many-this-hour',
      until: now + minutes(10),
      count: 3,
    })
  })
  test('five a day', () => {
    const sends = ago(61, 130, 200, 300, 600)
    expect(sendWait(sends, policy, now)).toMatchObject({
      code: 'too-many-today',
      until: now + hours(14),
      count: 5,
    })
  })
  test('the limit that holds longest is the one that is told', () => {
    expect(sendWait(ago(1, 20, 50), policy, now)).toMatchObject({
      code: 'too-many-this-hour',
      until: now + minutes(10),
    })
  })
  test('whoever waits until the time told may send, and not a moment earlier', () => {
    const history = fc.array(fc.integer({ min: 0, max: hours(30) }), { maxLength: 12 })
    fc.assert(
      fc.property(history, (ages) => {
        const sends = ages.map((age) => now - age)
        const wait = sendWait(sends, policy, now)
        fc.pre(wait?.until !== undefined)
        expect(wait?.until).toBeGreaterThan(now)
        expect(sendWait(sends, policy, wait?.until ?? 0)).toBeUndefined()
        expect(sendWait(sends, policy, (wait?.until ?? 0) - 1)).toBeDefined()
      }),
    )
  })
  test('somebody who sends whenever it is allowed never exceeds either number', () => {
    const sends: number[] = []
    for (let at = now; at < now + hours(48); at += seconds(45)) {
      if (!sendWait(sends, policy, at)) sends.push(at)
      expect(sends.filter((sent) => sent > at - hours(1)).length).toBeLessThanOrEqual(3)
      expect(sends.filter((sent) => sent > at - hours(24)).length).toBeLessThanOrEqual(5)
    }
    expect(sends).toHaveLength(10)
  })
})

test('V10 a mailbox of several patients: six an hour for all of them, and none where nothing went', () => {
  expect(mailboxWait(undefined, policy, now)).toBeUndefined()
  expect(mailboxWait(ago(5, 10, 20, 30, 40), policy, now)).toBeUndefined()
  expect(mailboxWait(ago(5, 10, 20, 30, 40, 59), policy, now)).toEqual({
    code: 'mailbox-busy',
    until: now + minutes(1),
    count: 6,
  })
})
