import { type Instant, minutes } from '@portal-desk/domain'

/** Whoever did it said nothing for so long: their server is gone, and somebody may begin anew. */
const SILENCE = minutes(1)

export const isGivenUp = (row: { state: string; updated_at: number }, now: Instant): boolean =>
  row.state === 'running' && now >= row.updated_at + SILENCE
