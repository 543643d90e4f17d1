import type { DeliveryState } from '../account/delivery-state.ts'
import { emailOnFile } from '../account/email-on-file.ts'
import { isMarked } from '../marks/mark.ts'
import type { CauseRule } from './cause.ts'

/** How a mail can have ended; what is still under way, or was taken back, tells nothing of the mailbox. */
const told: readonly DeliveryState[] = ['handed-over', 'delivered', 'bounced', 'complained', 'suppressed']

/**
 * MAIL_SUPPRESSED: the address was closed to us by a complaint or a block, until its owner agrees; or mail must not be
 * sent to this patient, which is where a mail was kept back that no report had closed the address to.
 */
export const mailSuppressed: CauseRule = {
  code: 'MAIL_SUPPRESSED',
  find({ patient, messages }) {
    const email = emailOnFile(patient)
    if (patient.deceased || !email) return undefined
    if (isMarked(patient, 'no-mail'))
      return { variant: 'not-allowed', confidence: 'certain', evidence: [{ key: 'mail-not-allowed' }] }
    if (email.suppressed) {
      const { reason, at } = email.suppressed
      const key = reason === 'complaint' ? 'marked-as-spam' : 'turned-away'
      return { variant: reason, confidence: 'certain', evidence: [{ key, at }], nextRemedy: 'unblock-email' }
    }
    const last = messages.find(({ state }) => told.includes(state))
    if (last?.state === 'suppressed' && last.report === undefined)
      return { variant: 'not-allowed', confidence: 'certain', evidence: [{ key: 'mail-not-allowed' }] }
    return undefined
  },
}
