import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { listed, look, newestReport, report } from './inactive-steps.ts'
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
