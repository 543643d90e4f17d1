import { privacyOfficerOnly } from '../account/portal-account.ts'
import type { CauseRule } from './cause.ts'
import { lastEvent } from './signals.ts'

/** INACTIVE: the login was switched off, retired, or the chart records a death, with or without a login. */
export const inactive: CauseRule = {
  code: 'INACTIVE',
  find(facts) {
    const { account, patient } = facts
    if (patient.deceased && account?.inactiveReason !== 'deceased') {
      return { variant: 'deceased', confidence: 'certain', evidence: [{ key: 'chart-deceased' }] }
    }
    if (account?.lifecycle === 'retired') {
      return { variant: 'duplicate', confidence: 'certain', evidence: [{ key: 'retired' }] }
    }
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
      ...(reason !== undefined && privacyOfficerOnly.includes(reason)
        ? {}
        : { nextRemedy: 'reactivate' as const }),
    }
  },
}
