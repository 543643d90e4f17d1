import type { Refusal } from '../refusal.ts'
import { hours, type Instant } from '../shared/instant.ts'
import type { OwnCallFacts } from './call-block.ts'

/**
 * How many records one member of staff may open in an hour (V10).
 * @param viewedAt when they opened some within the last hour, oldest first
 */
export const tooManyRecords = (
  { policy, now }: OwnCallFacts,
  viewedAt: readonly Instant[],
): Refusal | undefined =>
  viewedAt.length >= policy.recordViewsPerHour
    ? { code: 'too-many-records', count: viewedAt.length, until: (viewedAt[0] ?? now) + hours(1) }
    : undefined
