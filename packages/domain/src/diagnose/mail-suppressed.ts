import { emailOnFile } from '../account/email-on-file.ts'
import type { DeliveryState } from '../account/message.ts'
import type { CauseRule } from './cause.ts'

/** How a mail can have ended; what is still under way, or was taken back, tells nothing of the mailbox. */
const told: readonly DeliveryState[] = ['handed-over', 'delivered', 'bounced', 'complained', 'suppressed']

/** MAIL_SUPPRESSED: the last mail was marked as spam, or must not be sent to this patient. */
export const mailSuppressed: CauseRule = {
  code: 'MAIL_SUPPRESSED',
  find({ patient, messages }) {
    if (patient.deceased || !emailOnFile(patient)) return undefined
    const last = messages.find(({ state }) => told.includes(state))
    if (last?.state === 'complained')
      return { variant: 'complaint', confidence: 'certain', evidence: [{ key: 'marked-as-spam' }] }
    if (last?.state === 'suppressed')
      return { variant: 'not-allowed', confidence: 'certain', evidence: [{ key: 'mail-not-allowed' }] }
    return undefined
  },
}
