import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { deactivate, loginBefore } from './deactivate.ts'
import { type InactiveReport, isOpenReport, reportInForce } from './inactive-report.ts'

/**
 * A directory brought a death: everything stops in the transaction that brings it (V9, edge case 6). A report of it
 * that waits is confirmed by that, so that nobody has to decide on it any more; one that was decided here agrees now.
 */
export function decideDeathOnChart(facts: Facts): Decided {
  const { patient, inactiveReports = [] } = facts
  const known = deathInForce(facts)
  if (known)
    return {
      changes:
        known.chartAliveSince === undefined ? [] : [{ change: 'settle-chart-notice', reportId: known.id }],
      messages: [],
      audit: [
        {
          action: 'inactive.kept',
          outcome: 'done',
          reason: 'deceased',
          object: `inactive:${known.id}`,
          patient: patient.id,
        },
      ],
    }
  const waiting = inactiveReports.find((one) => isOpenReport(one) && one.reason === 'deceased')
  const shut = deactivate(facts, 'deceased')
  const before = loginBefore(facts)
  return {
    changes: [
      waiting
        ? { change: 'end-inactive-report', reportId: waiting.id, end: 'confirmed', ...before }
        : { change: 'put-inactive', reason: 'deceased', ...before },
      ...shut.changes,
    ],
    messages: [],
    audit: [
      { action: 'inactive.confirmed', outcome: 'done', reason: 'deceased', patient: patient.id },
      ...shut.audit,
    ],
  }
}

const deathInForce = ({ inactiveReports }: Facts): InactiveReport | undefined =>
  reportInForce(inactiveReports?.filter(({ reason }) => reason === 'deceased'))

/**
 * The directory does not record the death any more. Nothing opens by that: it may be the mistake of either import, so
 * the privacy officer looks (domain §3.8).
 */
export function decideDeathTakenBack(facts: Facts): Decided {
  const { patient } = facts
  const inForce = deathInForce(facts)
  return {
    changes: [
      inForce
        ? { change: 'note-chart-alive', reportId: inForce.id }
        : { change: 'put-inactive', reason: 'deceased', chartAlive: true, ...loginBefore(facts) },
    ],
    messages: [],
    audit: [{ action: 'inactive.chart-changed', outcome: 'done', reason: 'deceased', patient: patient.id }],
  }
}
