import { hours, minutes, seconds } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, startWorld, type World } from './world.ts'

describe.each(engines)('guessing at the staff door on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  const visitors = (count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const client = new TestClient(world.console)
        await client.open()
        return client
      }),
    )
  const kinds = (answers: { status: number; problem?: { type: string } }[]) => {
    const counts: Record<string, number> = {}
    for (const { status, problem } of answers) {
      const kind = problem?.type ?? String(status)
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    return counts
  }

  test('P6 sixteen guesses at once are no more guesses than sixteen in a row', async () => {
    const answers = await Promise.all(
      (await visitors(16)).map((client) =>
        client.call(api.signInStaff, { body: { username: 'marta', password: 'wrong' } }),
      ),
    )
    expect(kinds(answers)).toEqual({ 'sign-in-refused': 5, rate: 11 })
  })

  test('P6 the right password among sixteen at once opens only while tries are left', async () => {
    const wrong = { username: 'marta', password: 'wrong' }
    const [first] = await visitors(1)
    for (let i = 0; i < 5; i++) await first?.call(api.signInStaff, { body: wrong })
    const answers = await Promise.all(
      (await visitors(8)).map((client) =>
        client.call(api.signInStaff, { body: { username: 'marta', password: PASSWORD } }),
      ),
    )
    expect(kinds(answers)).toEqual({ rate: 8 })
    world.clock.pass(seconds(30))
    expect(
      (await first?.call(api.signInStaff, { body: { username: 'marta', password: PASSWORD } }))?.status,
    ).toBe(200)
  })

  test('P6 the own password asked again is guarded by the same delays', async () => {
    const marta = await world.staff()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => marta.call(api.reauthenticateStaff, { body: { password: 'wrong' } })),
    )
    expect(kinds(answers)).toEqual({ 'sign-in-refused': 5, rate: 7 })
    expect(
      (await marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })).problem,
    ).toMatchObject({
      type: 'rate',
      retryAfter: 30,
    })
  })

  const code = 'abcd-efgh-jkmn-pqrs'
  const giveCode = async () =>
    world.desk.store.write
      .updateTable('staff')
      .set({
        password_hash: null,
        code_hash: await world.desk.passwords.hash(code),
        code_until: world.clock.now() + hours(24),
      })
      .where('username', '=', 'devon')
      .execute()
  const choose = (client: TestClient | undefined, typed: string) =>
    client?.call(api.chooseStaffPassword, { body: { username: 'devon', code: typed, password: CHOSEN } })

  test('P10 P14 a one-time code is throttled, and a fresh code does not reset the count', async () => {
    await giveCode()
    const [devon] = await visitors(1)
    for (let i = 0; i < 5; i++)
      expect((await choose(devon, 'wrong-code'))?.problem).toMatchObject({ type: 'sign-in-refused' })
    await giveCode()
    expect((await choose(devon, code))?.problem).toMatchObject({ type: 'rate', retryAfter: 30 })
    world.clock.pass(seconds(30))
    expect((await choose(devon, code))?.body).toMatchObject({ result: 'saved' })
  })

  test('P14 a one-time code ends after a day, and of eight that type it at once one comes in', async () => {
    await giveCode()
    const answers = await Promise.all((await visitors(8)).map((client) => choose(client, code)))
    expect(answers.filter((one) => one?.status === 200)).toHaveLength(1)
    await giveCode()
    world.clock.pass(hours(24) + minutes(1))
    const [late] = await visitors(1)
    expect((await choose(late, code))?.problem).toMatchObject({ type: 'sign-in-refused' })
  })
})
