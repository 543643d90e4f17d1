import type { ConsolidationObstacle } from '../duplicates/consolidation.ts'

/** What stands in the way, after "One of the two logins is" (console-words §3.6). */
const states: Record<Exclude<ConsolidationObstacle, 'no-login' | 'deceased' | 'not-in-use'>, string> = {
  retired: 'retired already',
  inactive: 'inactive',
  'on-hold': 'on hold',
  flagged: 'under a red flag',
  'contact-change': 'in a contact change',
}
const sentences = new Map<string, string>([
  ['no-login', 'One of the two records has no login, so there is nothing to consolidate.'],
  ['deceased', 'One of the two patients is recorded as deceased. Nothing is consolidated any more.'],
  ['not-in-use', 'The login that would stay is not in use yet. Keep the other one.'],
  ...Object.entries(states).map(
    ([code, state]) => [code, `One of the two logins is ${state}. Put that right first.`] as const,
  ),
])

/** Why two logins cannot become one now, and what to do about it. */
export const obstacleWords = (reason: string | undefined): string =>
  sentences.get(reason ?? '') ?? 'One of the two logins is not ready. Put that right first.'
