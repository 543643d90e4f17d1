import type { Server } from 'node:http'
import path from 'node:path'
import { consoleApp } from './console-app.ts'
import type { RunningDesk } from './create-desk.ts'
import { watchSessions } from './http/watch-sessions.ts'
import { listen } from './listen.ts'
import { portalApp } from './portal-app.ts'

type Serving = { stop: () => Promise<void> }

const pagesOf = (app: string): string => path.resolve(import.meta.dirname, `../../${app}/dist`)

/** Opens both ports and starts the workers; `stop` ends everything in order, finishing what is under way. */
export async function serveDesk(desk: RunningDesk, pages: boolean): Promise<Serving> {
  const { settings } = desk
  const host = settings.demo ? '127.0.0.1' : undefined
  const servers: Server[] = []
  const close = async (): Promise<void> => {
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()))
        server.closeIdleConnections()
        return closed
      }),
    )
  }
  try {
    servers.push(
      await listen(
        consoleApp(desk, pages ? pagesOf('console') : undefined),
        settings.consolePort,
        host,
        'CONSOLE_PORT',
      ),
    )
    servers.push(
      await listen(
        portalApp(desk, pages ? pagesOf('portal') : undefined),
        settings.portalPort,
        host,
        'PORTAL_PORT',
      ),
    )
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
