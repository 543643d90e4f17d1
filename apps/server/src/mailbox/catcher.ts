import { SMTPServer } from 'smtp-server'
import type { CaughtMail } from './caught-mail.ts'
import { readMail } from './read-mail.ts'

/** Far more than any of our mails needs. */
const LARGEST = 1024 * 1024

/** An SMTP server that takes every mail and lets none out: it has no way to send (demo only). */
export function createCatcher(
  catchMail: (mail: Omit<CaughtMail, 'id'>) => void,
  now: () => number,
): SMTPServer {
  return new SMTPServer({
    name: 'mailbox',
    banner: 'demo mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: LARGEST,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 500,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= LARGEST) chunks.push(chunk)
      })
      stream.on('end', () => {
        if (size > LARGEST) return done(refusal(552, '5.3.4 message too big'))
        readMail(
          Buffer.concat(chunks),
          session.envelope.rcptTo.map(({ address }) => address),
          now(),
        ).then(
          (mail) => {
            catchMail(mail)
            done()
          },
          () => done(refusal(554, '5.6.0 not a message')),
        )
      })
    },
  })
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
