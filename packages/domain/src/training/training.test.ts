import { expect, test } from 'vitest'
import { hasRight, Right, Role } from '../call/roles.ts'
import { hasRightIn } from './training.ts'

test('edge case 40 training gives nobody a right, and takes those that are about the clinic itself', () => {
  for (const role of Role.options)
    for (const right of Right.options) {
      expect(hasRightIn(role, right, false)).toBe(hasRight(role, right))
      if (!hasRight(role, right)) expect(hasRightIn(role, right, true)).toBe(false)
    }
  expect(hasRightIn('agent', 'send-links', true)).toBe(true)
  expect(hasRightIn('administrator', 'import', true)).toBe(false)
  expect(hasRightIn('supervisor', 'change-policy', true)).toBe(false)
})
