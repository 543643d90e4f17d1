import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Role } from '../call/roles.ts'
import { type Decision, isRefused } from '../decision.ts'
import { defaultPolicy as policy } from '../settings/policy.ts'
import { minutes } from '../shared/instant.ts'
import { decidePair, type PairVerdict } from './decide-pair.ts'
import { decideBeginReview, decideSkip } from './decide-review.ts'
import { TwoPeopleReason } from './duplicate-reason.ts'
import type { Comparing } from './pair-block.ts'
import { isWaiting, mayOpen, PairState, type PossibleDuplicate } from './possible-duplicate.ts'

const now = Date.UTC(2026, 2, 3, 14)
const pair = (over: Partial<PossibleDuplicate> = {}): PossibleDuplicate => ({
  id: 'pair-1',
  a: 'patient-1',
  b: 'patient-2',
  state: 'suspected',
  source: 'rule',
  flaggedAt: now,
  score: 120,
  version: 3,
  ...over,
})
const ines: Comparing = {
  id: 'staff-ines',
  role: 'supervisor',
  near: [undefined, undefined],
  restricted: false,
}
const twins: PairVerdict = { verdict: 'two-people', reason: 'twins', note: 'Their mother says so.' }
const facts = (of: PossibleDuplicate) => ({ now, policy, pair: of })
const code = (decision: Decision) => (isRefused(decision) ? decision.refused.code : 'decided')
const after = (of: PossibleDuplicate, decision: Decision): PossibleDuplicate => {
  const change = decision.changes?.[0]
  if (change?.change !== 'set-pair') return of
  const { reviewer, state, decided } = change.set
  const { reviewer: _, ...rest } = of
  return {
    ...rest,
    state,
    ...(reviewer ? { reviewer } : {}),
    ...(decided ? { decidedAt: now, evidence: decided.evidence } : {}),
    version: isWaiting({ state }) ? change.version : change.version + 1,
  }
}

describe('comparing two records', () => {
  test('S10 V8 is for supervisor and privacy officer, near records for nobody, restricted ones for the privacy officer', () => {
    for (const role of Role.options) {
      const may = role === 'supervisor' || role === 'privacy-officer'
      expect(code(decideBeginReview(facts(pair()), { ...ines, role }))).toBe(may ? 'decided' : 'no-right')
    }
    const near = { ...ines, near: [undefined, { kind: 'household' } as const] }
    expect(code(decidePair(facts(pair()), near, twins, 3, 'now'))).toBe('same-household')
    const shut = { ...ines, restricted: true }
    expect(code(decideBeginReview(facts(pair()), shut))).toBe('restricted-pair')
    expect(code(decideBeginReview(facts(pair()), { ...shut, role: 'privacy-officer' }))).toBe('decided')
  })
  test('is one person’s at a time, and a colleague’s once it was left lying or put back', () => {
    const taken = after(pair(), decideBeginReview(facts(pair()), ines))
    const ruth = { ...ines, id: 'staff-ruth' }
    expect(code(decideBeginReview(facts(taken), ruth))).toBe('being-compared')
    expect(code(decidePair(facts(taken), ruth, twins, taken.version, 'now'))).toBe('being-compared')
    expect(code(decideBeginReview(facts(taken), ines))).toBe('decided')
    const later = { now: now + policy.duplicateReviewLife, policy, pair: taken }
    expect(code(decideBeginReview(later, ruth))).toBe('decided')
    expect(decideSkip(facts(taken), ruth).changes).toEqual([])
    expect(after(taken, decideSkip(facts(taken), ines))).toMatchObject({ state: 'suspected' })
  })
  test('stands with both records, with its reason and note', () => {
    const { audit } = decidePair(facts(pair()), ines, twins, 3, 'now')
    expect(audit).toMatchObject([
      {
        action: 'duplicate.decided',
        reason: 'two-people:twins',
        patient: 'patient-1',
        object: 'duplicate:pair-1',
      },
      { action: 'duplicate.decided', patient: 'patient-2', details: { note: 'Their mother says so.' } },
    ])
  })
  test('what was not on the screen any more is not decided', () => {
    expect(code(decidePair(facts(pair()), ines, twins, 2, 'now'))).toBe('someone-else-changed-it')
  })
  test('domain §3.7 two people stay two people: no rule opens them, nobody takes them up again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PairState.options.filter((state) => isWaiting({ state }))),
        fc.constantFrom(...TwoPeopleReason.options),
        fc.string(),
        (state, reason, evidence) => {
          const known = pair({ state })
          const decided = after(
            known,
            decidePair(facts(known), ines, { verdict: 'two-people', reason }, 3, evidence),
          )
          expect(decided.state).toBe('do-not-match')
          expect(mayOpen(decided, 'rule', `${evidence} and more`)).toBe(false)
          expect(mayOpen(decided, 'agent', evidence)).toBe(false)
          expect(code(decideBeginReview({ now: now + minutes(90), policy, pair: decided }, ines))).toBe(
            'decided',
          )
        },
      ),
    )
  })
  test('the records office gets what waits or is confirmed, not what is settled', () => {
    const sent = PairState.options.filter(
      (state) =>
        !isRefused(decidePair(facts(pair({ state })), ines, { verdict: 'records-office' }, 3, 'now')),
    )
    expect(sent).toEqual(['suspected', 'in-review', 'confirmed', 'undone'])
  })
})
