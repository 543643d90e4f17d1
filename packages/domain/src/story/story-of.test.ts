import { expect, test } from 'vitest'
import { AuditAction } from '../audit/actions.ts'
import { anEvent } from '../remedies/any-call-facts.fixture.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { storyOf } from './story-of.ts'

const me = { kind: 'staff', id: 'staff-1', name: 'Ana Silva' } as const
const colleague = { kind: 'staff', id: 'staff-2', name: 'Marta de la Ortiz' } as const
const story = (...events: Parameters<typeof anEvent>[0][]) =>
  storyOf(events.map(anEvent), 'staff-1', defaultPolicy)
const textOf = (event: Parameters<typeof anEvent>[0]) => story(event)[0]?.text

test('interface 1.1 what I did reads "You", what a colleague did has a short name', () => {
  const sent = { action: 'invitation.queued', reason: 'link-expired' } as const
  expect(story({ ...sent, actor: me })[0]).toMatchObject({
    text: 'You sent an invitation: link expired',
    mine: true,
    kind: 'desk',
  })
  expect(story({ ...sent, actor: colleague })[0]).toMatchObject({
    text: 'M. Ortiz sent an invitation: link expired',
    mine: false,
  })
})

test('what the patient asked for on the portal is not told as an act of the desk', () => {
  expect(textOf({ action: 'reset-link.queued' })).toBe('Reset link sent, asked for on the portal')
})

test('why a link ended is told as it was', () => {
  expect(textOf({ action: 'link.revoked', reason: 'undone:wrong-patient', actor: me })).toBe(
    'You took the link back',
  )
  expect(textOf({ action: 'link.revoked', reason: 'bounced' })).toBe('Link ended: the email came back')
  expect(textOf({ action: 'link.revoked', reason: 'hold' })).toBe('Link ended: put on hold')
  expect(textOf({ action: 'link.refused', reason: 'expired' })).toBe(
    'Link opened and refused: it had run out',
  )
})

test('what came back, and what was opened again, is told', () => {
  expect(textOf({ action: 'mail.complained', reason: 'reset:complaint' })).toBe('Reset link marked as spam')
  expect(textOf({ action: 'mail.blocked', reason: 'invitation:5.7.1' })).toBe(
    'Invitation: turned away by their mail server',
  )
  expect(textOf({ action: 'mail.suppressed', reason: 'frozen' })).toMatch(/not sent: the address is blocked$/)
  expect(textOf({ action: 'address.allowed', actor: me })).toBe('You unblocked email')
})

test('P2 a refused password is told by its rule', () => {
  expect(textOf({ action: 'patient.password-refused', reason: 'too-short' })).toBe(
    'Password refused: shorter than 15 characters',
  )
})

test('the order of the trail is kept, and what tells the desk nothing is left out', () => {
  const lines = story(
    { action: 'patient.signed-in', idx: 9 },
    { action: 'search.done', idx: 8 },
    { action: 'mail.handed-over', reason: 'reset', idx: 7 },
  )
  expect(lines.map(({ idx, kind }) => `${idx} ${kind}`)).toEqual(['9 sign-in', '7 mail'])
})

test.each(AuditAction.options)('console-words §7 %s: no blame, no jargon, nothing unfilled', (action) => {
  for (const actor of [me, colleague, { kind: 'system', id: 'outbox' } as const]) {
    const text = textOf({ action, actor, reason: 'something-unknown' }) ?? ''
    expect(text).not.toMatch(/invalid|failed|error|undefined|something-unknown|!/i)
  }
})

test('domain §3.8 the story says who reported, who decided and why, in words', () => {
  const told = story(
    { action: 'inactive.undone', reason: 'moved', actor: colleague },
    { action: 'account.deactivated', reason: 'moved', actor: colleague },
    {
      action: 'inactive.dismissed',
      reason: 'deceased:wrong-patient',
      note: 'It was his father',
      actor: colleague,
    },
    { action: 'inactive.reported', reason: 'deceased', actor: me },
  ).map(({ text }) => text)
  expect(told).toEqual([
    'M. Ortiz put the record back as it was',
    'Switched off: moved to another clinic',
    'M. Ortiz set the report aside: wrong patient (“It was his father”)',
    'You reported inactive: deceased',
  ])
})
