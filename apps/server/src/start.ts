import './check-node.mjs'
import { leaveWork } from './demo/leave-work.ts'
import { DEMO_WEEKS, prepareDemo } from './demo/prepare-demo.ts'
import { runServer } from './demo/run-server.ts'
import { sayWhere, writeDemoFile } from './demo/say-where.ts'
import { startGuide } from './demo/start-guide.ts'
import { refuseStart } from './refuse-start.ts'
import { loadSettings } from './settings/load-settings.ts'

/**
 * The demo: a made-up clinic with its people, a mailbox that catches mail, and the server as a process of its own,
 * started again should it end without knowing how its last commit went (T8).
 */
async function start(): Promise<void> {
  process.env['DEMO'] = 'true'
  const settings = loadSettings()
  const staff = await prepareDemo(settings, Date.now(), DEMO_WEEKS)
  await leaveWork(settings)
  const guide = await startGuide(settings, staff)
  const server = await runServer()
  writeDemoFile(settings, staff)
  sayWhere(settings, staff)
  const stop = async (): Promise<void> => {
    await server.stop()
    await guide.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

start().catch(refuseStart)
