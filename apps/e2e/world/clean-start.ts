import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, runCommand, runScript } from './processes.ts'
import { type Engine, emptyDatabase } from './templates.ts'
import type { Staff } from './world.ts'

export type CleanStart = {
  console: string
  portal: string
  mailbox: string
  staff: (username: string) => Staff
  desk: (...args: string[]) => string
  /** Every mail so far, byte for byte as it came in over SMTP. */
  sources: () => Promise<string[]>
  /** Lines of the server's log so far. */
  log: () => string[]
  /** The columns of the database in which each word stands. */
  columnsWith: (words: readonly string[]) => Promise<Record<string, string[]>>
  /** Ends everything; then gives what is left on the disk: name and bytes of each file. */
  stop: () => Promise<[name: string, bytes: Buffer][]>
}

const start = path.resolve(import.meta.dirname, '../../server/src/start.ts')

/** What `start` makes of an empty folder and an empty database, with the most talkative log there is. */
export async function startClean(engine: Engine): Promise<CleanStart> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-clean-'))
  const [consolePort, portalPort, smtpPort, httpPort, bouncePort] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ])
  const env = {
    ...process.env,
    DEMO: 'true',
    DATA_DIR: dataDir,
    DATABASE_URL: await emptyDatabase(engine, dataDir),
    CONSOLE_PORT: String(consolePort),
    PORTAL_PORT: String(portalPort),
    SMTP_PORT: String(smtpPort),
    BOUNCE_PORT: String(bouncePort),
    MAILBOX_PORT: String(httpPort),
    LOG_LEVEL: 'debug',
    NODE_OPTIONS: '',
  }
  const child = fork(start, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk
    })
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const file = path.join(dataDir, 'demo.json')
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const demo = JSON.parse(readFileSync(file, 'utf8')) as { staff: Staff[] }
  const mailbox = `http://localhost:${httpPort}`
  return {
    console: `http://localhost:${consolePort}`,
    portal: `http://localhost:${portalPort}`,
    mailbox,
    staff: (username) => demo.staff.find((s) => s.username === username) as Staff,
    desk: (...args) => runCommand('../../server/src/commands/desk.ts', args, env),
    async sources() {
      const { messages } = (await (await fetch(`${mailbox}/api/messages`)).json()) as {
        messages: { id: string }[]
      }
      return Promise.all(
        messages.map(async ({ id }) => (await fetch(`${mailbox}/messages/${id}/source`)).text()),
      )
    },
    log: () => said.split('\n').filter((line) => line.startsWith('{')),
    async columnsWith(words) {
      const { columns, found } = JSON.parse(await runScript('find-in-columns.ts', [...words], env))
      if (columns < 50) throw new Error(`only ${columns} columns were read`)
      return found
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      if (!existsSync(dataDir)) return []
      const left = readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name, parentPath }): [string, Buffer] => [name, readFileSync(path.join(parentPath, name))])
      rmSync(dataDir, { recursive: true, force: true })
      return left
    },
  }
}
