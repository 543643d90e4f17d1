import type { Incident } from '@portal-desk/domain'
import type { MockWorld } from './world.ts'

/** The incident as the rules know it. */
export function incidentIn({ incidents }: MockWorld): { incident?: Incident } {
  const open = incidents[0]
  return open ? { incident: { id: open.id, reason: open.reason, openedAt: open.openedAt } } : {}
}
