import { describe, expect, test } from 'vitest'
import { type Decision, isRefused } from '../decision.ts'
import { flagDuplicate } from '../remedies/flag-duplicate.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { minutes } from '../shared/instant.ts'
import { aCall, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { decideTakeBackFlag } from './decide-take-back-flag.ts'
import type { DuplicateFlag, OtherRecord } from './other-record.ts'
import { PairState, type PossibleDuplicate } from './possible-duplicate.ts'

const pair = (over: Partial<PossibleDuplicate> = {}): PossibleDuplicate => ({
  id: 'pair-1',
  a: 'patient-1',
  b: 'patient-2',
  state: 'suspected',
  source: 'agent',
  flaggedAt: noon,
  score: 120,
  version: 1,
  ...over,
})
const flagOf = (by: string): DuplicateFlag => ({
  id: `flag-${by}`,
  pairId: 'pair-1',
  callId: 'call-1',
  by,
  byName: 'Devon Achterberg',
  at: noon,
  reason: 'caller-says',
})
const other = (over: Partial<OtherRecord> = {}): OtherRecord => ({
  patientId: 'patient-2',
  found: true,
  restricted: false,
  score: 120,
  evidence: 'now',
  flags: [],
  ...over,
})
const flag = (over: Partial<OtherRecord> = {}, call = {}) =>
  decideRemedy(
    { remedy: 'flag-duplicate', input: { other: 'patient-2', reason: 'same-contact' } },
    callFacts({ call: aCall(call), other: other(over) }),
  )
const code = (decision: Decision) => (isRefused(decision) ? decision.refused.code : 'decided')

describe('domain §4 flagging a possible duplicate', () => {
  test('needs no check, changes nothing of the patient, sends nothing, and stands with both records', () => {
    const decision = flag()
    if (isRefused(decision)) throw new Error(decision.refused.code)
    expect(decision.changes.map(({ change }) => change)).toEqual(['flag-pair', 'set-call'])
    expect(decision.messages).toEqual([])
    expect(decision.audit.map(({ action, patient }) => [action, patient])).toEqual([
      ['duplicate.flagged', 'patient-1'],
      ['duplicate.flagged', 'patient-2'],
    ])
  })
  test('of two who know of nothing else, each says it; the second is told who was before, and no more', () => {
    const before = { known: pair(), flags: [flagOf('staff-2')] }
    expect(code(flag(before))).toBe('decided')
    const at = wordsAt(noon, callFacts().clinic)
    const words = flagDuplicate.words(callFacts({ other: other(before) }), at)
    expect(words.done).toBe(
      'Added. D. Achterberg flagged the same two at 6:00 AM. Nothing has changed for the patient.',
    )
    expect(code(flag({ known: pair(), flags: [flagOf('staff-1')] }))).toBe('already-flagged')
  })
  test.each(PairState.options.filter((state) => state !== 'suspected' && state !== 'in-review'))(
    'a pair that is %s stays so, unless two people and the records say something new',
    (state) => {
      const known = pair({ state, decidedAt: noon, evidence: 'now' })
      expect(code(flag({ known }))).toBe('decided')
      const fresh = flag({ known: { ...known, evidence: 'then' } })
      expect(isRefused(fresh)).toBe(state !== 'do-not-match')
      if (!isRefused(fresh)) expect(fresh.audit.map(({ action }) => action)).toContain('duplicate.reopened')
    },
  )
  test.each<[string, Partial<OtherRecord>, string]>([
    ['V11 not found by what was typed', { found: false }, 'two-identifiers'],
    ['V11 another than the one that was looked up', { patientId: 'patient-3' }, 'two-identifiers'],
    ['V8 one’s own record', { closeness: { kind: 'own' } }, 'own-record'],
    ['a restricted record that nobody opened', { restricted: true }, 'restricted'],
  ])('%s is refused', (_, over, expected) => {
    expect(code(flag(over))).toBe(expected)
  })
  test('not in somebody else’s call, not about another record than the open one, not with the record itself', () => {
    expect(code(flag({}, { staffId: 'staff-2' }))).toBe('not-your-call')
    expect(code(flag({}, { patientId: 'patient-9' }))).toBe('other-caller')
    const self = callFacts({ other: other({ patientId: 'patient-1' }) })
    expect(code(flagDuplicate.decide(self, { other: 'patient-1', reason: 'other' }))).toBe('two-identifiers')
  })
  test('edge case 20 a restricted record is flagged by whoever opened it with a reason', () => {
    const shut = callFacts({ patient: aPatient({ marks: ['restricted'] }), other: other() })
    const input = { other: 'patient-2', reason: 'caller-says' } as const
    expect(code(flagDuplicate.decide(shut, input))).toBe('restricted')
    expect(code(flagDuplicate.decide({ ...shut, brokenGlass: { until: noon + 1 } }, input))).toBe('decided')
  })
})

describe('domain §4 taking one’s own flag back', () => {
  const takeBack = (flag: DuplicateFlag, of: PossibleDuplicate, standing = 1, now = noon) =>
    decideTakeBackFlag(callFacts({ now }), flag, of, standing)
  const mine = flagOf('staff-1')
  const then = (decision: Decision) =>
    decision.changes?.flatMap((change) => (change.change === 'take-back-flag' ? change.then : []))[0]

  test('takes the pair with it that nobody else named, and no other', () => {
    expect(then(takeBack(mine, pair()))).toBe('goes')
    expect(then(takeBack(mine, pair(), 2))).toBe('stays')
    expect(then(takeBack(mine, pair({ proposedAt: noon })))).toBe('stays')
    expect(then(takeBack(mine, pair({ decidedAt: noon - 1 })))).toBe('decided')
  })
  test('within its time, and before anybody compares the two', () => {
    expect(code(takeBack(mine, pair(), 1, noon + minutes(15) - 1))).toBe('decided')
    expect(code(takeBack(mine, pair(), 1, noon + minutes(15)))).toBe('too-late-to-undo')
    expect(code(takeBack(mine, pair({ state: 'in-review' })))).toBe('someone-else-changed-it')
    expect(code(takeBack(flagOf('staff-2'), pair()))).toBe('not-your-call')
    expect(code(takeBack({ ...mine, callId: 'call-2' }, pair()))).toBe('not-your-call')
  })
})
