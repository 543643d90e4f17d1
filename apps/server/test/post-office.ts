import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { renderMail } from '@portal-desk/mail'
import type { OutboxPort } from '../src/outbox/outbox-port.ts'
import { createSmtp } from '../src/outbox/smtp.ts'
import { createStoreOutbox } from '../src/outbox/store-outbox.ts'
import { mailServer, type TestServer } from '../src/outbox/test-mail-server.ts'
import { createOutboxWorker, type OutboxWorker } from '../src/outbox/worker.ts'
import { cellsOf } from './cells.ts'
import type { TestClient } from './client.ts'
import { type Engine, engines } from './engines.ts'
import { maria } from './people.ts'
import { verifiedCall } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

export { engines, mailServer, type TestServer }
export const MINUTE = 60_000
const LEASE = 2 * MINUTE

/** A port on which nobody listens. */
const silentPort = (): Promise<number> =>
  new Promise((resolve) => {
    // Below those that the system hands out: one of them would soon be somebody else's, in a test beside this one.
    const port = randomInt(20_000, 32_000)
    const server = createServer()
      .once('error', () => resolve(silentPort()))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })

/** A mail worker of its own over the world's database, which looks again soon; `over` makes its store fail. */
export function carrier(world: World, url: string, over: Partial<OutboxPort> = {}): OutboxWorker {
  const { desk } = world
  return createOutboxWorker({
    port: { ...createStoreOutbox(desk), ...over },
    smtp: createSmtp({
      url,
      sender: {
        name: 'The clinic',
        address: 'no-reply@portal.example.org',
        host: 'portal.example.org',
        returnPath: (id) => `bounce.${id}@portal.example.org`,
      },
      plainAllowed: true,
    }),
    render: (mail) => renderMail(mail.template, mail.params as never, desk.house().clinic, mail.language),
    now: desk.now,
    log: desk.log,
    pollEvery: 20,
    probeEvery: 20,
    lease: LEASE,
  })
}

/** Waits until something is so; fails by the test's own time limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
}

export type Waiting = { world: World; marta: TestClient; callId: string; port: number; patientId: string }

/** An invitation that was pressed while the mail server is dead, and nobody carries mail. */
export async function invitedInSilence(engine: Engine): Promise<Waiting> {
  const port = await silentPort()
  const world = await startWorld(engine, { smtpUrl: `smtp://127.0.0.1:${port}` })
  const [patientId = ''] = await world.addPatients(maria())
  const marta = await world.staff()
  const callId = await verifiedCall(marta)
  const pressed = await marta.call(api.applyRemedy, {
    params: { callId },
    body: { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: false } },
  })
  if (pressed.status !== 200) throw new Error(JSON.stringify(pressed.body))
  await until(() => world.desk.mail.state().state === 'not-answering')
  await world.desk.outbox?.stop()
  await until(async () => (await row(world)).state === 'queued')
  return { world, marta, callId, port, patientId }
}

export const row = (world: World) =>
  world.desk.store.read.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
export const link = (world: World) =>
  world.desk.store.read.selectFrom('access_link').selectAll().executeTakeFirstOrThrow()

/** Everything that stands in the database, as one text. */
export const wholeDatabase = async (world: World): Promise<string> =>
  [...(await cellsOf(world.desk.store))]
    // A checkpoint is signed when its second has come, whatever happens beside it.
    .filter(([place]) => !place.startsWith('audit_checkpoint.'))
    .map(([, text]) => text)
    .join('\n')

/** The token in a mail as it went over the wire. */
export function tokenOf(raw: string): string {
  const text = raw.replaceAll(/=\r\n/g, '').replaceAll('=23', '#').replaceAll('=3D', '=')
  return /\/link#([A-Za-z0-9_-]{20,})/.exec(text)?.[1] ?? ''
}
