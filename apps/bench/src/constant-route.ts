import path from 'node:path'
import { Browser } from './browser.ts'
import { freePort } from './free-port.ts'
import { startServer, stopServer } from './server-child.ts'

const script = path.join(import.meta.dirname, 'constant-server.ts')

/** An Express route that answers a constant, in a process of its own, as the product has one. */
export type ConstantRoute = { browser: () => Browser; path: string; close: () => Promise<void> }

/** @param answer what it says, as long as what the product says, so that both carry the same bytes */
export async function constantRoute(answer: string): Promise<ConstantRoute> {
  const port = await freePort()
  const child = await startServer({ ...process.env, NODE_OPTIONS: '' }, { script, args: [port, answer] })
  return {
    browser: () => new Browser(`http://127.0.0.1:${port}`),
    path: '/constant',
    close: () => stopServer(child),
  }
}
