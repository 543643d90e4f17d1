import { expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import type { Anomaly } from './anomaly.ts'
import { anomalyChoices, settleReasonsFor } from './anomaly-page.ts'
import { decideAssign, decideHandOn, decideNoteAnomaly, decideSettleAnomaly } from './decide-anomaly.ts'

const ines = { id: 'ines', role: 'supervisor' } as const
const ruth = { id: 'ruth', role: 'privacy-officer' } as const
const anomaly = (part: Partial<Anomaly> = {}): Anomaly => ({
  id: 'a1',
  rule: 'far-above-peers',
  about: 'x',
  people: ['devon'],
  found: 9,
  usual: 1,
  ordinary: 5,
  against: 2,
  at: 1,
  calls: [],
  foundAt: 1,
  version: 3,
  ...part,
})
const refusalOf = (decision: ReturnType<typeof decideAssign>) =>
  isRefused(decision) ? decision.refused : undefined

test('nobody looks after a finding they had part in, nor is given one; the try is on the record', () => {
  const hers = anomaly({ people: ['devon', 'ines'] })
  expect(anomalyChoices(hers, ines)).toEqual([])
  for (const decision of [
    decideAssign(hers, ines, undefined),
    decideNoteAnomaly(hers, ines, 'nothing to see'),
    decideSettleAnomaly(hers, ines, { reason: 'duty' }),
    decideHandOn(hers, ines),
    decideAssign(hers, ruth, { id: 'ines', known: { ...ines, active: true } }),
  ]) {
    expect(refusalOf(decision)?.code).toBe('about-yourself')
    expect(decision.audit).toMatchObject([
      { action: 'anomaly.refused', reason: 'about-yourself', object: 'anomaly:a1' },
    ])
  }
})

test('S10 an agent has no right to it, and is given none', () => {
  const marta = { id: 'marta', role: 'agent' } as const
  expect(refusalOf(decideNoteAnomaly(anomaly(), marta, 'x'))?.code).toBe('no-right')
  const given = decideAssign(anomaly(), ines, { id: 'marta', known: { ...marta, active: true } })
  expect(refusalOf(given)?.code).toBe('no-right')
  expect(refusalOf(decideAssign(anomaly(), ines, { id: 'gone', known: undefined }))).toBeDefined()
})

test('T3 it is settled under the version that was looked at, with its reason on the record and the note sealed', () => {
  expect(decideSettleAnomaly(anomaly(), ines, { reason: 'other', note: 'Counter shift' })).toEqual({
    changes: [
      {
        change: 'set-anomaly',
        anomalyId: 'a1',
        version: 3,
        set: { settled: { reason: 'other', note: 'Counter shift' } },
      },
    ],
    messages: [],
    audit: [
      {
        action: 'anomaly.settled',
        outcome: 'done',
        reason: 'other',
        details: { note: 'Counter shift' },
        object: 'anomaly:a1',
      },
    ],
  })
  const settled = anomaly({ settled: { by: 'ruth', at: 2, reason: 'duty' } })
  expect(refusalOf(decideSettleAnomaly(settled, ines, { reason: 'duty' }))?.code).toBe(
    'someone-else-changed-it',
  )
})

test('what was handed to the privacy officer is theirs, and they alone say that it was acted on', () => {
  const handed = anomaly({ handedAt: 2 })
  expect(refusalOf(decideSettleAnomaly(handed, ines, { reason: 'duty' }))).toEqual({
    code: 'no-right',
    reason: 'privacy-officer',
  })
  expect(isRefused(decideSettleAnomaly(handed, ruth, { reason: 'acted-on' }))).toBe(false)
  expect(refusalOf(decideSettleAnomaly(anomaly(), ines, { reason: 'acted-on' }))?.code).toBe('no-right')
  expect(settleReasonsFor(ines)).not.toContain('acted-on')
  expect(anomalyChoices(anomaly(), ines)).toContain('hand-on')
  expect(anomalyChoices(handed, ruth)).not.toContain('hand-on')
})
