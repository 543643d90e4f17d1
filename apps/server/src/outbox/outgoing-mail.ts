import type { RenderedMail } from '@portal-desk/mail'

/** One mail, ready to travel. Everything in it comes from the outbox row, so a second try has the same bytes (T4). */
export type OutgoingMail = Omit<RenderedMail, 'preheader'> & {
  /** The outbox row; becomes the Message-ID (M2). */
  id: string
  /** One bare address, read from the row. */
  to: string
  /** ms UTC; the Date header. */
  queuedAt: number
}

export type MailSender = {
  /** Shown name and address of the From header; the envelope sender is the same address. */
  name: string
  address: string
  /** Right side of the Message-ID and our name in EHLO: the host of the portal. */
  host: string
}
