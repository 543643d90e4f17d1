import { z } from 'zod'
import { type Duration, days } from '../../shared/instant.ts'
import { Policy } from '../policy.ts'
import { changedNumbers, withChanges } from '../policy-draft.ts'
import type { PolicyChanges, PolicyNumber } from '../policy-fact.ts'
import { isJudged, judges } from './judges.ts'
import type { PastCall } from './past-call.ts'
import { SimulatedEffect } from './simulated-effect.ts'

/** How far back calls are looked at. */
export const SIMULATED_TIME: Duration = days(30)

const Effects = z.strictObject({
  'turned-away': z.int(),
  'another-way': z.int(),
  'let-through': z.int(),
  'not-needed': z.int(),
})

/** What a draft would have done to the calls of a month: counts alone, nobody’s call. */
export const SimulatedPolicy = z.strictObject({
  calls: z.int(),
  changed: z.int(),
  /** Each changed call once, by its gravest effect. */
  effects: Effects,
  /** A call that several numbers would have changed counts for each. */
  byNumber: z.array(z.strictObject({ name: Policy.keyof().exclude(['version']), effects: Effects })),
  /** Callers who could not be verified. */
  turnedAway: z.strictObject({ was: z.int(), wouldBe: z.int() }),
})
export type SimulatedPolicy = z.infer<typeof SimulatedPolicy>

const none = (): SimulatedPolicy['effects'] => ({
  'turned-away': 0,
  'another-way': 0,
  'let-through': 0,
  'not-needed': 0,
})

/** Before the first call was looked at. */
export const nothingSimulated = (changes: PolicyChanges): SimulatedPolicy => ({
  calls: 0,
  changed: 0,
  effects: none(),
  byNumber: changedNumbers(changes)
    .filter(isJudged)
    .map((name) => ({ name, effects: none() })),
  turnedAway: { was: 0, wouldBe: 0 },
})

/**
 * Adds some calls to what was counted so far, so that a month of them need not be held at once.
 * @param from the policy in force; calls of the month are judged by it alone, whatever held when they were made
 */
export function simulateCalls(
  before: SimulatedPolicy,
  calls: readonly PastCall[],
  from: Policy,
  changes: PolicyChanges,
): SimulatedPolicy {
  const to = withChanges(from, changes)
  const counted = structuredClone(before)
  for (const call of calls)
    count(counted, call, (name) => (isJudged(name) ? judges[name](call, from, to) : undefined))
  return counted
}

function count(
  counted: SimulatedPolicy,
  call: PastCall,
  judge: (name: PolicyNumber) => SimulatedEffect | undefined,
): void {
  const found = counted.byNumber.flatMap((row) => {
    const effect = judge(row.name)
    if (effect) row.effects[effect]++
    return effect ?? []
  })
  const gravest = SimulatedEffect.options.find((effect) => found.includes(effect))
  counted.calls++
  if (call.turnedAway) counted.turnedAway.was++
  if (wouldBeTurnedAway(call, gravest)) counted.turnedAway.wouldBe++
  if (!gravest) return
  counted.changed++
  counted.effects[gravest]++
}

/** Whoever is let through at one place may still have to be verified: counted as turned away no more. */
const wouldBeTurnedAway = ({ turnedAway }: PastCall, gravest: SimulatedEffect | undefined): boolean =>
  gravest === 'turned-away' || (turnedAway && gravest !== 'let-through')
