import { describe, expect, test } from 'vitest'
import { callPage } from '../call/call-page.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { minutes } from '../shared/instant.ts'
import { aCall, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decidePhotoId } from '../verify/photo-id.ts'
import { decideStartVerification } from '../verify/start-verification.ts'
import { decideBreakGlass } from './decide-break-glass.ts'

const restricted = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({
    patient: aPatient({ marks: ['restricted'] }),
    account: anAccount(),
    verification: verified('strong'),
    ...over,
  })
const open = { brokenGlass: { until: noon + minutes(15) } }
const over = { brokenGlass: { until: noon } }
const extras = { staffName: 'M. L.', mine: true, waitingCalls: 0 }

describe('edge case 20 a restricted record', () => {
  test.each([
    ['restricted', {}],
    ['break-glass-over', over],
  ] as const)('%s: nothing of it is shown, asked or done', (code, glass) => {
    const facts = restricted(glass)
    const page = callPage(facts, extras)
    expect(page).toMatchObject({ record: { name: 'Restricted record', born: '' }, level: { level: 'none' } })
    expect(page).not.toHaveProperty('causes')
    expect(JSON.stringify(page)).not.toMatch(/Garc|204-1187|1984|Bend/)
    for (const decision of [
      decideStartVerification(facts, () => 0),
      decidePhotoId(restricted({ ...glass, call: aCall({ channel: 'counter' }) }), {
        document: 'passport',
        sure: true,
      }),
    ])
      expect(isRefused(decision) && decision.refused.code).toBe(code)
    for (const { remedy, missing } of remedyStandings(facts))
      if (!['freeze', 'flag-call', 'take-back'].includes(remedy))
        expect([remedy, missing.map((one) => one.code as string)]).toEqual([
          remedy,
          expect.arrayContaining(remedy === 'override-check' ? ['no-right'] : [code]),
        ])
  })

  test('with a reason it is open for a time, and the reason stands on the record', () => {
    const decision = decideBreakGlass(restricted(), { reason: 'safety' })
    expect(decision).toMatchObject({
      changes: [{ change: 'break-glass', reason: 'safety', until: noon + minutes(15) }, {}],
      audit: [{ action: 'record.break-glass', reason: 'safety' }],
    })
    expect(callPage(restricted(open), extras)).toMatchObject({
      restricted: { until: noon + minutes(15) },
      record: { name: 'María Elena García López' },
    })
  })

  test('one that is open, or not restricted, needs no reason; nobody breaks the glass of their own record', () => {
    expect(isRefused(decideBreakGlass(restricted(open), { reason: 'safety' }))).toBe(true)
    expect(isRefused(decideBreakGlass(callFacts(), { reason: 'safety' }))).toBe(true)
    const own = decideBreakGlass(restricted({ closeness: { kind: 'own' } }), { reason: 'safety' })
    expect(isRefused(own) && own.refused.code).toBe('own-record')
  })

  test('domain §4 each remedy asks one level more, but for what protects; a code asks a colleague as well', () => {
    const needs = (facts: CallFacts) =>
      Object.fromEntries(remedyStandings(facts).map((one) => [one.remedy, one]))
    const usual = needs(callFacts({ account: anAccount(), verification: verified('basic') }))
    const raised = needs(restricted({ ...open, verification: verified('basic') }))
    expect(usual['send-reset-link']).toMatchObject({ needs: 'basic', state: 'ready' })
    expect(raised['send-reset-link']).toMatchObject({
      needs: 'standard',
      missing: [{ code: 'needs-standard' }],
    })
    expect(raised['unlock-only']).toMatchObject({ needs: 'strong' })
    expect(raised['sign-out-everywhere']).toMatchObject({ needs: 'basic' })
    const strong = needs(restricted(open))
    expect(strong['send-reset-link']?.missing).toEqual([])
    expect(strong['issue-temporary-login']?.missing.map(({ code }) => code)).toContain('approval-needed')
  })
})
