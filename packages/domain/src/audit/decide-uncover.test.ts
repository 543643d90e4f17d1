import { expect, test } from 'vitest'
import { wordsAt } from '../words/clock.ts'
import { decideUncover, UNCOVERED_FOR } from './decide-uncover.ts'
import { entryLevel, entryReason } from './entry-words.ts'

const words = wordsAt(0, {
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'always', es: 'siempre' },
  timeZone: 'UTC',
  language: 'en',
  portalOrigin: 'https://portal.millbrook.example',
})
const event = { idx: 1, at: 0, action: 'account.unlocked', actor: { kind: 'staff', id: 's' } } as const
const reasonOf = (outcome: 'done' | 'refused', reason: string) =>
  entryReason({ ...event, outcome, reason }, words)

test('V an uncovering says which detail of which entry and why; what it is about stays sealed', () => {
  const detail = { idx: 7, name: 'email', patientId: 'p1' }
  const reader = { role: 'supervisor', restricted: false } as const
  expect(decideUncover(detail, reader, 'anomaly', 'number 214').audit).toEqual([
    {
      action: 'audit.detail-uncovered',
      outcome: 'done',
      reason: 'anomaly:email',
      object: 'entry:7',
      patient: 'p1',
      details: { which: 'number 214' },
    },
  ])
  expect(decideUncover({ idx: 7, name: 'name' }, undefined, 'correction', undefined)).not.toHaveProperty(
    'refused',
  )
  expect(decideUncover(detail, { ...reader, restricted: true }, 'anomaly', undefined)).toMatchObject({
    refused: { code: 'restricted-details' },
    audit: [{ action: 'audit.refused', outcome: 'refused', reason: 'restricted-details', patient: 'p1' }],
  })
  expect(UNCOVERED_FOR).toBe(300_000)
})

test('a reason reads as it was chosen, a refusal as it was told, and what has no words as it was recorded', () => {
  expect(reasonOf('done', 'keyboard')).toBe('Keyboard, capitals or language')
  expect(reasonOf('done', 'legal-request:typed')).toBe('Legal request')
  expect(reasonOf('refused', 'restricted-details')).toBe('Privacy officer')
  expect(reasonOf('done', 'hits:3')).toBe('3 found')
  expect(reasonOf('done', 'rows:3')).toBe('rows:3')
  expect(entryReason({ ...event, outcome: 'done' }, words)).toBeUndefined()
})

test('a level is told with what it rests on', () => {
  const checked = { ...event, outcome: 'done', level: 'strong', methods: ['postcode', 'call-back'] } as const
  expect(entryLevel({ ...checked, methods: [...checked.methods] })).toBe('strong, by ZIP code, call back')
  expect(entryLevel({ ...event, outcome: 'done' })).toBeUndefined()
})
