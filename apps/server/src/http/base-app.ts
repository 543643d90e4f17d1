import express, { type Express } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { apiHeaders, noQuery, onlyFetched } from './headers.ts'
import { oneHost } from './one-host.ts'
import { readJson } from './read-json.ts'
import { Stop } from './stop.ts'

const VISITS_PER_MINUTE = 600
const REPORTS_PER_MINUTE = 60

/** What both apps have in common, in its order: request id, proxies, headers of the API, health, reports, limits by address. */
export function baseApp(desk: Desk): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', desk.settings.trustedProxies.length > 0 ? desk.settings.trustedProxies : false)
  app.use((_req, res, next) => {
    const request = newRequestId()
    res.locals['request'] = request
    res.setHeader('X-Request-Id', request)
    next()
  })
  app.use('/api', apiHeaders)
  app.use(oneHost)
  app.get('/healthz', (_req, res) => {
    res.type('application/json; charset=utf-8').send('{"up":true}')
  })
  const visits = new RateLimiterMemory({ points: VISITS_PER_MINUTE, duration: 60 })
  const reports = new RateLimiterMemory({ points: REPORTS_PER_MINUTE, duration: 60 })
  app.post('/api/csp-report', async (req, res) => {
    await limited(reports, req.ip)
    await readJson(req)
    desk.log.warn({ request: res.locals['request'] }, 'a page broke its content policy')
    res.status(204).end()
  })
  // Behind the reports, which a browser sends by itself and not as a page's request.
  app.use('/api', onlyFetched, noQuery)
  app.use('/api', async (req, _res, next) => {
    if (req.method === 'POST') await limited(visits, req.ip)
    next()
  })
  return app
}

/** Counts one visit of an address; too many are told to come again later. */
export async function limited(limiter: RateLimiterMemory, address: string | undefined): Promise<void> {
  try {
    await limiter.consume(address ?? 'unknown')
  } catch {
    throw new Stop('rate', { retryAfter: 60 })
  }
}
