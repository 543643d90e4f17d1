import { emailOnFile } from '../account/email-on-file.ts'
import type { CauseRule } from './cause.ts'

/** NO_EMAIL_ON_FILE: no remedy can mail anything, whatever else stands in the way. */
export const noEmailOnFile: CauseRule = {
  code: 'NO_EMAIL_ON_FILE',
  find(facts) {
    if (facts.patient.deceased || emailOnFile(facts.patient)) return undefined
    return {
      confidence: 'certain',
      evidence: [{ key: 'no-email' }],
      nextRemedy: 'print-activation-code',
    }
  },
}
