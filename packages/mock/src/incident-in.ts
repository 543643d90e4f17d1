import type { Incident } from '@portal-desk/domain'
import type { MockWorld } from './world.ts'

/** The incident as the rules know it. */
export function incidentIn({ incidents }: MockWorld): { incident?: Incident } {
  const [open] = incidents
  if (!open) return {}
  const { by: _, note: __, ...incident } = open
  return { incident }
}
