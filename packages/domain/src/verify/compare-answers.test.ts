import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPatient, rightAnswers } from './call-facts.fixture.ts'
import { type Answer, compareAnswers } from './compare-answers.ts'
import { isPrivateItem, privateItems } from './private-items.ts'
import type { ItemCode } from './verification.ts'

const patient = aPatient()
const right = (...items: ItemCode[]): Answer[] => rightAnswers.filter(({ item }) => items.includes(item))
const wrong = (item: ItemCode): Answer => ({
  item,
  said: item === 'birth-date' ? '13 March 1984' : 'zzz 0000001',
})
const blank = (item: ItemCode): Answer => ({ item, said: '  ' })

describe('V3 the whole set is answered at once', () => {
  test.each(rightAnswers)('$item is known by what a caller says', (answer) => {
    const set = isPrivateItem(answer.item) ? [answer] : [answer, ...right('postcode')]
    expect(compareAnswers(patient, set)).toEqual({ matched: true, inconclusive: false })
  })
  test('one wrong answer fails the set, whichever it is', () => {
    fc.assert(
      fc.property(fc.subarray([...privateItems], { minLength: 1 }), fc.nat(), (items, pick) => {
        const bad = items[pick % items.length] ?? 'postcode'
        const set = [...right('birth-date', ...items.filter((item) => item !== bad)), wrong(bad)]
        expect(compareAnswers(patient, set)).toEqual({ matched: false, inconclusive: false })
      }),
    )
  })
  test('a blank only counts for nothing, but one private answer there must be', () => {
    expect(compareAnswers(patient, [...right('postcode'), blank('email-on-file')]).matched).toBe(true)
    expect(compareAnswers(patient, privateItems.map(blank)).matched).toBe(false)
    expect(compareAnswers(patient, [...right('birth-date', 'full-name'), blank('postcode')]).matched).toBe(
      false,
    )
    expect(compareAnswers(patient, []).matched).toBe(false)
  })
  test('what identity needs cannot be left out', () => {
    expect(compareAnswers(patient, [blank('birth-date'), ...right('postcode')])).toEqual({
      matched: false,
      inconclusive: false,
    })
  })
  test('edge case 27 a name may be said in any of its forms, a birth date is right to the day', () => {
    const names = [...patient.names, { use: 'former' as const, family: 'Иванова', given: ['Анна'] }]
    const known = (said: string, born: string) =>
      compareAnswers({ ...patient, names }, [
        { item: 'full-name', said },
        { item: 'birth-date', said: born },
        ...right('postcode'),
      ])
    for (const said of [
      'Maria Garcia',
      'lopez maria',
      'MARÍA ELENA GARCÍA-LÓPEZ',
      'Anna Ivanova',
      'Иванова Анна',
    ])
      expect([said, known(said, '3/12/1984').matched]).toEqual([said, true])
    for (const born of ['3/13/1984', '3/12/1985', '12 April 1984', '1984'])
      expect([born, known('Maria Garcia', born)]).toEqual([born, { matched: false, inconclusive: true }])
  })
  test('edge case 28: inconclusive only when all but the birth date agreed', () => {
    const set = right('postcode', 'last-visit-month')
    expect(compareAnswers(patient, [wrong('birth-date'), ...set])).toEqual({
      matched: false,
      inconclusive: true,
    })
    expect(compareAnswers(patient, [wrong('birth-date'), ...set, wrong('email-on-file')]).inconclusive).toBe(
      false,
    )
    expect(compareAnswers(patient, [wrong('birth-date'), blank('postcode')]).inconclusive).toBe(false)
  })
  test('nothing on file matches nothing said', () => {
    const { mrn: _m, birthDate: _b, clinician: _c, lastVisitMonth: _l, ...rest } = patient
    const empty = { ...rest, names: [], addresses: [], contacts: [] }
    fc.assert(
      fc.property(fc.constantFrom(...rightAnswers), fc.string(), ({ item }, said) => {
        const set = [{ item, said }]
        expect(compareAnswers(empty, isPrivateItem(item) ? set : [...set, blank('postcode')]).matched).toBe(
          false,
        )
      }),
    )
  })
  test('each item is compared, also after one that was wrong', () => {
    const asked: string[] = []
    const watched = new Proxy(patient, {
      get: (target, key, receiver) => {
        asked.push(String(key))
        return Reflect.get(target, key, receiver)
      },
    })
    compareAnswers(watched, [wrong('preferred-clinician'), ...right('last-visit-month', 'postcode')])
    expect(asked).toEqual(expect.arrayContaining(['clinician', 'lastVisitMonth', 'addresses']))
  })
})
