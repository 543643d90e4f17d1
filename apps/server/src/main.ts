import './check-node.mjs'
import { createDesk } from './create-desk.ts'
import { refuseStart } from './refuse-start.ts'
import { serveDesk } from './serve-desk.ts'
import { checkReady } from './settings/check-production.ts'
import { loadSettings } from './settings/load-settings.ts'

/** Starts the server: settings, store, checks, ports, workers; stops cleanly on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const settings = loadSettings()
  const desk = await createDesk(settings, Date.now)
  await checkReady(desk)
  const serving = await serveDesk(desk, true)
  desk.log.info({ console: settings.consoleOrigin, portal: settings.portalOrigin }, 'portal desk is ready')
  process.send?.('ready')
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    serving.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // Whoever started this process went away; nobody would ever stop it.
  process.on('disconnect', stop)
}

main().catch(refuseStart)
