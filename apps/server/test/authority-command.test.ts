import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type AuthorityOptions, putAuthority } from '../src/commands/authority.ts'
import { readSettings } from '../src/settings/settings.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { answer, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const run = promisify(execFile)
const desk = path.resolve(import.meta.dirname, '../src/commands/desk.ts')
const BY = '204-1187'
const FOR = '777-0001'

describe.each(engines)('desk authority on %s', (engine) => {
  let world: World
  let marta: TestClient
  let leoId: string
  beforeAll(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
    const leo = maria({
      sourceKey: 'leo',
      identifiers: [{ kind: 'mrn', value: FOR }],
      names: [{ use: 'current', family: 'García', given: ['Leo'] }],
      birthDate: '2019-06-01',
    })
    const elsewhere = {
      ...leo,
      birthDate: '1970-01-01',
      source: 'other',
      sourceKey: 'x',
      identifiers: [{ kind: 'mrn' as const, value: '9' }],
    }
    leoId = (await world.addPatients(leo, elsewhere))[0] ?? ''
  })
  afterAll(() => world.stop())

  const authority = (...args: string[]) =>
    run(process.execPath, [desk, 'authority', ...args], { env: { ...process.env, ...world.env } }).then(
      ({ stdout }) => ({ status: 0, says: stdout }),
      (error: { code: number; stderr: string }) => ({ status: error.code, says: error.stderr }),
    )

  test('what the records office has seen counts on the next call, and not once it is taken away', async () => {
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
    const of = { params: { callId } }
    const caller = {
      relationship: 'parent',
      language: 'en',
      interpreter: false,
      relay: false,
      unhurried: false,
    } as const
    await marta.call(api.setCaller, { ...of, body: caller })
    const { hits } = (
      await marta.call(api.searchPatients, { body: { callId, text: 'maria garcia 3/12/1984' } })
    ).body
    await marta.call(api.chooseRecord, {
      ...of,
      body: { patientId: hits[0]?.patientId ?? '', searchText: 'maria garcia 3/12/1984' },
    })
    await marta.call(api.namePatient, {
      ...of,
      body: { patientId: leoId, searchText: 'garcia leo 2019-06-01' },
    })
    await answer(marta, callId)
    const about = async () => (await marta.call(api.getWorkspace, of)).body.about?.authority
    expect(await about()).toMatchObject({ on: false })
    expect(await authority('parent', '--by', BY, '--for', FOR, '--until', '2030-12-31')).toMatchObject({
      status: 0,
      says: expect.stringContaining('may act for 777-0001: parent, until 2030-12-31'),
    })
    expect(await about()).toMatchObject({
      on: true,
      more: 'full access, until December 31, 2030',
    })
    expect((await authority('parent', '--by', BY, '--for', FOR, '--remove')).status).toBe(0)
    expect(await about()).toMatchObject({ on: false })
    expect(await world.trail(leoId)).toEqual(expect.arrayContaining(['authority.put', 'authority.removed']))
  })

  test.each<[string, Partial<AuthorityOptions>, string]>([
    ['aunt', {}, 'aunt is no authority; there are parent'],
    ['parent', { until: '2027-02-30' }, 'A day is written YYYY-MM-DD'],
    ['parent', { from: '2027-13-01' }, 'A day is written YYYY-MM-DD'],
    ['parent', { until: '6/30/2027' }, 'A day is written YYYY-MM-DD'],
    ['proxy', { from: '2027-02-02', until: '2027-02-01' }, 'It would end before it begins'],
    ['proxy', { for: BY }, 'their own record'],
    ['proxy', { for: '404' }, 'No record has the MRN 404'],
    ['proxy', { for: '9' }, 'different directories'],
  ])('bad input: %s %j changes nothing', async (kind, over, says) => {
    const before = (await world.trail()).length
    const told = vi.spyOn(console, 'error').mockReturnValue()
    expect(await putAuthority(readSettings(world.env), kind, { by: BY, for: FOR, ...over })).toBe(1)
    expect(told.mock.calls).toEqual([[expect.stringMatching(new RegExp(`${says}.*Nothing changed`, 's'))]])
    told.mockRestore()
    expect(await world.trail()).toHaveLength(before)
  })
})
