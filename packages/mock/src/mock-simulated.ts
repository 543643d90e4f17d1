import { nothingSimulated, type PolicyChanges, type SimulatedPolicy } from '@portal-desk/domain'

/** Calls of the mock’s last month. */
export const MOCK_CALLS = 1_284

/** What a simulation of the mock finds: the mock has no calls of last month, so each judged number counts alike. */
export function mockSimulated(changes: PolicyChanges): SimulatedPolicy {
  const none = nothingSimulated(changes)
  const each = { 'turned-away': 1, 'another-way': 4, 'let-through': 0, 'not-needed': 3 }
  const n = none.byNumber.length
  return {
    calls: MOCK_CALLS,
    changed: 8 * n,
    effects: { 'turned-away': n, 'another-way': 4 * n, 'let-through': 0, 'not-needed': 3 * n },
    byNumber: none.byNumber.map(({ name }) => ({ name, effects: each })),
    turnedAway: { was: 41, wouldBe: 41 + n },
  }
}
