import { problemBody } from '@portal-desk/contract'
import { wordsAt } from '@portal-desk/domain'
import type { Context } from '@portal-desk/store'
import type { ErrorRequestHandler } from 'express'
import type { Desk } from '../desk.ts'
import type { App } from './session.ts'
import { stopOf } from './stop-of.ts'
import { visitorAt } from './who.ts'

/**
 * The one last-resort handler (S24): a refusal is on the record before it is told (T13), then a problem body in JSON;
 * the log has the error's name and place, never its body.
 */
export function lastResort(own: Desk, which: App): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    // What was refused in training stands on training's record.
    const desk = (res.locals['desk'] as Desk | undefined) ?? own
    const stop = stopOf(error)
    const ref = String(res.locals['request'] ?? '')
    if (stop.kind === 'unexpected') {
      desk.log.error(
        { request: ref, name: error instanceof Error ? error.name : typeof error, place: placeOf(error) },
        'unexpected fault',
      )
    }
    const known = res.locals['context'] as Context | undefined
    const context = known ?? visitorAt(desk, which, req.ip, ref)
    if (which === 'portal') desk.faults.note(context.client, stop.kind)
    await desk.refusals.record(context, stop, String(res.locals['route'] ?? `app:${which}`))
    if (res.headersSent) return next(error)
    const at = wordsAt(desk.now(), desk.house().clinic)
    const body = problemBody(stop.kind, stop.extras, ref, at)
    if (body.retryAfter !== undefined) res.setHeader('Retry-After', String(body.retryAfter))
    res.setHeader('Cache-Control', 'no-store')
    res.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
  }
}

const placeOf = (error: unknown): string[] | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .slice(1, 4)
        .map((line) => line.trim())
    : undefined
