/** A mail as it came over SMTP, read for people. */
export type CaughtMail = {
  /** Our own number for it, counting from 1. */
  id: string
  /** ms UTC */
  receivedAt: number
  messageId: string
  from: { name: string; address: string }
  /** The recipients of the envelope: where it really went. */
  to: string[]
  subject: string
  /** The first words of the text, on one line. */
  preview: string
  text: string
  html: string
  /** Header names in lower case; several of one name are joined by a line break. */
  headers: Record<string, string>
  /** The message byte for byte. */
  source: Buffer
}

/** What the list shows of a mail. */
export type MailLine = Pick<CaughtMail, 'id' | 'receivedAt' | 'from' | 'to' | 'subject' | 'preview'>

export const lineOf = ({ id, receivedAt, from, to, subject, preview }: CaughtMail): MailLine => ({
  id,
  receivedAt,
  from,
  to,
  subject,
  preview,
})
