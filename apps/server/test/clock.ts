/** Tuesday, 24 November 2026, 15:20 UTC: a quarter past ten in the clinic's zone. */
const MORNING = Date.UTC(2026, 10, 24, 15, 20)

export type TestClock = { now: () => number; pass: (ms: number) => void }

/** A clock that stands still until the test lets time pass. */
export function testClock(start = MORNING): TestClock {
  let at = start
  return {
    now: () => at,
    pass: (ms) => {
      at += ms
    },
  }
}
