import type { CauseRule, Evidence } from './cause.ts'
import { sameDeviceGap } from './same-device.ts'
import { isEnrolled, isLocked } from './signals.ts'

/** LOCKED_OUT: too many tries in a row; a temporary lock that ran out is none. */
export const lockedOut: CauseRule = {
  code: 'LOCKED_OUT',
  find(facts) {
    const { account, now } = facts
    if (!isEnrolled(account) || !isLocked(account, now)) return undefined
    const { lock, failedSignIns: count } = account
    const gap = sameDeviceGap(facts)
    const again: Evidence[] = gap === undefined ? [] : [{ key: 'same-device', gap }]
    const next = { nextRemedy: 'unlock-and-send-reset-link', nextReason: 'forgot-password' } as const
    const seen = gap === undefined ? undefined : ('same-device' as const)
    return lock.kind === 'temporary'
      ? {
          variant: seen ?? 'temporary',
          confidence: 'certain',
          until: lock.until,
          evidence: [...again, { key: 'locked-until', until: lock.until, count }],
          ...next,
          ...(seen ? { nextReason: 'old-device' as const } : {}),
        }
      : {
          variant: seen ?? 'hard',
          confidence: 'certain',
          evidence: [...again, { key: 'locked-hard', count }],
          ...next,
          ...(seen ? { nextReason: 'old-device' as const } : {}),
        }
  },
}
