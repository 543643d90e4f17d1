import { headlineOf } from '../account/headline.ts'
import type { Facts } from '../facts.ts'
import type { Authority } from '../proxy/authority.ts'
import { authorityStanding } from '../proxy/authority-standing.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../shared/instant.ts'
import type { WordsAt } from '../words/clock.ts'
import { inactiveEffects, undoEffects } from '../words/inactive-effects.ts'
import { inactiveReportWords, type LoginNow, whyNotDecide } from '../words/inactive-words.ts'
import { inactiveReasonLabels } from '../words/reason-words.ts'
import { statusWords } from '../words/status-words.ts'
import type { InactiveReport } from './inactive-report.ts'
import { keptFrom, type Reviewer, settleBlock } from './settle-report.ts'
import { undoBlock, undoInactiveUntil } from './undo-inactive.ts'

export type InactiveState = 'waiting' | 'chart-changed' | 'confirmed' | 'dismissed' | 'undone'
export type InactiveChoice = 'confirm' | 'dismiss' | 'keep' | 'undo'

/** Where a report stands, for the queue. */
export function inactiveStateOf({ end, undoneAt, chartAliveSince }: InactiveReport): InactiveState {
  if (undoneAt !== undefined) return 'undone'
  if (end === 'confirmed') return chartAliveSince === undefined ? 'confirmed' : 'chart-changed'
  return end === undefined ? 'waiting' : 'dismissed'
}

/**
 * A report as a row of the queue.
 * @param settledBy short name of whoever decided
 * @param login what the login is now, where it was read
 */
export const inactiveRowWords = (
  report: InactiveReport,
  words: WordsAt,
  settledBy: string,
  login?: LoginNow,
) => ({
  state: inactiveStateOf(report),
  reason: inactiveReasonLabels[report.reason],
  ...inactiveReportWords(report, words, settledBy, login),
})

/** How many people may act for this patient today; who died is acted for by nobody (edge case 6). */
export const representativesNow = (facts: Facts, authorities: readonly Authority[]): number =>
  authorities.filter(
    (one) => authorityStanding({ ...facts.patient, marks: [], authorities: [one] }, facts).on,
  ).length

/** What is known of the login, in words, each with its time; never an address. */
function knownOf(facts: Facts, words: WordsAt): { text: string; at?: Instant }[] {
  const { account, patient, messages, now } = facts
  const status = statusWords(headlineOf(account, patient, now), words)
  const lastMail = messages.find(({ state }) => state === 'handed-over' || state === 'delivered')
  return [
    { text: `${status.label}. ${status.line}` },
    ...(patient.deceased && !patient.aliveOnChart ? [{ text: 'The chart records a death.' }] : []),
    account?.lastSignInAt === undefined
      ? { text: 'Nobody has signed in with it.' }
      : { text: 'Last sign-in', at: account.lastSignInAt },
    lastMail ? { text: 'Last email from us', at: lastMail.queuedAt } : { text: 'No email from us lately.' },
  ]
}

/**
 * One report for whoever looks at it: what is known, what would happen, and what they may do. Of a record that is too
 * near to them, or restricted, they learn no more than the list shows (V8, edge case 20).
 */
export function inactiveReportPage(
  facts: Facts,
  report: InactiveReport,
  reviewer: Reviewer,
  representatives: number,
  words: WordsAt,
) {
  const kept = keptFrom(reviewer)
  const state = inactiveStateOf(report)
  const waits = state === 'waiting'
  const block = waits ? settleBlock(report, reviewer) : undoBlock(facts, report, reviewer)
  const over = state === 'dismissed' || state === 'undone'
  return {
    known: kept ? [] : knownOf(facts, words),
    effects:
      kept || over
        ? []
        : waits
          ? inactiveEffects(facts, report.reason, representatives)
          : undoEffects(report),
    may: over ? [] : choices(report, reviewer, block),
    ...(block && !over ? { whyNot: whyNotDecide(block, report.reason, words) } : {}),
    ...(state === 'confirmed' ? { undoUntil: undoInactiveUntil(facts, report) } : {}),
  }
}

function choices(report: InactiveReport, reviewer: Reviewer, block: Refusal | undefined): InactiveChoice[] {
  switch (inactiveStateOf(report)) {
    case 'waiting':
      return block ? [] : ['confirm', 'dismiss']
    case 'chart-changed':
      return [
        ...(block ? [] : (['undo'] as const)),
        ...(settleBlock(report, reviewer) ? [] : (['keep'] as const)),
      ]
    default:
      return block ? [] : ['undo']
  }
}
