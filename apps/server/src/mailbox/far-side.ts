import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type FarAnswer, writeReport } from './write-report.ts'

const failed = (status: string, said: string): FarAnswer => ({
  kind: 'status',
  action: 'failed',
  status,
  said,
})

/** Begins of addresses that the demo's far side answers, so that every way a mail can come back can be seen. */
const answers: Record<string, FarAnswer> = {
  bounce: failed('5.1.1', '550 5.1.1 no such mailbox'),
  full: failed('5.2.2', '552 5.2.2 mailbox full'),
  blocked: failed('5.7.1', '550 5.7.1 not let in'),
  spam: { kind: 'complaint' },
  slow: { kind: 'status', action: 'delayed', status: '4.2.0', said: '451 4.2.0 later' },
  away: { kind: 'auto-reply' },
}

type Arrived = { from: string; to: readonly string[]; source: Buffer; at: number }

/**
 * Answers a caught mail as its recipient's side would, where its address begins with one of the words, a dot behind it:
 * `bounce.someone@…`.
 * @param port where the desk receives bounces, on this machine
 */
export async function answerFromAfar({ from, to, source, at }: Arrived, port: number): Promise<void> {
  const about = to.find((address) => answers[address.split('.', 1)[0] ?? ''])
  const answer = answers[about?.split('.', 1)[0] ?? '']
  if (!about || !answer || !from) return
  await deliver(port, from, writeReport(answer, { to: from, about, original: source, at }))
}

/** One try; a demo whose desk is away has lost nothing but this. */
function deliver(port: number, to: string, raw: Buffer): Promise<void> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true })
  return new Promise((resolve) => {
    connection.once('error', () => resolve())
    connection.connect(() =>
      connection.send({ from: '', to }, raw, () => {
        connection.quit()
        resolve()
      }),
    )
  })
}
