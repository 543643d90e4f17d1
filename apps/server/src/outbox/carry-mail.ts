import { setTimeout as pause } from 'node:timers/promises'
import type { RenderedMail } from '@portal-desk/mail'
import type { ClaimedMail, OutboxPort, QueuedMail } from './outbox-port.ts'
import { nextTryAt, worthlessAt } from './retry.ts'
import type { SmtpTransport } from './smtp.ts'
import type { SmtpOutcome } from './smtp-outcome.ts'
import type { MailWording } from './wording-of.ts'

/** Structured lines: constants as messages, values as fields, never an address or a token (S12). */
export type Log = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>

type CarryParts = {
  port: OutboxPort
  smtp: SmtpTransport
  /** Reads how the clinic words a mail; a store that does not answer is no fault of the mail’s. */
  wordingOf?: (mail: QueuedMail) => Promise<MailWording>
  render: (mail: QueuedMail, wording?: MailWording) => RenderedMail
  now: () => number
  log: Log
  /** Told what the server said before it is recorded, so that no other mail is tried in vain meanwhile. */
  heard: (outcome: SmtpOutcome) => void
}

/** ms to wait before telling the store once more: a busy database must not cost a second mail. */
const TELL_AGAIN = [200, 1_000] as const

/**
 * Writes, sends and records one claimed mail.
 *
 * @throws when the store would not say how to word it, or would not take the outcome; the lease then runs out and the mail is claimed again
 */
export async function carryMail(parts: CarryParts, mail: ClaimedMail): Promise<void> {
  const { port, smtp, now, log, heard } = parts
  if (now() >= worthlessAt(mail)) return await tell(() => port.abandoned(mail.id, 'too-late'))
  const written = 'written' in mail ? mail.written : await write(parts, mail)
  if (!written) return await tell(() => port.abandoned(mail.id, 'cannot-be-written'))
  const { from, subject, text, html, headers } = written
  const outcome = await smtp.send({
    id: mail.id,
    to: mail.to,
    queuedAt: mail.queuedAt,
    from,
    subject,
    text,
    html,
    headers,
  })
  log.info({ mail: mail.id, template: mail.template, outcome: outcome.outcome }, 'mail tried')
  heard(outcome)
  await tell(() => record(parts, mail, outcome))
}

async function write(
  { render, wordingOf, log }: CarryParts,
  mail: QueuedMail,
): Promise<RenderedMail | undefined> {
  const wording = await wordingOf?.(mail)
  try {
    return render(mail, wording)
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    log.error({ mail: mail.id, template: mail.template, error: name }, 'mail cannot be written')
    return undefined
  }
}

async function record({ port, now }: CarryParts, mail: ClaimedMail, outcome: SmtpOutcome): Promise<void> {
  switch (outcome.outcome) {
    case 'handed-over':
      return await port.handedOver(mail.id, { response: outcome.response })
    case 'refused': {
      const { code, enhanced, reason, about } = outcome
      const told = { code, reason, addressIsWrong: about === 'address' }
      return await port.bounced(mail.id, enhanced === undefined ? told : { ...told, enhanced })
    }
    case 'deferred': {
      const { code, reason } = outcome
      const nextAt = nextTryAt(mail, mail.tries + 1, now())
      return nextAt === undefined
        ? await port.abandoned(mail.id, 'too-late')
        : await port.deferred(mail.id, { nextAt, code, reason })
    }
    case 'unreachable':
      return await port.release(mail.id, outcome.cause)
  }
}

async function tell(step: () => Promise<void>): Promise<void> {
  for (const wait of TELL_AGAIN) {
    try {
      return await step()
    } catch {
      await pause(wait)
    }
  }
  await step()
}
