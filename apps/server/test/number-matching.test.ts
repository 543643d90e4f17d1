import { days, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john } from './people.ts'
import { callAbout, deskWithMaria, enrol, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('number matching on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    await enrol(world, marta, CHOSEN)
    world.clock.pass(days(31))
    marta = await world.staff()
  })
  afterEach(() => world.stop())

  const start = async (callId: string) =>
    (await marta.call(api.startConfirmation, { params: { callId }, body: {} })).body
  const page = async (callId: string) => (await marta.call(api.getWorkspace, { params: { callId } })).body
  const open = async (token: string) =>
    (await (await world.visitor()).call(portal.openConfirmation, { body: { token } })).body
  const tap = async (token: string, number: number, visitor?: TestClient) =>
    (await (visitor ?? (await world.visitor())).call(portal.tapNumber, { body: { token, number } })).body
      .result
  const aCall = () => callAbout(marta, 'maria garcia 3/12/1984')

  test('domain §4 the desk says two digits, the patient taps them, and the record opens by itself', async () => {
    const callId = await aCall()
    const { said, state } = await start(callId)
    expect(state).toBe('waiting')
    expect((await page(callId)).verify).toMatchObject({
      confirmation: { state: 'waiting', said },
      routes: { link: 'running' },
    })
    const token = await world.newestConfirmation()
    const mail = (await world.mails()).at(-1)
    expect(mail?.to).toEqual(['maria.garcia@example.org'])
    // The token is of random letters and digits; what is read is not.
    const read = mail?.text.replace(/https?:\S+/g, '') ?? ''
    expect(read).toContain('toque el número que oye')
    expect(read).not.toMatch(new RegExp(`\\b${said}\\b`))
    const shown = await open(token)
    expect(shown.state === 'live' && shown.numbers).toContain(said)
    expect(await tap(token, said)).toBe('right')
    const after = await page(callId)
    expect(after.level).toMatchObject({ level: 'basic', by: ['number on the link'] })
    expect(after.record?.open).toBe(true)
    expect(await world.trail(patientId)).toEqual(
      expect.arrayContaining(['confirmation.started', 'confirmation.ended', 'verification.passed']),
    )
    expect(after.story?.map(({ text }) => text)).toContain('Number on the link: the right one was tapped')
    // The same link does nothing a second time.
    expect(await tap(token, said)).toBe('over')
    expect(await open(token)).toEqual({ state: 'over' })
  })

  test('with three answers it makes strong', async () => {
    const callId = await verifiedCall(marta)
    const { said } = await start(callId)
    await tap(await world.newestConfirmation(), said)
    expect((await page(callId)).level.level).toBe('strong')
  })

  test('another number closes the link, counts as a failure, and the record stays shut', async () => {
    const callId = await aCall()
    const { said } = await start(callId)
    const token = await world.newestConfirmation()
    const shown = await open(token)
    const other = shown.state === 'live' ? shown.numbers.find((number) => number !== said) : undefined
    expect(await tap(token, other ?? 0)).toBe('wrong')
    expect(await tap(token, said)).toBe('over')
    const after = await page(callId)
    expect(after).toMatchObject({ level: { level: 'none' }, record: { open: false } })
    expect(after.verify?.confirmation).toMatchObject({ state: 'not-matched' })
    expect(after.say.en).toBe('That link is closed now. I can offer another way.')
    expect(await world.trail(patientId)).toContain('verification.failed')
  })

  test('domain §4 Settled: with no address to use the desk sees and says the same, and nothing is sent', async () => {
    await world.addPatients(john())
    const before = (await world.mails()).length
    const callId = await callAbout(marta, 'john smith 3/4/1971')
    const started = await start(callId)
    expect(started).toMatchObject({ state: 'waiting' })
    const { confirmation, routes } = (await page(callId)).verify ?? {}
    expect(confirmation).toEqual(started)
    expect(routes?.link).toBe('running')
    expect(await world.mails()).toHaveLength(before)
    const stopped = (await marta.call(api.stopConfirmation, { params: { callId }, body: {} })).body
    expect(stopped).toMatchObject({ state: 'nothing' })
    expect((await page(callId)).say.en).toBe('That way didn’t work out. Let’s find another one.')
  })

  test('P16 V6 after ten minutes, another record or a closed call the link counts for nothing', async () => {
    const late = await aCall()
    const { said } = await start(late)
    const token = await world.newestConfirmation()
    world.clock.pass(minutes(10))
    expect(await tap(token, said)).toBe('over')
    expect((await page(late)).level.level).toBe('none')
    const next = await start(late)
    await marta.call(api.closeCall, { params: { callId: late }, body: { disposition: 'information-only' } })
    expect(await tap(await world.newestConfirmation(), next.said)).toBe('over')
  })

  test('a newer link ends the one before it', async () => {
    const callId = await aCall()
    const old = await start(callId)
    const oldToken = await world.newestConfirmation()
    await start(callId)
    expect(await tap(oldToken, old.said)).toBe('over')
    expect((await page(callId)).level.level).toBe('none')
  })

  test('T3 one winner of 16 taps', async () => {
    const callId = await aCall()
    const { said } = await start(callId)
    const token = await world.newestConfirmation()
    const shown = await open(token)
    const numbers = shown.state === 'live' ? shown.numbers : []
    const visitors = await Promise.all(Array.from({ length: 16 }, () => world.visitor()))
    const told = await Promise.all(
      visitors.map((visitor, i) => tap(token, numbers[i % numbers.length] ?? said, visitor)),
    )
    expect(told.filter((result) => result !== 'over')).toHaveLength(1)
    const trail = await world.trail(patientId)
    expect(trail.filter((action) => action === 'confirmation.ended')).toHaveLength(1)
  })

  test('whoever is not talking with the clinic can freeze from the page, and nothing of the link is stored', async () => {
    const callId = await aCall()
    await start(callId)
    const token = await world.newestConfirmation()
    const shown = await open(token)
    if (shown.state !== 'live') throw new Error('the link is live')
    const report = { token: shown.report }
    expect((await (await world.visitor()).call(portal.openReport, { body: report })).body).toMatchObject({
      state: 'ready',
      template: 'confirm-by-number',
    })
    for (const table of ['outbox_message', 'confirmation', 'outcome', 'audit_entry'] as const) {
      const stored = await world.desk.store.read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(stored)).not.toContain(token)
    }
  })

  test('a colleague cannot stop the link of somebody else’s call', async () => {
    const callId = await aCall()
    await start(callId)
    const devon = await world.staff('devon')
    expect((await devon.call(api.stopConfirmation, { params: { callId }, body: {} })).status).not.toBe(200)
    expect((await page(callId)).verify?.confirmation?.state).toBe('waiting')
  })
})
