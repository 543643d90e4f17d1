import { z } from 'zod'
import { hours, type Instant, minutes } from '../shared/instant.ts'

/** When an incident is thought to be over, as whoever looks after it says so; a closed list, for the record. */
export const ExpectedEnd = z.enum([
  'half-hour',
  'one-hour',
  'two-hours',
  'four-hours',
  'one-day',
  'not-known',
])
export type ExpectedEnd = z.infer<typeof ExpectedEnd>

const within: Record<Exclude<ExpectedEnd, 'not-known'>, number> = {
  'half-hour': minutes(30),
  'one-hour': hours(1),
  'two-hours': hours(2),
  'four-hours': hours(4),
  'one-day': hours(24),
}

/** The moment that was meant, ms UTC; nothing where nobody knows. */
export const expectedEndAt = (expected: ExpectedEnd, now: Instant): Instant | undefined =>
  expected === 'not-known' ? undefined : now + within[expected]
