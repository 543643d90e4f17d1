import type { DeliveryState } from '../account/delivery-state.ts'
import { emailOnFile } from '../account/email-on-file.ts'
import { besidesMail } from '../mail-pause/mail-pause.ts'
import { isMarked } from '../marks/mark.ts'
import type { CauseRule } from './cause.ts'

/** How a mail can have ended; what is still under way, or was taken back, tells nothing of the mailbox. */
const told: readonly DeliveryState[] = ['handed-over', 'delivered', 'bounced', 'complained', 'suppressed']

/** What did not reach a mailbox that its provider keeps us out of. */
const notThere: readonly DeliveryState[] = ['queued', 'sending', 'bounced', 'suppressed', 'abandoned']

/**
 * MAIL_SUPPRESSED: the address was closed to us by a complaint or a block, until its owner agrees; or mail must not be
 * sent to this patient, which is where a mail was kept back that no report had closed the address to; or their whole
 * provider turns us away (edge case 34).
 */
export const mailSuppressed: CauseRule = {
  code: 'MAIL_SUPPRESSED',
  find({ patient, messages, mailPausedSince, policy }) {
    const email = emailOnFile(patient)
    if (patient.deceased || !email) return undefined
    if (isMarked(patient, 'no-mail'))
      return { variant: 'not-allowed', confidence: 'certain', evidence: [{ key: 'mail-not-allowed' }] }
    if (mailPausedSince !== undefined && messages[0] && notThere.includes(messages[0].state))
      return {
        variant: 'paused',
        confidence: 'certain',
        evidence: [{ key: 'mail-paused', since: mailPausedSince }],
        nextRemedy: besidesMail(policy),
      }
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
