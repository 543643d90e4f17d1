import type { DuplicateReview, PairRow } from '@portal-desk/contract'
import {
  type Comparing,
  comparableOf,
  comparisonRows,
  type Decision,
  decideBeginReview,
  decidedWords,
  decidePair,
  decideSkip,
  decidingBlock,
  duplicateReasonLabels,
  evidenceOf,
  hasRight,
  isMarked,
  isRefused,
  isWaiting,
  loginEvidence,
  maskedName,
  type PossibleDuplicate,
  pairBlock,
  RESTRICTED,
  refusalWords,
  reviewerAt,
  shortName,
  sideWords,
  verdictDone,
  wordsAt,
} from '@portal-desk/domain'
import { ASK, comparePair, LIKELY } from '@portal-desk/matching'
import { applyDecision } from '../apply-decision.ts'
import { factsOf, patientOf, staffOf } from '../call-facts.ts'
import { tell } from '../live.ts'
import type { MockPatient } from '../mock-patient.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { comparedOf, flagsOf } from '../other-record.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const personOf = (world: MockWorld, id: string): MockPatient => {
  const person = patientOf(world, id)
  if (!person) throw new MockStop('conflict')
  return person
}

function opened(world: MockWorld, pairId: string) {
  const pair = world.pairs.find(({ id }) => id === pairId)
  if (!pair) throw new MockStop('not-here')
  const { id, role } = staffOf(world)
  const two = [personOf(world, pair.a), personOf(world, pair.b)] as const
  const restricted = two.some(({ facts }) => isMarked(facts, 'restricted'))
  const by: Comparing = { id, role, near: [], restricted }
  return { pair, two, by, facts: { now: world.now(), policy: world.policy, pair } }
}

function carryOut(world: MockWorld, decision: Decision): void {
  const { id, name } = staffOf(world)
  applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, undefined)
  if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
  tell(world, { event: 'duplicates-changed', at: world.now() })
}

/** A row of the list, as the server masks it. */
function rowOf(world: MockWorld, pair: PossibleDuplicate): PairRow {
  const flags = flagsOf(world, pair)
  const reviewer = reviewerAt(pair, world.now())
  const kept = (id: string): boolean =>
    isMarked(personOf(world, id).facts, 'restricted') && !hasRight(staffOf(world).role, 'guard-privacy')
  const shown = (id: string) => {
    const { facts } = personOf(world, id)
    return kept(id)
      ? { name: RESTRICTED, born: '' }
      : { name: maskedName(facts.names), born: facts.birthDate?.slice(0, 4) ?? '' }
  }
  return {
    id: pair.id,
    records: [shown(pair.a), shown(pair.b)],
    score: pair.score,
    likely: pair.score >= LIKELY * 10,
    source: pair.source,
    at: pair.sentAt ?? pair.flaggedAt,
    ...(flags[0] ? { by: shortName(flags[0].byName) } : {}),
    flags: flags.length,
    ...(reviewer ? { reviewer: shortName(nameOfStaff(reviewer)) } : {}),
    ...(kept(pair.a) || kept(pair.b) ? { reserved: true } : {}),
  }
}

/** Two records side by side, as the server would answer. */
function reviewOf(world: MockWorld, pairId: string): DuplicateReview {
  const { pair, two, by, facts } = opened(world, pairId)
  const refusal = pairBlock(by)
  if (refusal) throw new MockStop('refused', { refusal })
  const words = wordsAt(facts.now, world.clinic)
  const [one, other] = two.map((person) => comparedOf(person.facts))
  const [a, b] = two
  if (!one || !other) throw new MockStop('conflict')
  const compared = comparePair(comparableOf(one), comparableOf(other))
  const reviewer = reviewerAt(pair, facts.now)
  const blocked = decidingBlock(facts, by, 'two-people', pair.version)
  const decided = decidedWords(pair, pair.decidedBy && nameOfStaff(pair.decidedBy), words)
  const side = (person: MockPatient) => ({
    patientId: person.facts.id,
    ...(person.facts.mrn ? { mrn: person.facts.mrn } : {}),
    more: sideWords(person.facts, person.facts.contacts[0]?.onFileSince ?? facts.now, words),
    login: loginEvidence(factsOf(world, person), words),
  })
  return {
    now: facts.now,
    id: pair.id,
    version: pair.version,
    state: pair.state,
    records: [side(a), side(b)],
    rows: comparisonRows(compared.rows, one, other),
    score: Math.round(compared.score * 10),
    ask: ASK * 10,
    likely: LIKELY * 10,
    twins: compared.twins,
    named: flagsOf(world, pair).map(({ at, byName, reason, note }) => ({
      at,
      by: shortName(byName),
      why: `${duplicateReasonLabels[reason].toLowerCase()}${note ? `: “${note}”` : ''}`,
    })),
    ...(decided ? { decided } : {}),
    ...(reviewer && pair.reviewer
      ? {
          reviewer: {
            name: shortName(nameOfStaff(reviewer)),
            mine: reviewer === by.id,
            until: pair.reviewer.until,
          },
        }
      : {}),
    missing: blocked ? [{ refusal: blocked, words: refusalWords(blocked, words) }] : [],
  }
}

type Ours =
  | 'countDuplicates'
  | 'listDuplicates'
  | 'getDuplicate'
  | 'reviewDuplicate'
  | 'settleDuplicate'
  | 'exportDuplicates'
export const duplicateReviewAnswers: Answers<Ours> = {
  countDuplicates: (world) => ({ waiting: world.pairs.filter(isWaiting).length, more: false }),

  listDuplicates(world, { body: { list } }) {
    const found =
      list === 'records-office'
        ? world.pairs.filter(({ state }) => state === 'records-office')
        : world.pairs.filter(isWaiting)
    const rows = found.map((pair) => rowOf(world, pair))
    const sorted = rows.sort((x, y) => (list === 'likeliest' ? y.score - x.score : 0) || x.at - y.at)
    return { now: world.now(), rows: sorted }
  },

  getDuplicate: (world, { params: { pairId } }) => reviewOf(world, pairId),

  reviewDuplicate(world, { params: { pairId } }) {
    const { facts, by } = opened(world, pairId)
    carryOut(world, decideBeginReview(facts, by))
    return { until: facts.now + facts.policy.duplicateReviewLife }
  },

  settleDuplicate(world, { params: { pairId }, body }) {
    const { facts, by, two } = opened(world, pairId)
    const [one, other] = two.map((person) => comparedOf(person.facts))
    if (!one || !other) throw new MockStop('conflict')
    carryOut(
      world,
      body.verdict === 'skip'
        ? decideSkip(facts, by)
        : decidePair(facts, by, body, body.version, evidenceOf(one, other)),
    )
    return { done: verdictDone[body.verdict] }
  },

  exportDuplicates(world) {
    const sent = world.pairs.filter(({ state }) => state === 'records-office')
    const lines = sent.map(({ a, b }) => [a, b].map((id) => personOf(world, id).facts.mrn ?? '').join(','))
    return {
      fileName: 'records-office.csv',
      csv: ['mrn_a,mrn_b', ...lines, ''].join('\r\n'),
      rows: lines.length,
      more: false,
    }
  },
}
