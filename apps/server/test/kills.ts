import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Endpoint } from '@portal-desk/contract'
import type { PatientRecord } from '@portal-desk/domain'
import { openStore } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { prepareDemo } from '../src/demo/prepare-demo.ts'
import { freePort } from '../src/dev/free-port.ts'
import { type Mailbox, startMailbox } from '../src/mailbox/start-mailbox.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { readSettings, type Settings } from '../src/settings/settings.ts'
import { TestClient } from './client.ts'
import { type Engine, freshDatabase } from './engines.ts'
import { consoleEndpoints as api } from './world.ts'

const main = path.resolve(import.meta.dirname, '../src/main.ts')
let dataDir: string
let settings: Settings
let env: NodeJS.ProcessEnv
let mailbox: Mailbox
let password: string

async function setUp(engine: Engine): Promise<void> {
  const fresh = await freshDatabase(engine)
  dataDir = fresh.dataDir
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 })
  const given = {
    DEMO: 'true',
    DATA_DIR: dataDir,
    DATABASE_URL: fresh.url,
    CONSOLE_PORT: String(await freePort()),
    PORTAL_PORT: String(await freePort()),
    BOUNCE_PORT: String(await freePort()),
    SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    LOG_LEVEL: 'silent',
    // What was compiled once is not compiled thirty times.
    NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
  }
  settings = readSettings(given)
  env = { ...process.env, ...given, NODE_OPTIONS: '' }
  password = (await prepareDemo(settings)).find(({ username }) => username === 'marta')?.password ?? ''
}
async function clearAway(): Promise<void> {
  await mailbox.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

function launch(): Promise<ChildProcess> {
  // Why it did not start, such as pages that are not built, is to be read.
  const child = fork(main, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
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

type Pressed = { key: string; endpoint: Endpoint; params: object; body: object; answer?: string }
const desk = (): TestClient => new TestClient(settings.consoleOrigin.replace('localhost', '127.0.0.1'))

async function signedIn(): Promise<TestClient> {
  const client = desk()
  await client.open()
  await client.call(api.signInStaff, { body: { username: 'marta', password } })
  return client
}

/** Presses once more with the key of the first time; gives what was answered, but for the reference of a refusal. */
async function press(client: TestClient, { key, endpoint, params, body }: Pressed): Promise<string> {
  const ask = { key, params: params as never, body: body as never }
  const answered = await client.call(endpoint, ask)
  const { ref: _, ...told } = (answered.problem ?? answered.body) as { ref?: string }
  return `${answered.status} ${JSON.stringify(answered.problem?.refusal ?? told)}`
}

/** People who can be invited: named, with an address on file and no account. */
async function invitable(): Promise<string[]> {
  const store = await openStore(settings.databaseUrl)
  const rows = await store.read
    .selectFrom('patient as p')
    .leftJoin('portal_account as a', 'a.patient_id', 'p.id')
    .select(['p.record', 'p.mrn'])
    .where('a.id', 'is', null)
    .where('p.deceased', '=', 0)
    .where('p.mrn', 'is not', null)
    .where('p.birth_date', 'is not', null)
    .limit(400)
    .execute()
  await store.close()
  return rows.flatMap(({ record, mrn }) => {
    const { names, contacts, birthDate } = JSON.parse(record) as PatientRecord
    const { family, given = [] } = names.find(({ use }) => use === 'current') ?? {}
    return family && contacts.some(({ kind }) => kind === 'email')
      ? [`${given[0] ?? ''} ${family} ${birthDate ?? ''} ${mrn ?? ''}`]
      : []
  })
}

/** A server that is killed at random, so many times: each engine has a file of its own, so that both run at once. */
export const killAtRandom = (engine: Engine, kills: number) =>
  describe(`on ${engine}, ${kills} kills at random in scripted calls`, () => {
    beforeAll(() => setUp(engine), 60_000)
    afterAll(clearAway)

    test('T2 T8 nothing acknowledged is lost, nothing doubled, the log verifies', async () => {
      const people = await invitable()
      const first = await launch()
      first.removeAllListeners('exit')
      first.kill('SIGTERM')
      await once(first, 'exit')
      let server = await launch()
      const pressed: Pressed[] = []
      for (let n = 0; n < kills; n++) {
        const over = { killed: false }
        const client = await signedIn()
        // Counted in presses, so that a slow machine gets as far as a quick one; then at any point of the one under way.
        const last = pressed.length + 1 + ((n * 7) % 12)
        let reached = (): void => {}
        const doom = new Promise<void>((resolve) => {
          reached = resolve
        })
          .then(() => new Promise((resolve) => setTimeout(resolve, (n * 13) % 40)))
          .then(() => {
            over.killed = true
            return kill(server)
          })
        // One call after the other, as fast as it goes, each press with a key of its own, until the server dies.
        const work = (async () => {
          const step = async (endpoint: Endpoint, params: object, body: object) => {
            const one: Pressed = { key: `kill-${n}-press-${pressed.length}-0000`, endpoint, params, body }
            pressed.push(one)
            if (pressed.length === last) reached()
            one.answer = await press(client, one)
            return JSON.parse(one.answer.slice(4)) as Record<string, string> & {
              hits?: { patientId: string }[]
            }
          }
          while (!over.killed) {
            const text = people[pressed.length % people.length] ?? ''
            const params = { callId: (await step(api.openCall, {}, { channel: 'counter' }))['callId'] ?? '' }
            const found = await step(api.searchPatients, {}, { ...params, text })
            const patientId = found.hits?.[0]?.patientId ?? 'nobody-at-all'
            await step(api.chooseRecord, params, { patientId, searchText: text })
            await step(api.recordPhotoId, params, { document: 'passport', sure: true })
            const input = { reason: 'first-time', confirm: true }
            await step(api.applyRemedy, params, { remedy: 'resend-invitation', input })
            await step(api.closeCall, params, { disposition: 'sent-and-waiting' })
          }
        })()
          .catch(() => undefined)
          .finally(reached)
        await doom
        await work
        server = await launch()
      }
      // The same press after the crash gives the truth: what was done, or it is done now, once.
      const client = await signedIn()
      const again = pressed.filter(({ endpoint }) => endpoint !== api.searchPatients)
      for (const one of again.filter(({ answer }) => answer === undefined)) {
        const now = await press(client, one)
        expect([one.key, await press(client, one)]).toEqual([one.key, now])
      }
      for (const one of again.filter(({ answer }) => answer?.startsWith('20')).slice(-120))
        expect([one.key, await press(client, one)]).toEqual([one.key, one.answer])
      await kill(server)

      const store = await openStore(settings.databaseUrl)
      const opened = await store.read.selectFrom('call_session').select(['id', 'disposition']).execute()
      const sent = await store.read
        .selectFrom('outbox_message')
        .select('call_id')
        .where('call_id', 'is not', null)
        .where('template', '=', 'invitation')
        .execute()
      const acknowledged = (endpoint: Endpoint) =>
        pressed.filter((one) => one.endpoint === endpoint && /^20/.test(one.answer ?? ''))
      expect(acknowledged(api.applyRemedy).length).toBeGreaterThan(kills / 6)
      const callsOf = (one: Pressed) => (one.params as { callId: string }).callId
      const ofThisTest = new Set(pressed.map(callsOf))
      for (const one of acknowledged(api.openCall)) {
        const { callId } = JSON.parse(one.answer?.slice(4) ?? '{}') as { callId: string }
        expect(opened.filter(({ id }) => id === callId)).toHaveLength(1)
      }
      for (const one of acknowledged(api.closeCall))
        expect(opened.find(({ id }) => id === callsOf(one))?.disposition).toBe('sent-and-waiting')
      for (const one of acknowledged(api.applyRemedy))
        expect(sent.filter(({ call_id }) => call_id === callsOf(one))).toHaveLength(1)
      const mailed = sent.filter(({ call_id }) => ofThisTest.has(call_id ?? ''))
      expect(new Set(mailed.map(({ call_id }) => call_id)).size).toBe(mailed.length)
      await store.close()

      const parts = await openOwnStore(settings, Date.now)
      const report = await verifyStoredLog(
        parts.store,
        parts.vault,
        [parts.signing.verifier],
        settings.checkpointFile,
      )
      await parts.store.close()
      expect(report.findings).toEqual([])
    }, 300_000)
  })
