import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { answersOfMaria, john } from './people.ts'
import { answer, callAbout, invitation } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

/** A family with one mailbox between them. */
const family = ['Ann', 'Bob', 'Cal'].map((given, n) =>
  john({
    sourceKey: given,
    identifiers: [{ kind: 'mrn', value: `30${n}-2200` }],
    names: [{ use: 'current', family: `Smith${given}`, given: [given] }],
    birthDate: `197${n}-03-04`,
    contacts: [{ kind: 'email', value: 'family@example.org', use: 'home' }],
  }),
)

describe.each(engines)('V10 one mailbox, several patients, on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    world = await startWorld(engine)
    await world.addPatients(...family)
    marta = await world.staff()
  })
  afterEach(() => world.stop())

  async function verified(n: number): Promise<string> {
    const { names, birthDate = '' } = family[n] ?? john()
    const name = `${names[0]?.family} ${names[0]?.given[0]}`
    const callId = await callAbout(marta, `${name} ${birthDate}`)
    const { body } = await answer(marta, callId, {
      ...answersOfMaria,
      'full-name': name,
      'birth-date': birthDate,
      mrn: `30${n}2200`,
      'email-on-file': 'family@example.org',
    })
    expect(body).toMatchObject({ result: 'verified' })
    return callId
  }
  const send = async (callId: string) => {
    const { status, problem } = await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    world.clock.pass(minutes(3))
    return status === 200 ? 'sent' : problem?.refusal?.code
  }

  test('each has limits of their own, and the mailbox one for all of them', async () => {
    const outcomes: (string | undefined)[] = []
    for (const n of [0, 1]) {
      const callId = await verified(n)
      for (let i = 0; i < 3; i++) outcomes.push(await send(callId))
    }
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'sent'))
    const third = await verified(2)
    const page = await marta.call(api.getWorkspace, { params: { callId: third } })
    const standing = page.body.remedies?.find(({ remedy }) => remedy === 'resend-invitation')
    expect(standing).toMatchObject({ state: 'wait', missing: [{ refusal: { code: 'mailbox-busy' } }] })
    expect(await send(third)).toBe('mailbox-busy')
    world.clock.pass(minutes(45))
    marta = await world.staff()
    expect(await send(await verified(2))).toBe('sent')
  })
})
