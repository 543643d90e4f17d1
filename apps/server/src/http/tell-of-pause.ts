import type { Desk } from '../desk.ts'
import { tellApprovers } from './tell-approvers.ts'

/** Every desk learns at once that mail to a provider is paused, asked for, or goes on; approvers see what waits. */
export function tellOfPause(desk: Desk): void {
  desk.live.sendAll({ event: 'desk-changed', at: desk.now() })
  tellApprovers(desk)
}
