import {
  type AnomalyReader,
  ATTENTION_FROM,
  anomalyBlock,
  anomalyChoices,
  anomalyDone,
  anomalyRow,
  anomalyWords,
  type Decision,
  decideAssign,
  decideHandOn,
  decideNoteAnomaly,
  decideSettleAnomaly,
  isRefused,
  rankOf,
  settleReasonLabels,
  settleReasonsFor,
  shortName,
  whyNotLookAfter,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { staffOf } from '../call-facts.ts'
import { tell } from '../live.ts'
import type { MockAnomaly } from '../mock-anomalies.ts'
import { allStaff, nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

/** A screenful, so that a test meets the second page. */
const PAGE = 50

const names = () => new Map(allStaff().map(({ id, name }) => [id, name]))
const rowOf = (world: MockWorld, anomaly: MockAnomaly) =>
  anomalyRow(anomaly, names(), staffOf(world).id, wordsAt(world.now(), world.clinic))

function found(world: MockWorld, anomalyId: string): MockAnomaly {
  const anomaly = world.anomalies.find(({ id }) => id === anomalyId)
  if (!anomaly) throw new MockStop('not-here')
  return anomaly
}

function decided(
  world: MockWorld,
  anomalyId: string,
  done: string,
  decide: (anomaly: MockAnomaly, by: AnomalyReader) => Decision,
): { done: string } {
  const { id, name, role } = staffOf(world)
  const decision = decide(found(world, anomalyId), { id, role })
  applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, undefined)
  if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
  tell(world, { event: 'anomalies-changed', at: world.now() })
  return { done }
}

export const anomalyAnswers: Answers<
  | 'countAnomalies'
  | 'listAnomalies'
  | 'getAnomaly'
  | 'assignAnomaly'
  | 'noteAnomaly'
  | 'settleAnomaly'
  | 'handOnAnomaly'
> = {
  countAnomalies({ anomalies }) {
    const waiting = anomalies.filter(({ settled }) => !settled)
    const urgent = waiting.filter((one) => rankOf(one) === rankOf({ rule: 'not-me' }))
    return { waiting: waiting.length, now: urgent.length, more: false }
  },

  listAnomalies(world, { params: { list, anomalyId } }) {
    const all = world.anomalies
      .filter(({ settled }) => (settled === undefined) === (list === 'waiting'))
      .sort((a, b) => rankOf(b) - rankOf(a) || b.foundAt - a.foundAt)
    const from = anomalyId === 'beginning' ? 0 : all.findIndex(({ id }) => id === anomalyId) + 1
    const page = all.slice(from, from + PAGE)
    const next = all.length > from + PAGE ? page.at(-1)?.id : undefined
    return { now: world.now(), rows: page.map((one) => rowOf(world, one)), ...(next ? { next } : {}) }
  },

  getAnomaly(world, { params: { anomalyId } }) {
    const anomaly = found(world, anomalyId)
    const reader = staffOf(world)
    const words = wordsAt(world.now(), world.clinic)
    const { people, peers, settled, assignedTo, notes } = anomaly
    const { headline, why, ordinary, against } = anomalyWords(anomaly, people.map(nameOfStaff), words)
    const block = anomalyBlock(anomaly, reader)
    const able = allStaff().filter((one) => !anomalyBlock(anomaly, one))
    return {
      now: world.now(),
      row: rowOf(world, anomaly),
      headline,
      why,
      ...(ordinary === undefined ? {} : { ordinary }),
      ...(against === undefined ? {} : { against }),
      ...(peers
        ? {
            peers: {
              counts: peers,
              found: anomaly.found,
              attentionFrom: ATTENTION_FROM,
              who: shortName(nameOfStaff(people[0])),
            },
          }
        : {}),
      calls: [],
      notes: notes.map(({ by, ...note }) => ({ ...note, by: shortName(nameOfStaff(by)) })),
      may: anomalyChoices(anomaly, reader),
      ...(block ? { whyNot: whyNotLookAfter(block, words) } : {}),
      ...(assignedTo === undefined ? {} : { assignedTo }),
      holders: block ? [] : able.map(({ id, name }) => ({ id, name })),
      reasons: settleReasonsFor(reader),
      ...(settled
        ? {
            settled: {
              by: shortName(nameOfStaff(settled.by)),
              at: settled.at,
              reason: settleReasonLabels[settled.reason],
              ...(settled.note === undefined ? {} : { note: settled.note }),
            },
          }
        : {}),
    }
  },

  assignAnomaly(world, { params, body: { staffId } }) {
    const known = allStaff().find(({ id }) => id === staffId)
    const to = staffId === null ? undefined : { id: staffId, known: known && { ...known, active: true } }
    const done = to ? anomalyDone.assigned : anomalyDone.unassigned
    return decided(world, params.anomalyId, done, (anomaly, by) => decideAssign(anomaly, by, to))
  },
  noteAnomaly: (world, { params, body: { note } }) =>
    decided(world, params.anomalyId, anomalyDone.noted, (anomaly, by) =>
      decideNoteAnomaly(anomaly, by, note),
    ),
  settleAnomaly: (world, { params, body }) =>
    decided(world, params.anomalyId, anomalyDone.settled, (anomaly, by) =>
      decideSettleAnomaly(anomaly, by, body),
    ),
  handOnAnomaly: (world, { params }) =>
    decided(world, params.anomalyId, anomalyDone.handedOn, (anomaly, by) => decideHandOn(anomaly, by)),
}
