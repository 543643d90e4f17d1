import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPolicy } from '../settings/policy.ts'
import { anAuthority, callFacts, leo } from '../verify/call-facts.fixture.ts'
import { birthdayOf, dayAt, hasAge } from './age.ts'
import type { AboutPatient, Authority } from './authority.ts'
import { authorityStanding, isGrown } from './authority-standing.ts'

/** Noon in UTC of 3 March 2026. */
const when = callFacts()
const standing = (one: Partial<Authority>, about: Partial<AboutPatient> = {}) =>
  authorityStanding(leo({ ...about, authorities: [anAuthority(one)] }), when)

describe('V1 whether authority on file counts today', () => {
  test.each<[string, Partial<Authority>, boolean]>([
    ['a parent', {}, true],
    ['begins today', { startsOn: '2026-03-03' }, true],
    ['begins tomorrow', { startsOn: '2026-03-04' }, false],
    ['begins this month, day unknown', { startsOn: '2026-03' }, true],
    ['ends today', { endsOn: '2026-03-03' }, true],
    ['ended yesterday', { endsOn: '2026-03-02' }, false],
    ['ends this year, day unknown', { endsOn: '2026' }, true],
    ['revoked', { active: false }, false],
  ])('%s', (_, one, on) => {
    expect(standing(one).on).toBe(on)
  })

  test('of several any that counts is enough; one that ended says when', () => {
    const about = leo({
      authorities: [anAuthority({ endsOn: '2025-01-31' }), anAuthority({ kind: 'guardian' })],
    })
    expect(authorityStanding(about, when)).toMatchObject({ on: true, kind: 'guardian' })
    expect(standing({ endsOn: '2025-01-31' })).toEqual({ on: false, endedOn: '2025-01-31' })
    expect(standing({ active: false })).toEqual({ on: false })
  })

  test('edge case 6 a death ends every authority', () => {
    expect(standing({ kind: 'power-of-attorney' }, { deceased: true })).toEqual({ on: false })
  })
})

describe('edge case 3 a child who is grown', () => {
  test('a parent’s and a guardian’s authority ends on the eighteenth birthday, a proxy’s does not', () => {
    const grown = { birthDate: '2008-03-03' }
    expect(standing({}, grown)).toEqual({ on: false, agedOutOn: '2026-03-03' })
    expect(standing({ kind: 'guardian' }, grown)).toEqual({ on: false, agedOutOn: '2026-03-03' })
    expect(standing({ kind: 'proxy' }, grown)).toMatchObject({ on: true })
    expect(standing({}, { birthDate: '2008-03-04' })).toMatchObject({ on: true, until: '2026-03-04' })
  })

  test('a guardian of a grown person stays one', () => {
    const given = { kind: 'guardian', startsOn: '2026-03-03' } as const
    expect(standing(given, { birthDate: '2008-03-03' })).toMatchObject({ on: true, scope: 'full' })
  })

  test('without a whole birth date a parent’s does not count, and the patient is protected as a grown one', () => {
    expect(standing({}, { birthDate: '2019' }).on).toBe(false)
    expect(isGrown(leo({ birthDate: '2019' }), when)).toBe(true)
  })

  test('who was born on 29 February comes of age on 1 March, or on the 29th where there is one', () => {
    expect(birthdayOf('2008-02-29', 18)).toBe('2026-03-01')
    expect(birthdayOf('2008-02-29', 20)).toBe('2028-02-29')
  })

  test('the day turns at the clinic, not in UTC', () => {
    expect(dayAt(Date.parse('2026-03-04T07:59:00Z'), when.clinic)).toBe('2026-03-03')
    expect(dayAt(Date.parse('2026-03-04T08:00:00Z'), when.clinic)).toBe('2026-03-04')
  })

  test('nobody is grown a day before the birthday, everybody from it on', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 21 }), (born, years) => {
        const birthDate = born.toISOString().slice(0, 10)
        const birthday = birthdayOf(birthDate, years) ?? ''
        const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10)
        expect([hasAge(birthDate, years, eve), hasAge(birthDate, years, birthday)]).toEqual([false, true])
      }),
    )
  })
})

test('edge case 2 for teens the clinic’s rule makes a parent’s authority limited, the same for every family', () => {
  const teen = { birthDate: '2014-03-03' }
  expect(standing({}, teen)).toMatchObject({ on: true, scope: 'limited' })
  expect(standing({}, { birthDate: '2014-03-04' })).toMatchObject({ on: true, scope: 'full' })
  expect(standing({ kind: 'power-of-attorney' }, teen)).toMatchObject({ scope: 'full' })
  const about = leo({ ...teen, authorities: [anAuthority()] })
  const never = { ...when, policy: { ...defaultPolicy, teenAge: 18 } }
  expect(authorityStanding(about, never)).toMatchObject({ scope: 'full' })
})
