import { afterEach, describe, expect, test, vi } from 'vitest'
import { leaveWork } from '../src/demo/leave-work.ts'
import { prepareDemo } from '../src/demo/prepare-demo.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { readSettings } from '../src/settings/settings.ts'
import { engines, freshDatabase } from './engines.ts'

describe.each(engines)('a new demo on %s', (engine) => {
  afterEach(() => vi.restoreAllMocks())

  test('two charts of one woman and somebody who went away wait for its supervisor, once', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const { url, dataDir } = await freshDatabase(engine)
    const settings = readSettings({ DEMO: 'true', DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent' })
    await prepareDemo(settings)
    await leaveWork(settings)
    await leaveWork(settings)
    const { store } = await openOwnStore(settings, Date.now)
    const pairs = await store.read
      .selectFrom('possible_duplicate as d')
      .innerJoin('patient as a', 'a.id', 'd.patient_a')
      .innerJoin('patient as b', 'b.id', 'd.patient_b')
      .select(['a.masked_name as one', 'b.masked_name as other', 'd.state', 'd.source'])
      .execute()
    expect(pairs).toEqual([
      { one: 'Lindgren, B.', other: 'Lindgren, B.', state: 'suspected', source: 'agent' },
    ])
    const reports = await store.read
      .selectFrom('inactive_report as r')
      .innerJoin('patient as p', 'p.id', 'r.patient_id')
      .innerJoin('staff as s', 's.id', 'r.reported_by')
      .select(['p.masked_name as who', 'r.reason', 's.username as by', 'r.end_kind as end'])
      .execute()
    expect(reports).toEqual([{ who: 'Ferrante, P.', reason: 'moved', by: 'priya', end: null }])
    const open = await store.read
      .selectFrom('call_session')
      .select('id')
      .where('closed_at', 'is', null)
      .execute()
    expect(open).toEqual([])
    await store.close()
  }, 60_000)

  test('a demo that was made before these people were thought of starts as it is', async () => {
    const { url, dataDir } = await freshDatabase(engine)
    const settings = readSettings({ DEMO: 'true', DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent' })
    await leaveWork(settings)
    const { store } = await openOwnStore(settings, Date.now)
    expect(await store.read.selectFrom('call_session').select('id').execute()).toEqual([])
    await store.close()
  })
})
