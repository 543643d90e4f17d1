import { isHasty } from '../anomalies/act.ts'
import type { AnomalyRule } from '../anomalies/anomaly.ts'
import { changingActs } from '../anomalies/hasty-acts.ts'
import type { AuditAction } from '../audit/actions.ts'
import type { Instant } from '../shared/instant.ts'
import { ReviewCause } from './review-cause.ts'

/** Something that was done in a call. */
export type CallAct = { idx: number; at: Instant; action: AuditAction }

/**
 * What in a call weighs, in the order of the list.
 * @param acts all that was done in it, oldest first
 * @param rules of the anomalies that it stands behind
 */
export function causesInCall(acts: readonly CallAct[], rules: readonly AnomalyRule[]): ReviewCause[] {
  const did = (action: AuditAction) => acts.some((act) => act.action === action)
  const found: Record<ReviewCause, boolean> = {
    override: did('verification.overridden'),
    'near-record': rules.includes('near-record'),
    'temporary-login': did('temporary-login.issued'),
    'contact-change': did('contact-change.started') || did('contact-change.held'),
    anomaly: rules.some((rule) => rule !== 'near-record'),
    'restricted-record': did('record.break-glass'),
    'failed-then-passed': passedAfterFailing(acts),
    hasty: acts.some((act, i) => changingActs.includes(act.action) && wasHasty(acts.slice(0, i), act)),
    'unlock-only': did('account.unlocked') && !did('reset-link.queued'),
  }
  return ReviewCause.options.filter((cause) => found[cause])
}

function passedAfterFailing(acts: readonly CallAct[]): boolean {
  const failed = acts.findIndex(({ action }) => action === 'verification.failed')
  return failed >= 0 && acts.slice(failed).some(({ action }) => action === 'verification.passed')
}

function wasHasty(before: readonly CallAct[], { at }: CallAct): boolean {
  const opened = before.findLast(({ action }) => action === 'record.opened')
  return isHasty({ sinceOpened: opened && at - opened.at })
}
