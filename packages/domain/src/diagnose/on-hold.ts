import type { PortalAccount } from '../account/portal-account.ts'
import type { Instant } from '../shared/instant.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { lastEvent } from './signals.ts'

function holdEvidence(account: PortalAccount, at: Instant | undefined): Evidence {
  const when = at === undefined ? {} : { at }
  if (account.hold === 'privacy') return { key: 'hold-privacy', ...when }
  if (account.hold === 'patient-reported') return { key: 'hold-by-patient', ...when }
  const reason = account.holdReason
  return { key: 'hold-by-staff', ...when, ...(reason === undefined ? {} : { reason }) }
}

/** ON_HOLD: set by the patient, by staff or for privacy; nobody signs in until it is released. */
export const onHold: CauseRule = {
  code: 'ON_HOLD',
  find(facts) {
    const { account } = facts
    if (!account || account.hold === 'none') return undefined
    return {
      confidence: 'certain',
      evidence: [holdEvidence(account, lastEvent(facts, 'account.held')?.at)],
      nextRemedy: 'release-hold',
    }
  },
}
