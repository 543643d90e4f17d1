import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { newRequestId } from '../../crypto.ts'
import type { Desk } from '../../desk.ts'
import { Stop } from '../../http/stop.ts'
import { visitorAt } from '../../http/who.ts'
import { cannotListen } from '../../listen.ts'
import { mailDomain } from '../mail-domain.ts'
import { readBounce } from './read-bounce.ts'
import { takeReport } from './take-report.ts'
import { createVerp, type Verp } from './verp.ts'

/** The largest bounce that is read (S25). */
const LARGEST = 1024 * 1024
const refusal = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode })

export type BounceMailbox = { port: number; stop: () => Promise<void> }

/**
 * Receives over SMTP what comes back about our mails. Takes mail for return paths of ours alone, those with the right
 * keyed hash (M3), one each; it has no way to send, so it relays nothing.
 * @param port 0 takes a free one
 * @throws CannotListen
 */
export async function openBounceMailbox(
  desk: Desk,
  port: number,
  host: string | undefined,
): Promise<BounceMailbox> {
  const verp = createVerp(desk.vault, mailDomain(desk.settings.portalOrigin))
  const server = new SMTPServer({
    name: mailDomain(desk.settings.portalOrigin),
    banner: 'bounces only',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: LARGEST,
    maxClients: 20,
    socketTimeout: 60_000,
    closeTimeout: 500,
    logger: false,
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length > 0) return done(refusal(452, '4.5.3 one at a time'))
      if (verp.idOf(address) !== undefined) return done()
      void refuse(desk, session).finally(() => done(refusal(550, '5.1.1 not an address of ours')))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= LARGEST) chunks.push(chunk)
      })
      stream.on('end', () => {
        if (size > LARGEST) return done(refusal(552, '5.3.4 message too big'))
        take(desk, verp, session, Buffer.concat(chunks)).then(
          () => done(),
          (error: unknown) => {
            desk.log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'bounce not recorded')
            // Whoever brought it keeps it and comes again.
            done(refusal(451, '4.3.0 come again later'))
          },
        )
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) =>
      reject(cannotListen(error, port, 'BOUNCE_PORT')),
    )
    server.listen(port, host, () => resolve())
  })
  // A client that breaks off is its own trouble; without a listener it would end the process.
  server.on('error', () => {})
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function take(desk: Desk, verp: Verp, session: SMTPServerSession, source: Buffer): Promise<void> {
  const id = verp.idOf(session.envelope.rcptTo[0]?.address ?? '')
  if (id === undefined) return
  // Nothing new is written on a log that contradicts what was signed before (audit.md).
  if (!desk.logIsWhole()) throw new Stop('audit-unavailable')
  const told = await readBounce(source)
  if ('ignored' in told)
    return desk.log.info({ mail: id, why: told.ignored }, 'mail to a return path ignored')
  const news = await takeReport(desk, id, told)
  desk.log.info({ mail: id, report: told.report, news }, 'bounce received')
}

/** An address that is not ours, or carries a wrong keyed hash, leaves a trace; a flood of them is counted (T13). */
function refuse(desk: Desk, { remoteAddress }: SMTPServerSession): Promise<void> {
  const context = visitorAt(desk, 'portal', remoteAddress, newRequestId())
  return desk.refusals.record(context, new Stop('validation', {}, { reason: 'return-path' }), 'app:bounces')
}
