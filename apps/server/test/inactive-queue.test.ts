import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkStaff, restrict } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { listed, look, newestReport, report, settle, undo } from './inactive-steps.ts'
import { john } from './people.ts'
import { callAbout, deskWithMaria } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

describe.each(engines)('the queue of inactive reports on %s', (engine) => {
  let world: World
  let marta: TestClient
  let ines: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    ines = await world.staff('ines')
  })
  afterEach(() => world.stop())

  test('T1 the queue names nobody without an entry, and each look at one has its own', async () => {
    await report(marta, await callAbout(marta, 'maria garcia 3/12/1984'), 'moved')
    const id = await newestReport(ines)
    const before = await world.trail(patientId)
    expect(before).toContain('record.listed')
    await look(ines, id)
    expect((await world.trail(patientId)).slice(before.length)).toEqual(['record.viewed'])
  })

  test('V8 edge case 20 whose record is near, or restricted, neither the queue nor the report says', async () => {
    await report(marta, await callAbout(marta, 'maria garcia 3/12/1984'), 'moved')
    const id = await newestReport(ines)
    const seen = async (client = ines) => [(await listed(client, 'waiting')).rows[0], await look(client, id)]
    const refused = async () => [
      (await settle(ines, id, { verdict: 'confirm' })).problem?.refusal?.code,
      (await undo(ines, id)).problem?.refusal?.code,
    ]
    await linkStaff(world, 'ines', patientId)
    const nameless = { who: 'Someone near you', born: '' }
    expect(await seen()).toMatchObject([nameless, { row: nameless, known: [], effects: [], may: [] }])
    expect(await refused()).toEqual(['own-record', 'own-record'])
    await linkStaff(world, 'ines', null)
    await restrict(world, patientId)
    const before = await world.trail(patientId)
    const shut = { who: 'Restricted record', born: '' }
    expect(await seen()).toMatchObject([shut, { row: shut, known: [], effects: [], may: [] }])
    expect((await world.trail(patientId)).slice(before.length)).toEqual(['inactive.refused!'])
    expect(await refused()).toEqual(['restricted-details', 'restricted-details'])
    const hers = { who: 'García, M.', born: '1984' }
    expect(await seen(await world.staff('ruth'))).toMatchObject([hers, { row: hers }])
  })

  test('the queue comes in pages, oldest first, and says where the next begins', async () => {
    const many = 53
    const ids = await world.addPatients(
      ...Array.from({ length: many }, (_, i) => john({ sourceKey: `john-${i}`, identifiers: [] })),
    )
    await world.act(async ({ tx, record }) => {
      const rows = ids.map((patient_id, i) => ({
        id: `report-${String(i).padStart(4, '0')}`,
        patient_id,
        reason: 'moved',
        reported_by: 'staff-marta',
        reported_at: world.clock.now() - (i % 3),
        waits: 1 as const,
      }))
      await tx.insertInto('inactive_report').values(rows).execute()
      record({ action: 'import.batch', outcome: 'done' })
    })
    const first = await listed(ines, 'waiting')
    expect(first.rows).toHaveLength(50)
    const rest = await listed(ines, 'waiting', first.next)
    expect([rest.rows.length, rest.next]).toEqual([3, undefined])
    const all = [...first.rows, ...rest.rows]
    expect(new Set(all.map((row) => row.id)).size).toBe(many)
    expect(all.map(({ reportedAt }) => reportedAt)).toEqual(
      all.map(({ reportedAt }) => reportedAt).sort((a, b) => a - b),
    )
    expect((await ines.call(api.getApprovals)).body.inactive).toBe(many)
  })
})
