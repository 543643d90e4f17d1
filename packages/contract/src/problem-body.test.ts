import { Clinic, wordsAt } from '@portal-desk/domain'
import { expect, test } from 'vitest'
import { Problem, ProblemKind } from './problem.ts'
import { problemBody } from './problem-body.ts'

const now = Date.UTC(2026, 10, 24, 15, 20)
const clinic = Clinic.parse({
  name: 'Sierra Vista Family Medicine',
  phone: '(520) 555-0142',
  hours: { en: 'weekdays 8 AM to 5 PM', es: 'de lunes a viernes, de 8 a 17' },
  timeZone: 'America/Phoenix',
  language: 'en',
  portalOrigin: 'portal.example.org',
})
const at = wordsAt(now, clinic)

test.each(ProblemKind.options)('%s says what happened with no gap left in its sentences', (kind) => {
  const body = Problem.parse(problemBody(kind, {}, 'r-17', at))
  expect(body.detail).not.toMatch(/[{}]/)
  expect(body.status).toBeGreaterThanOrEqual(400)
})

test('S12 what an administrator looks up stands in the sentence', () => {
  expect(problemBody('unexpected', {}, 'r-17').detail).toContain('r-17')
})

test('a refusal bears its rule in words where somebody reads them', () => {
  const refusal = { code: 'two-identifiers' as const }
  expect(problemBody('refused', { refusal }, 'r', at).words?.caller.es).toBeTruthy()
  expect(problemBody('refused', { refusal }, 'r')).not.toHaveProperty('words')
})
