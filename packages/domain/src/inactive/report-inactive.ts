import type { InactiveReason } from '../account/portal-account.ts'
import { callBlock, refusedWith, touchCall } from '../call/call-block.ts'
import { isRepresentative } from '../call/call-session.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts, Facts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import { type InactiveReport, isInForce, isOpenReport } from './inactive-report.ts'

/** Whom a report in this call is about: the patient a representative calls about, else the record that is open. */
export const reportedIn = ({ call }: Pick<CallFacts, 'call'>): string | undefined =>
  isRepresentative(call.relationship) ? call.aboutId : call.patientId

/**
 * Reports a patient as inactive: for any caller and before any check, since nothing is disclosed and nothing changes
 * until a supervisor has decided (domain §3.8, §4). Said once: what waits or counts already is not reported again.
 * @param whom all about the patient whom the report is about; undefined where a representative has named nobody yet
 */
export function decideReportInactive(
  facts: CallFacts,
  whom: Pick<Facts, 'patient' | 'inactiveReports'> | undefined,
  reason: InactiveReason,
): Decision {
  const known = whom?.inactiveReports?.find(
    (one) => one.reason === reason && (isOpenReport(one) || isInForce(one)),
  )
  // What the list of hits shows to whoever searches is nothing that a report could add to.
  const onChart = reason === 'deceased' && whom?.patient.deceased === true
  const at = known ? { at: known.reportedAt } : {}
  const refusal: Refusal | undefined =
    callBlock(facts) ??
    (whom ? undefined : { code: 'patient-not-named' }) ??
    (known || onChart ? { code: 'already-reported', reason, ...at } : undefined)
  if (refusal || !whom)
    return refusedWith(refusal ?? { code: 'patient-not-named' }, { action: 'inactive.refused' })
  const about = { patient: whom.patient.id }
  return {
    changes: [{ change: 'report-inactive', patientId: whom.patient.id, reason }, touchCall(facts)],
    messages: [],
    audit: [{ action: 'inactive.reported', outcome: 'done', reason, ...about }],
  }
}

/** Until when whoever reported it may take it back, as long as nobody has decided, ms UTC. */
export const takeReportBackUntil = (
  { policy }: Pick<Facts, 'policy'>,
  { reportedAt }: InactiveReport,
): number => reportedAt + policy.undoWindow

/** Takes one's own report back while it is young and nobody has decided: no level needed (domain §4, Settled). */
export function decideTakeReportBack(facts: CallFacts, report: InactiveReport | undefined): Decision {
  const { staff, call, now } = facts
  const own = report?.reportedBy === staff.id && report.callId === call.id
  const until = report === undefined ? 0 : takeReportBackUntil(facts, report)
  const refusal: Refusal | undefined =
    callBlock(facts) ??
    (!report || !own || !isOpenReport(report) ? { code: 'someone-else-changed-it' } : undefined) ??
    (now >= until ? { code: 'too-late-to-undo', at: until } : undefined)
  if (refusal || !report)
    return refusedWith(refusal ?? { code: 'someone-else-changed-it' }, { action: 'inactive.refused' })
  return {
    changes: [{ change: 'end-inactive-report', reportId: report.id, end: 'taken-back' }, touchCall(facts)],
    messages: [],
    audit: [
      {
        action: 'inactive.taken-back',
        outcome: 'done',
        reason: report.reason,
        object: `inactive:${report.id}`,
        patient: report.patientId,
      },
    ],
  }
}
