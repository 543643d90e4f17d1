import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@portal-desk/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { openCommandStore } from '../src/commands/open-command-store.ts'
import { prepareDemo } from '../src/demo/prepare-demo.ts'
import { type Mailbox, startMailbox } from '../src/mailbox/start-mailbox.ts'
import { readSettings, type Settings } from '../src/settings/settings.ts'
import { TestClient } from './client.ts'
import { consoleEndpoints as api } from './world.ts'

const KILLS = 30
const main = path.resolve(import.meta.dirname, '../src/main.ts')
const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-kill-'))
let settings: Settings
let env: NodeJS.ProcessEnv
let mailbox: Mailbox
let password: string

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

beforeAll(async () => {
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 })
  const given = {
    DEMO: 'true',
    DATA_DIR: dataDir,
    CONSOLE_PORT: String(await freePort()),
    PORTAL_PORT: String(await freePort()),
    SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    LOG_LEVEL: 'silent',
  }
  settings = readSettings(given)
  env = { ...process.env, ...given, NODE_OPTIONS: '' }
  password = (await prepareDemo(settings)).find(({ username }) => username === 'marta')?.password ?? ''
}, 60_000)
afterAll(async () => {
  await mailbox.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

function launch(): Promise<ChildProcess> {
  const child = fork(main, { env, stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.on('message', () => resolve(child))
    child.on('exit', () => reject(new Error('the server did not start')))
  })
}
const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

test('thirty kills at random: no acknowledged action is lost, none is doubled, the log verifies', async () => {
  let server = await launch()
  const acknowledged: string[] = []
  const pressed: string[] = []
  for (let n = 0; n < KILLS; n++) {
    const client = new TestClient(settings.consoleOrigin.replace('localhost', '127.0.0.1'))
    const over = { killed: false }
    const doom = new Promise<void>((resolve) => setTimeout(resolve, (n * 37) % 260)).then(async () => {
      over.killed = true
      await kill(server)
    })
    // A desk that opens calls as fast as it can, each press with a key of its own, until the server dies.
    const work = (async () => {
      await client.open()
      await client.call(api.signInStaff, { body: { username: 'marta', password } })
      for (let i = 0; !over.killed && i < 400; i++) {
        const key = `kill-${n}-press-${i}-0000000`
        pressed.push(key)
        const { status, body } = await client.call(api.openCall, { body: { channel: 'phone' }, key })
        if (status === 201) acknowledged.push(`${key} ${body.callId}`)
      }
    })().catch(() => undefined)
    await doom
    await work
    server = await launch()
  }
  // The same press after the crash gives the truth: the call it opened, or opens it now, once.
  const client = new TestClient(settings.consoleOrigin.replace('localhost', '127.0.0.1'))
  await client.open()
  await client.call(api.signInStaff, { body: { username: 'marta', password } })
  const truth = new Map<string, string>()
  for (const key of pressed.slice(-40)) {
    const { body } = await client.call(api.openCall, { body: { channel: 'phone' }, key })
    truth.set(key, body.callId)
  }
  await kill(server)
  const store = await openStore(settings.databaseUrl)
  const calls = new Set(
    (await store.read.selectFrom('call_session').select('id').execute()).map(({ id }) => id),
  )
  const opened = (
    await store.read.selectFrom('audit_entry').select('call').where('action', '=', 'call.opened').execute()
  ).map(({ call }) => call)
  expect(acknowledged.length).toBeGreaterThan(KILLS / 2)
  for (const line of acknowledged) {
    const [key = '', callId = ''] = line.split(' ')
    expect(calls.has(callId), `acknowledged and lost: ${line}`).toBe(true)
    if (truth.has(key)) expect(truth.get(key)).toBe(callId)
  }
  expect(opened).toHaveLength(calls.size)
  expect(new Set(opened).size).toBe(calls.size)
  expect(calls.size).toBeLessThanOrEqual(pressed.length)
  await store.close()
  const parts = await openCommandStore(settings, Date.now)
  const report = await verifyStoredLog(
    parts.store,
    parts.vault,
    [parts.signing.verifier],
    settings.checkpointFile,
  )
  await parts.store.close()
  expect(report.findings).toEqual([])
}, 150_000)
