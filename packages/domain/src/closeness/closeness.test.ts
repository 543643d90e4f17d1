import { describe, expect, test } from 'vitest'
import { settleApproval } from '../approvals/settle-approval.ts'
import type { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideStartVerification } from '../verify/start-verification.ts'
import { type Closeness, closenessBlock, shareHome } from './closeness.ts'

const other = { kind: 'coworker', sameTeam: false } as const
const same = { kind: 'coworker', sameTeam: true } as const

describe('V8 who may work on a record that is near', () => {
  test.each<[Closeness | undefined, Role, string | undefined]>([
    [{ kind: 'elsewhere', site: 'North' }, 'supervisor', 'site'],
    [{ kind: 'own' }, 'privacy-officer', 'own-record'],
    [{ kind: 'household' }, 'supervisor', 'same-household'],
    [other, 'agent', 'coworker'],
    [other, 'senior-agent', undefined],
    [same, 'supervisor', 'coworker'],
    [undefined, 'agent', undefined],
  ])('%o as %s', (closeness, role, code) => {
    expect(closenessBlock(closeness, role)?.code).toBe(code)
  })

  test('only what protects is left, and the questions are closed, though the record was open before', () => {
    const facts = callFacts({
      closeness: { kind: 'own' },
      staff: { id: 'staff-1', role: 'supervisor' },
      verification: aVerification({ verifiedAt: noon }),
    })
    const open = remedyStandings(facts).filter(({ missing }) => missing[0]?.code !== 'own-record')
    expect(open.map(({ remedy }) => remedy)).toEqual(['freeze', 'flag-call', 'take-back'])
    expect(decideStartVerification(facts, () => 0)).toMatchObject({ refused: { code: 'own-record' } })
  })

  test('nobody consents to what is done on their own record', () => {
    const approval = {
      id: 'approval-1',
      callId: 'call-1',
      patientId: 'patient-1',
      remedy: 'release-hold',
      orderHash: 'hash',
      reason: 'patient-verified',
      level: 'strong',
      methods: [],
      askedBy: 'staff-1',
      askedAt: noon,
      until: noon + 600_000,
    } as unknown as Parameters<typeof settleApproval>[1]
    const approver = { id: 'staff-2', role: 'supervisor', closeness: { kind: 'own' } } as const
    const decision = settleApproval(callFacts(), approval, approver, { verdict: 'approve' })
    expect(isRefused(decision) && decision.refused.code).toBe('own-record')
  })
})

describe('V8 a household is a home in common', () => {
  const home = (line: string, postcode: string, use: 'home' | 'old' | 'work' = 'home') => ({
    addresses: [{ use, lines: [line], postcode }],
  })
  test.each([
    [home('12 Alder Street', '97701'), home('12 alder st', '97701-1234'), true],
    [home('12 Alder Street', '97701'), home('14 Alder Street', '97701'), false],
    [home('12 Alder Street', '97701'), home('12 Alder Street', '97702'), false],
    [home('12 Alder Street', '97701', 'old'), home('12 Alder Street', '97701'), false],
    [home('', ''), home('', ''), false],
    [{ addresses: [] }, home('12 Alder Street', '97701'), false],
  ])('%o and %o: %s', (one, two, together) => {
    expect(shareHome(one, two)).toBe(together)
  })
})
