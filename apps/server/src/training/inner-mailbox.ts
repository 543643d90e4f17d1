import type { TrainingMail } from '@portal-desk/contract'
import type { OutgoingMail } from '../outbox/outgoing-mail.ts'
import type { SmtpTransport } from '../outbox/smtp.ts'

/** Mails that patients would have got, in memory alone. */
export type InnerMailbox = {
  add: (mail: TrainingMail) => void
  /** Newest first. */
  all: () => TrainingMail[]
}

/** How many mails are kept; beyond it the oldest go. */
const CAPACITY = 60

export function createInnerMailbox(): InnerMailbox {
  let mails: ReturnType<InnerMailbox['all']> = []
  return {
    add(mail) {
      mails = [mail, ...mails.filter(({ id }) => id !== mail.id)].slice(0, CAPACITY)
    },
    all: () => mails,
  }
}

/** What stands where a mail server would: takes every mail, and none goes any further (edge case 40). */
export const intoMailbox = (mailbox: InnerMailbox, now: () => number): SmtpTransport => ({
  async send({ id, to, subject, text }: OutgoingMail) {
    mailbox.add({ id, at: now(), to, subject, text })
    return { outcome: 'handed-over', response: 'kept in training' }
  },
  probe: async () => undefined,
})
