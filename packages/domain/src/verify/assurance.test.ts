import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../settings/policy.ts'
import { minutes } from '../shared/instant.ts'
import { assuranceAt } from './assurance.ts'
import { aCall, aVerification, noon } from './call-facts.fixture.ts'
import { privateItems } from './private-items.ts'
import type { Check } from './verification.ts'

const at = noon
const answers = (n: number): Check => ({
  kind: 'knowledge',
  at,
  outcome: 'matched',
  items: ['birth-date', ...privateItems.slice(0, n)],
})
const callBack = (contactId = 'phone-1'): Check => ({ kind: 'call-back', at, outcome: 'matched', contactId })
const photo = (present: boolean): Check => ({
  kind: 'photo-id',
  at,
  outcome: 'matched',
  document: 'passport',
  present,
})
const facts = (now = noon, call = aCall()) => ({ now, policy: defaultPolicy, call })
const levelBy = (...checks: Check[]) =>
  assuranceAt(aVerification({ checks, verifiedAt: noon }), facts()).level

describe('domain §4 what makes which level', () => {
  test.each([
    ['nothing', 'none', []],
    ['one answer', 'basic', [answers(1)]],
    ['two answers', 'basic', [answers(2)]],
    ['three answers', 'standard', [answers(3)]],
    ['call-back alone', 'basic', [callBack()]],
    ['one answer and a call-back', 'standard', [answers(1), callBack()]],
    ['three answers and a call-back, in either order', 'strong', [callBack(), answers(3)]],
    ['video photo ID alone', 'basic', [photo(false)]],
    ['call-back and video', 'standard', [callBack(), photo(false)]],
    ['one answer, call-back and video', 'strong', [answers(1), callBack(), photo(false)]],
    ['two numbers and video', 'strong', [callBack('a'), callBack('b'), photo(false)]],
    ['photo ID at the counter', 'strong', [photo(true)]],
    ['the same number three times', 'basic', [callBack(), callBack(), callBack()]],
    ['two sets of two: the better counts, not the sum', 'basic', [answers(2), answers(2)]],
  ] as const)('%s: %s', (_, level, checks) => {
    expect(levelBy(...checks)).toBe(level)
  })

  test('it is told in words', () => {
    const checks = [answers(3), callBack(), photo(true)]
    expect(assuranceAt(aVerification({ checks, verifiedAt: noon }), facts())).toEqual({
      level: 'strong',
      until: noon + minutes(15),
      by: ['three answers', 'call-back', 'photo ID'],
    })
  })

  test('domain §4 knowledge alone never reaches strong', () => {
    const set = fc
      .subarray([...privateItems])
      .map((items): Check => ({ kind: 'knowledge', at, outcome: 'matched', items }))
    fc.assert(
      fc.property(fc.array(set), (checks) => {
        expect(levelBy(...checks)).not.toBe('strong')
      }),
    )
  })

  test('what did not match counts for nothing', () => {
    const missed = fc.constantFrom<Check>(
      { kind: 'knowledge', at, outcome: 'not-matched', items: [...privateItems] },
      { kind: 'knowledge', at, outcome: 'inconclusive', items: [...privateItems] },
      { kind: 'call-back', at, outcome: 'no-answer' },
      { kind: 'call-back', at, outcome: 'not-matched' },
      { kind: 'photo-id', at, outcome: 'not-sure', document: 'passport', present: true },
    )
    fc.assert(
      fc.property(fc.array(missed), (checks) => {
        expect(levelBy(...checks)).toBe('none')
      }),
    )
  })
})

describe('V6 a level lives 15 minutes, in this call, for this caller', () => {
  const strong = aVerification({ checks: [photo(true)], verifiedAt: noon })
  const levelAt = (now: number, call = aCall(), verification = strong) =>
    assuranceAt(verification, facts(now, call)).level

  test('it ends after 15 minutes, counted from the first match', () => {
    expect(levelAt(noon + minutes(15) - 1)).toBe('strong')
    expect(levelAt(noon + minutes(15))).toBe('none')
  })
  test.each([{ relay: true }, { interpreter: true }, { channel: 'relay' as const }])(
    'three times as long: %o',
    (over) => {
      expect(levelAt(noon + minutes(45) - 1, aCall(over))).toBe('strong')
      expect(levelAt(noon + minutes(45), aCall(over))).toBe('none')
    },
  )
  test.each([
    ['another call', aCall({ id: 'call-2' })],
    ['another patient', aCall({ patientId: 'patient-2' })],
    ['no patient', aCall({ patientId: '' })],
    ['another member of staff', aCall({ staffId: 'staff-2' })],
    ['the call is closed', aCall({ state: 'closed' })],
  ])('none for %s', (_, call) => {
    expect(levelAt(noon, call)).toBe('none')
  })
  test('none once it was ended, and none without a check', () => {
    expect(levelAt(noon, aCall(), { ...strong, endedAt: noon })).toBe('none')
    expect(assuranceAt(undefined, facts())).toEqual({ level: 'none', by: [] })
  })
})
