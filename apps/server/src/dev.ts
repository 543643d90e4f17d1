import './check-node.mjs'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { prepareDemo } from './demo/prepare-demo.ts'
import { runServer } from './demo/run-server.ts'
import { sayWhere, writeDemoFile } from './demo/say-where.ts'
import { startGuide } from './demo/start-guide.ts'
import { refuseStart } from './refuse-start.ts'
import { loadSettings } from './settings/load-settings.ts'

/** How far the server's own ports lie behind those of the pages. */
const BEHIND = 10
const root = path.resolve(import.meta.dirname, '../../..')

/** One Vite server for an app, which hands `/api` on to ours. */
function pages(app: 'console' | 'portal', port: number, api: number): ReturnType<typeof spawn> {
  const folder = path.join(root, 'apps', app)
  const vite = path.join(folder, 'node_modules/.bin/vite')
  const env = {
    ...process.env,
    CONSOLE_API: `http://localhost:${api}`,
    PORTAL_API: `http://localhost:${api}`,
  }
  return spawn(vite, ['--port', String(port), '--strictPort'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** The demo with hot reload: pages by Vite, the server behind them started anew at each change of its files. */
async function dev(): Promise<void> {
  process.env['DEMO'] = 'true'
  const settings = loadSettings()
  // The server serves built pages too; they are only a fallback here and need no care.
  if (!existsSync(path.join(root, 'apps/portal/dist/index.html'))) {
    execFileSync('pnpm', ['build'], { cwd: root, stdio: 'inherit' })
  }
  const staff = await prepareDemo(settings)
  const guide = await startGuide(settings, staff)
  const own = { console: settings.consolePort + BEHIND, portal: settings.portalPort + BEHIND }
  const server = await runServer(
    {
      CONSOLE_PORT: String(own.console),
      PORTAL_PORT: String(own.portal),
      CONSOLE_ORIGIN: settings.consoleOrigin,
      PORTAL_ORIGIN: settings.portalOrigin,
    },
    ['--watch', '--watch-preserve-output'],
  )
  const vites = [
    pages('console', settings.consolePort, own.console),
    pages('portal', settings.portalPort, own.portal),
  ]
  writeDemoFile(settings, staff)
  sayWhere(settings, staff)
  const stop = async (): Promise<void> => {
    for (const vite of vites) vite.kill('SIGTERM')
    await Promise.race([server.stop(), new Promise((resolve) => setTimeout(resolve, 3_000))])
    await guide.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

dev().catch(refuseStart)
