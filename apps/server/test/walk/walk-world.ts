import { sql } from 'kysely'
import { unfinished } from '../../src/recover/off-the-request.ts'
import { TestClient } from '../client.ts'
import type { Engine } from '../engines.ts'
import { john, maria } from '../people.ts'
import { consoleEndpoints as api, type Mail, PASSWORD, startWorld, type World } from '../world.ts'

/** A browser at the desk that remembers every word it was answered. */
class HeardClient extends TestClient {
  readonly #heard: string[]
  constructor(base: string, heard: string[]) {
    super(base)
    this.#heard = heard
  }
  override async raw(...ask: Parameters<TestClient['raw']>): Promise<Response> {
    const response = await super.raw(...ask)
    this.#heard.push(await response.clone().text())
    return response
  }
}

/** The real desk that a walk plays on, and what it has shown so far. */
export type Real = {
  world: World
  heard: string[]
  mails: Mail[]
  /** How many mails were queued when it was last looked. */
  queued: number
  /** Somebody at the desk, signed in. */
  agent: (username?: string) => Promise<TestClient>
  visitor: TestClient
  stop: () => Promise<void>
}

export async function startWalk(engine: Engine): Promise<Real> {
  const world = await startWorld(engine)
  await world.addPatients(maria(), john())
  return walkOn(world)
}

/** Listens to what is said at a desk from now on. */
export async function walkOn(world: World): Promise<Real> {
  const heard: string[] = []
  const signedIn = new Map<string, { client: TestClient; at: number }>()
  return {
    world,
    heard,
    mails: [],
    queued: 0,
    async agent(username = 'marta') {
      const before = signedIn.get(username)
      if (before && world.clock.now() - before.at < 10 * 60_000) return before.client
      const client = new HeardClient(world.console, heard)
      await client.open()
      const { status } = await client.call(api.signInStaff, { body: { username, password: PASSWORD } })
      if (status !== 200) throw new Error('nobody at the desk')
      signedIn.set(username, { client, at: world.clock.now() })
      return client
    },
    visitor: await world.visitor(),
    stop: () => world.stop(),
  }
}

/** Sends what is queued; answers the mails that are new since the last look. */
export async function newMails(real: Real): Promise<Mail[]> {
  await unfinished()
  const { n } = await real.world.desk.store.read
    .selectFrom('outbox_message')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  if (Number(n) === real.queued) return []
  real.queued = Number(n)
  const all = await real.world.mails()
  const fresh = all.slice(real.mails.length)
  real.mails = all
  return fresh
}

const watched = [
  'patient',
  'patient_contact',
  'portal_account',
  'access_link',
  'outbox_message',
  'call_session',
  'verification',
  'approval',
  'temporary_login',
  'contact_change',
  'flag',
  'inactive_report',
  'possible_duplicate',
  'duplicate_flag',
  'consolidation',
  'chart_merge',
  'staff',
]

/** Every row whose change needs an entry, as one text, and how many entries there are. */
export async function picture({ world }: Real): Promise<{ rows: string; entries: number }> {
  await unfinished()
  const { read } = world.desk.store
  const texts: string[] = []
  for (const table of watched) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(read)
    texts.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`).sort())
  }
  const { next } = await read.selectFrom('audit_seq').select('next').executeTakeFirstOrThrow()
  return { rows: texts.join('\n'), entries: next }
}
