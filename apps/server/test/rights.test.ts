import type { Endpoint, Problem } from '@portal-desk/contract'
import { hasRight, minutes, Role } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { consoleEndpoints, PASSWORD, portalEndpoints, startWorld, type World } from './world.ts'

const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA'
const consoleRoutes = Object.entries(consoleEndpoints) as [string, Endpoint][]
const guarded = consoleRoutes.filter(([, { access }]) => access !== 'anyone')

describe.each(engines)('S10 rights on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    // Each knocks from an address of their own: all at one would be more visits than one has in a minute.
    world = await startWorld(engine, { proxies: '127.0.0.1' })
    const hash = await world.desk.passwords.hash(PASSWORD)
    await world.act(async (unit) => {
      const rows = Role.options.map((role) => ({
        id: `role-${role}`,
        username: role,
        name: `A ${role}`,
        role,
        active: 1 as const,
        password_hash: hash,
        demo: 0 as const,
        created_at: 1,
        version: 1,
      }))
      await unit.tx.insertInto('staff').values(rows).execute()
      unit.record({ action: 'staff.added', outcome: 'done' })
    })
  })
  afterAll(() => world.stop())

  const knock = async (
    client: TestClient,
    endpoint: Endpoint,
  ): Promise<{ status: number; problem: Problem }> => {
    const response = await client.raw(endpoint.method, endpoint.path.replace(':callId', NOBODY), {
      headers:
        endpoint.method === 'POST'
          ? {
              'Content-Type': 'application/json',
              'X-CSRF-Token': client.csrf,
              'Idempotency-Key': `knock-${Math.floor(world.clock.now())}-0000`,
            }
          : {},
      ...(endpoint.method === 'POST' ? { body: '{}' } : {}),
    })
    return { status: response.status, problem: (await response.json()) as Problem }
  }

  test('nobody signed in gets nothing but the doors that are for anyone', async () => {
    const stranger = new TestClient(world.console)
    stranger.address = '192.0.2.1'
    await stranger.open()
    for (const [name, endpoint] of guarded)
      expect([name, (await knock(stranger, endpoint)).status]).toEqual([name, 401])
    const live = await stranger.raw('GET', '/api/live')
    expect(live.status).toBe(401)
    const visitor = await world.visitor()
    const forPatients = Object.entries(portalEndpoints).filter(([, { access }]) => access === 'patient') as [
      string,
      Endpoint,
    ][]
    for (const [name, endpoint] of forPatients)
      expect([name, (await knock(visitor, endpoint)).status]).toEqual([name, 401])
  })

  test.each(Role.options)('every cell of the table for %s', async (role) => {
    const client = await world.staff(role)
    client.address = `192.0.2.${10 + Role.options.indexOf(role)}`
    const before = (await world.trail()).filter((action) => action === 'access.denied!').length
    let denied = 0
    for (const [at, [name, endpoint]] of guarded.entries()) {
      // Sixty refusals of one kind in a minute have entries of their own; the rest would only be counted (T13).
      if (at % 50 === 0) world.clock.pass(minutes(1))
      if (['reauthenticateStaff', 'extendStaffSession', 'enterTraining'].includes(name)) continue
      const allowed = typeof endpoint.access === 'object' ? hasRight(role, endpoint.access.right) : true
      const { status, problem } = await knock(client, endpoint)
      if (allowed) expect([name, status === 403]).toEqual([name, false])
      else {
        expect([name, status, problem.type]).toEqual([name, 403, 'no-right'])
        denied++
      }
    }
    expect((await world.trail()).filter((action) => action === 'access.denied!').length - before).toBe(denied)
  })

  test('S18 somebody else’s call answers like one that does not exist, on every route, and leaves a trace', async () => {
    const mine = await world.staff('agent')
    const { body } = await mine.call(consoleEndpoints.openCall, { body: { channel: 'phone' } })
    const other = await world.staff('supervisor')
    const bodies: Record<string, object> = {
      setCaller: { relationship: 'self', language: 'en', interpreter: false, relay: false, unhurried: false },
      noteInterpreter: { interpreterId: '48213' },
      searchPatients: { text: 'garcia 1984' },
      namePatient: { patientId: NOBODY, searchText: 'garcia 1984' },
      chooseRecord: { patientId: NOBODY, searchText: 'garcia 1984' },
      submitAnswers: { answers: [{ item: 'mrn', said: '1' }] },
      endCallBack: { outcome: 'answered' },
      endProofCall: { outcome: 'answered' },
      recordPhotoId: { document: 'passport', sure: true },
      breakGlass: { reason: 'safety' },
      reportInactive: { reason: 'moved' },
      offerCall: { staffId: 'staff-devon' },
      applyRemedy: { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: false } },
      askApproval: { remedy: 'release-hold', input: { reason: 'false-alarm', confirm: false } },
      closeCall: { disposition: 'resolved' },
    }
    const ofCalls = guarded.filter(
      ([name, { path }]) => path.includes(':callId') || name === 'searchPatients',
    )
    expect(ofCalls.length).toBeGreaterThan(12)
    // What was turned away before is counted and entered when its minute is over.
    const refused = async () =>
      (await world.trail()).filter((action) => action.endsWith('!') && action !== 'refusals.counted!').length
    for (const [name, endpoint] of ofCalls) {
      const { path } = endpoint
      const asked = async (callId: string) => {
        const own = name === 'searchPatients' ? { callId } : {}
        const more = ['approvalId', 'letterId', 'reportId', 'flagId'].filter((id) => path.includes(`:${id}`))
        const params = { callId, ...Object.fromEntries(more.map((id) => [id, NOBODY])) } as never
        const { status, problem } = await other.call(endpoint, { params, body: { ...bodies[name], ...own } })
        return { name, status, ...problem, ref: '' }
      }
      const before = await refused()
      const theirs = await asked(body.callId)
      expect([name, await refused()]).toEqual([name, before + 1])
      expect(theirs).toEqual(await asked(NOBODY))
      expect(theirs).toMatchObject({ status: 404, type: 'not-here', changed: 'no' })
    }
    expect((await mine.call(consoleEndpoints.getWorkspace, { params: body })).status).toBe(200)
    await mine.call(consoleEndpoints.closeCall, { params: body, body: { disposition: 'information-only' } })
    const closed = await other.call(consoleEndpoints.resumeCall, { params: body })
    expect(closed.problem).toMatchObject({ type: 'not-here' })
  })

  test('S18 V11 a record that was not found by what was typed is not opened, and the try is on the record', async () => {
    const agent = await world.staff('agent')
    const { body: params } = await agent.call(consoleEndpoints.openCall, { body: { channel: 'phone' } })
    const { problem } = await agent.call(consoleEndpoints.chooseRecord, {
      params,
      body: { patientId: NOBODY, searchText: 'garcia 1984' },
    })
    expect(problem?.refusal?.code).toBe('two-identifiers')
    expect((await world.trail()).at(-1)).toBe('record.refused!')
  })
})
