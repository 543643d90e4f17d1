import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { consoleEndpoints, portalEndpoints } from '@portal-desk/contract'
import type { PatientRecord, Role } from '@portal-desk/domain'
import { type Committed, importBatch, inOwnTransaction, ownContext, type Unit } from '@portal-desk/store'
import pino from 'pino'
import { consoleApp } from '../src/console-app.ts'
import { createDesk, type RunningDesk } from '../src/create-desk.ts'
import { sha256Hex } from '../src/crypto.ts'
import { startMailbox } from '../src/mailbox/start-mailbox.ts'
import { portalApp } from '../src/portal-app.ts'
import { unfinished } from '../src/recover/off-the-request.ts'
import { readSettings } from '../src/settings/settings.ts'
import { trainingBeside } from '../src/training/training-beside.ts'
import { TestClient } from './client.ts'
import { type TestClock, testClock } from './clock.ts'
import { databaseWithTables, type Engine } from './engines.ts'

export type Mail = { to: string[]; subject: string; text: string }
export type World = {
  desk: RunningDesk
  clock: TestClock
  console: string
  portal: string
  /** Signs a member of staff in, in a browser of their own. */
  staff: (username?: string) => Promise<TestClient>
  /** A patient's browser. */
  visitor: () => Promise<TestClient>
  /** Sends what is queued and gives all mails so far, oldest first. */
  mails: () => Promise<Mail[]>
  /** The token of the newest mailed link. */
  newestToken: () => Promise<string>
  /** The token of “this wasn’t me” in the newest mail that has one. */
  newestReport: () => Promise<string>
  /** The token of the newest number-matching link. */
  newestConfirmation: () => Promise<string>
  /** One transaction by nobody in particular. */
  act: (run: (unit: Unit) => Promise<void>) => Promise<Committed<null>>
  addPatients: (...records: PatientRecord[]) => Promise<string[]>
  /** Actions of the audit trail, oldest first. */
  trail: (patientId?: string) => Promise<string[]>
  /** Where the command line finds this desk. */
  env: Record<string, string>
  stop: () => Promise<void>
}
/** Nobody attacks these passwords, and at their real price they took a sixth of the tests' time. */
const LIGHT_HASH = { memoryCost: 8, timeCost: 1 }
export const PASSWORD = 'correct horse battery staple'
export const CHOSEN = 'seven green umbrellas dancing'
export { consoleEndpoints, portalEndpoints }

const people: [string, string, Role][] = [
  ['marta', 'Marta Lindqvist', 'agent'],
  ['devon', 'Devon Achterberg', 'senior-agent'],
  ['ines', 'Ines Calloway', 'supervisor'],
  ['ruth', 'Ruth Abernathy', 'privacy-officer'],
  ['kenji', 'Kenji Morrow', 'administrator'],
]

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** A whole desk on one engine: real database, real HTTP, real SMTP; only the clock stands still. */
export async function startWorld(
  engine: Engine,
  options: {
    smtpUrl?: string /** Leads the database's address elsewhere first. */
    via?: (url: string) => string
    /** Whose word about a browser's address is taken. */
    proxies?: string
    /** Opens the door for a mail provider's news. */
    mailHookSecret?: string
    /** Passwords are hashed as in use, where the time it takes is looked at. */
    realHashes?: boolean
  } = {},
): Promise<World> {
  const { url: direct, dataDir } = await databaseWithTables(engine)
  const url = options.via?.(direct) ?? direct
  const clock = testClock()
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 })
  const settings = {
    ...readSettings({
      DEMO: 'true',
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      TRUSTED_PROXIES: options.proxies ?? '',
      ...(options.mailHookSecret ? { MAIL_HOOK_SECRET: options.mailHookSecret } : {}),
      SMTP_URL: options.smtpUrl ?? `smtp://127.0.0.1:${mailbox.smtpPort}`,
    }),
  }
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' })
  const desk = await createDesk(settings, clock.now, log, {
    trainingBeside,
    ...(options.realHashes ? {} : { hashCost: LIGHT_HASH }),
  })
  const servers = [
    consoleApp(desk, undefined).listen(0, '127.0.0.1'),
    portalApp(desk, undefined).listen(0, '127.0.0.1'),
  ]
  await Promise.all(
    servers.map(
      (s) => new Promise((resolve) => (s.listening ? resolve(null) : s.once('listening', resolve))),
    ),
  )
  const [console_, portal] = servers.map((s) => `http://127.0.0.1:${portOf(s)}`) as [string, string]
  desk.outbox?.start()
  const act: World['act'] = (run) =>
    inOwnTransaction(
      { store: desk.store, vault: desk.vault, house: desk.house() },
      ownContext('test', clock.now(), 'test', 'test'),
      run,
    )
  await addStaff(desk, act)

  const mails = async (): Promise<Mail[]> => {
    await unfinished()
    desk.mail.kick()
    for (let i = 0; i < 200; i++) {
      const waiting = await desk.store.read
        .selectFrom('outbox_message')
        .select('id')
        .where('ended_at', 'is', null)
        .where('state', 'in', ['queued', 'sending'])
        .execute()
      if (waiting.length === 0) break
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    const list = (await (await fetch(`http://127.0.0.1:${mailbox.httpPort}/api/messages`)).json()) as {
      messages: { id: string }[]
    }
    const all = await Promise.all(
      list.messages.map(
        async ({ id }) =>
          (await fetch(`http://127.0.0.1:${mailbox.httpPort}/api/messages/${id}`)).json() as Promise<Mail>,
      ),
    )
    return all.reverse()
  }

  const newestOf = async (page: 'link' | 'not-me' | 'confirm'): Promise<string> => {
    const token = new RegExp(`/${page}#([A-Za-z0-9_-]{20,})`)
    return (await mails()).flatMap((mail) => token.exec(mail.text)?.[1] ?? []).at(-1) ?? ''
  }

  return {
    desk,
    clock,
    console: console_,
    portal,
    env: { DATABASE_URL: url, DATA_DIR: dataDir, NODE_OPTIONS: '' },
    async staff(username = 'marta') {
      const client = new TestClient(console_)
      await client.open()
      const answer = await client.call(consoleEndpoints.signInStaff, {
        body: { username, password: PASSWORD },
      })
      if (answer.status !== 200) throw new Error(`sign-in: ${JSON.stringify(answer.body)}`)
      return client
    },
    async visitor() {
      const client = new TestClient(portal)
      await client.open()
      return client
    },
    mails,
    act,
    newestToken: () => newestOf('link'),
    newestReport: () => newestOf('not-me'),
    newestConfirmation: () => newestOf('confirm'),
    async addPatients(...records) {
      const incoming = records.map((record) => ({ record, hash: sha256Hex(JSON.stringify(record)) }))
      let added: string[] = []
      await act(async ({ tx, context, record }) => {
        const { patientIds } = await importBatch(
          tx,
          desk.store.dialect,
          desk.vault,
          incoming,
          context.now,
          true,
        )
        added = patientIds
        record({ action: 'import.batch', outcome: 'done' })
      })
      return added
    },
    async trail(patientId) {
      let query = desk.store.read.selectFrom('audit_entry').select(['action', 'outcome']).orderBy('idx')
      if (patientId) query = query.where('patient', '=', patientId)
      const rows = await query.execute()
      return rows.map((row) => (row.outcome === 'refused' ? `${row.action}!` : row.action))
    },
    async stop() {
      await unfinished()
      await Promise.all(
        servers.map((s) => {
          s.closeAllConnections()
          return new Promise((resolve) => s.close(resolve))
        }),
      )
      await desk.close()
      await mailbox.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function addStaff(desk: RunningDesk, act: World['act']): Promise<void> {
  const hash = await desk.passwords.hash(PASSWORD)
  await act(async (unit) => {
    await unit.tx
      .insertInto('staff')
      .values(
        people.map(([username, name, role]) => ({
          id: `staff-${username}`,
          username,
          name,
          role,
          active: 1 as const,
          password_hash: hash,
          demo: 0 as const,
          created_at: desk.now(),
          version: 1,
        })),
      )
      .execute()
    unit.record({ action: 'staff.added', outcome: 'done' })
  })
}
