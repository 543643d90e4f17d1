import type { Change, Decided, Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { type InactiveReport, isInForce, reportInForce } from './inactive-report.ts'
import { type Reviewer, reviewerBlock } from './settle-report.ts'

/** Until when a record that was closed can be put back as it was; afterwards it is reactivated, ms UTC. */
export const undoInactiveUntil = (
  { policy }: Pick<Facts, 'policy'>,
  { endedAt, reportedAt }: Pick<InactiveReport, 'endedAt' | 'reportedAt'>,
): number => (endedAt ?? reportedAt) + policy.inactiveUndoWindow

/** What stands in the way whoever asks: time, something newer, or a chart that still records a death (V9). */
function standingBlock(facts: Facts, report: InactiveReport): Refusal | undefined {
  const { now, patient, inactiveReports } = facts
  if (!isInForce(report) || reportInForce(inactiveReports)?.id !== report.id)
    return { code: 'someone-else-changed-it' }
  const until = undoInactiveUntil(facts, report)
  // A chart that took a death back gives no time limit: nobody could have asked before.
  if (now >= until && report.chartAliveSince === undefined) return { code: 'too-late-to-undo', at: until }
  return patient.deceased && !patient.aliveOnChart ? { code: 'deceased' } : undefined
}

/** Why this member of staff cannot put this record back. */
export const undoBlock = (facts: Facts, report: InactiveReport, reviewer: Reviewer): Refusal | undefined =>
  reviewerBlock(reviewer, report.reason) ?? standingBlock(facts, report)

/** The record as it was: the login with its own password, and by that every authority over the patient. */
function putBack({ account }: Facts, { id, before, reason }: InactiveReport): Change[] {
  return [
    { change: 'lift-inactive', reportId: id },
    ...(reason === 'deceased' ? [{ change: 'set-deceased' as const, deceased: false }] : []),
    ...(account?.lifecycle === 'deactivated' && before && before.lifecycle !== 'retired'
      ? [
          {
            change: 'set-account' as const,
            set: { lifecycle: before.lifecycle, inactiveReason: before.inactiveReason ?? null },
          },
        ]
      : []),
  ]
}

function undone(facts: Facts, report: InactiveReport): Decided {
  const about = { object: `inactive:${report.id}`, patient: facts.patient.id }
  const changes = putBack(facts, report)
  const opens = changes.some((one) => one.change === 'set-account' && one.set.lifecycle !== 'deactivated')
  return {
    changes,
    messages: [],
    audit: [
      { action: 'inactive.undone', outcome: 'done', reason: report.reason, ...about },
      ...(opens
        ? [
            {
              action: 'account.reactivated' as const,
              outcome: 'done' as const,
              reason: 'undone',
              object: `account:${facts.account?.id}`,
              patient: facts.patient.id,
            },
          ]
        : []),
    ],
  }
}

/**
 * Puts a record back as it was before it was closed; links and sessions that ended stay ended. Of two who undo it one
 * wins (T3).
 */
export function decideUndoInactive(facts: Facts, report: InactiveReport, reviewer: Reviewer): Decision {
  const refusal = undoBlock(facts, report, reviewer)
  if (!refusal) return undone(facts, report)
  const about = { object: `inactive:${report.id}`, patient: facts.patient.id }
  return {
    refused: refusal,
    audit: [{ action: 'inactive.refused', outcome: 'refused', reason: refusal.code, ...about }],
  }
}

/** The same for a whole run of the sweep, by whoever may undo it; one that has changed since is left alone. */
export function decideUndoSwept(facts: Facts, report: InactiveReport): Decided | undefined {
  return standingBlock(facts, report) ? undefined : undone(facts, report)
}
