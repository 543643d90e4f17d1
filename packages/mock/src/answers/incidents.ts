import { incidentLabels, outageSay, shortName, wordsAt } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

/** What the desk shows of the portal. */
export function portalStateOf(world: MockWorld) {
  const open = world.incidents[0]
  if (!open) return {}
  const { id, reason, openedAt, by } = open
  const say = outageSay('none', wordsAt(world.now(), world.clinic))
  return { incident: { id, reason: incidentLabels[reason], since: openedAt, by, say } }
}

export const incidentAnswers: Answers<'openIncident' | 'closeIncident'> = {
  openIncident(world, { body: { reason } }) {
    if (world.incidents.some((one) => one.reason === reason)) throw new MockStop('conflict')
    const id = world.newId()
    world.incidents.push({ id, reason, openedAt: world.now(), by: shortName(staffOf(world).name) })
    return { incidentId: id }
  },
  closeIncident(world, { params: { incidentId } }) {
    const left = world.incidents.filter(({ id }) => id !== incidentId)
    if (left.length === world.incidents.length) throw new MockStop('conflict')
    world.incidents = left
    return { incidentId }
  },
}
