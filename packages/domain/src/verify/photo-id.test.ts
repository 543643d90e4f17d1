import { describe, expect, test } from 'vitest'
import { hours } from '../shared/instant.ts'
import { authorityBlock } from './authority.ts'
import { aCall, aPatient, callAboutLeo, callFacts, leo, noon } from './call-facts.fixture.ts'
import { decidePhotoId } from './photo-id.ts'

const passport = { document: 'passport', sure: true } as const
const by = (channel: 'phone' | 'counter' | 'video' | 'relay', over = {}) =>
  callFacts({ call: aCall({ channel }), ...over })

describe('domain §4 photo ID', () => {
  test('at the counter it is presence: strong at once, only the type on the record', () => {
    expect(decidePhotoId(by('counter'), passport)).toMatchObject({
      result: { result: 'verified', level: 'strong' },
      audit: [
        { action: 'photo-id.recorded', verification: { methods: ['photo-id', 'passport'] } },
        { action: 'verification.passed' },
      ],
    })
  })
  test('by video it is one possession check', () => {
    expect(decidePhotoId(by('video'), passport)).toMatchObject({ result: { level: 'basic' } })
  })
  test.each(['phone', 'relay'] as const)('by %s there is nothing to see', (channel) => {
    expect(decidePhotoId(by(channel), passport)).toMatchObject({ refused: { code: 'needs-presence' } })
  })
  test('not sure: no level, and no failure of the caller', () => {
    expect(decidePhotoId(by('counter'), { ...passport, sure: false })).toMatchObject({
      result: { result: 'not-verified', level: 'none', triesLeft: 2 },
      audit: [{ action: 'photo-id.recorded', reason: 'not-sure' }],
    })
  })
  test('V2 it stays open in a cool-down and for a record without birth date', () => {
    const failures = [1, 2, 3].map((n) => ({ at: noon - hours(n), items: [] }))
    const { birthDate: _, mrn: __, ...newborn } = aPatient()
    expect(decidePhotoId(by('counter', { failures }), passport)).toMatchObject({
      result: { level: 'strong' },
    })
    expect(decidePhotoId(by('counter', { patient: newborn }), passport)).toMatchObject({
      result: { level: 'strong' },
    })
  })
})

test('V1 somebody else can be verified, whatever authority is on file', () => {
  expect(authorityBlock(callFacts())).toBeUndefined()
  expect(authorityBlock(by('counter', { call: callAboutLeo(), about: leo({ authorities: [] }) }))).toEqual({
    code: 'authority-not-on-file',
  })
  const call = aCall({ channel: 'counter', relationship: 'parent' })
  expect(decidePhotoId(callFacts({ call }), passport)).toMatchObject({ result: { level: 'strong' } })
})
