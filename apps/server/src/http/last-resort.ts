import type { ErrorRequestHandler } from 'express'
import type { Desk } from '../desk.ts'
import { problemBody, stopOf } from './problem-body.ts'

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
    const body = problemBody(stop, ref, desk.now(), desk.house().clinic)
    if (body.retryAfter !== undefined) res.setHeader('Retry-After', String(body.retryAfter))
    res.setHeader('Cache-Control', 'no-store')
    res.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
  }
}
