import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { messageBytes } from './message-bytes.ts'
import type { OutgoingMail } from './outgoing-mail.ts'
import {
  failedTry,
  reasonOf,
  type SmtpFault,
  type SmtpOutcome,
  type Unreachable,
  unreachable,
} from './smtp-outcome.ts'
import { planConnection, type SmtpSettings } from './smtp-settings.ts'

export type SmtpTransport = {
  /** Tries once to hand over one mail; never throws, and is over by the deadline. */
  send(mail: OutgoingMail): Promise<SmtpOutcome>
  /** Connects, signs in and leaves: `undefined` when a mail could be sent now. */
  probe(): Promise<Unreachable | undefined>
}

/** One plain mailbox: nothing that could name a second recipient or end a command line (M6, RFC 5321 §4.1.2). */
const ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,255}$/u

/**
 * Mail over SMTP to the configured server and nowhere else (S13), one connection per try.
 *
 * @throws {RangeError} when the settings name no mail server
 */
export function createSmtp(settings: SmtpSettings): SmtpTransport {
  const { sender } = settings
  const plan = planConnection(settings)

  return {
    async send(mail) {
      // Both end here as a server would end them, without asking one.
      if (!ADDRESS.test(mail.to)) {
        return { outcome: 'refused', code: 553, about: 'address', reason: 'not an email address' }
      }
      const bytes = await messageBytes(mail, sender).catch(() => undefined)
      if (!bytes) return { outcome: 'refused', code: 554, about: 'message', reason: 'not a message' }
      return await inSession(plan, async (session) => {
        const info = await session.send(
          { from: sender.returnPath(mail.id), to: mail.to, size: bytes.length },
          bytes,
        )
        return { outcome: 'handed-over', response: reasonOf({ message: '', response: info.response }) }
      })
    },
    async probe() {
      const outcome = await inSession<SmtpOutcome | undefined>(plan, async () => undefined)
      // A fault after the server was ready is one mail's fault, and a probe has no mail.
      return outcome?.outcome === 'unreachable' ? outcome : undefined
    },
  }
}

type Envelope = { from: string; to: string; size: number }
type Session = { send(envelope: Envelope, bytes: Buffer): Promise<{ response: string }> }

/** Opens a session, runs `work` in it and closes it, all before the deadline. */
async function inSession<T>(
  { options, auth, deadline }: ReturnType<typeof planConnection>,
  work: (session: Session) => Promise<T>,
): Promise<T | SmtpOutcome> {
  const connection = new SMTPConnection(options)
  let ready = false
  let timer: NodeJS.Timeout | undefined
  const cut = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(fault('ECONNECTION', 'the connection ended')))
    timer = setTimeout(() => reject(fault('ETIMEDOUT', 'the server took too long')), deadline)
  })
  const run = async () => {
    await opened(connection)
    if (auth) await signedIn(connection, auth)
    ready = true
    return await work({ send: (envelope, bytes) => sendOver(connection, envelope, bytes) })
  }
  try {
    const result = await Promise.race([run(), cut])
    connection.quit()
    // A server that does not say goodbye keeps nothing open.
    setTimeout(() => connection.close(), 2_000).unref()
    return result
  } catch (error) {
    connection.close()
    return ready ? failedTry(error as SmtpFault) : unreachable(error as SmtpFault)
  } finally {
    clearTimeout(timer)
  }
}

const fault = (code: string, message: string) => Object.assign(new Error(message), { code })

const opened = (connection: SMTPConnection) =>
  new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()))
  })

const signedIn = (connection: SMTPConnection, auth: Parameters<SMTPConnection['login']>[0]) =>
  new Promise<void>((resolve, reject) => {
    connection.login({ ...auth }, (error) => (error ? reject(error) : resolve()))
  })

const sendOver = (connection: SMTPConnection, envelope: Envelope, bytes: Buffer) =>
  new Promise<{ response: string }>((resolve, reject) => {
    connection.send(envelope, bytes, (error, info) => (error ? reject(error) : resolve(info)))
  })
