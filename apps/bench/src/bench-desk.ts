import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { consoleEndpoints } from '@portal-desk/contract'
import { openStore, type Store } from '@portal-desk/store'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'
import { Browser } from './browser.ts'
import { freePort } from './free-port.ts'
import { askDesk, startServer, stopServer } from './server-child.ts'

const PASSWORD = 'seven green umbrellas dancing'
const usernameOf = (n: number): string => `desk-${n}`

export type RunningServer = {
  console: string
  portal: string
  process: Awaited<ReturnType<typeof startServer>>
}
/** A clinic's server as a process of its own, its database, and so many people who may sign in. */
export type BenchDesk = {
  /** The bench's own way to the database: to lay out what nobody is timed for. */
  store: Store
  server: RunningServer
  /** A second server on the same database. */
  startAnother: () => Promise<RunningServer>
  /** A browser at which one of the staff is signed in. */
  signedIn: (n: number, at?: RunningServer) => Promise<Browser>
  username: (n: number) => string
  staffIds: readonly string[]
  password: string
  /** What the product keeps of that password; whoever has it is let in with it. */
  passwordHash: string
  close: () => Promise<void>
}

/**
 * @param before loaded into the server before it starts
 * @param prepare fills the database by the command line, while no server runs
 */
export async function benchDesk(
  engine: string,
  {
    staff,
    before,
    prepare,
  }: {
    staff: number
    before?: string
    prepare?: (env: NodeJS.ProcessEnv, folder: string) => Promise<unknown>
  },
): Promise<BenchDesk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-desk-'))
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  const url = postgres?.url ?? path.join(folder, 'desk.db')
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: url,
    CONSOLE_ORIGIN: 'https://desk.example.org',
    PORTAL_ORIGIN: 'https://portal.example.org',
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'silent',
    NODE_OPTIONS: '',
  }
  const running: RunningServer[] = []
  const start = async (): Promise<RunningServer> => {
    const [consolePort, portalPort] = [await freePort(), await freePort()]
    const ports = { CONSOLE_PORT: consolePort, PORTAL_PORT: portalPort }
    const child = await startServer({ ...env, ...ports }, before ? { before } : {})
    const at = (port: string): string => `http://127.0.0.1:${port}`
    const server = { console: at(consolePort), portal: at(portalPort), process: child }
    running.push(server)
    return server
  }
  let store: Store | undefined
  const close = async (): Promise<void> => {
    await Promise.all(running.map(({ process }) => stopServer(process)))
    await store?.close()
    postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await prepare?.(env, folder)
    const name = ['--name', 'Desk Nought', '--role', 'agent']
    const said = await askDesk(['staff', 'add', usernameOf(0), ...name], env)
    const server = await start()
    store = await openStore(url)
    const passwordHash = await chosen(store, server, /: (\S+)\n/.exec(said)?.[1] ?? '')
    const staffIds = await addColleagues(store, staff)
    const signedIn = async (n: number, at = server): Promise<Browser> => {
      const browser = new Browser(at.console)
      await browser.open()
      await browser.call(consoleEndpoints.signInStaff, {
        body: { username: usernameOf(n), password: PASSWORD },
      })
      return browser
    }
    const own = { store, server, startAnother: start, signedIn, username: usernameOf, staffIds, close }
    return { ...own, password: PASSWORD, passwordHash }
  } catch (error) {
    await close()
    throw error
  }
}

/** The first one chooses a password with the one-time code; gives what is kept of it. */
async function chosen(store: Store, server: RunningServer, code: string): Promise<string> {
  const browser = new Browser(server.console)
  await browser.open()
  const body = { username: usernameOf(0), code, password: PASSWORD }
  const { result } = await browser.call(consoleEndpoints.chooseStaffPassword, { body })
  browser.close()
  if (result !== 'saved') throw new Error('The password of the bench is refused.')
  const row = await store.read.selectFrom('staff').select('password_hash').executeTakeFirstOrThrow()
  return row.password_hash ?? ''
}

/** All the others have the same password, and so the same hash: two hundred first sign-ins are no matter of a bench. */
async function addColleagues(store: Store, staff: number): Promise<string[]> {
  const first = await store.read.selectFrom('staff').selectAll().executeTakeFirstOrThrow()
  const rows = Array.from({ length: staff - 1 }, (_, i) => ({
    ...first,
    id: `bench-staff-${i + 1}`,
    username: usernameOf(i + 1),
    name: `Desk ${i + 1}`,
  }))
  if (rows.length > 0) await store.write.insertInto('staff').values(rows).execute()
  return [first, ...rows].map(({ id }) => id)
}
