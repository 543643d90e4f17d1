import { consoleEndpoints } from '@portal-desk/contract'
import type { Express } from 'express'
import type { Desk } from './desk.ts'
import { readyz } from './health/readyz.ts'
import { baseApp } from './http/base-app.ts'
import { pageHeaders } from './http/headers.ts'
import { lastResort } from './http/last-resort.ts'
import { guardMethods } from './http/methods.ts'
import { serve } from './http/serve.ts'
import { sessions } from './http/session.ts'
import { pageRoutes, servePages } from './http/static-pages.ts'
import { Stop } from './http/stop.ts'
import { staffOf } from './http/who.ts'
import { consoleRoutes } from './routes.ts'

/**
 * The staff console: API, live events and its pages, on its own origin.
 * @param pages folder of the built console; without it only the API is served (tests, development)
 */
export function consoleApp(desk: Desk, pages: string | undefined): Express {
  const app = baseApp(desk)
  const live = { path: '/api/live', method: 'GET' } as const
  guardMethods(app, [...Object.values(consoleEndpoints), live, ...(pages ? pageRoutes : [])])
  app.get('/readyz', readyz(desk, 'says-why'))
  const { handlers, door } = sessions(desk, 'console')
  app.use('/api', ...handlers)
  serve(app, 'console', desk, door, consoleEndpoints, consoleRoutes)
  app.get('/api/live', async (req, res) => {
    res.locals['route'] = 'route:live'
    const session = door(req, res)
    const staff = await staffOf(desk, req, session, String(res.locals['request']))
    if (!staff) throw new Stop('not-signed-in')
    // Nothing is pushed to whoever asked for the head alone.
    if (req.method === 'HEAD') return void res.end()
    const at = staff.training && desk.training ? await desk.training.open() : desk
    at.live.attach(res, staff.id, session.hash())
  })
  app.use('/api', () => {
    throw new Stop('not-here')
  })
  if (pages) {
    servePages(app, pages, pageHeaders(), (_req, res) => ({
      words: {},
      metas: { 'csp-nonce': String(res.locals['nonce']) },
    }))
  }
  app.use(lastResort(desk, 'console'))
  return app
}
