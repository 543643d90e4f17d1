import type { Server } from 'node:http'
import path from 'node:path'
import { closeServer } from './close-server.ts'
import { consoleApp } from './console-app.ts'
import type { RunningDesk } from './create-desk.ts'
import type { App } from './http/session.ts'
import { watchSessions } from './http/watch-sessions.ts'
import { visitorAt } from './http/who.ts'
import { listen, type Refused } from './listen.ts'
import { type BounceMailbox, openBounceMailbox } from './outbox/bounces/bounce-mailbox.ts'
import { portalApp } from './portal-app.ts'

type Serving = { stop: () => Promise<void> }

const pagesOf = (app: string): string => path.resolve(import.meta.dirname, `../../${app}/dist`)

/** Opens both ports and starts the workers; `stop` ends everything in order, finishing what is under way. */
export async function serveDesk(desk: RunningDesk, pages: boolean): Promise<Serving> {
  const { settings } = desk
  const host = settings.demo ? '127.0.0.1' : undefined
  const servers: Server[] = []
  let bounces: BounceMailbox | undefined
  const odd =
    (app: App): Refused =>
    (request, address, stop) =>
      desk.refusals.record(visitorAt(desk, app, address, request), stop, `app:${app}`)
  const close = async (): Promise<void> => {
    await bounces?.stop()
    await Promise.all(servers.map((server) => closeServer(server)))
  }
  try {
    const console = consoleApp(desk, pages ? pagesOf('console') : undefined)
    servers.push(await listen(console, settings.consolePort, host, 'CONSOLE_PORT', odd('console')))
    const portal = portalApp(desk, pages ? pagesOf('portal') : undefined)
    servers.push(await listen(portal, settings.portalPort, host, 'PORTAL_PORT', odd('portal')))
    if (settings.bouncePort) bounces = await openBounceMailbox(desk, settings.bouncePort, host)
  } catch (error) {
    await close()
    throw error
  }
  desk.outbox?.start()
  const watching = watchSessions(desk)
  return {
    async stop() {
      watching.stop()
      desk.live.close()
      await close()
      await desk.close()
    },
  }
}
