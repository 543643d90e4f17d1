import {
  BEFORE_CALL,
  callStateAt,
  consequences,
  FOLLOWED_FOR,
  type ReplayEntry,
  replay,
  replayedPatients,
  replayPage,
  wordsAt,
} from '@portal-desk/domain'
import { trailOf } from '../audit-trail.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'
import { blockOf, shownOf } from './audit.ts'

/** The entries of a call and what came of it, as the server reads them; the mock has them in the stories of its patients. */
function entriesOf(world: MockWorld, callId: string, from: number, before: number): ReplayEntry[] {
  const trail = trailOf(world).reverse()
  const about = new Set(trail.filter(({ event }) => event.callId === callId).map(({ patient }) => patient))
  const may: readonly string[] = consequences
  return trail
    .filter(
      ({ event, patient }) =>
        event.callId === callId ||
        (event.callId === undefined &&
          about.has(patient) &&
          may.includes(event.action) &&
          event.at >= from &&
          event.at < before),
    )
    .map(({ idx, event, patient }) => ({
      event: { ...event, idx },
      patientId: patient.facts.id,
      policy: world.policy.version,
    }))
}

export const replayAnswers: Answers<'getCallReplay'> = {
  getCallReplay(world, { body: { callId, after = -1 } }) {
    const call = world.calls.get(callId)
    if (!call) throw new MockStop('not-here')
    const { policy } = world
    const now = world.now()
    const { openedAt, closedAt, channel, relationship, language, disposition } = call
    const entries = entriesOf(world, callId, openedAt, (closedAt ?? now) + FOLLOWED_FOR)
    const before = entries.filter(({ event }) => event.idx <= after)
    const { state } = replay(BEFORE_CALL, callId, before)
    const { moments } = replay(state, callId, entries.slice(before.length))
    const patients = replayedPatients(call.patientId, moments).flatMap(
      (id) => world.patients.find(({ facts }) => facts.id === id) ?? [],
    )
    const refusal = patients.map((patient) => blockOf(world, patient)).find((block) => block !== undefined)
    if (refusal) throw new MockStop('refused', { refusal })
    const shown = new Map(patients.map((patient) => [patient.facts.id, shownOf(world, patient)]))
    const page = replayPage(moments, policy, wordsAt(now, world.clinic))
    const patient = shown.get(call.patientId ?? '')
    return {
      now,
      call: {
        openedAt,
        ...(closedAt === undefined ? {} : { closedAt }),
        channel,
        relationship,
        language,
        ...(disposition ? { disposition } : {}),
        state: callStateAt(call, policy, now),
        agent: nameOfStaff(call.staffId),
        ...(patient ? { patient } : {}),
      },
      moments: page.moments.map(({ patientId, ...moment }) => {
        const one = shown.get(patientId ?? '')
        return { ...moment, ...(one ? { patient: one } : {}) }
      }),
      screens: page.screens,
    }
  },
}
