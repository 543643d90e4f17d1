import { problemBody } from '@portal-desk/contract'
import { wordsAt } from '@portal-desk/domain'
import type { ErrorRequestHandler } from 'express'
import type { Desk } from '../desk.ts'
import { stopOf } from './stop-of.ts'

/** The one last-resort handler (S24): a problem body in JSON, and in the log the error's name and place, never its body. */
export function lastResort(desk: Desk): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const stop = stopOf(error)
    const ref = String(res.locals['request'] ?? '')
    if (stop.kind === 'unexpected') {
      const place =
        error instanceof Error
          ? error.stack
              ?.split('\n')
              .slice(1, 4)
              .map((l) => l.trim())
          : undefined
      desk.log.error(
        { request: ref, name: error instanceof Error ? error.name : typeof error, place },
        'unexpected fault',
      )
    }
    if (res.headersSent) return next(error)
    const at = wordsAt(desk.now(), desk.house().clinic)
    const body = problemBody(stop.kind, stop.extras, ref, at)
    if (body.retryAfter !== undefined) res.setHeader('Retry-After', String(body.retryAfter))
    res.setHeader('Cache-Control', 'no-store')
    res.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
  }
}
