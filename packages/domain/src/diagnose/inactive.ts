import { type InactiveReason, privacyOfficerOnly } from '../account/portal-account.ts'
import type { Facts } from '../facts.ts'
import type { CauseRule } from './cause.ts'
import { lastEvent } from './signals.ts'

/** INACTIVE: the login was switched off, or the chart records a death, with or without a login. */
export const inactive: CauseRule = {
  code: 'INACTIVE',
  find(facts) {
    const { account, patient } = facts
    if (patient.deceased && account?.inactiveReason !== 'deceased') {
      return { variant: 'deceased', confidence: 'certain', evidence: [{ key: 'chart-deceased' }] }
    }
    if (!account && patient.inactive) return closedWithoutLogin(facts, patient.inactive)
    if (account?.lifecycle !== 'deactivated') return undefined
    const at = lastEvent(facts, 'account.deactivated')?.at
    const reason = account.inactiveReason
    return {
      variant: reason ?? 'reason-unknown',
      confidence: 'certain',
      evidence: [
        {
          key: 'deactivated',
          ...(at === undefined ? {} : { at }),
          ...(reason === undefined ? {} : { reason }),
        },
      ],
      ...opening(reason),
    }
  },
}

/** What only the privacy officer closed, no remedy of the desk opens. */
const opening = (reason: InactiveReason | undefined) =>
  reason !== undefined && privacyOfficerOnly.includes(reason) ? {} : { nextRemedy: 'reactivate' as const }

/** A record that never had a login and is closed all the same: no invitation leaves before it is opened. */
function closedWithoutLogin(facts: Facts, reason: InactiveReason) {
  const at = lastEvent(facts, 'inactive.confirmed')?.at
  return {
    variant: reason,
    confidence: 'certain' as const,
    evidence: [{ key: 'deactivated' as const, ...(at === undefined ? {} : { at }), reason }],
    ...opening(reason),
  }
}
