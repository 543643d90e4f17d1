import type { Desk } from '../desk.ts'

/**
 * Something odd was found, or somebody looks after it: every desk reads again; what it then gets to see its role decides.
 * @param grave it cannot wait until somebody opens the page
 */
export const tellOversight = (desk: Desk, grave = false): void =>
  desk.live.sendAll({ event: 'anomalies-changed', grave, at: desk.now() })
