import { describe, expect, test } from 'vitest'
import { Role } from '../call/roles.ts'
import type { CallFacts } from '../facts.ts'
import type { AboutPatient } from '../proxy/authority.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { minutes } from '../shared/instant.ts'
import { authorityBlock } from './authority.ts'
import { aCall, anAuthority, callAboutLeo, callFacts, leo, noon } from './call-facts.fixture.ts'

const calling = (about: Partial<AboutPatient>, over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    account: anAccount(),
    call: callAboutLeo(),
    about: leo(about),
    verification: verified('basic'),
    ...over,
  })
const block = (about: Partial<AboutPatient>, over: Partial<CallFacts> = {}) =>
  authorityBlock(calling(about, over))?.code
const grown = { birthDate: '1950-01-01', authorities: [anAuthority({ kind: 'power-of-attorney' })] }

describe('edge case 1 the parent of a young child', () => {
  test('verified themselves, with the relationship on file, they are helped with their own login', () => {
    expect(block({})).toBeUndefined()
    const reset = remedyStandings(calling({})).find(({ remedy }) => remedy === 'send-reset-link')
    expect(reset).toMatchObject({ state: 'ready', missing: [] })
  })
  test('not before a patient is named, nor for another one than is named', () => {
    const { about: _nobody, ...unnamed } = calling({})
    expect(authorityBlock(unnamed)?.code).toBe('patient-not-named')
    expect(block({}, { call: callAboutLeo({ aboutId: 'patient-other' }) })).toBe('patient-not-named')
  })
  test('V1 without anything on file nothing is done, however surely they are known', () => {
    expect(block({ authorities: [] }, { verification: verified('strong') })).toBe('authority-not-on-file')
    expect(block({ authorities: [anAuthority({ endsOn: '2025-01-31' })] })).toBe('authority-ended')
    const stopped = remedyStandings(calling({ authorities: [] }, { verification: verified('strong') }))
    for (const { remedy, missing } of stopped)
      if (!['freeze', 'flag-call', 'flag-duplicate', 'take-back', 'override-check'].includes(remedy))
        expect([remedy, missing.map(({ code }) => code)]).toEqual([
          remedy,
          expect.arrayContaining(['authority-not-on-file']),
        ])
  })
})

test('edge case 3 a parent of a grown child is told the rule, and gets nothing of the child', () => {
  expect(authorityBlock(calling({ birthDate: '2008-03-03' }))).toEqual({
    code: 'authority-aged-out',
    count: 18,
  })
})

test.each(Role.options)('edge cases 4, 6, 20 a note, a restriction and a death sound alike to %s', (role) => {
  const may = role === 'supervisor' || role === 'privacy-officer'
  const staff = { staff: { id: 'staff-1', role } }
  for (const about of [
    { marks: ['supervisor-only' as const] },
    { marks: ['restricted' as const] },
    { deceased: true },
  ])
    expect(block(about, staff) === 'supervisor-only').toBe(!may)
})

test('V8 nobody works on a call about their own record, their household’s, or a coworker’s', () => {
  expect(block({ closeness: { kind: 'own' } })).toBe('own-record')
  expect(block({ closeness: { kind: 'household' } })).toBe('same-household')
  expect(block({ closeness: { kind: 'coworker', sameTeam: true } })).toBe('coworker')
})

describe('domain §4 a proxy for an adult', () => {
  test('needs strong besides the authority, for whatever is asked', () => {
    expect(block(grown)).toBe('needs-strong')
    expect(block(grown, { verification: verified('standard') })).toBe('needs-strong')
    expect(block(grown, { verification: verified('strong') })).toBeUndefined()
  })
  test('never gets a code read out', () => {
    const strong = calling(grown, { verification: verified('strong') })
    const code = remedyStandings(strong).find(({ remedy }) => remedy === 'issue-temporary-login')
    expect(code?.missing.map(({ code }) => code)).toContain('not-for-proxy')
  })
})

test('edge case 5 a helper is heard once the patient agreed, in this check and no earlier one', () => {
  const helped = (consentAt?: number) =>
    callFacts({
      call: aCall({ relationship: 'helper', ...(consentAt === undefined ? {} : { consentAt }) }),
      verification: verified('basic'),
    })
  const startedAt = verified('basic').startedAt
  expect(authorityBlock(helped())?.code).toBe('patient-consent-first')
  expect(authorityBlock(helped(startedAt - 1))?.code).toBe('patient-consent-first')
  expect(authorityBlock(helped(startedAt))).toBeUndefined()
  expect(authorityBlock(helped(noon + minutes(1)))).toBeUndefined()
})
