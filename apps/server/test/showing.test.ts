import type { AuditEntry } from '@portal-desk/audit'
import { minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { noMoreEntries } from './showing/no-more-entries.ts'
import { hers, type Place, TYPED } from './showing/place.ts'
import { table } from './showing-table.ts'
import { answer, callAbout } from './steps.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const names = Object.keys(table) as (keyof typeof table)[]
const showing = names.filter((name) => table[name].shows === 'patient')

describe.each(engines)('T1 who was shown is on the record, on %s', (engine) => {
  let world: World
  let place: Place
  beforeEach(async () => {
    world = await startWorld(engine)
    const [patientId = ''] = await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await callAbout(marta, TYPED)
    place = { world, marta, visitor: await world.visitor(), callId, patientId, token: '', username: '' }
  })
  afterEach(() => world.stop())

  /** An invitation in the visitor's hand, as many routes need one. */
  const invite = async () => {
    await answer(place.marta, place.callId)
    await table.applyRemedy.press(place)
    place.token = await world.newestToken()
  }
  const entries = async (): Promise<AuditEntry[]> =>
    (await world.desk.store.read.selectFrom('audit_entry').select('entry').orderBy('idx').execute()).map(
      ({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry,
    )
  const found = async (): Promise<string[]> =>
    (
      await world.desk.store.read.selectFrom('audit_detail').selectAll().where('name', '=', 'found').execute()
    ).map((row) => world.desk.vault.open(row.value ?? '', `audit_detail.value:${row.idx}:${row.name}`))
  /** How often this patient stands in the trail, alone or among the hits of a search. */
  const told = async (): Promise<number> =>
    (await entries()).filter(({ patient }) => patient === place.patientId).length +
    (await found()).filter((ids) => ids.includes(place.patientId)).length
  /** The same without what the outbox tells of her meanwhile. */
  const shownAgain = async (): Promise<number> =>
    (await entries()).filter(
      ({ action, patient }) => action === 'answer.repeated' && patient === place.patientId,
    ).length + (await found()).filter((ids) => ids.includes(place.patientId)).length
  /** The quarter of an hour is over in which a page read again is the same showing; the session is kept awake. */
  const quarter = async () => {
    for (let i = 0; i < 2; i++) {
      world.clock.pass(minutes(8))
      await place.marta.call(api.extendStaffSession)
    }
  }

  test('every route shows exactly what the table says, and whoever shows has an entry by then', async () => {
    const seen: Record<string, string> = {}
    for (const name of names) {
      if (name === 'openLink') place.token = await world.newestToken()
      const before = await told()
      const { body, status } = await table[name].press(place)
      expect([name, status < 500]).toEqual([name, true])
      if (name === 'choosePassword') place.username = (body as { username: string }).username
      const shown = hers.test(JSON.stringify(body))
      seen[name] = shown ? (table[name].shows === 'self' ? 'self' : 'patient') : 'nothing'
      if (name === 'getWorkspace') expect(await told()).toBe(before + 1)
      if (shown && !['getDesk', 'getPatientSession', 'extendPatientSession'].includes(name))
        expect([name, (await told()) > before]).toEqual([name, true])
    }
    expect(seen).toEqual(Object.fromEntries(names.map((name) => [name, table[name].shows])))
  })

  test.each(showing)('where no entry can be written %s shows nobody', async (name) => {
    if (name === 'checkBirthDate' || name === 'choosePassword') await invite()
    else await quarter()
    const giveBack = await noMoreEntries(world)
    const { body } = await table[name].press(place)
    expect(JSON.stringify(body)).not.toMatch(hers)
    await giveBack()
    expect(JSON.stringify((await table[name].press(place)).body)).toMatch(hers)
  })

  test.each(['searchPatients', 'startCallBack', 'checkBirthDate', 'choosePassword'] as const)(
    'T2 %s pressed again with its key shows the same, and each showing is on the record',
    async (name) => {
      if (name === 'checkBirthDate' || name === 'choosePassword') await invite()
      const key = `one-press-of-${name}`.slice(0, 40)
      const first = await table[name].press(place, key)
      expect(JSON.stringify(first.body)).toMatch(hers)
      for (let i = 0; i < 2; i++) {
        const before = await shownAgain()
        expect((await table[name].press(place, key)).body).toEqual(first.body)
        expect(await shownAgain()).toBe(before + 1)
      }
      const giveBack = await noMoreEntries(world)
      expect(JSON.stringify((await table[name].press(place, key)).body)).not.toMatch(hers)
      await giveBack()
    },
  )

  test('the page of a closed call is a view like any other; read again it is the same view, elsewhere another', async () => {
    const { marta, callId } = place
    await table.closeCall.press(place)
    const before = await told()
    for (let i = 0; i < 3; i++)
      expect(JSON.stringify((await table.getWorkspace.press(place)).body)).toMatch(hers)
    expect(await told()).toBe(before + 1)
    expect((await entries()).at(-1)).toMatchObject({ action: 'record.viewed', call: callId, reason: 'none' })
    await quarter()
    await marta.call(api.getWorkspace, { params: { callId } })
    expect(await told()).toBe(before + 2)
    world.clock.pass(-minutes(20))
    await marta.call(api.getWorkspace, { params: { callId } })
    expect(await told()).toBe(before + 3)
  })

  test('names in the list of calls are on the record, once a quarter of an hour, with the call', async () => {
    const before = await told()
    await table.getDesk.press(place)
    expect(await told()).toBe(before)
    await quarter()
    for (let i = 0; i < 3; i++)
      expect((await place.marta.call(api.getDesk)).body.open[0]?.who).toBe('García, M.')
    expect(await told()).toBe(before + 1)
    expect((await entries()).at(-1)).toMatchObject({
      action: 'record.listed',
      actor: { id: 'staff-marta' },
      object: `call:${place.callId}`,
    })
    await world.desk.checkpoints.publish()
    const { settings, store, vault } = world.desk
    const { verifier } = loadKeys(settings.dataDir, (size) => new Uint8Array(size)).signing
    const report = await verifyStoredLog(store, vault, [verifier], settings.checkpointFile)
    expect(report.findings).toEqual([])
  })
})
