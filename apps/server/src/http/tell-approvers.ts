import type { Desk } from '../desk.ts'

/** What waits for approval changed: every desk reads again; what it then gets to see its role decides. */
export const tellApprovers = (desk: Desk): void =>
  desk.live.sendAll({ event: 'approvals-changed', at: desk.now() })
