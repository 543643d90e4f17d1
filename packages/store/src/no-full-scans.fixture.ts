import { afterAll, expect } from 'vitest'
import { wholeWalksSoFar } from './statement-plans.fixture.ts'

/**
 * Looks at the plan of every statement that the product sends to SQLite while the tests of a file run. A statement that
 * walks through a whole table, or a whole index that holds a row for each of its rows, takes as long as the directory
 * is large. Both engines have the same indexes.
 */
afterAll(() => {
  expect(wholeWalksSoFar(), 'a statement of the product reads a whole large table').toEqual([])
})
