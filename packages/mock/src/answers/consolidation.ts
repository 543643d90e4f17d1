import type { ConsolidationDone } from '@portal-desk/contract'
import {
  type Consolidation,
  type ConsolidationFacts,
  consolidationChoices,
  type Decision,
  decideConsolidation,
  decideFollowRecord,
  decideUndoConsolidation,
  hasRight,
  isRefused,
  maskedName,
  type PairSide,
  sidesOf,
  survivorLabel,
  undoUntil,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { factsOf, patientOf, recordFactsOf, staffOf } from '../call-facts.ts'
import type { Made } from '../made.ts'
import type { MockPatient } from '../mock-patient.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import { type Answers, settle } from './answer.ts'

const sideIn = (world: MockWorld, patient: MockPatient | undefined): PairSide => {
  if (!patient) throw new MockStop('not-here')
  const flag = world.flags.find(({ patientId }) => patientId === patient.facts.id)
  return { facts: factsOf(world, patient), ...(flag ? { flag } : {}) }
}
const reviewing = (world: MockWorld) => {
  const { id, role } = staffOf(world)
  const reauthenticatedAt = world.session?.reauthenticatedAt ?? 0
  return { now: world.now(), policy: world.policy, staff: { id, role, reauthenticatedAt } }
}

function pairFacts(world: MockWorld, pairId: string): ConsolidationFacts {
  const pair = world.pairs.find(({ id }) => id === pairId)
  if (!pair) throw new MockStop('not-here')
  const [a, b] = [sideIn(world, patientOf(world, pair.a)), sideIn(world, patientOf(world, pair.b))]
  const flags = world.pairFlags.filter((flag) => flag.pairId === pairId)
  return { ...reviewing(world), pair, flaggedBy: flags.map(({ by }) => by), a, b }
}

/** Carries it out on the record whose login it is; a refusal is told as the server tells it. */
function carryOut(world: MockWorld, decision: Decision, { facts }: PairSide): Made {
  const { id, name } = staffOf(world)
  const made = applyDecision(
    world,
    decision,
    { actor: { kind: 'staff', id, name } },
    patientOf(world, facts.patient.id),
  )
  if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
  return made
}

const ownerOf = (world: MockWorld, accountId: string): MockPatient | undefined =>
  world.patients.find(({ account }) => account?.id === accountId)

function doneIn(world: MockWorld, one: Consolidation): ConsolidationDone {
  const { staff, policy, now } = reviewing(world)
  const [retired, survivor] = [ownerOf(world, one.retiredId), ownerOf(world, one.survivorId)]
  if (!retired?.account || !survivor?.account) throw new MockStop('not-here')
  return {
    id: one.id,
    pairId: one.pairId,
    at: one.at,
    by: one.by === staff.id ? 'you' : nameOfStaff(one.by),
    who: maskedName(survivor.facts.names),
    born: survivor.facts.birthDate?.slice(0, 4) ?? '',
    retired: retired.account.username,
    survivor: survivor.account.username,
    undoUntil: undoUntil(one, policy),
    mayUndo: hasRight(staff.role, 'consolidate') && now <= undoUntil(one, policy),
  }
}

export const consolidationAnswers: Answers<
  'getConsolidation' | 'consolidateLogins' | 'undoConsolidation' | 'followRecord'
> = {
  getConsolidation(world, { params: { pairId } }) {
    const facts = pairFacts(world, pairId)
    const standing = world.consolidations.filter(({ undoneAt }) => undoneAt === undefined)
    const ofPair = standing.find((one) => one.pairId === pairId)
    const mine = standing.find((one) => one.by === facts.staff.id && one !== ofPair)
    const words = wordsAt(facts.now, world.clinic)
    return {
      choices: consolidationChoices(facts, words),
      undoFor: words.en.life(facts.policy.consolidationUndo),
      done: [ofPair, mine].flatMap((one) => (one ? [doneIn(world, one)] : [])),
    }
  },

  consolidateLogins(world, { params: { pairId }, body: { keep } }) {
    const facts = pairFacts(world, pairId)
    const { retired, survivor } = sidesOf(facts, keep)
    const made = carryOut(world, decideConsolidation(facts, keep), retired)
    const { names, birthDate } = survivor.facts.patient
    const kept = survivorLabel({ name: maskedName(names), born: birthDate?.slice(0, 4) ?? '' })
    return { consolidationId: made.consolidationId ?? '', done: `One login now: ${kept}.` }
  },

  undoConsolidation(world, { params: { consolidationId }, body }) {
    const consolidation = world.consolidations.find(({ id }) => id === consolidationId)
    if (!consolidation) throw new MockStop('not-here')
    const retired = sideIn(world, ownerOf(world, consolidation.retiredId))
    const survivor = sideIn(world, ownerOf(world, consolidation.survivorId))
    const facts = { ...reviewing(world), consolidation, retired, survivor }
    carryOut(world, decideUndoConsolidation(facts, body), retired)
    return { done: 'Two logins again.' }
  },

  followRecord(world, { params }) {
    const facts = recordFactsOf(world, params.callId)
    const next = patientOf(world, facts.survivor?.patientId)
    const followed = next && { patient: factsOf(world, next).patient, viewedAt: [] }
    settle(world, params.callId, decideFollowRecord(facts, followed))
    return params
  },
}
