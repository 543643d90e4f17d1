import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, launch, type Running, runCommand, runScript } from './processes.ts'
import type { SwitchedOff } from './switched-off.ts'
import { compiledIn, copyTemplate, type Engine } from './templates.ts'

export type Staff = { username: string; name: string; role: string; password: string }
export type Guide = { id: string; card?: { knows: { what: string; answer: string }[] } }
export type Mail = {
  id: string
  messageId: string
  to: string[]
  subject: string
  text: string
  html: string
}

export type World = {
  console: string
  portal: string
  mailbox: string
  staff: (username: string) => Staff
  /** What a made-up caller can answer, by the label of the prompt. */
  answers: (guideId: string) => Record<string, string>
  /** Whose login can be opened again. */
  switchedOff: SwitchedOff
  mails: () => Promise<Mail[]>
  /**
   * The newest mail to an address, once there is one about this. The same file's earlier tests have mails of their own,
   * so a test that expects a second mail to an address says what it is about.
   */
  mailTo: (address: string, about?: RegExp) => Promise<Mail>
  /** The one-time address of the newest mail to an address, once it is another than those seen. */
  linkTo: (address: string, ...seen: string[]) => Promise<string>
  stopMail: () => Promise<void>
  startMail: () => Promise<void>
  /** Kills the server as a crash would, and starts it again. */
  crash: () => Promise<void>
  /** Moves the clocks of server and mailbox forward by so many minutes. */
  pass: (minutes: number) => Promise<void>
  desk: (...args: string[]) => string
  /** One statement on its database, beside the server. */
  sql: (text: string) => Promise<string>
  stop: () => Promise<void>
}

const prompts: Record<string, string> = {
  Name: 'Full name',
  'Birth date': 'Date of birth',
  MRN: 'Medical record number (MRN)',
  'ZIP code': 'ZIP code',
  Street: 'Street address',
  'Phone on file': 'Phone',
  'E-mail on file': 'Email',
  Clinician: 'Usual clinician',
  'Last visit': 'Month of the last visit',
}

const PATIENCE = 15_000
const aheadScript = new URL('./ahead.ts', import.meta.url).href

type Ports = Record<'console' | 'portal' | 'smtp' | 'mailbox' | 'bounces', number>
const freePorts = async (): Promise<Ports> => ({
  console: await freePort(),
  portal: await freePort(),
  smtp: await freePort(),
  mailbox: await freePort(),
  bounces: await freePort(),
})

/**
 * A clinic of its own: database, server, mail server, each a process.
 * @param given ports to listen on; free ones unless the addresses are to be seen
 */
export async function startWorld(engine: Engine, given?: Ports): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-e2e-'))
  const ports = given ?? (await freePorts())
  const env = {
    ...process.env,
    DEMO: 'true',
    DATA_DIR: dataDir,
    DATABASE_URL: await copyTemplate(engine, dataDir),
    CONSOLE_PORT: String(ports.console),
    PORTAL_PORT: String(ports.portal),
    SMTP_PORT: String(ports.smtp),
    MAILBOX_PORT: String(ports.mailbox),
    BOUNCE_PORT: String(ports.bounces),
    LOG_LEVEL: 'error',
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: compiledIn(),
  }
  const seeded = (name: string): unknown => JSON.parse(readFileSync(path.join(dataDir, name), 'utf8'))
  const demo = seeded('demo.json') as { staff: Staff[] }
  const guide = seeded('guide.json') as Guide[]
  let ahead = 0
  const start = (script: string): Promise<Running> =>
    launch(script, [], { ...env, E2E_AHEAD: String(ahead) }, ['--import', aheadScript])
  const startCatcher = (): Promise<Running> => start('catcher.ts')
  const startServer = (): Promise<Running> => start('server.ts')
  let [catcher, server] = await Promise.all([startCatcher(), startServer()])

  const mails = async (): Promise<Mail[]> => {
    const base = `http://127.0.0.1:${ports.mailbox}/api/messages`
    const { messages } = (await (await fetch(base)).json()) as { messages: { id: string }[] }
    return Promise.all(messages.map(async ({ id }) => (await fetch(`${base}/${id}`)).json() as Promise<Mail>))
  }
  return {
    console: `http://localhost:${ports.console}`,
    portal: `http://localhost:${ports.portal}`,
    mailbox: `http://localhost:${ports.mailbox}`,
    staff: (username) => demo.staff.find((s) => s.username === username) as Staff,
    answers(guideId) {
      const knows = guide.find(({ id }) => id === guideId)?.card?.knows ?? []
      return Object.fromEntries(
        knows.flatMap(({ what, answer }) => (prompts[what] ? [[prompts[what], answer]] : [])),
      )
    },
    switchedOff: seeded('switched-off.json') as SwitchedOff,
    mails,
    mailTo: (address, about = /./) =>
      polled(`mail for ${address} about ${about}`, async () =>
        (await mails()).find(({ to, subject }) => to.includes(address) && about.test(subject)),
      ),
    linkTo: (address, ...seen) =>
      polled(`link for ${address}`, async () => {
        const links = (await mails()).filter(({ to }) => to.includes(address)).map((mail) => linkIn(mail))
        return links.find((link) => link !== '' && !seen.includes(link))
      }),
    stopMail: () => catcher.stop('SIGKILL'),
    async startMail() {
      catcher = await startCatcher()
    },
    async crash() {
      await server.stop('SIGKILL')
      server = await startServer()
    },
    async pass(minutes) {
      ahead += minutes * 60_000
      const running = [server, catcher].filter(({ child }) => child.connected)
      await Promise.all(running.map((one) => moveClock(one, ahead)))
    },
    sql: (text) => runScript('run-sql.ts', [text], env),
    desk: (...args) => runCommand('../../server/src/commands/desk.ts', args, env),
    async stop() {
      await server.stop()
      await catcher.stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function polled<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`No ${what} within ${PATIENCE} ms`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function moveClock({ child }: Running, ahead: number): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', function moved(message) {
      if (message !== 'moved') return
      child.off('message', moved)
      resolve()
    })
    child.send({ ahead })
  })
}

/** The pages of the portal that a mail can open. */
type TokenPage = 'link' | 'not-me' | 'confirm' | 'new-address' | 'not-for-me' | 'stop-change'

/** The one-time address in a mail. */
export const linkIn = (mail: Mail, page: TokenPage = 'link'): string =>
  mail.text.split(/\s/).find((word) => word.includes(`/${page}#`)) ?? ''
