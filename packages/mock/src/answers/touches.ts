import {
  actorWords,
  auditActionWords,
  reasonWords,
  storyOf,
  touchesViewed,
  touchOf,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { isAskedFor, trailOf } from '../audit-trail.ts'
import { staffOf } from '../call-facts.ts'
import { MockStop } from '../problems.ts'
import type { Answers } from './answer.ts'
import { blockOf, shownOf } from './audit.ts'

const PAGE = 100

export const touchAnswers: Answers<'getTouches'> = {
  getTouches(world, { params: { patientId, entry } }) {
    const patient = world.patients.find(({ facts }) => facts.id === patientId)
    if (!patient) throw new MockStop('not-here')
    const refusal = blockOf(world, patient)
    if (refusal) throw new MockStop('refused', { refusal })
    const words = wordsAt(world.now(), world.clinic)
    const rows = trailOf(world)
      .filter((one) => isAskedFor(world, { patientId }, one))
      .flatMap(({ idx, event }) => {
        const kind = touchOf(event.action)
        const reason = reasonWords(event, words)
        const [line] = storyOf([event], '', world.policy)
        const what = line?.text ?? auditActionWords[event.action]
        const { at, outcome, actor } = event
        const who = actorWords(actor)
        return kind
          ? [{ idx, at, who, kind, what, ...(reason === undefined ? {} : { reason }), outcome }]
          : []
      })
      .filter(({ idx }) => entry === 'newest' || idx < Number(entry))
    const { id, name } = staffOf(world)
    const viewed = touchesViewed(patientId, entry !== 'newest')
    applyDecision(
      world,
      { changes: [], messages: [], audit: [viewed] },
      { actor: { kind: 'staff', id, name } },
      patient,
    )
    const page = rows.slice(0, PAGE)
    return {
      now: world.now(),
      patient: shownOf(world, patient),
      rows: page,
      ...(rows.length > PAGE ? { next: page.at(-1)?.idx } : {}),
    }
  },
}
