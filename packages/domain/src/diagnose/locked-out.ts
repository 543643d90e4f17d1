import type { CauseRule } from './cause.ts'
import { isEnrolled, isLocked } from './signals.ts'

/** LOCKED_OUT: too many tries in a row; a temporary lock that ran out is none. */
export const lockedOut: CauseRule = {
  code: 'LOCKED_OUT',
  find({ account, now }) {
    if (!isEnrolled(account) || !isLocked(account, now)) return undefined
    const count = account.failedSignIns
    const lock = account.lock
    const next = { nextRemedy: 'unlock-and-send-reset-link', nextReason: 'forgot-password' } as const
    return lock.kind === 'temporary'
      ? {
          variant: 'temporary',
          confidence: 'certain',
          until: lock.until,
          evidence: [{ key: 'locked-until', until: lock.until, count }],
          ...next,
        }
      : { variant: 'hard', confidence: 'certain', evidence: [{ key: 'locked-hard', count }], ...next }
  },
}
