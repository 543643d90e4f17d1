import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownMarker } from '../call/search-kinds.ts'
import { defaultPolicy, Policy } from '../settings/policy.ts'
import { days, hours } from '../shared/instant.ts'
import { aCall, aContact, aPatient, callFacts, noon } from './call-facts.fixture.ts'
import { canDraw, drawItems, eligibleItems } from './draw-items.ts'
import { isPrivateItem, privateItems } from './private-items.ts'

const first = () => 0
const searched = (...searchedBy: string[]) => callFacts({ call: aCall({ searchedBy }) })

describe('domain §4 blind rules: what is offered', () => {
  test('every private item on the record', () => {
    expect(eligibleItems(callFacts())).toEqual(privateItems)
  })
  test.each([
    ['phone', 'phone-on-file'],
    ['phone-end', 'phone-on-file'],
    ['email', 'email-on-file'],
    ['postcode', 'postcode'],
  ])('not what the search used: %s', (kind, item) => {
    expect(eligibleItems(searched('full-name', kind))).not.toContain(item)
    expect(eligibleItems(searched('full-name', kind))).toHaveLength(privateItems.length - 1)
  })
  test('not what changed within 30 days, by the record or by the age of the contact', () => {
    const patient = aPatient({
      changedAt: { postcode: noon - days(29), 'street-address': noon - days(31) },
      contacts: [aContact({ kind: 'email', value: 'a@example.org', onFileSince: noon - days(2) })],
    })
    expect(eligibleItems(callFacts({ patient }))).toEqual([
      'street-address',
      'preferred-clinician',
      'last-visit-month',
    ])
  })
  test('not the phone once a number was on the screen', () => {
    const running = aCall({ callBackStartedAt: noon })
    expect(eligibleItems(callFacts({ call: running }))).not.toContain('phone-on-file')
    expect(eligibleItems(searched('full-name', shownMarker('phone-1')))).not.toContain('phone-on-file')
  })
  test('not what failed within 24 hours, with anybody', () => {
    const failures = [
      { at: noon - hours(23), items: ['postcode'] },
      { at: noon - hours(25), items: ['email-on-file'] },
    ]
    expect(eligibleItems(callFacts({ failures }))).not.toContain('postcode')
    expect(eligibleItems(callFacts({ failures }))).toContain('email-on-file')
  })
  test('not what the record lacks; old homes, work places and old numbers are nothing to ask for', () => {
    const patient = aPatient({
      addresses: [
        { use: 'old', lines: ['1 Elm'], postcode: '97701' },
        { use: 'work', lines: ['2 Elm'], postcode: '97702' },
        { use: 'home', lines: ['3 Elm'], postcode: '97703', to: '2020' },
      ],
      contacts: [aContact({ kind: 'phone', value: '5415550100', use: 'old' })],
      clinician: '',
    })
    expect(eligibleItems(callFacts({ patient }))).toEqual(['last-visit-month'])
  })
})

describe('domain §4 what is drawn', () => {
  test('the set: as many as the policy says, each once, only what is eligible', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 5 }), (numbers, itemsDrawn) => {
        const facts = callFacts({ policy: Policy.parse({ itemsDrawn }) })
        const drawn = drawItems(facts, (n) => numbers.next().value % n)
        expect(drawn).toHaveLength(itemsDrawn)
        expect(new Set(drawn).size).toBe(itemsDrawn)
        expect(drawn.every((item) => eligibleItems(facts).includes(item))).toBe(true)
      }),
    )
  })
  test('each item can come', () => {
    const seen = privateItems.map((_, i) => drawItems(callFacts(), (n) => Math.min(i, n - 1))[0])
    expect(new Set(seen)).toEqual(new Set(privateItems))
  })
  test.each([
    ['full-name and birth date', ['full-name', 'birth-date'], []],
    ['full-name and MRN', ['full-name', 'mrn'], []],
    ['part of the name and birth date', ['name', 'birth-date'], ['full-name']],
    ['full-name and birth year', ['full-name', 'birth-year'], ['birth-date']],
    ['phone and postcode', ['phone', 'postcode'], ['full-name', 'birth-date']],
  ])('asks for what the search did not say: %s', (_, kinds, wanted) => {
    const drawn = drawItems(searched(...kinds), first)
    expect(drawn.filter((item) => !isPrivateItem(item))).toEqual(wanted)
    expect(drawn.slice(wanted.length)).toHaveLength(defaultPolicy.itemsDrawn)
  })
  test('a record without whole birth date asks for the MRN; without both there are no questions (edge case 35)', () => {
    const call = aCall({ searchedBy: ['full-name', 'birth-year'] })
    const partial = aPatient({ birthDate: '1984' })
    expect(drawItems(callFacts({ call, patient: partial }), first)[0]).toBe('mrn')
    const { mrn: _, ...neither } = partial
    expect(drawItems(callFacts({ call, patient: neither }), first)).toEqual([])
    expect(canDraw(callFacts({ call, patient: neither }))).toBe(false)
  })
  test('a record with fewer items gives fewer, one with none gives no set', () => {
    const bare = aPatient({ addresses: [], contacts: [], clinician: '' })
    expect(drawItems(callFacts({ patient: bare }), first)).toEqual(['last-visit-month'])
    expect(canDraw(callFacts({ patient: { ...bare, lastVisitMonth: '' } }))).toBe(false)
  })
})
