import fc from 'fast-check'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeReport } from '../src/mailbox/write-report.ts'
import { type BounceMailbox, openBounceMailbox } from '../src/outbox/bounces/bounce-mailbox.ts'
import { mutatedReports } from '../src/outbox/bounces/test-reports.ts'
import { createVerp } from '../src/outbox/bounces/verp.ts'
import { drawn } from './drawn.ts'
import { engines } from './engines.ts'
import { link, row, wholeDatabase } from './post-office.ts'
import { deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const DOMAIN = 'portal.example.org'

/** Hands one message to the mailbox as a mail server would; the answer, or the refusal's code. */
function deliver(port: number, to: string[], raw: Buffer, from = ''): Promise<string | number> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true })
  return new Promise((resolve, reject) => {
    connection.once('error', reject)
    connection.connect(() =>
      connection.send({ from, to }, raw, (error, info) => {
        connection.quit()
        const code = (error as (Error & { responseCode?: number }) | null)?.responseCode
        return error ? resolve(code ?? error.message) : resolve(String(info?.response))
      }),
    )
  })
}

describe.each(engines)('the mailbox for bounces on %s', (engine) => {
  let world: World
  let mailbox: BounceMailbox
  let id: string
  let returnPath: string
  beforeEach(async () => {
    const begun = await deskWithMaria(engine)
    world = begun.world
    const callId = await verifiedCall(begun.marta)
    await begun.marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    await world.mails()
    id = (await row(world)).id
    returnPath = createVerp(world.desk.vault, DOMAIN).returnPath(id)
    mailbox = await openBounceMailbox(world.desk, 0, '127.0.0.1')
  })
  afterEach(async () => {
    await mailbox.stop()
    await world.stop()
  })
  const parts = () => ({
    to: returnPath,
    about: 'maria.garcia@example.org',
    original: Buffer.from('Subject: x\r\n\r\nx'),
    at: world.clock.now(),
  })
  const unknown = () =>
    writeReport(
      { kind: 'status', action: 'failed', status: '5.1.1', said: '550 5.1.1 no such mailbox' },
      parts(),
    )

  test('M3 what comes to the return path of a mail ends its link', async () => {
    expect(await deliver(mailbox.port, [returnPath], unknown())).toMatch(/^250/)
    expect(await row(world)).toMatchObject({ state: 'bounced', report: 'hard' })
    expect(await link(world)).toMatchObject({ end_kind: 'revoked', revoke_reason: 'bounced' })
    expect((await world.trail()).slice(-2)).toEqual(['mail.bounced', 'link.revoked'])
  })

  test('M3 a wrong keyed hash, a stranger’s address: refused, noted, nothing changes', async () => {
    const forged = returnPath.replace(/.@/, (end) => (end === 'A@' ? 'B@' : 'A@'))
    expect(await deliver(mailbox.port, [forged], unknown())).toBe(550)
    expect(await deliver(mailbox.port, ['someone@elsewhere.example'], unknown())).toBe(550)
    expect(await row(world)).toMatchObject({ state: 'handed-over' })
    expect(await link(world)).toMatchObject({ end_kind: null })
    expect((await world.trail()).filter((one) => one === 'request.refused!')).not.toHaveLength(0)
  })

  test('edge case 14 an out-of-office is taken and changes nothing', async () => {
    const before = await wholeDatabase(world)
    const away = writeReport({ kind: 'auto-reply' }, parts())
    expect(await deliver(mailbox.port, [returnPath], away)).toMatch(/^250/)
    expect(await wholeDatabase(world)).toBe(before)
  })

  test('S25 more than a mebibyte is refused', async () => {
    const big = Buffer.concat([unknown(), Buffer.alloc(1024 * 1024, 'x\r\n')])
    expect(await deliver(mailbox.port, [returnPath], big)).toBe(552)
    expect(await row(world)).toMatchObject({ state: 'handed-over' })
  })

  test('audit.md on a log that is not whole nothing is written; whoever brought it comes again', async () => {
    world.desk.logIsWhole = () => false
    expect(await deliver(mailbox.port, [returnPath], unknown())).toBe(451)
    expect(await row(world)).toMatchObject({ state: 'handed-over' })
  })

  test('M3 mutated reports: none ends the mailbox, and only the state of this mail, its link, contact and suppression change', async () => {
    const others = async () => {
      const { store } = world.desk
      const patients = await store.read.selectFrom('patient').selectAll().execute()
      const staff = await store.read.selectFrom('staff').selectAll().execute()
      const accounts = await store.read.selectFrom('portal_account').selectAll().execute()
      const calls = await store.read.selectFrom('call_session').selectAll().execute()
      const mails = await store.read.selectFrom('outbox_message').select(['id', 'template']).execute()
      return JSON.stringify([patients, staff, accounts.map(({ contact: _, ...rest }) => rest), calls, mails])
    }
    const before = await others()
    await fc.assert(
      fc.asyncProperty(mutatedReports(parts()), async (source) => {
        expect(await deliver(mailbox.port, [returnPath], source)).toMatch(/^250/)
      }),
      drawn('BOUNCE_DELIVERIES', 60),
    )
    expect(await others()).toBe(before)
  })
})
