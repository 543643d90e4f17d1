import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { CannotListen } from '../listen.ts'

const apps = path.resolve(import.meta.dirname, '../../..')

export type Pages = { stop: () => Promise<void> }

/**
 * Serves the pages of an app by Vite, so that an edit shows at once; `/api` goes on to the server behind it.
 * @param port where the browser finds the pages
 * @param api port of the server behind them
 * @param ended told when Vite ends by itself
 * @throws CannotListen when the port is taken
 */
export function servePages(
  app: 'console' | 'portal',
  port: number,
  api: number,
  ended: (app: string) => void,
): Promise<Pages> {
  const folder = path.join(apps, app)
  const vite = path.join(folder, 'node_modules/vite/bin/vite.js')
  const address = `http://127.0.0.1:${api}`
  const child = spawn(
    process.execPath,
    [vite, '--port', String(port), '--strictPort', '--clearScreen', 'false'],
    {
      cwd: folder,
      env: { ...process.env, CONSOLE_API: address, PORTAL_API: address },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const end = (): void => {
    child.kill('SIGTERM')
  }
  // Also where this process ends without a stop of its own: nobody would ever end Vite.
  process.once('exit', end)
  return new Promise((resolve, reject) => {
    let ready = false
    let trouble = ''
    child.stdout.on('data', (said: Buffer) => {
      if (ready || !said.includes('Local')) return
      ready = true
      resolve({ stop: () => stopped(child) })
    })
    child.stderr.on('data', (said: Buffer) => {
      if (ready) process.stderr.write(said)
      else trouble += said
    })
    child.once('exit', () => {
      process.off('exit', end)
      if (ready) return ended(app)
      const taken = /already in use/.test(trouble)
      const setting = `${app.toUpperCase()}_PORT`
      reject(
        taken
          ? new CannotListen(
              `Port ${port} is taken by another program. Free it, or set ${setting} to another port.`,
            )
          : new Error(trouble || `Vite ended before it served the ${app}.`),
      )
    })
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
