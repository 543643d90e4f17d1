import { hours, minutes, type PolicyChanges } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answer, callAbout, deskWithMaria, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const reason = 'Links die in spam too early'

describe.each(engines)('policy administration on %s', (engine) => {
  let world: World
  let marta: TestClient
  let kenji: TestClient
  let ines: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
    kenji = await world.staff('kenji')
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  const page = async (client = ines) => (await client.call(api.getPolicy)).body
  const draftOf = async (client = ines) => {
    const { draft } = await page(client)
    if (!draft) throw new Error('no draft is open')
    return draft
  }
  const save = (changes: PolicyChanges, revision = 0, client = kenji) =>
    client.call(api.savePolicyDraft, { body: { revision, changes, reason } })
  const simulate = async (revision = 1) => {
    const begun = await kenji.call(api.simulatePolicy, { body: { revision } })
    await expect.poll(async () => (await draftOf()).simulation?.state).toBe('done')
    return begun
  }
  const publish = (client: TestClient, seen: string) => client.call(api.publishPolicy, { body: { seen } })
  const code = ({ problem }: Awaited<ReturnType<typeof save | typeof publish>>) => problem?.refusal?.code
  const send = (callId: string) => marta.call(api.applyRemedy, { params: { callId }, body: invitation })

  test('a policy out of range is refused in a sentence for each number, and nothing is half done', async () => {
    const { status, problem } = await save({ resetLife: hours(25), invitationLife: hours(96), itemsDrawn: 9 })
    expect(status).toBe(400)
    expect(problem?.fields).toEqual([
      { path: 'changes.resetLife', says: expect.stringMatching(/^Reset link: between 10 min and 24 h\./) },
      {
        path: 'changes.itemsDrawn',
        says: expect.stringMatching(/^Questions asked at once: between 1 and 5/),
      },
    ])
    expect(await page()).not.toHaveProperty('draft')
    const same = await save({ resetLife: minutes(30) })
    expect(same.problem?.fields?.[0]?.says).toMatch(/^Change at least one number/)
    const short = await kenji.call(api.savePolicyDraft, {
      body: { revision: 0, changes: { resetLife: minutes(45) }, reason: 'Because' },
    })
    expect(short.problem?.fields).toMatchObject([{ path: 'reason' }])
    expect(await world.trail()).not.toContain('policy.drafted')
  })

  test('through simulation and a second person: the next call obeys, and the record has before and after', async () => {
    expect((await save({ invitationLife: hours(96), passwordLeast: 14 })).body).toMatchObject({ revision: 1 })
    const { seen, whyNot } = await draftOf()
    expect(whyNot).toMatch(/Simulate it/)
    expect(code(await publish(ines, seen))).toBe('simulate-first')
    await simulate()
    expect(await draftOf()).not.toHaveProperty('whyNot')
    expect(await draftOf(kenji)).toMatchObject({ mine: true, whyNot: expect.stringMatching(/someone else/) })
    expect(code(await publish(kenji, seen))).toBe('own-draft')
    world.clock.pass(minutes(6))
    expect(code(await publish(ines, seen))).toBe('reauthenticate')
    await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const done = await publish(ines, seen)
    expect(done.body).toEqual({ done: 'Published. Version 2 is in force on every desk now.', version: 2 })
    expect(await page()).toMatchObject({
      version: 2,
      numbers: { invitationLife: hours(96) },
      published: { draftedBy: 'K. Morrow', publishedBy: 'I. Calloway' },
    })
    await send(await verifiedCall(marta))
    const link = await world.desk.store.read.selectFrom('access_link').selectAll().executeTakeFirstOrThrow()
    expect(link.expires_at - link.created_at).toBe(hours(96))
    const entry = await world.desk.store.read
      .selectFrom('audit_entry')
      .select('idx')
      .where('action', '=', 'policy.changed')
      .executeTakeFirstOrThrow()
    const details = await world.desk.store.read
      .selectFrom('audit_detail')
      .selectAll()
      .where('idx', '=', entry.idx)
      .execute()
    const open = details.map((row) => [
      row.name,
      world.desk.vault.open(row.value ?? '', `audit_detail.value:${row.idx}:${row.name}`),
    ])
    expect(Object.fromEntries(open)).toEqual({
      before: 'Invitation 72 h; A password has at least 15',
      after: 'Invitation 96 h; A password has at least 14',
      warned: 'A password has at least 14',
      note: reason,
    })
    const trail = (await world.trail()).filter((action) => action.startsWith('policy.'))
    expect(trail).toEqual([
      'policy.drafted',
      'policy.refused!',
      'policy.simulation-started',
      'policy.simulated',
      'policy.refused!',
      'policy.refused!',
      'policy.changed',
    ])
  })

  test('T3 two who publish at the same moment: one does, the other is told that the draft is gone', async () => {
    await save({ resetLife: minutes(45) })
    await simulate()
    const ruth = await world.staff('ruth')
    const { seen } = await draftOf()
    const answers = await Promise.all([publish(ines, seen), publish(ruth, seen)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.map(code).filter(Boolean)).toEqual(['draft-gone'])
    const { rows } = (await ines.call(api.listPolicyVersions, { params: { version: 'newest' } })).body
    expect(rows).toMatchObject([
      { version: 2, reason, changes: [{ name: 'resetLife', from: minutes(30), to: minutes(45) }] },
    ])
  })

  test('a draft that changed after it was read is not published; only its writer changes it, and there is one', async () => {
    await save({ resetLife: minutes(45) })
    await simulate()
    const { seen } = await draftOf()
    expect(code(await save({ resetLife: minutes(60) }, 0, ines))).toBe('draft-open')
    expect(code(await save({ resetLife: minutes(60) }, 1, ines))).toBe('draft-open')
    expect((await save({ resetLife: minutes(60) }, 1)).body.revision).toBe(2)
    expect(code(await save({ resetLife: minutes(50) }, 1))).toBe('draft-changed')
    expect(code(await publish(ines, seen))).toBe('draft-changed')
    const changed = await draftOf()
    expect(changed.simulation).toMatchObject({ state: 'done', fresh: false })
    expect(code(await publish(ines, changed.seen))).toBe('simulate-first')
    const discarded = await ines.call(api.discardPolicyDraft, { body: { revision: 2 } })
    expect(discarded.body.done).toMatch(/^Thrown away/)
    expect(code(await publish(ines, changed.seen))).toBe('draft-gone')
    expect(await page()).toMatchObject({ version: 1 })
  })

  test('back to an earlier version by a draft that says so', async () => {
    await save({ resetLife: minutes(45) })
    await simulate()
    await publish(ines, (await draftOf()).seen)
    const back = { params: { version: '1' }, body: { reason: 'It did not help anybody' } }
    expect((await ines.call(api.returnToPolicy, { ...back, params: { version: '7' } })).status).toBe(404)
    await kenji.call(api.returnToPolicy, back)
    expect(await draftOf()).toMatchObject({ returnsTo: 1, changes: { resetLife: minutes(30) } })
    await simulate()
    await publish(ines, (await draftOf()).seen)
    const { rows } = (await ines.call(api.listPolicyVersions, { params: { version: 'newest' } })).body
    expect(rows).toMatchObject([{ version: 3, returnsTo: 1 }, { version: 2 }])
    expect((await page()).numbers.resetLife).toBe(minutes(30))
    const same = await kenji.call(api.returnToPolicy, back)
    expect(same.problem?.fields?.[0]?.says).toMatch(/numbers in force/)
  })

  test('last month’s calls are judged by what the record kept of them', async () => {
    const first = await verifiedCall(marta)
    world.clock.pass(minutes(9))
    await send(first)
    const over = { disposition: 'sent-and-waiting' } as const
    await marta.call(api.closeCall, { params: { callId: first }, body: over })
    world.clock.pass(hours(75))
    marta = await world.staff()
    kenji = await world.staff('kenji')
    ines = await world.staff('ines')
    const second = await callAbout(marta, 'maria garcia 3/12/1984')
    await answer(marta, second, { 'full-name': 'Somebody Else' })
    const turnedAway = { disposition: 'verification-failed' } as const
    await marta.call(api.closeCall, { params: { callId: second }, body: turnedAway })
    world.clock.pass(minutes(1))
    await save({ verificationLife: minutes(8), invitationLife: hours(96), staffIdle: minutes(20) })
    await simulate()
    expect((await draftOf()).simulation).toMatchObject({
      state: 'done',
      fresh: true,
      result: {
        calls: 2,
        changed: 2,
        effects: { 'another-way': 1, 'not-needed': 1, 'turned-away': 0, 'let-through': 0 },
        turnedAway: { was: 1, wouldBe: 1 },
      },
    })
    // Calls of long ago are no part of it.
    world.clock.pass(hours(31 * 24))
    kenji = await world.staff('kenji')
    ines = await world.staff('ines')
    await simulate()
    expect((await draftOf()).simulation?.result).toMatchObject({ calls: 0, changed: 0 })
  })

  test('S10 an agent reads nothing of it', async () => {
    expect((await marta.call(api.getPolicy)).status).toBe(403)
  })
})
