import { createDesk, createLog } from './create-desk.ts'
import { serveDesk } from './serve-desk.ts'
import { checkReady } from './settings/check-ready.ts'
import { loadSettings } from './settings/load-settings.ts'
import { trainingBeside } from './training/training-beside.ts'

/**
 * Runs the server until it is told to stop: settings, store, checks, ports, workers; stops cleanly on SIGTERM and
 * SIGINT.
 * @param now the clock
 * @param probeEvery ms between tries of a mail server that cannot be reached, unless as M4 says
 */
export async function runDesk(now: () => number, probeEvery?: number): Promise<void> {
  const settings = loadSettings()
  const desk = await createDesk(settings, now, createLog(settings), { probeEvery, trainingBeside })
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
