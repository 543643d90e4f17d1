import type { RenderedMail } from '@portal-desk/mail'

/** One mail, ready to travel. Everything in it comes from the outbox row, so a second try has the same bytes (T4). */
export type OutgoingMail = Omit<RenderedMail, 'preheader' | 'from'> & {
  /** The name beside the sender’s address, where it is another than the sender’s. */
  from?: string
  /** The outbox row; becomes the Message-ID (M2). */
  id: string
  /** One bare address, read from the row. */
  to: string
  /** ms UTC; the Date header. */
  queuedAt: number
}

export type MailSender = {
  /** Shown name and address of the From header. */
  name: string
  address: string
  /** The envelope sender of a row: carries its id and a keyed hash, so that what comes back is known to be ours (M3). */
  returnPath: (id: string) => string
  /** Right side of the Message-ID and our name in EHLO: the host of the portal. */
  host: string
}
