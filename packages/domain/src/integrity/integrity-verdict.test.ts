import { expect, test } from 'vitest'
import { Clinic } from '../settings/clinic.ts'
import { wordsAt } from '../words/clock.ts'
import { integrityWords, verificationLabel, verifiedBy } from '../words/integrity-words.ts'
import { integrityVerdict } from './integrity-verdict.ts'
import type { LogVerification } from './log-verification.ts'

/** 24 November, 10:20 in New York. */
const NOW = Date.UTC(2026, 10, 24, 15, 20)
const NIGHT = Date.UTC(2026, 10, 24, 7, 14)
const clinic = Clinic.parse({
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'always', es: 'siempre' },
  timeZone: 'America/New_York',
  language: 'en',
  portalOrigin: 'https://portal.millbrook.example',
})
const one = (part: Partial<LogVerification>): LogVerification => ({
  id: 'v1',
  cause: 'night',
  state: 'whole',
  from: 0,
  size: 1_284_912,
  reached: 1_284_912,
  outside: 3,
  findingCount: 0,
  findings: [],
  startedAt: NIGHT - 10_000,
  finishedAt: NIGHT,
  ...part,
})
const broken = one({ state: 'not-whole', findingCount: 1 })
const words = (facts: Parameters<typeof integrityWords>[0]) =>
  integrityWords(facts, 1_284_912, wordsAt(NOW, clinic))

test('the record is whole when all of it was, and says when', () => {
  const facts = { agrees: true, lastWhole: one({}) }
  expect(integrityVerdict(facts)).toBe('whole')
  expect(words(facts)).toEqual({
    title: 'The record was whole at 2:14 AM, and every checkpoint since agrees with it.',
    says: '1,284,912 entries now. Nothing altered, missing or out of order.',
  })
})

test('L entries that were pruned are said to be, and that their hashes stand', () => {
  expect(words({ agrees: true, lastWhole: one({}), prunedBelow: 1_200 }).says).toBe(
    '1,284,912 entries now. Nothing altered, missing or out of order. Those before 1,200 were pruned after years; their hashes stand.',
  )
})

test('before all of it was checked once nothing is claimed', () => {
  expect(integrityVerdict({ agrees: true })).toBe('never')
  expect(words({ agrees: true }).title).toMatch(/not been checked/)
})

test('without an outside file nothing found is no proof, and it is said', () => {
  const facts = { agrees: true, lastWhole: one({ outside: 0 }) }
  expect(integrityVerdict(facts)).toBe('unproved')
  expect(words(facts)).toMatchObject({ title: /no checkpoint is kept outside/, doNow: /put back/ })
})

test('what was found stays found until all of the log was checked since', () => {
  const later = one({ finishedAt: NIGHT + 1 })
  const before = one({ finishedAt: NIGHT - 1 })
  expect(integrityVerdict({ agrees: true, lastBroken: broken })).toBe('not-whole')
  expect(integrityVerdict({ agrees: true, lastWhole: before, lastBroken: broken })).toBe('not-whole')
  expect(integrityVerdict({ agrees: true, lastWhole: one({}), lastBroken: broken })).toBe('not-whole')
  expect(integrityVerdict({ agrees: true, lastWhole: later, lastBroken: broken })).toBe('whole')
})

test('a log that contradicts what was signed is not whole, whatever was found, and stops the desk', () => {
  const facts = { agrees: false, lastWhole: one({}) }
  expect(integrityVerdict(facts)).toBe('not-whole')
  expect(words(facts)).toMatchObject({ says: /nothing more can be written/, doNow: /backup that verifies/ })
  expect(words({ agrees: true, lastBroken: broken }).says).toBe(
    'Found at 2:14 AM: 1 finding. The desk goes on working and goes on recording.',
  )
})

test('each earlier check says who did it and what came of it', () => {
  expect(verifiedBy({ cause: 'person' }, 'Ruth Abernathy')).toBe('R. Abernathy')
  expect(verifiedBy({ cause: 'night' }, undefined)).toBe('Desk, by itself, nightly')
  expect(verificationLabel(one({ cause: 'start', from: 1_274_912 }))).toBe('Whole (last 10,000 entries)')
  expect(verificationLabel(broken)).toBe('Not whole: 1 finding')
  expect(verificationLabel(one({ state: 'broken-off', reached: 20_000 }))).toMatch(
    /entry 20,000: the server stopped/,
  )
})
