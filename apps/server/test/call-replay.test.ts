import type { AuditEntry } from '@portal-desk/audit'
import { hours, minutes, readScreen } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkStaff, restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { birthOfMaria } from './people.ts'
import { noMoreEntries } from './showing/no-more-entries.ts'
import { answer, callAbout, deskWithMaria, invitation } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints as portal, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'

describe.each(engines)('one call is replayed on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const look = (callId: string) => marta.call(api.getWorkspace, { params: { callId } })
  const screens = async () =>
    (await world.desk.store.read.selectFrom('audit_entry').select('entry').orderBy('idx').execute())
      .map(({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry)
      .filter(({ action }) => action === 'diagnosis.shown' || action === 'record.viewed')

  test('what the agent saw and could do is entered when it changes, not with each look', async () => {
    const callId = await callAbout(marta, HER)
    await look(callId)
    await look(callId)
    expect((await screens()).map(({ action }) => action)).toEqual(['record.viewed'])
    await answer(marta, callId)
    await look(callId)
    world.clock.pass(1_000)
    await look(callId)
    const [, shown, ...none] = await screens()
    expect(none).toEqual([])
    expect(shown).toMatchObject({ reason: 'standard', call: callId, verification: { level: 'standard' } })
    const screen = readScreen(shown?.object)
    expect(screen?.causes[0]).toEqual({ code: 'NOT_ENROLLED', confidence: 'certain' })
    expect(screen?.ready).toContain('resend-invitation')
    expect(screen?.missing).toContainEqual({ remedy: 'start-contact-change', code: 'needs-strong' })

    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    // Where a mail is stands on the page as well.
    await world.mails()
    await look(callId)
    await look(callId)
    world.clock.pass(minutes(3))
    await look(callId)
    const ready = (await screens()).slice(2).map(({ object }) => readScreen(object)?.ready ?? [])
    expect(ready.map((some) => some.includes('resend-invitation'))).toEqual([false, true])
  })

  const replayed = async (callId: string, after?: number, who = ines) => {
    const body = { callId, ...(after === undefined ? {} : { after }) }
    return who.call(api.getCallReplay, { body })
  }
  const invite = (callId: string) => marta.call(api.applyRemedy, { params: { callId }, body: invitation })
  const close = (callId: string) =>
    marta.call(api.closeCall, { params: { callId }, body: { disposition: 'sent-and-waiting' } })

  test('each act in order, what the agent saw and could do, and what the patient did after the call', async () => {
    const callId = await callAbout(marta, HER)
    world.clock.pass(30_000)
    await answer(marta, callId, {})
    await look(callId)
    world.clock.pass(30_000)
    await answer(marta, callId)
    await look(callId)
    world.clock.pass(30_000)
    await invite(callId)
    await look(callId)
    const open = (await replayed(callId)).body
    expect(open.call).toMatchObject({ state: 'open', agent: 'Marta Lindqvist' })
    expect(open.call).not.toHaveProperty('closedAt')
    await world.mails()
    await close(callId)
    const token = await world.newestToken()
    world.clock.pass(hours(2))
    const visitor = await world.visitor()
    await visitor.call(portal.openLink, { body: { token } })
    const chosen = { token, birthDate: birthOfMaria, password: 'correct horse battery staple 9' }
    const { body: done } = await visitor.call(portal.choosePassword, { body: chosen })
    if (done.result !== 'saved') throw new Error(done.result)
    await visitor.call(portal.signInPatient, { body: { username: done.username, password: chosen.password } })
    ines = await world.staff('ines')

    const { call, moments, screens, next } = (await replayed(callId)).body
    expect(call).toMatchObject({
      disposition: 'sent-and-waiting',
      patient: { name: 'García, M.', born: '1984' },
    })
    expect(next).toBeUndefined()
    expect(moments.map(({ by, what, level }) => [by, what, level])).toEqual([
      ['agent', 'Opened the call', 'none'],
      ['agent', 'Searched', 'none'],
      ['agent', 'Opened the record', 'none'],
      ['agent', 'Asked for details', 'none'],
      ['agent', 'Identity check not passed', 'none'],
      ['agent', 'Asked for details', 'none'],
      ['agent', 'Identity check passed: standard', 'standard'],
      ['agent', 'Sent an invitation', 'standard'],
      ['desk', 'Email: handed over', 'standard'],
      ['agent', 'Closed the call: sent, waiting', 'none'],
      ['patient', 'Opened the link', 'none'],
      ['patient', 'Chose a password', 'none'],
      ['patient', 'Signed in', 'none'],
    ])
    const passed = moments[6]
    expect(passed).toMatchObject({ saw: ['Not enrolled yet (sure)'], policy: 1, agent: 'Marta Lindqvist' })
    expect(passed?.fresh).toContain('Resend invitation')
    expect(passed?.notYet).toContain('Start contact change')
    expect((passed?.until ?? 0) - (passed?.at ?? 0)).toBe(minutes(15))
    expect(screens[passed?.screen ?? -1]?.missing).toContainEqual({
      what: 'Start contact change',
      why: 'Needs strong',
    })
    // The screen after the act stands with the newest entry before it, and the mail leaves on its own.
    expect(moments.slice(7, 9).flatMap(({ ended }) => ended)).toContain('Resend invitation')
    expect(JSON.stringify(moments)).not.toMatch(/maria|3\/12\/1984|@/i)
  })

  test('T1 L that a call was replayed is on the record, with the call, or nothing of it is shown', async () => {
    const callId = await callAbout(marta, HER)
    const giveBack = await noMoreEntries(world)
    const shut = await replayed(callId)
    expect(shut.status).toBeGreaterThan(499)
    expect(JSON.stringify(shut.body)).not.toMatch(/García|Marta|Opened/)
    await giveBack()
    expect((await replayed(callId)).status).toBe(200)
    const { rows } = (await ines.call(api.listAudit, { body: { ask: { what: 'audit' } } })).body
    const entry = String(rows[0]?.idx)
    const told = await ines.call(api.getAuditEntry, { params: { entry } })
    expect(told.body).toMatchObject({ object: `call:${callId}`, reason: 'A call, replayed' })
    expect(await world.trail(patientId)).toContain('audit.viewed')
    expect((await replayed('no-such-call')).status).toBe(404)
    expect((await replayed(callId, undefined, marta)).problem?.type).toBe('no-right')
  })

  test('V8 edge case 20 a call about somebody near, or a restricted record, is not replayed but for whom it is', async () => {
    const callId = await callAbout(marta, HER)
    await restrict(world, patientId)
    expect((await replayed(callId)).problem?.refusal?.code).toBe('restricted-details')
    const ruth = await world.staff('ruth')
    expect((await replayed(callId, undefined, ruth)).body.call?.patient?.name).toBe('García, M.')
    await linkStaff(world, 'ruth', patientId)
    expect((await replayed(callId, undefined, ruth)).problem?.refusal?.code).toBe('own-record')
    expect(await world.trail(patientId)).toContain('audit.refused!')
  })

  test('edge case 22 a call that was handed over names both, and its level drops', async () => {
    const callId = await callAbout(marta, HER)
    await answer(marta, callId)
    await look(callId)
    const devon = await world.staff('devon')
    await marta.call(api.offerCall, { params: { callId }, body: { staffId: 'staff-devon' } })
    await devon.call(api.takeOverCall, { params: { callId } })
    await devon.call(api.getWorkspace, { params: { callId } })
    const { call, moments } = (await replayed(callId)).body
    expect(call.agent).toBe('Devon Achterberg')
    expect(moments.slice(-2)).toMatchObject([
      { what: 'Offered the call to a colleague', agent: 'Marta Lindqvist', level: 'standard' },
      {
        what: 'Took the call over',
        who: 'Devon Achterberg',
        agent: 'Devon Achterberg',
        level: 'basic',
        more: ['From M. Lindqvist.', 'The level drops from standard to basic.'],
      },
    ])
  })

  test('a very long call comes in pages that say the same as one: nothing twice, nothing left out', async () => {
    const callId = await callAbout(marta, HER)
    await answer(marta, callId)
    await look(callId)
    await invite(callId)
    await world.act(async (unit) => {
      unit.context.callId = callId
      for (let n = 0; n < 130; n++) unit.record({ action: 'search.done', outcome: 'done', reason: 'hits:1' })
    })
    await close(callId)
    const first = (await replayed(callId)).body
    const second = (await replayed(callId, first.next)).body
    expect(second.next).toBeUndefined()
    const read = [...first.moments, ...second.moments]
    expect(read.filter(({ what }) => what === 'Searched')).toHaveLength(131)
    expect(new Set(read.map(({ idx }) => idx)).size).toBe(read.length)
    expect(second.moments[0]).toMatchObject({
      ...{ level: 'standard', agent: 'Marta Lindqvist', policy: 1 },
      patient: { name: 'García, M.' },
    })
    expect(second.screens[second.moments[0]?.screen ?? -1]).toEqual(
      first.screens[first.moments.at(-1)?.screen ?? -1],
    )
  })
})
