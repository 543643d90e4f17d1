import { sql } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { leaveWork } from '../src/demo/leave-work.ts'
import { prepareDemo } from '../src/demo/prepare-demo.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { demoSettings } from './demo-settings.ts'
import { engines } from './engines.ts'

describe.each(engines)('a new demo on %s', (engine) => {
  afterEach(() => vi.restoreAllMocks())

  test('two charts of one woman and somebody who went away wait for its supervisor, once', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const settings = await demoSettings(engine)
    await prepareDemo(settings, Date.now())
    await leaveWork(settings)
    await leaveWork(settings)
    const { store } = await openOwnStore(settings, Date.now)
    // A log is searched by halves for a time.
    const { rows: backwards } = await sql<{ idx: number }>`select e.idx from audit_entry e
      join audit_entry n on n.idx = e.idx + 1 where n.at < e.at`.execute(store.read)
    expect(backwards).toEqual([])
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
    // Its two sites have the made-up patients; those of the guide are everybody's.
    const { rows: sites } = await sql<{ name: string; records: number; staff: number }>`select s.name,
      (select count(*) from patient p where p.site_id = s.id) as records,
      (select count(*) from staff_site w where w.site_id = s.id) as staff from site s order by s.name`.execute(
      store.read,
    )
    expect(sites.map(({ name, records, staff }) => [name, Number(records) > 100, Number(staff)])).toEqual([
      ['Ashford', true, 0],
      ['Millbrook', true, 1],
    ])
    await store.close()
  }, 60_000)

  test('a demo that was made before these people were thought of starts as it is', async () => {
    const settings = await demoSettings(engine)
    await leaveWork(settings)
    const { store } = await openOwnStore(settings, Date.now)
    expect(await store.read.selectFrom('call_session').select('id').execute()).toEqual([])
    await store.close()
  })
})
