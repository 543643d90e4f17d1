import type { InactiveRow } from '@portal-desk/contract'
import {
  type Decision,
  decideReportInactive,
  decideSettleReport,
  decideTakeReportBack,
  decideUndoInactive,
  type InactiveReport,
  inactiveReportPage,
  inactiveRowWords,
  isMarked,
  isOpenReport,
  isRefused,
  keptFrom,
  type LoginNow,
  maskedName,
  RESTRICTED,
  type Reviewer,
  reportedIn,
  reportedWords,
  representativesNow,
  settledWords,
  shortName,
  takenBackWords,
  undoneWords,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { factsOf, patientOf, recordFactsOf, staffOf } from '../call-facts.ts'
import type { MockPatient } from '../mock-patient.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import { type Answers, settle } from './answer.ts'

/** A screenful, so that a test meets the second page. */
const PAGE = 50

const reportsIn = (world: MockWorld): InactiveReport[] =>
  world.patients.flatMap(({ inactiveReports = [] }) => inactiveReports)

const waitsIn = (report: InactiveReport): boolean =>
  isOpenReport(report) || (report.chartAliveSince !== undefined && report.undoneAt === undefined)

/** How many wait for somebody to look. */
export const waitingReports = (world: MockWorld): number => reportsIn(world).filter(waitsIn).length

const reviewerOf = (world: MockWorld, patientId: string): Reviewer => {
  const { id, role } = staffOf(world)
  const facts = patientOf(world, patientId)?.facts
  return { id, role, restricted: facts !== undefined && isMarked(facts, 'restricted') }
}

function rowOf(world: MockWorld, report: InactiveReport, login?: LoginNow): InactiveRow {
  const names = patientOf(world, report.patientId)?.facts
  const kept = keptFrom(reviewerOf(world, report.patientId))
  const words = wordsAt(world.now(), world.clinic)
  return {
    id: report.id,
    who: kept ? RESTRICTED : names ? maskedName(names.names) : '–',
    born: kept ? '' : (names?.birthDate?.slice(0, 4) ?? ''),
    reportedAt: report.reportedAt,
    by: shortName(nameOfStaff(report.reportedBy)),
    ...inactiveRowWords(report, words, shortName(nameOfStaff(report.endedBy ?? '')), login),
  }
}

function found(world: MockWorld, reportId: string): { report: InactiveReport; patient: MockPatient } {
  const report = reportsIn(world).find(({ id }) => id === reportId)
  const patient = patientOf(world, report?.patientId)
  if (!report || !patient) throw new MockStop('not-here')
  return { report, patient }
}

function decided(world: MockWorld, patient: MockPatient, decision: Decision): void {
  const { id, name } = staffOf(world)
  applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, patient)
  if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
}

export const inactiveAnswers: Answers<
  | 'reportInactive'
  | 'takeReportBack'
  | 'getInactiveReports'
  | 'getInactiveReport'
  | 'settleInactive'
  | 'undoInactive'
> = {
  reportInactive(world, { params: { callId }, body: { reason } }) {
    const facts = recordFactsOf(world, callId)
    const whom = patientOf(world, reportedIn(facts))
    settle(world, callId, decideReportInactive(facts, whom && factsOf(world, whom), reason))
    return reportedWords(reason)
  },

  takeReportBack(world, { params: { callId, reportId } }) {
    const report = reportsIn(world).find(({ id }) => id === reportId)
    settle(world, callId, decideTakeReportBack(recordFactsOf(world, callId), report))
    return { done: takenBackWords }
  },

  getInactiveReports(world, { params: { list, reportId } }) {
    const all = reportsIn(world)
      .filter((report) => waitsIn(report) === (list === 'waiting') && report.end !== 'taken-back')
      .sort((a, b) =>
        list === 'waiting' ? a.reportedAt - b.reportedAt : (b.endedAt ?? 0) - (a.endedAt ?? 0),
      )
    const from = reportId === 'beginning' ? 0 : all.findIndex(({ id }) => id === reportId) + 1
    const page = all.slice(from, from + PAGE)
    const next = all.length > from + PAGE ? page.at(-1)?.id : undefined
    return { now: world.now(), rows: page.map((one) => rowOf(world, one)), ...(next ? { next } : {}) }
  },

  getInactiveReport(world, { params: { reportId } }) {
    const { report, patient } = found(world, reportId)
    const reviewer = reviewerOf(world, patient.facts.id)
    const facts = factsOf(world, patient)
    const over = world.authorities.filter(({ patientId }) => patientId === patient.facts.id)
    const representatives = representativesNow(
      facts,
      over.map(({ authority }) => authority),
    )
    const words = wordsAt(world.now(), world.clinic)
    return {
      now: world.now(),
      row: rowOf(world, report, keptFrom(reviewer) ? undefined : (facts.account ?? null)),
      ...inactiveReportPage(facts, report, reviewer, representatives, words),
    }
  },

  settleInactive(world, { params: { reportId }, body }) {
    const { report, patient } = found(world, reportId)
    const by = reviewerOf(world, patient.facts.id)
    decided(world, patient, decideSettleReport(factsOf(world, patient), report, by, body))
    return { done: settledWords[body.verdict] }
  },

  undoInactive(world, { params: { reportId } }) {
    const { report, patient } = found(world, reportId)
    const by = reviewerOf(world, patient.facts.id)
    decided(world, patient, decideUndoInactive(factsOf(world, patient), report, by))
    return { done: undoneWords }
  },
}
