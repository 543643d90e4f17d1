import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeToken } from '../src/unit/change-token.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { all, from, PATIENCE, RACERS, RACES, winners } from './racing.ts'
import { enrol } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

const order = {
  remedy: 'start-contact-change',
  input: { reason: 'work-or-school', email: 'maria.new@example.net', confirm: false },
} as const
const stop = { remedy: 'cancel-contact-change', input: { reason: 'wrong-contact', confirm: false } } as const
const code = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const

describe.each(engines)(`T3 ${RACES} × ${RACERS} at once, on %s`, (engine) => {
  let world: World
  let marta: TestClient
  let params: { callId: string }
  beforeEach(async () => {
    world = await startWorld(engine, { proxies: '127.0.0.1' })
    const [patientId = ''] = await world.addPatients(maria())
    marta = await world.staff()
    await enrol(world, marta, CHOSEN)
    params = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const searchText = 'maria garcia 3/12/1984'
    await marta.call(api.chooseRecord, { params, body: { patientId, searchText } })
    await marta.call(api.recordPhotoId, { params, body: { document: 'passport', sure: true } })
    await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  })
  afterEach(() => world.stop())

  test('one answer to an approval, one contact change from it, one end of it', {
    timeout: PATIENCE,
  }, async () => {
    const seconds = [await world.staff('ines'), await world.staff('ruth')]
    const visitor = await world.visitor()
    for (let round = 0; round < RACES; round++) {
      from(world, round, marta, visitor, ...seconds)
      const { approvalId } = (await marta.call(api.askApproval, { params, body: order })).body
      const answered = await all((i) =>
        (seconds[i % 2] ?? marta).call(api.settleApproval, {
          params: { approvalId },
          body: { verdict: 'approve' },
        }),
      )
      expect(winners(answered)).toBe(1)
      const started = await all(() => marta.call(api.applyRemedy, { params, body: order }))
      expect(winners(started)).toBe(1)
      const { id } = await world.desk.store.read
        .selectFrom('contact_change')
        .select('id')
        .where('end_kind', 'is', null)
        .executeTakeFirstOrThrow()
      // As it stands in the mail; a thousand mailboxes need not be read for it.
      const token = changeToken(world.desk.vault, 'proof', id)
      const body = { page: 'proof', token } as const
      // The desk stops it while its reader proves it; in person it would be in use at once.
      const [stops, proofs] = await Promise.all([
        all(() => marta.call(api.applyRemedy, { params, body: stop })),
        all(() => visitor.call(portal.answerChange, { body })),
      ])
      const stopped = winners(stops)
      expect(stopped).toBeLessThanOrEqual(1)
      expect(new Set(proofs.map(({ body: { result } }) => result))).toEqual(
        new Set([stopped === 1 ? 'over' : 'proved']),
      )
    }
    const { read } = world.desk.store
    const changes = await read.selectFrom('contact_change').select('end_kind').execute()
    expect(changes).toHaveLength(RACES)
    expect(changes.filter(({ end_kind }) => end_kind === null)).toEqual([])
  })

  test('one code lives', { timeout: PATIENCE }, async () => {
    for (let round = 0; round < RACES; round++) {
      from(world, round, marta)
      expect(winners(await all(() => marta.call(api.applyRemedy, { params, body: code })))).toBe(1)
      await world.act(async ({ tx, context, record }) => {
        const ended = { end_kind: 'superseded', ended_at: context.now }
        await tx.updateTable('temporary_login').set(ended).where('end_kind', 'is', null).execute()
        record({ action: 'temporary-login.superseded', outcome: 'done' })
      })
    }
  })
})
