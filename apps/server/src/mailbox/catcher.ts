import { SMTPServer } from 'smtp-server'
import type { CaughtMail } from './caught-mail.ts'
import { readMail } from './read-mail.ts'

/** Far more than any of our mails needs. */
const LARGEST = 1024 * 1024

/**
 * An SMTP server that takes every mail and lets none out (demo only).
 * @param arrived told of each mail it took, with the sender of its envelope
 */
export function createCatcher(
  catchMail: (mail: Omit<CaughtMail, 'id'>) => void,
  now: () => number,
  arrived: (mail: { from: string; to: readonly string[]; source: Buffer }) => void = () => {},
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
            // Read before the answer, which clears the envelope.
            const { mailFrom } = session.envelope
            const from = mailFrom ? mailFrom.address : ''
            done()
            arrived({ from, to: mail.to, source: mail.source })
          },
          () => done(refusal(554, '5.6.0 not a message')),
        )
      })
    },
  })
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
