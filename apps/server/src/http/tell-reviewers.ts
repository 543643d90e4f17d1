import type { Desk } from '../desk.ts'

/** The list of possible duplicates changed: every desk reads again; what it then gets to see its role decides. */
export const tellReviewers = (desk: Desk): void =>
  desk.live.sendAll({ event: 'duplicates-changed', at: desk.now() })
