import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { flagCall } from '../remedies/flag-call.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { aCall, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { clearBlock, decideClearFlag } from './decide-clear-flag.ts'
import type { Flag } from './flag.ts'

const flag: Flag = {
  id: 'flag-1',
  patientId: 'patient-1',
  raisedBy: 'staff-1',
  reason: 'coached',
  raisedAt: noon,
}
const proved = aVerification({
  checks: [{ kind: 'photo-id', at: noon, outcome: 'matched', document: 'passport', present: true }],
  verifiedAt: noon,
})

describe('V7 a suspicious call', () => {
  test('is flagged for any caller; what they proved counts no more', () => {
    const decision = flagCall.decide(callFacts({ verification: proved }), { reason: 'coached' })
    if (isRefused(decision)) throw new Error('anyone may be flagged')
    expect(decision.changes.map(({ change }) => change)).toEqual([
      'set-verification',
      'raise-flag',
      'set-call',
    ])
    expect(decision.messages).toEqual([])
    expect(decision.audit).toMatchObject([{ action: 'call.flagged', reason: 'coached' }])
  })
  test('not in somebody else’s call', () => {
    const facts = callFacts({ call: aCall({ staffId: 'staff-2' }) })
    expect(flagCall.decide(facts, { reason: 'fear' })).toMatchObject({ refused: { code: 'not-your-call' } })
  })
  test('stops what needs strong, even after a photo ID, and nothing that needs less', () => {
    const missingOf = (facts: ReturnType<typeof callFacts>) =>
      remedyStandings(facts)
        .filter(({ missing }) => missing.some(({ code }) => code === 'suspicious-call'))
        .map(({ remedy }) => remedy)
    const staff = { id: 'staff-1', role: 'supervisor' } as const
    expect(missingOf(callFacts({ verification: proved, staff }))).toEqual([])
    expect(missingOf(callFacts({ verification: proved, staff, flag }))).toEqual([
      'issue-temporary-login',
      'print-activation-code',
      'start-contact-change',
      'start-phone-change',
      'release-hold',
      'override-check',
    ])
  })
})

describe('V7 who takes a flag away', () => {
  test.each([
    ['a supervisor', { id: 'staff-2', role: 'supervisor' }, undefined],
    ['an agent', { id: 'staff-2', role: 'agent' }, 'no-right'],
    ['whoever raised it', { id: 'staff-1', role: 'supervisor' }, 'own-request'],
    ['the patient themself', { id: 'staff-2', role: 'supervisor', closeness: { kind: 'own' } }, 'own-record'],
  ] as const)('%s', (_, staff, code) => {
    expect(clearBlock(flag, staff)?.code).toBe(code)
  })
  test('is on the record either way', () => {
    const by = { id: 'staff-2', role: 'supervisor' } as const
    expect(decideClearFlag(callFacts(), flag, by).audit).toMatchObject([{ action: 'flag.cleared' }])
    expect(decideClearFlag(callFacts(), flag, { ...by, id: 'staff-1' }).audit).toMatchObject([
      { action: 'flag.refused', reason: 'own-request' },
    ])
  })
})
