import { PortalPage, portalEndpoints } from '@portal-desk/contract'
import { accents, TRAINING_PATH } from '@portal-desk/domain'
import type { Express, RequestHandler } from 'express'
import type { Desk, Training } from './desk.ts'
import { readyz } from './health/readyz.ts'
import { baseApp } from './http/base-app.ts'
import { pageHeaders } from './http/headers.ts'
import { lastResort } from './http/last-resort.ts'
import { guardMethods } from './http/methods.ts'
import { serve } from './http/serve.ts'
import { sessions } from './http/session.ts'
import { pageRoutes, servePages } from './http/static-pages.ts'
import { Stop } from './http/stop.ts'
import { mailHook } from './outbox/bounces/mail-hook.ts'
import { portalRoutes } from './routes.ts'
import { opening } from './settings/opening.ts'

/**
 * The patient portal: its API and pages, on its own origin with sessions of its own (S1).
 * @param pages folder of the built portal; without it only the API is served
 */
export function portalApp(desk: Desk, pages: string | undefined): Express {
  const app = baseApp(desk)
  if (desk.training) app.use(TRAINING_PATH, trainingPages(desk.training, pages))
  app.post('/hooks/mail', mailHook(desk))
  guardMethods(app, [
    { path: '/hooks/mail', method: 'POST' },
    ...Object.values(portalEndpoints),
    ...(pages ? pageRoutes : []),
  ])
  app.get('/readyz', readyz(desk, 'says-no-more'))
  const { handlers, door } = sessions(desk, 'portal')
  app.use(...handlers)
  serve(app, 'portal', desk, door, portalEndpoints, portalRoutes)
  app.use('/api', () => {
    throw new Stop('not-here')
  })
  if (pages) {
    servePages(app, pages, pageHeaders(), (req, res) => {
      const { clinic } = desk.house()
      const now = desk.now()
      const page = PortalPage.parse({
        clinic: { name: clinic.name, phone: clinic.phone, hours: clinic.hours, timeZone: clinic.timeZone },
        open: opening(clinic.week, clinic.timeZone, now),
        csrf: door(req, res).csrf(),
        now,
        ...(desk.innerMailbox ? { training: true } : {}),
      })
      return {
        words: {
          clinic: clinic.name,
          phone: clinic.phone,
          accent: clinic.accent,
          bar: accents[clinic.accent].light.bar,
        },
        metas: { 'portal-page': JSON.stringify(page) },
      }
    })
  }
  app.use(lastResort(desk, 'portal'))
  return app
}

/**
 * The same portal over training's desk, below the clinic's own: with sessions, links and patients of its own, so that
 * none of one is known to the other (edge case 40). Before anybody practised there is nothing here.
 */
function trainingPages(training: Training, pages: string | undefined): RequestHandler {
  const apps = new WeakMap<Desk, Express>()
  return async (req, res, next) => {
    const desk = await training.openIfMade()
    if (!desk) throw new Stop('not-here')
    const app = apps.get(desk) ?? portalApp(desk, pages)
    apps.set(desk, app)
    app(req, res, next)
  }
}
