import { days, hours, minutes } from '@portal-desk/domain'
import { expect, test } from 'vitest'
import { engines } from './engines.ts'
import { deskWithMaria, enrol } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, type World } from './world.ts'

type Sent = { id: string; by: 'staff' | 'desk' | 'patient'; daysAgo: number; used?: number }
const sent: readonly Sent[] = [
  { id: 'used-soon', by: 'staff', daysAgo: 1, used: minutes(15) },
  { id: 'used-late', by: 'staff', daysAgo: 1, used: minutes(16) },
  { id: 'not-used', by: 'staff', daysAgo: 2 },
  { id: 'a-week-before', by: 'staff', daysAgo: 9, used: minutes(2) },
  { id: 'by-the-desk', by: 'desk', daysAgo: 1 },
  { id: 'by-the-patient', by: 'patient', daysAgo: 1, used: minutes(2) },
]

/** Links as they were made and used, in place of those that there are. */
async function putLinks({ desk: { store }, clock }: World, patientId: string): Promise<void> {
  const account = await store.read.selectFrom('portal_account').select('id').executeTakeFirstOrThrow()
  await store.write.deleteFrom('access_link').execute()
  const rows = sent.map(({ id, by, daysAgo, used }) => {
    const created_at = clock.now() - days(daysAgo)
    return {
      id,
      account_id: account.id,
      patient_id: patientId,
      kind: 'reset' as const,
      token_hash: id,
      created_at,
      expires_at: created_at + hours(2),
      wrong_details: 0,
      asked_by: by === 'patient' ? ('patient' as const) : ('desk' as const),
      staff_id: by === 'staff' ? 'staff-marta' : null,
      end_kind: used === undefined ? ('expired' as const) : ('redeemed' as const),
      ended_at: created_at + (used ?? hours(2)),
    }
  })
  await store.write.insertInto('access_link').values(rows).execute()
}

test.each(engines)(
  'domain §8 of the links that staff sent, those used within 15 min, week by week; nobody waits for what the desk sends by itself, on %s',
  async (engine) => {
    const { world, marta, patientId } = await deskWithMaria(engine)
    await enrol(world, marta, CHOSEN)
    await putLinks(world, patientId)
    const ines = await world.staff('ines')
    const ask = async (body: object) =>
      (await ines.call(api.getFigures, { body: { period: 'week', ...body } })).body
    const { figures, was, weeks } = await ask({})
    expect(figures).toMatchObject({ usedSoon: { part: 1, of: 3 }, themselves: { part: 1, of: 4 } })
    expect(was.usedSoon).toEqual({ part: 1, of: 1 })
    expect(weeks.map(({ usedSoon: { part, of } }) => [part, of]).slice(5)).toEqual([
      [0, 0],
      [1, 1],
      [1, 3],
    ])
    expect((await ask({ period: 'month' })).figures.usedSoon).toEqual({ part: 2, of: 4 })
    expect((await ask({ team: 'No such team' })).figures.themselves).toEqual({ part: 1, of: 1 })
    await world.stop()
  },
)
