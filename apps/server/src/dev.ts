import './check-node.mjs'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { leaveWork } from './demo/leave-work.ts'
import { DEMO_WEEKS, prepareDemo } from './demo/prepare-demo.ts'
import { runServer } from './demo/run-server.ts'
import { sayWhere, writeDemoFile } from './demo/say-where.ts'
import { startGuide } from './demo/start-guide.ts'
import { freePort } from './dev/free-port.ts'
import { servePages } from './dev/serve-pages.ts'
import { refuseStart } from './refuse-start.ts'
import { loadSettings } from './settings/load-settings.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const isBuilt = (app: string): boolean => existsSync(path.join(root, 'apps', app, 'dist/index.html'))

/** The demo with hot reload: pages by Vite, the server behind them started anew at each change of its files. */
async function dev(): Promise<void> {
  process.env['DEMO'] = 'true'
  const settings = loadSettings()
  const stops: (() => Promise<void>)[] = []
  let stopping = false
  const stop = async (code: number): Promise<void> => {
    if (stopping) return
    stopping = true
    // What hangs must not keep the others: whoever pressed Ctrl C wants the prompt back.
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000))
    await Promise.race([Promise.allSettled(stops.map((one) => one())), patience])
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

  // The server will not start without pages of its own, though Vite's are the ones that are looked at.
  if (!isBuilt('console') || !isBuilt('portal')) {
    execFileSync('pnpm', ['build'], { cwd: root, stdio: 'inherit' })
  }
  const staff = await prepareDemo(settings, Date.now(), DEMO_WEEKS)
  await leaveWork(settings)
  const guide = await startGuide(settings, staff)
  stops.push(guide.stop)
  const behind = { console: await freePort(), portal: await freePort() }
  const ended = (app: string): void => {
    if (stopping) return
    console.error(`The pages of the ${app} ended by themselves.`)
    void stop(1)
  }
  const pages = await Promise.all([
    servePages('console', settings.consolePort, behind.console, ended),
    servePages('portal', settings.portalPort, behind.portal, ended),
  ])
  stops.push(...pages.map((one) => one.stop))
  const server = await runServer(
    {
      CONSOLE_PORT: String(behind.console),
      PORTAL_PORT: String(behind.portal),
      CONSOLE_ORIGIN: settings.consoleOrigin,
      PORTAL_ORIGIN: settings.portalOrigin,
    },
    ['--watch', '--watch-preserve-output'],
  )
  stops.push(server.stop)
  writeDemoFile(settings, staff)
  sayWhere(settings, staff)
}

dev().catch(refuseStart)
