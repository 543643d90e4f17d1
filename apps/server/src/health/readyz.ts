import type { RequestHandler } from 'express'
import type { Desk } from '../desk.ts'
import { readiness } from './readiness.ts'

/**
 * `GET /readyz` for balancers and service managers: 200, or 503 while requests are better sent elsewhere (S23).
 * @param tells the portal's port is open to everybody, who is not told that the log was tampered with
 */
export function readyz(desk: Desk, tells: 'says-why' | 'says-no-more'): RequestHandler {
  const ready = readiness(desk)
  return async (_req, res) => {
    const why = await ready()
    res
      .status(why === undefined ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ ready: why === undefined, ...(why && tells === 'says-why' ? { why } : {}) }))
  }
}
