import type { MailReport } from '@portal-desk/domain'
import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { hookSignature, sameToken } from '../../crypto.ts'
import type { Desk } from '../../desk.ts'
import { limited } from '../../http/base-app.ts'
import { parseJson, readBody } from '../../http/read-json.ts'
import { Stop } from '../../http/stop.ts'
import { mailDomain } from '../mail-domain.ts'
import { failure } from './report-of-fields.ts'
import { takeReport } from './take-report.ts'
import { createVerp } from './verp.ts'

const CALLS_PER_MINUTE = 600
/** How far a provider's clock may be from ours, seconds: what was signed longer ago is not taken (replay). */
const TOLERANCE = 300

/** What a provider, or a small program beside it, tells of mails by their return paths. */
const Told = z.strictObject({
  events: z
    .array(
      z.strictObject({
        returnPath: z.string().min(1).max(320),
        event: z.enum(['failed', 'delayed', 'delivered', 'blocked', 'complaint']),
        /** RFC 3463. */
        status: z
          .string()
          .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
          .optional(),
      }),
    )
    .min(1)
    .max(200),
})
type Event = z.infer<typeof Told>['events'][number]

const reportOf = ({ event, status }: Event): MailReport => (event === 'failed' ? failure(status) : event)

const forged = new Stop('no-right', {}, { reason: 'hook-signature' })

/**
 * Takes signed news about our mails from a mail provider (Standard Webhooks). The signature says who tells it, and each
 * return path's keyed hash that the mail is ours: either one wrong, and nothing changes (M3, S5).
 */
export function mailHook(desk: Desk): RequestHandler {
  const visits = new RateLimiterMemory({ points: CALLS_PER_MINUTE, duration: 60 })
  const verp = createVerp(desk.vault, mailDomain(desk.settings.portalOrigin))
  return async (req, res) => {
    const secret = desk.settings.mailHookSecret
    if (secret === undefined) throw new Stop('not-here')
    await limited(visits, req.ip)
    const read = await readBody(req)
    if (!isSigned(secret, read, (name) => req.get(name), desk.now())) throw forged
    // Nothing new is written on a log that contradicts what was signed before (audit.md); the provider comes again.
    if (!desk.logIsWhole()) throw new Stop('audit-unavailable')
    const told = Told.safeParse(parseJson(read))
    if (!told.success) throw new Stop('validation', { fields: [{ path: 'events', says: FORM }] })
    let taken = 0
    let unknown = 0
    // One after the other: each is a transaction of its own, and two about one mail must not wait for each other.
    for (const event of told.data.events) {
      const id = verp.idOf(event.returnPath)
      if (id === undefined) unknown++
      else if (await takeReport(desk, id, { report: reportOf(event), status: event.status })) taken++
    }
    desk.log.info({ taken, unknown, told: told.data.events.length }, 'mail news received')
    res.type('application/json; charset=utf-8').send(JSON.stringify({ taken, unknown }))
  }
}

const FORM =
  'Expected {"events":[{"returnPath":"bounce.…","event":"failed, delayed, delivered, blocked or complaint","status":"5.1.1"}]}, at most 200.'

/** Any of the signatures in the header may fit: a provider changes its key by sending two for a while. */
function isSigned(
  secret: string,
  read: Buffer,
  header: (name: string) => string | undefined,
  now: number,
): boolean {
  const id = header('webhook-id') ?? ''
  const timestamp = header('webhook-timestamp') ?? ''
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now / 1_000 - Number(timestamp)) > TOLERANCE) return false
  const right = `v1,${hookSignature(secret, id, timestamp, read)}`
  return (header('webhook-signature') ?? '').split(' ').some((one) => sameToken(one, right))
}
