import { hours, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { answer, callAbout, deskWithMaria, enrol, invitation, reset, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, type World } from './world.ts'

describe.each(engines)('remedies on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())
  const press = (client: TestClient, callId: string, body: typeof invitation | typeof reset, key?: string) =>
    client.call(api.applyRemedy, { params: { callId }, body, ...(key ? { key } : {}) })

  test('T2 sixteen presses of one button are one act, one mail and one answer', async () => {
    const callId = await verifiedCall(marta)
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => press(marta, callId, invitation, 'one-press-of-the-button')),
    )
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(await world.mails()).toHaveLength(1)
    expect((await world.trail()).filter((action) => action === 'invitation.queued')).toHaveLength(1)
  })

  test('T3 sixteen racers with keys of their own: one link, the others are told to wait', async () => {
    const callId = await verifiedCall(marta)
    const answers = await Promise.all(Array.from({ length: 16 }, () => press(marta, callId, invitation)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const others = answers.filter(({ status }) => status !== 200).map(({ problem }) => problem?.refusal?.code)
    expect(new Set(others)).toEqual(new Set(['sent-a-moment-ago']))
    expect(await world.mails()).toHaveLength(1)
  })

  test('V10 two minutes between two, three an hour, five a day', async () => {
    let callId = await verifiedCall(marta)
    const codes: (string | undefined)[] = []
    const send = async () => {
      const { status, problem } = await press(marta, callId, invitation)
      await world.mails()
      codes.push(status === 200 ? 'sent' : problem?.refusal?.code)
    }
    await send()
    world.clock.pass(minutes(1))
    await send()
    for (let i = 0; i < 3; i++) {
      world.clock.pass(minutes(3))
      await send()
    }
    expect(codes).toEqual(['sent', 'sent-a-moment-ago', 'sent', 'sent', 'too-many-this-hour'])
    for (let i = 0; i < 3; i++) {
      world.clock.pass(hours(2))
      marta = await world.staff()
      callId = await verifiedCall(marta)
      await send()
    }
    expect(codes.slice(5)).toEqual(['sent', 'sent', 'too-many-today'])
  })

  test('edge case 12: an invitation to an open account is refused with the reset link as the next step', async () => {
    await enrol(world, marta, CHOSEN)
    world.clock.pass(minutes(3))
    const callId = await verifiedCall(marta)
    const { problem } = await press(marta, callId, invitation)
    expect(problem).toMatchObject({
      refusal: { code: 'already-enrolled', instead: 'send-reset-link' },
      words: { badge: 'Already enrolled' },
    })
    expect((await press(marta, callId, reset)).status).toBe(200)
    expect((await world.mails()).at(-1)?.subject).toContain('Elija una contraseña nueva')
  })

  test('a link just sent can be taken back by whoever sent it, and then opens nothing', async () => {
    const callId = await verifiedCall(marta)
    const sent = await press(marta, callId, invitation)
    const token = await world.newestToken()
    const back = (linkId = '') =>
      marta.call(api.applyRemedy, {
        params: { callId },
        body: { remedy: 'take-back', input: { linkId, reason: 'wrong-patient' } },
      })
    expect((await back(sent.body.linkId)).body).toMatchObject({
      done: 'Taken back. The link no longer works.',
    })
    const visitor = await world.visitor()
    const { portalEndpoints } = await import('./world.ts')
    expect((await visitor.call(portalEndpoints.openLink, { body: { token } })).body).toMatchObject({
      state: 'revoked',
    })
    expect((await back(sent.body.linkId)).problem).toMatchObject({ refusal: { code: 'no-live-link' } })
  })

  test('after the window it stays, and the screen says until when it would have been possible', async () => {
    const callId = await verifiedCall(marta)
    const sent = await press(marta, callId, invitation)
    world.clock.pass(minutes(13))
    await marta.call(api.extendStaffSession)
    expect(
      (await marta.call(api.getWorkspace, { params: { callId } })).body.watch?.takeBackUntil,
    ).toBeGreaterThan(world.clock.now())
    world.clock.pass(minutes(3))
    const { problem } = await marta.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: 'take-back', input: { linkId: sent.body.linkId ?? '', reason: 'caller-asked' } },
    })
    expect(problem).toMatchObject({ refusal: { code: 'too-late-to-undo' } })
  })

  test('V9 a death on the chart stops every remedy and every mail', async () => {
    await world.addPatients(maria({ deceased: true }))
    const callId = await verifiedCall(marta)
    const page = await marta.call(api.getWorkspace, { params: { callId } })
    expect(page.body.status).toMatchObject({ label: 'Deceased' })
    expect((await press(marta, callId, invitation)).problem).toMatchObject({ refusal: { code: 'deceased' } })
    expect(await world.mails()).toEqual([])
  })

  test('edge case 23: the second agent sees who is on the call, and the first one’s send counts', async () => {
    const mine = await verifiedCall(marta)
    const devon = await world.staff('devon')
    const theirs = await verifiedCall(devon)
    expect((await devon.call(api.getWorkspace, { params: { callId: theirs } })).body.record?.inCallWith).toBe(
      'M. Lindqvist',
    )
    expect((await press(marta, mine, invitation)).status).toBe(200)
    expect((await press(devon, theirs, invitation)).problem).toMatchObject({
      refusal: { code: 'sent-a-moment-ago' },
    })
    expect((await devon.call(api.getWorkspace, { params: { callId: mine } })).status).toBe(404)
    expect((await press(devon, mine, invitation)).problem).toMatchObject({ type: 'not-here', changed: 'no' })
  })

  test('edge case 7: for a namesake each remedy asks one confirming key', async () => {
    await world.addPatients(
      john({
        sourceKey: 'namesake',
        names: maria().names,
        birthDate: '1984-03-12',
        identifiers: [{ kind: 'mrn', value: '9' }],
      }),
    )
    const callId = await callAbout(marta, 'maria garcia 3/12/1984 204-1187')
    await answer(marta, callId)
    expect((await press(marta, callId, invitation)).problem).toMatchObject({
      refusal: { code: 'confirm-lookalike' },
    })
    const confirmed = { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: true } } as const
    expect((await marta.call(api.applyRemedy, { params: { callId }, body: confirmed })).status).toBe(200)
  })
})
