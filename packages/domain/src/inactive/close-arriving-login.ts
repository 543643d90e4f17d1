import { inactiveReasonOf } from '../account/inactive-reason-of.ts'
import type { PortalAccount } from '../account/portal-account.ts'
import type { AuditEvent } from '../audit/actions.ts'
import type { Change } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { type InactiveReport, isInForce, type LoginBefore } from './inactive-report.ts'

/** The login is closed with the record that it comes to, and why. */
export type ClosedOnArrival = {
  set: { lifecycle: 'deactivated'; inactiveReason: NonNullable<PortalAccount['inactiveReason']> }
  /** For the reports of that record: what an undo puts back. */
  changes: Change[]
  audit: AuditEvent[]
}

/**
 * A login in use that comes to a record which was closed before: by a merge of charts or its end, or as two logins
 * become two again. The record stays closed (domain §3.8), so the login is switched off, and an undo of the report
 * opens it again as it was. Undefined where the record is open, or nothing of the login is.
 * @param login as it is once it is there
 */
export function closedOnArrival(
  login: Pick<PortalAccount, 'id' | 'lifecycle'>,
  { patient, inactiveReports = [] }: Pick<Facts, 'patient' | 'inactiveReports'>,
): ClosedOnArrival | undefined {
  const reason = inactiveReasonOf(undefined, patient)
  if (reason === undefined || login.lifecycle === 'deactivated' || login.lifecycle === 'retired')
    return undefined
  return {
    set: { lifecycle: 'deactivated', inactiveReason: reason },
    changes: undoneInTurn(login, inactiveReports.filter(isInForce)),
    audit: [
      {
        action: 'account.deactivated',
        outcome: 'done',
        reason,
        object: `account:${login.id}`,
        patient: patient.id,
      },
    ],
  }
}

/** The oldest found the login as it came, each later one as the one before had left it. */
function undoneInTurn(
  { lifecycle }: Pick<PortalAccount, 'lifecycle'>,
  reports: readonly InactiveReport[],
): Change[] {
  const oldestFirst = [...reports].sort((one, other) => (one.endedAt ?? 0) - (other.endedAt ?? 0))
  return oldestFirst.map(({ id }, i) => {
    const earlier = oldestFirst[i - 1]
    const before: LoginBefore = earlier
      ? { lifecycle: 'deactivated', inactiveReason: earlier.reason }
      : { lifecycle }
    return { change: 'note-login-before', reportId: id, before }
  })
}
