import type { IncidentRow } from '@portal-desk/contract'
import { expectedEndAt, incidentLabels, outageSay, shortName, wordsAt } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { MockStop } from '../problems.ts'
import type { MockIncident, MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const PAGE = 20

/** What the desk shows of the portal. */
export function portalStateOf(world: MockWorld) {
  const open = world.incidents[0]
  if (!open) return {}
  const { id, reason, openedAt, by, expectedUntil } = open
  const say = outageSay('none', wordsAt(world.now(), world.clinic))
  const until = expectedUntil === undefined ? {} : { expectedUntil }
  return { incident: { id, reason: incidentLabels[reason], since: openedAt, by, ...until, say } }
}

const openedBy = (world: MockWorld): string => shortName(staffOf(world).name)

function found(world: MockWorld, incidentId: string): MockIncident {
  const incident = world.incidents.find(({ id }) => id === incidentId)
  if (!incident) throw new MockStop('conflict')
  return incident
}

export const incidentAnswers: Answers<
  'openIncident' | 'closeIncident' | 'expectIncidentEnd' | 'listIncidents'
> = {
  openIncident(world, { body: { reason, note, expected = 'not-known' } }) {
    if (world.incidents.some((one) => one.reason === reason)) throw new MockStop('conflict')
    const id = world.newId()
    const now = world.now()
    const expectedUntil = expectedEndAt(expected, now)
    world.incidents.push({
      id,
      reason,
      openedAt: now,
      by: openedBy(world),
      ...(note === undefined ? {} : { note }),
      ...(expectedUntil === undefined ? {} : { expectedUntil }),
    })
    return { incidentId: id }
  },

  closeIncident(world, { params: { incidentId } }) {
    const incident = found(world, incidentId)
    world.incidents = world.incidents.filter((one) => one !== incident)
    world.pastIncidents.unshift({ ...incident, over: { at: world.now(), by: openedBy(world) } })
    return { incidentId }
  },

  expectIncidentEnd(world, { params: { incidentId }, body: { expected } }) {
    const incident = found(world, incidentId)
    const until = expectedEndAt(expected, world.now())
    delete incident.expectedUntil
    if (until !== undefined) incident.expectedUntil = until
    return { incidentId }
  },

  listIncidents(world, { params: { list, incidentId } }) {
    const now = world.now()
    if (list === 'open') return { now, rows: world.incidents.map((one) => rowOf(world, one)) }
    const all = world.pastIncidents
    const from = incidentId === 'beginning' ? 0 : all.findIndex(({ id }) => id === incidentId) + 1
    const page = all.slice(from, from + PAGE)
    const next = all.length > from + PAGE ? page.at(-1)?.id : undefined
    const rows = page.map((one) => ({ ...rowOf(world, one, one.over.at), over: one.over }))
    return { now, rows, ...(next ? { next } : {}) }
  },
}

function rowOf(world: MockWorld, incident: MockIncident, until = world.now()): IncidentRow {
  const { id, reason, openedAt, by, note, expectedUntil } = incident
  const met = [...world.calls.values()].filter(
    (call) => call.openedAt <= until && (call.closedAt ?? until) >= openedAt,
  )
  return {
    id,
    reason: incidentLabels[reason],
    since: openedAt,
    by,
    calls: met.length,
    ...(note === undefined ? {} : { note }),
    ...(expectedUntil === undefined ? {} : { expectedUntil }),
  }
}
