import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailSender, OutgoingMail } from './outgoing-mail.ts'

const ATOM = /^[A-Za-z0-9._-]{1,100}$/

/** RFC 5322 msg-id of an outbox row: the same row always has the same one (M2). */
export function messageIdOf(id: string, host: string): string {
  if (!ATOM.test(id)) throw new RangeError('an outbox id that cannot stand in a Message-ID')
  return `<${id}@${host}>`
}

/**
 * The whole message as it goes over the wire: text and HTML, quoted-printable, CRLF. Date, Message-ID and boundaries
 * come from the row, so two tries differ in no byte (T4).
 */
export async function messageBytes(mail: OutgoingMail, sender: MailSender): Promise<Buffer> {
  const message = new MailComposer({
    from: { name: mail.from ?? sender.name, address: sender.address },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    messageId: messageIdOf(mail.id, sender.host),
    date: new Date(mail.queuedAt),
    headers: { ...mail.headers },
    text: mail.text,
    html: mail.html,
    encoding: 'quoted-printable',
    baseBoundary: mail.id,
    boundaryPrefix: 'part',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return await message.compile().build()
}
