import { civilTime, hours } from '@portal-desk/domain'
import { sql } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { prepareDemo } from '../src/demo/prepare-demo.ts'
import { beginMaking } from '../src/demo/unfinished.ts'
import { openOwnStore } from '../src/settings/open-own-store.ts'
import { demoSettings } from './demo-settings.ts'
import { engines } from './engines.ts'

describe.each(engines)('a new demo that has had calls, on %s', (engine) => {
  afterEach(() => vi.restoreAllMocks())

  test('its calls of the past stand in a log that is whole and in the order of time; what is odd waits for a look', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const settings = await demoSettings(engine)
    // Whoever is turned away first and believed by a second agent is Lê Tuyền Lâm then: `le` is a particle elsewhere.
    const made = Date.parse('2026-11-27T18:35:00Z')
    await prepareDemo(settings, made, 1)
    const { store, vault, signing, house } = await openOwnStore(settings, Date.now)
    const { timeZone } = house.clinic

    const calls = await store.read
      .selectFrom('call_session')
      .select(['opened_at', 'closed_at', 'disposition'])
      .orderBy('opened_at')
      .execute()
    expect(calls.length).toBeGreaterThan(10)
    expect(calls.filter(({ closed_at }) => closed_at === null)).toEqual([])
    const days = calls.map(({ opened_at }) => civilTime(opened_at, timeZone))
    expect(
      days.filter(({ weekday, hour }) => weekday === 0 || weekday === 6 || hour < 8 || hour > 16),
    ).toEqual([])
    const ends = new Set(calls.map(({ disposition }) => disposition))
    expect(ends).toEqual(new Set(['resolved', 'sent-and-waiting', 'verification-failed']))

    const { rows: wayBack } = await sql<{ longest: number | null }>`select max(e.at - n.at) as longest
      from audit_entry e join audit_entry n on n.idx = e.idx + 1 where n.at < e.at`.execute(store.read)
    // What is searched for a time is searched an hour around it.
    expect(Number(wayBack[0]?.longest ?? 0)).toBeLessThan(hours(1))
    const report = await verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
    expect(report.findings).toEqual([])

    const odd = await store.read.selectFrom('anomaly').select('rule').execute()
    expect(odd).toEqual([{ rule: 'agent-shopping' }])
    const drawn = await store.read.selectFrom('call_review').select('id').execute()
    expect(drawn.length).toBeGreaterThan(0)
    const inByThemselves = await store.read
      .selectFrom('audit_entry as e')
      .innerJoin('call_session as c', 'c.patient_id', 'e.patient')
      .select('e.idx')
      .where('e.action', '=', 'patient.signed-in')
      .whereRef('e.at', '>', 'c.opened_at')
      .whereRef('e.at', '<', 'c.closed_at')
      .execute()
    expect(inByThemselves.length).toBeGreaterThan(5)

    await prepareDemo(settings, made, 1)
    const again = await store.read.selectFrom('call_session').select('id').execute()
    expect(again).toHaveLength(calls.length)
    await store.close()
  }, 120_000)

  test('one whose making was broken off is not started as if it were whole', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const settings = await demoSettings(engine)
    const finished = beginMaking(settings)
    await expect(prepareDemo(settings, Date.now())).rejects.toThrow(
      /was not finished the last time\. Delete that folder/,
    )
    finished()
    expect(await prepareDemo(settings, Date.now())).toHaveLength(6)
  }, 60_000)
})
