import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { days, hours, minutes } from '../shared/instant.ts'
import { confirmationWords } from '../words/confirmation-words.ts'
import { aCall, aContact, aPatient, aVerification, callFacts, noon } from './call-facts.fixture.ts'
import { confirmationContact, decideStartConfirmation, decideTap } from './confirm-by-number.ts'
import { type Confirmation, newestConfirmation } from './confirmation.ts'
import { drawNumbers } from './draw-numbers.ts'
import { checkRoutes } from './routes.ts'

const email = (over = {}) =>
  aContact({ kind: 'email', value: 'maria@example.org', verifiedSince: noon - days(31), ...over })
const withEmail = (over = {}) => callFacts({ patient: aPatient({ contacts: [email(over)] }) })
const aLink = (over: Partial<Confirmation> = {}): Confirmation => ({
  id: 'confirmation-1',
  callId: 'call-1',
  patientId: 'patient-1',
  staffId: 'staff-1',
  relationship: 'self',
  contactId: 'email-1',
  startedAt: noon - minutes(1),
  until: noon + minutes(9),
  numbers: [27, 84, 63],
  said: 84,
  ...over,
})
const first = () => 0

describe('domain §4 which address may prove who calls', () => {
  test.each([
    ['theirs for 31 days', {}, true],
    ['theirs for 29 days', { verifiedSince: noon - days(29) }, false],
    ['never shown to be theirs', { verifiedSince: undefined }, false],
    ['on file for 29 days', { onFileSince: noon - days(29) }, false],
    ['bouncing', { standing: 'bouncing' }, false],
    ['closed to us', { suppressed: { reason: 'complaint', at: noon } }, false],
    ['shared with a neighbour', { sharedBy: 2 }, false],
  ])('%s', (_, over, may) => {
    expect(confirmationContact(withEmail(over)) !== undefined).toBe(may)
  })
})

describe('domain §4 starting', () => {
  test('sent or not, the desk gets the same: digits, and until when', () => {
    const sent = decideStartConfirmation(withEmail(), first)
    const unsent = decideStartConfirmation(withEmail({ standing: 'bouncing' }), first)
    if (isRefused(sent) || isRefused(unsent)) throw new Error('both start')
    expect(sent.messages).toMatchObject([{ template: 'confirm-by-number', to: 'contact-on-file' }])
    expect(unsent.messages).toEqual([])
    for (const { said, until } of [sent, unsent])
      expect({ said, until }).toEqual({ said: 21, until: noon + minutes(10) })
    expect(unsent.audit).toEqual(sent.audit)
    expect(JSON.stringify(sent.audit)).not.toContain('21')
  })
  test('three an hour, sent or not', () => {
    const confirmations = [50, 40, 20].map((ago, i) =>
      aLink({ id: `c${i}`, startedAt: noon - minutes(ago), end: 'stopped' }),
    )
    const facts = { ...withEmail(), confirmations }
    expect(decideStartConfirmation(facts, first)).toMatchObject({
      refused: { code: 'too-many-this-hour', until: noon - minutes(50) + hours(1) },
    })
    expect(checkRoutes(facts).link).toBe('not-on-this-call')
    expect(isRefused(decideStartConfirmation({ ...facts, now: noon + minutes(11) }, first))).toBe(false)
  })
})

describe('domain §4 the tap', () => {
  test('the right number is a possession check: with three answers it makes strong', () => {
    const answered = aVerification({
      checks: [
        {
          kind: 'knowledge',
          at: noon,
          outcome: 'matched',
          items: ['postcode', 'phone-on-file', 'preferred-clinician'],
        },
      ],
      verifiedAt: noon,
    })
    const tap = decideTap({ ...withEmail(), verification: answered, confirmations: [aLink()] }, aLink(), 84)
    expect(tap).toMatchObject({ tapped: 'right', result: { result: 'verified', level: 'strong' } })
    expect(tap.changes[0]).toEqual({
      change: 'end-confirmation',
      confirmationId: 'confirmation-1',
      end: 'matched',
    })
  })
  test('domain §3.5 another number closes the link and is a failure like a set of answers', () => {
    const tap = decideTap({ ...withEmail(), confirmations: [aLink()] }, aLink(), 27)
    expect(tap).toMatchObject({ tapped: 'wrong', result: { result: 'not-verified', level: 'none' } })
    expect(tap.audit.map(({ action }) => action)).toEqual(['confirmation.ended', 'verification.failed'])
    const failures = [1, 2, 3].map((ago) => ({ at: noon - hours(ago), items: [] }))
    expect(decideStartConfirmation({ ...withEmail(), failures }, first)).toMatchObject({
      refused: { code: 'cool-down' },
    })
  })
  test.each<[string, Partial<Confirmation>, object]>([
    ['in another call', { callId: 'call-0' }, {}],
    ['for another patient', { patientId: 'patient-2' }, {}],
    ['for a colleague', { staffId: 'staff-2' }, {}],
    ['before the caller turned out to be somebody else', {}, { call: aCall({ relationship: 'parent' }) }],
    ['after the call', {}, { call: aCall({ state: 'closed', closedAt: noon }) }],
    ['after its time', { until: noon }, {}],
    ['after a first tap', { end: 'not-matched' }, {}],
  ])('V6 a tap %s counts for nothing', (_, over, facts) => {
    const tap = decideTap({ ...withEmail(), ...facts }, aLink(over), 84)
    expect(tap).toMatchObject({ tapped: 'over', changes: [], audit: [{ action: 'confirmation.refused' }] })
  })
  test('a number that is not on the page counts for nothing and spends nothing', () => {
    expect(decideTap(withEmail(), aLink(), 35)).toMatchObject({ tapped: 'over', changes: [] })
  })
})

test('domain §4 how the link stands stays to be read until another check comes', () => {
  const facts = (over: Partial<Confirmation>, more = {}) => ({
    ...withEmail(),
    confirmations: [aLink(over)],
    ...more,
  })
  expect(newestConfirmation(facts({}))?.standing).toBe('waiting')
  for (const nothing of [{ end: 'stopped', endedAt: noon }, { until: noon }] as const)
    expect(newestConfirmation(facts(nothing))?.standing).toBe('nothing')
  const missed = { end: 'not-matched', endedAt: noon - minutes(1) } as const
  expect(newestConfirmation(facts(missed))?.standing).toBe('not-matched')
  const later = aVerification({
    checks: [{ kind: 'knowledge', at: noon, outcome: 'matched', items: ['postcode'] }],
  })
  expect(newestConfirmation(facts(missed, { verification: later }))).toBeUndefined()
  expect(newestConfirmation(facts({}, { call: aCall({ relationship: 'parent' }) }))).toBeUndefined()
})

test('portal-notes the three numbers are never mixed up on a bad line', () => {
  let seed = 7
  const random = (under: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % under
  }
  for (let i = 0; i < 5000; i++) {
    const { numbers, said } = drawNumbers(random)
    const tens = numbers.map((n) => Math.floor(n / 10))
    expect(numbers).toContain(said)
    expect(new Set(tens).size).toBe(3)
    expect(new Set(numbers.map((n) => n % 10)).size).toBe(3)
    expect(numbers.every((n) => n > 20 && n < 100 && n % 10 !== 0)).toBe(true)
    expect(tens.includes(6) && tens.includes(7)).toBe(false)
  }
})

test('console-words §2.4 the digits are said one by one, and nothing came sounds like nothing was sent', () => {
  expect(confirmationWords('digits', 47).say.en).toContain('Tap four, seven.')
  expect(confirmationWords('digits', 47).say.es).toContain('Toque el cuatro, siete.')
  expect(confirmationWords('nothing').say.en).toBe('That way didn’t work out. Let’s find another one.')
})
