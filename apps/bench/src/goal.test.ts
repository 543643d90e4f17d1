import { expect, test } from 'vitest'
import { atLeast, atMost, isMet, shareOfGoal } from './goal.ts'

test('a figure at its limit is within it, on either side', () => {
  expect([isMet(atMost('ratio', 2, 2)), isMet(atMost('ratio', 2.01, 2))]).toEqual([true, false])
  expect([isMet(atLeast('share', 0.4, 0.4)), isMet(atLeast('share', 0.39, 0.4))]).toEqual([true, false])
})

test('whichever way it is asked, more than 1 of what the goal allows falls short', () => {
  expect(shareOfGoal(atMost('ratio', 3, 2))).toBe(1.5)
  expect(shareOfGoal(atLeast('share', 0.8, 0.4))).toBe(0.5)
  expect(shareOfGoal(atLeast('share', 0, 0.4))).toBe(Number.POSITIVE_INFINITY)
})

test('a figure that could not be taken meets nothing', () => {
  expect([isMet(atMost('ratio', Number.NaN, 2)), isMet(atLeast('share', Number.NaN, 0.4))]).toEqual([
    false,
    false,
  ])
})
