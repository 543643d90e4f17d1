import type { Instant } from '../shared/instant.ts'
import type { HealthState } from './health-facts.ts'

/** Whether so much has been reached; what never was counts as long ago. */
export function stateSince(
  since: Instant | undefined,
  now: Instant,
  { look, stop }: { look: number; stop?: number },
): HealthState {
  const past = since === undefined ? Number.POSITIVE_INFINITY : now - since
  return stop !== undefined && past >= stop ? 'stop' : past >= look ? 'look' : 'ok'
}
