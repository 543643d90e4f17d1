import type { PatientRecord } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type SweepOptions, sweepCommand } from '../src/commands/sweep-duplicates.ts'
import { readDirectory } from '../src/duplicates/sweep/read-directory.ts'
import { sweepDuplicates } from '../src/duplicates/sweep/sweep-duplicates.ts'
import type { SweepParts } from '../src/duplicates/sweep/sweep-parts.ts'
import { beginRun, SweepTaken, saveRun } from '../src/duplicates/sweep/sweep-run.ts'
import { readSettings } from '../src/settings/settings.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo zu'.split(' ')
const word = (n: number): string =>
  [n, n * 7 + 3, Math.floor(n / 15) + 5].map((i) => SYLLABLES[i % SYLLABLES.length]).join('')

/** Somebody who shares nothing with the others; charts `a` and `b` are of one person. */
const chart = (n: number, which = 'a', over: Partial<PatientRecord> = {}): PatientRecord => ({
  ...maria(),
  sourceKey: `${n}${which}`,
  identifiers: [{ kind: 'mrn', value: `7${n}-${which}` }],
  names: [{ use: 'current', family: word(n), given: [word(n * 11 + 4)] }],
  birthDate: `${1930 + n}-0${1 + (n % 9)}-1${n % 10}`,
  addresses: [
    { use: 'home', lines: [`${100 + n} ${word(n * 5 + 1)} Row`], postcode: String(20_000 + 31 * n) },
  ],
  contacts: [{ kind: 'phone', value: `(555) 55${1_000 + 17 * n}`.slice(0, 14), use: 'mobile' }],
  ...over,
})
const PEOPLE = 60

describe.each(engines)('the sweep of the whole directory on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  const parts = (over: Partial<SweepParts> = {}): SweepParts => {
    const { store, vault, house, now } = world.desk
    return { store, vault, house: house(), now, ...over }
  }
  const list = () =>
    world.desk.store.read
      .selectFrom('possible_duplicate as d')
      .innerJoin('patient as a', 'a.id', 'd.patient_a')
      .innerJoin('patient as b', 'b.id', 'd.patient_b')
      .select(['a.source_key as one', 'b.source_key as other', 'd.state', 'd.source', 'd.proposed_at'])
      .execute()
  const keys = async () => (await list()).map(({ one, other }) => [one, other].sort().join(' ')).sort()
  const entries = async (action: string) => (await world.trail()).filter((one) => one === action).length
  /** Everybody twice. */
  const everybodyTwice = async () => {
    const people = Array.from({ length: PEOPLE }, (_, n) => [chart(n), chart(n, 'b')]).flat()
    await world.addPatients(...people)
    return Array.from({ length: PEOPLE }, (_, n) => `${n}a ${n}b`).sort()
  }
  /** A process that is killed before its transaction of this number. */
  const killedBefore = (transaction: number) => {
    let begun = 0
    return parts({
      now() {
        if (++begun >= transaction) throw new Error('killed')
        return world.desk.now()
      },
    })
  }

  test('domain §3.7 two charts of one person come onto the list, named by matching and on the record of both', async () => {
    const other = { identifiers: [{ kind: 'mrn' as const, value: '9' }], birthDate: '1984-12-03' }
    await world.addPatients(maria(), maria({ ...other, sourceKey: 'again' }), chart(1), chart(2))
    expect(await sweepDuplicates(parts())).toMatchObject({ records: 4, proposed: 1, passedOver: 0 })
    expect(await list()).toMatchObject([{ state: 'suspected', source: 'rule' }])
    expect(await keys()).toEqual(['again maria'])
    const [pair] = await world.desk.store.read.selectFrom('possible_duplicate').selectAll().execute()
    for (const id of [pair?.patient_a, pair?.patient_b])
      expect(await world.trail(id)).toEqual(['duplicate.proposed'])
    const own = (await world.trail()).filter((action) => action.startsWith('sweep.'))
    expect(own).toEqual(['sweep.started', 'sweep.batch', 'sweep.finished'])
  })

  test('edge case 7 twins, who only acts for a patient, and a chart that the EHR merged are not asked about', async () => {
    await world.addPatients(
      maria(),
      maria({
        sourceKey: 'twin',
        identifiers: [],
        names: [{ use: 'current', family: 'García', given: ['Julia'] }],
      }),
      maria({ sourceKey: 'acts', identifiers: [], withoutChart: true }),
      maria({ sourceKey: 'merged', identifiers: [] }),
    )
    const merge = { source: 'test', merged_key: 'merged', survivor_key: 'maria', said_by: 'merged' }
    await world.act(async ({ tx, record }) => {
      const settled = { ...merge, run_key: 'run', line: 1, settled_at: 1 }
      await tx.insertInto('chart_merge').values(settled).execute()
      record({ action: 'import.batch', outcome: 'done' })
    })
    expect(await sweepDuplicates(parts())).toMatchObject({ records: 2, proposed: 0 })
    expect(await list()).toEqual([])
  })

  test('domain §3.7 what a person decided is not asked again; what one flagged is named by matching as well', async () => {
    await world.addPatients(chart(1), chart(1, 'b'), chart(2), chart(2, 'b'))
    await sweepDuplicates(parts())
    await world.act(async ({ tx, record }) => {
      await tx.updateTable('possible_duplicate').set({ source: 'agent', proposed_at: null }).execute()
      const one = await tx.selectFrom('possible_duplicate').select('id').limit(1).executeTakeFirstOrThrow()
      const decided = { state: 'do-not-match', decided_at: 1 } as const
      await tx.updateTable('possible_duplicate').set(decided).where('id', '=', one.id).execute()
      record({ action: 'duplicate.decided', outcome: 'done' })
    })
    expect(await sweepDuplicates(parts())).toMatchObject({ proposed: 1 })
    const states = (await list()).map(({ state, source, proposed_at }) => [
      state,
      source,
      proposed_at !== null,
    ])
    expect(states.sort()).toEqual([
      ['do-not-match', 'agent', false],
      ['suspected', 'agent', true],
    ])
    expect(await sweepDuplicates(parts())).toMatchObject({ proposed: 0 })
  })

  test('T4 killed again and again it goes on behind what is in: the list of one go, nothing twice', async () => {
    const planted = await everybodyTwice()
    await expect(sweepDuplicates(killedBefore(3))).rejects.toThrow('killed')
    const first = await keys()
    expect([first.length > 0, first.length < PEOPLE]).toEqual([true, true])
    await expect(sweepDuplicates(killedBefore(3))).rejects.toThrow('killed')
    expect((await keys()).length).toBeGreaterThan(first.length)
    const report = await sweepDuplicates(parts())
    expect(await keys()).toEqual(planted)
    expect(report).toMatchObject({ records: 2 * PEOPLE, proposed: PEOPLE })
    expect(await entries('duplicate.proposed')).toBe(2 * PEOPLE)
    expect([await entries('sweep.started'), await entries('sweep.finished')]).toEqual([3, 1])
    expect(await sweepDuplicates(parts())).toEqual({ ...report, proposed: 0 })
  })

  test('T4 killed among the many pairs of one person it brings the rest of them', async () => {
    const charts = Array.from({ length: 12 }, (_, n) => chart(1, `chart-${n}`))
    await world.addPatients(...charts)
    await expect(sweepDuplicates(killedBefore(3))).rejects.toThrow('killed')
    expect((await keys()).length).toBeLessThan(66)
    const report = await sweepDuplicates(parts())
    expect(new Set(await keys()).size).toBe(66)
    expect(await sweepDuplicates(parts())).toEqual({ ...report, proposed: 0 })
  })

  test('a directory that changed while a sweep stood still is compared from the beginning', async () => {
    const planted = await everybodyTwice()
    await expect(sweepDuplicates(killedBefore(4))).rejects.toThrow('killed')
    await world.addPatients(...Array.from({ length: PEOPLE }, (_, n) => chart(n, 'c')))
    await sweepDuplicates(parts())
    const later = Array.from({ length: PEOPLE }, (_, n) => [`${n}a ${n}c`, `${n}b ${n}c`]).flat()
    expect(await keys()).toEqual([...planted, ...later].sort())
  })

  test('T3 of two at once the later one goes on, and the earlier one writes no more', async () => {
    await world.addPatients(chart(1), chart(1, 'b'))
    const directory = await readDirectory(parts())
    const first = await beginRun(parts(), directory)
    const second = await beginRun(parts(), directory)
    const [a = '', b = ''] = [directory.ids.at(0), directory.ids.at(1)].sort()
    const save = (run: typeof first) =>
      saveRun(parts(), run, [{ a, b, score: 200 }], { afterHash: 7, compared: 1 })
    await expect(save(first)).rejects.toThrow(SweepTaken)
    expect(await list()).toEqual([])
    await save(second)
    expect(await list()).toHaveLength(1)
    const ends = await Promise.allSettled([1, 2, 3].map(() => beginRun(parts(), directory)))
    const won = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
    const saved = await Promise.allSettled(won.map(save))
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('desk duplicates sweep says what came of it, and calls are opened meanwhile', async () => {
    const says = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const run = (options: SweepOptions = {}) =>
      sweepCommand(readSettings({ DEMO: 'true', ...world.env }), options)
    const told = () => String(says.mock.lastCall?.[0])
    expect(await run()).toBe(0)
    expect(told()).toBe('There are no records yet, so nothing was compared.')
    await everybodyTwice()
    const marta = await world.staff()
    let over = false
    const sweep = run().finally(() => {
      over = true
    })
    const opened: number[] = []
    while (!over) opened.push((await marta.call(api.openCall, { body: { channel: 'phone' } })).status)
    expect(await sweep).toBe(0)
    expect(new Set(opened)).toEqual(new Set([201]))
    expect(told()).toMatch(
      /^120 records, \d+ pairs compared in \d+ seconds?\. 60 are new under Possible duplicates\.$/,
    )
    expect(await run({ json: true })).toBe(0)
    expect(JSON.parse(told())).toMatchObject({ records: 120, proposed: 0, passedOver: 0 })
    vi.restoreAllMocks()
  })
})
