import { type MailClinic, renderMail } from '@portal-desk/mail'
import type { Log } from './carry-mail.ts'
import type { ClaimedMail, OutboxPort, QueuedMail } from './outbox-port.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

export const MINUTE = 60_000
export const START = Date.parse('2027-03-03T17:12:00Z')
export const TOKEN = 'k7Qm2Xv9TzR4nLp8WcYd3HsBf6JgEu1AoKi5VxN0mUq'
/** Of the page that reports the mail. */
export const REPORT = 'r3Pq2Xv9TzR4nLp8WcYd3HsBf6JgEu1AoKi5VxN0mUq0192fe'

export const sender = {
  name: 'Alder Creek Health',
  address: 'portal@aldercreek.example',
  host: 'portal.aldercreek.example',
  returnPath: (id: string) => `bounce.${id}@aldercreek.example`,
}
const clinic: MailClinic = {
  name: 'Alder Creek Health',
  phone: '(503) 555-0142',
  hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'de lunes a viernes, de 8 a. m. a 5 p. m.' },
  accent: 'lake',
  portalOrigin: 'https://portal.aldercreek.example',
  timeZone: 'America/Los_Angeles',
}

export const render = (mail: QueuedMail) => renderMail(mail.template, mail.params, clinic, mail.language)

/** A reset mail, queued at the start, whose link lives half an hour. */
export function resetMail(id: string, changes: Partial<QueuedMail> = {}): QueuedMail {
  const until = START + 30 * MINUTE
  return {
    id,
    template: 'reset',
    params: { sentAt: START, notMe: REPORT, until, link: TOKEN },
    language: 'en',
    to: `${id}@patients.example`,
    queuedAt: START,
    linkExpiresAt: until,
    tries: 0,
    ...changes,
  } as QueuedMail
}

export function outgoing(id: string, changes: Partial<OutgoingMail> = {}): OutgoingMail {
  const { subject, text, html, headers } = render(resetMail(id))
  return { id, to: `${id}@patients.example`, queuedAt: START, subject, text, html, headers, ...changes }
}

type Row = { mail: ClaimedMail; state: string; dueAt: number; leasedUntil: number; told: unknown[] }

/** The outbox in memory, with the rules its port promises. */
export function memoryOutbox(now: () => number) {
  const rows = new Map<string, Row>()
  const row = (id: string): Row => {
    const found = rows.get(id)
    if (!found) throw new Error(`no mail ${id}`)
    return found
  }
  const waits = ({ state }: Row) => state === 'queued' || state === 'deferred'
  const end = (id: string, state: string, told: unknown) => {
    Object.assign(row(id), { state })
    row(id).told.push(told)
  }
  const port: OutboxPort = {
    async claim(limit, leaseMs, onTheWay = []) {
      const due = [...rows.values()]
        .filter(
          (r) => waits(r) && r.dueAt <= now() && r.leasedUntil <= now() && !onTheWay.includes(r.mail.id),
        )
        .sort((a, b) => a.dueAt - b.dueAt)
      return due.slice(0, limit).map((r) => {
        r.leasedUntil = now() + leaseMs
        return structuredClone(r.mail)
      })
    },
    async release(id) {
      Object.assign(row(id), { leasedUntil: 0, dueAt: now() })
    },
    async handedOver(id, told) {
      end(id, 'handed-over', told)
    },
    async deferred(id, told) {
      end(id, 'deferred', told)
      row(id).mail.tries++
      Object.assign(row(id), { dueAt: told.nextAt, leasedUntil: 0 })
    },
    async bounced(id, told) {
      end(id, 'bounced', told)
    },
    async abandoned(id, reason) {
      end(id, 'abandoned', reason)
    },
    async abandonEnded(onTheWay = []) {
      const ended = [...rows.values()].filter(
        (r) =>
          waits(r) &&
          !onTheWay.includes(r.mail.id) &&
          r.leasedUntil <= now() &&
          (r.mail.linkExpiresAt ?? Infinity) <= now(),
      )
      for (const { mail } of ended) end(mail.id, 'abandoned', 'too-late')
      return ended.length
    },
    async waiting() {
      return [...rows.values()].filter(waits).length
    },
  }
  return {
    port,
    row,
    queue(mail: ClaimedMail) {
      rows.set(mail.id, { mail, state: 'queued', dueAt: mail.queuedAt, leasedUntil: 0, told: [] })
    },
    states: () => Object.fromEntries([...rows].map(([id, { state }]) => [id, state])),
  }
}

/** Keeps what was logged, as one text. */
export function memoryLog(): Log & { lines: string[] } {
  const lines: string[] = []
  const keep = (fields: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(fields)}`)
  }
  return { lines, info: keep, warn: keep, error: keep }
}

/** Waits until something is so; fails by the test's own time limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}
