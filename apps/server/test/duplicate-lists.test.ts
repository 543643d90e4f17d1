import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john } from './people.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

describe.each(engines)('lists of possible duplicates on %s', (engine) => {
  let world: World
  let ines: TestClient
  let ofJohn = ''
  beforeAll(async () => {
    world = await startWorld(engine)
    ;[ofJohn = ''] = await world.addPatients(john())
    ines = await world.staff('ines')
  })
  afterAll(() => world.stop())

  test('lists are read a page at a time, the likeliest or the oldest first, each pair once', async () => {
    await world.act(async (unit) => {
      const others = Array.from({ length: 120 }, (_, i) => `filler-${String(i).padStart(4, '0')}`)
      const [row] = await unit.tx.selectFrom('patient').selectAll().where('id', '=', ofJohn).execute()
      if (!row) throw new Error('John is there')
      await unit.tx
        .insertInto('patient')
        .values(others.map((id) => ({ ...row, id, source_key: id })))
        .execute()
      await unit.tx
        .insertInto('possible_duplicate')
        .values(
          others.map((id, i) => {
            const [a, b] = [id, ofJohn].sort()
            return {
              id: `pair-${id}`,
              patient_a: a ?? '',
              patient_b: b ?? '',
              state: 'suspected' as const,
              source: 'rule' as const,
              flagged_at: 1_000 + (i % 7),
              proposed_at: 1_000,
              score: 90 + (i % 5) * 10,
              version: 1,
            }
          }),
        )
        .execute()
      unit.record({ action: 'duplicate.proposed', outcome: 'done' })
    })
    for (const which of ['likeliest', 'oldest'] as const) {
      const seen: { id: string; score: number; at: number }[] = []
      let after: object | undefined
      do {
        const { body } = await ines.call(api.listDuplicates, {
          body: { list: which, ...(after ? { after: after as never } : {}) },
        })
        seen.push(...body.rows)
        after = body.next
      } while (after)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(120)
      expect(seen).toHaveLength(120)
      const sorted = [...seen].sort((x, y) =>
        which === 'oldest' ? x.at - y.at : y.score - x.score || x.at - y.at,
      )
      expect(seen.map(({ at, score }) => [at, score][which === 'oldest' ? 0 : 1])).toEqual(
        sorted.map(({ at, score }) => [at, score][which === 'oldest' ? 0 : 1]),
      )
    }
  })
})
