import { type ChildProcess, fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Endpoint } from '@portal-desk/contract'
import type { PatientRecord } from '@portal-desk/domain'
import { openStore } from '@portal-desk/store'
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

/** A database with the people of the demo, a mailbox that catches what is sent, and how a server on them is started. */
export type ServerPlace = {
  settings: Settings
  env: NodeJS.ProcessEnv
  mailbox: Mailbox
  /** Passwords of the demo's people, by username. */
  passwords: Record<string, string>
  clearAway: () => Promise<void>
}

export async function serverPlace(engine: Engine): Promise<ServerPlace> {
  const { dataDir, url } = await freshDatabase(engine)
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 })
  const given = {
    DEMO: 'true',
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    ...(await ownPorts()),
    SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    LOG_LEVEL: 'silent',
    // What was compiled once is not compiled thirty times.
    NODE_COMPILE_CACHE: path.join(dataDir, 'compiled'),
  }
  const settings = readSettings(given)
  const staff = await prepareDemo(settings, Date.now())
  return {
    settings,
    env: { ...process.env, ...given, NODE_OPTIONS: '' },
    mailbox,
    passwords: Object.fromEntries(staff.map(({ username, password }) => [username, password])),
    async clearAway() {
      await mailbox.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Ports that only one server can have. */
export const ownPorts = async () => ({
  CONSOLE_PORT: String(await freePort()),
  PORTAL_PORT: String(await freePort()),
  BOUNCE_PORT: String(await freePort()),
})

/** Starts a server as a process of its own, and waits until it is ready. */
export function launch(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  // Why it did not start, such as pages that are not built, is to be read.
  const child = fork(main, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.on('message', () => resolve(child))
    child.on('exit', () => reject(new Error('the server did not start')))
  })
}

export const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** An agent at the console of the server that the place's own ports lead to, or of another. */
export async function signedIn(
  { settings, passwords }: ServerPlace,
  base = settings.consoleOrigin.replace('localhost', '127.0.0.1'),
  username = 'marta',
): Promise<TestClient> {
  const client = new TestClient(base)
  await client.open()
  await client.call(api.signInStaff, { body: { username, password: passwords[username] ?? '' } })
  return client
}

export type Press = { key: string; endpoint: Endpoint; params: object; body: object }

/** Presses once more with the key of the first time; gives what was answered, but for the reference of a refusal. */
export async function press(client: TestClient, { key, endpoint, params, body }: Press): Promise<string> {
  const ask = { key, params: params as never, body: body as never }
  const answered = await client.call(endpoint, ask)
  const { ref: _, ...told } = (answered.problem ?? answered.body) as { ref?: string }
  return `${answered.status} ${JSON.stringify(answered.problem?.refusal ?? told)}`
}

/** Somebody who can be invited, and what is typed to find them. */
export type Invitable = { patientId: string; text: string }

/** People who can be invited: named, with an address on file and no account. */
export async function invitable({ settings }: ServerPlace): Promise<Invitable[]> {
  const store = await openStore(settings.databaseUrl)
  const rows = await store.read
    .selectFrom('patient as p')
    .leftJoin('portal_account as a', 'a.patient_id', 'p.id')
    .select(['p.id', 'p.record', 'p.mrn'])
    .where('a.id', 'is', null)
    .where('p.deceased', '=', 0)
    .where('p.mrn', 'is not', null)
    .where('p.birth_date', 'is not', null)
    .limit(400)
    .execute()
  await store.close()
  return rows.flatMap(({ id, record, mrn }) => {
    const { names, contacts, birthDate } = JSON.parse(record) as PatientRecord
    const { family, given = [] } = names.find(({ use }) => use === 'current') ?? {}
    return family && contacts.some(({ kind }) => kind === 'email')
      ? [{ patientId: id, text: `${given[0] ?? ''} ${family} ${birthDate ?? ''} ${mrn ?? ''}` }]
      : []
  })
}

/** What the verifier of the audit trail finds wrong, with the checkpoints outside the database. */
export async function findingsIn({ settings }: ServerPlace) {
  const { store, vault, signing } = await openOwnStore(settings, Date.now)
  const report = await verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
  await store.close()
  return report.findings
}
