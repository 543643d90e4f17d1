import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutes } from '../shared/instant.ts'
import { type Compared, evidenceOf } from './evidence-of.ts'
import {
  isWaiting,
  mayBecome,
  mayOpen,
  PairSource,
  PairState,
  type PossibleDuplicate,
  pairOf,
  pairStateAt,
  reviewerAt,
} from './possible-duplicate.ts'

const now = Date.UTC(2026, 2, 3, 14)
const aPair = (over: Partial<PossibleDuplicate> = {}): PossibleDuplicate => ({
  id: 'pair-1',
  a: 'patient-1',
  b: 'patient-2',
  state: 'suspected',
  source: 'agent',
  flaggedAt: now,
  score: 120,
  version: 1,
  ...over,
})
const katherine: Compared = {
  names: [{ use: 'current', family: 'Kowalczyk', given: ['Catherine', 'Anne'] }],
  birthDate: '1974-11-03',
  sex: 'female',
  addresses: [{ use: 'home', lines: ['18 Larch Row'], city: 'Fallbrook', postcode: '92028' }],
  contacts: [
    { kind: 'phone', value: '(555) 0142 77 18', use: 'home' },
    { kind: 'email', value: 'c.kowalczyk@harbourmail.example', use: 'home' },
  ],
  identifiers: [{ kind: 'mrn', value: '40 118 273' }],
}

describe('two records are one pair', () => {
  test('whichever of them was open', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const pair = pairOf(one, other)
        expect(pairOf(other, one)).toEqual(pair)
        if (pair) expect(pair.a < pair.b).toBe(true)
        else expect(one).toBe(other)
      }),
    )
  })
  test('and what is compared of them is one text, however it is written', () => {
    const other: Compared = { ...katherine, birthDate: '1974-03-11' }
    const again: Compared = {
      ...katherine,
      names: [{ use: 'current', family: 'KOWALCZYK', given: ['catherine', 'Anne'] }],
      contacts: [...katherine.contacts]
        .reverse()
        .map((c) => (c.kind === 'phone' ? { ...c, value: '5550142 7718' } : c)),
    }
    expect(evidenceOf(other, katherine)).toBe(evidenceOf(katherine, other))
    expect(evidenceOf(again, other)).toBe(evidenceOf(katherine, other))
  })
  test.each<[string, Partial<Compared>]>([
    ['a new phone', { contacts: [{ kind: 'phone', value: '555 0100', use: 'home' }] }],
    ['another birth date', { birthDate: '1974-03-11' }],
    ['a new surname', { names: [{ use: 'current', family: 'Reeve', given: ['Catherine', 'Anne'] }] }],
    ['a new home', { addresses: [] }],
  ])('%s is new evidence', (_, over) => {
    expect(evidenceOf({ ...katherine, ...over }, katherine)).not.toBe(evidenceOf(katherine, katherine))
  })
})

describe('a review', () => {
  const lying = aPair({ state: 'in-review', reviewer: { id: 'staff-2', until: now } })
  test('is one person’s as long as it is kept for them, and anybody’s afterwards', () => {
    expect(reviewerAt(lying, now - 1)).toBe('staff-2')
    expect(reviewerAt(lying, now)).toBeUndefined()
    expect(pairStateAt(lying, now + minutes(1))).toBe('suspected')
  })
  test('waits on the list either way', () => {
    expect(PairState.options.filter((state) => isWaiting({ state }))).toEqual(['suspected', 'in-review'])
  })
})

describe('a decision', () => {
  const decided = aPair({ state: 'do-not-match', decidedBy: 'staff-2', decidedAt: now, evidence: 'then' })
  test('is not opened again by matching or an import, whatever they see', () => {
    expect(mayOpen(decided, 'rule', 'now')).toBe(false)
    expect(mayOpen(decided, 'import', 'now')).toBe(false)
  })
  test('is opened again by a person on new evidence alone', () => {
    expect(mayOpen(decided, 'agent', 'then')).toBe(false)
    expect(mayOpen(decided, 'agent', 'now')).toBe(true)
  })
  test('other than two people is opened by nobody', () => {
    for (const state of PairState.options.filter((one) => one !== 'do-not-match'))
      for (const by of PairSource.options) expect(mayOpen({ ...decided, state }, by, 'now')).toBe(false)
  })
  test('ends the waiting: nothing decided goes back into review', () => {
    const decisions = PairState.options.filter((state) => !isWaiting({ state }))
    for (const state of decisions) expect(mayBecome(state, 'in-review')).toBe(false)
  })
  test('of the EHR stands over every one of ours', () => {
    for (const state of PairState.options)
      expect(mayBecome(state, 'merged-in-ehr')).toBe(state !== 'merged-in-ehr')
  })
})
