import { hours, seconds } from '@portal-desk/domain'
import { staffEmailColumns } from '@portal-desk/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAnomalies } from '../src/anomalies/find-anomalies.ts'
import { did, lookForAnomalies, putCall } from './anomaly-steps.ts'
import { linkStaff } from './audit-steps.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { answer, callAbout, deskWithMaria, verifiedCall } from './steps.ts'
import type { World } from './world.ts'

describe.each(engines)('domain §7 what the rules find in the log on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeAll(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterAll(() => world.stop())

  const found = async (rule: string) => (await lookForAnomalies(world)).filter((one) => one.rule === rule)
  const issued = (n: number) =>
    did(
      world,
      'staff-devon',
      [
        {
          action: 'temporary-login.issued',
          outcome: 'done',
          patient: patientId,
          object: `temporary-login:${n}`,
          verification: { level: 'strong', methods: ['two answers', 'photo ID'], policy: 1 },
        },
      ],
      `call-${n}`,
    )

  test('a check not passed with one agent and passed with another is found once, with both calls', async () => {
    const first = await callAbout(marta, 'maria garcia 3/12/1984')
    await answer(marta, first, { mrn: '999' })
    const devon = await world.staff('devon')
    const second = await verifiedCall(devon)
    const [one, ...more] = await found('agent-shopping')
    expect(more).toEqual([])
    expect(one).toMatchObject({ rank: 2, found: 1, waits: 1, version: 1 })
    expect(JSON.parse(one?.people ?? '')).toEqual(['staff-marta', 'staff-devon'])
    const calls = await world.desk.store.read
      .selectFrom('anomaly_call')
      .select('call_id')
      .where('anomaly_id', '=', one?.id ?? '')
      .orderBy('place')
      .execute()
    expect(calls.map(({ call_id }) => call_id)).toEqual([first, second])
    expect((await world.trail()).filter((action) => action === 'anomaly.found')).toHaveLength(1)
    await findAnomalies(world.desk)
    expect(await found('agent-shopping')).toHaveLength(1)
  })

  test('far above peers counts those at work who have none; more of it is the same finding with more evidence', async () => {
    for (const who of ['marta', 'ines']) await putCall(world, `peer-${who}`, `staff-${who}`, patientId)
    for (const n of [1, 2, 3, 4]) await issued(n)
    expect(await found('far-above-peers')).toEqual([])
    await did(
      world,
      'staff-devon',
      [{ action: 'record.opened', outcome: 'done', patient: patientId }],
      'call-5',
    )
    world.clock.pass(seconds(20))
    await issued(5)
    const [one] = await found('far-above-peers')
    expect(one).toMatchObject({ found: 5, version: 1 })
    expect(JSON.parse(one?.finding ?? '')).toMatchObject({
      kind: 'temporary-login',
      ordinary: 5,
      against: 1,
      usual: 0,
    })
    await issued(6)
    expect(await found('far-above-peers')).toMatchObject([{ id: one?.id, found: 6, version: 2 }])
  })

  test('what was settled comes back with new evidence alone', async () => {
    const [one] = await found('far-above-peers')
    await world.act(async ({ tx, record }) => {
      await tx
        .updateTable('anomaly')
        .set({ waits: 0, settled_by: 'staff-ines', settled_at: world.clock.now(), settled_as: 'duty' })
        .where('id', '=', one?.id ?? '')
        .execute()
      record({ action: 'anomaly.settled', outcome: 'done' })
    })
    await did(world, 'staff-devon', [{ action: 'call.opened', outcome: 'done' }], 'call-7')
    expect(await found('far-above-peers')).toMatchObject([{ waits: 0 }])
    await issued(7)
    expect(await found('far-above-peers')).toMatchObject([{ waits: 1, settled_by: null, found: 7 }])
    expect(await world.trail()).toContain('anomaly.found-again')
  })

  test('“this wasn’t me” after a desk action is told at once, and only to whoever may look after it', async () => {
    const told: string[] = []
    const { sendTo } = world.desk.live
    world.desk.live.sendTo = (staffId) => void told.push(staffId)
    await world.act(async ({ record }) =>
      record({ action: 'account.held', outcome: 'done', reason: 'patient-reported', patient: patientId }),
    )
    expect(await found('not-me')).toMatchObject([{ rank: 3, found: 7 }])
    expect(told.sort()).toEqual(['staff-ines', 'staff-ruth'])
    world.desk.live.sendTo = sendTo
  })

  test('records viewed with nothing done, calls at night, a colleague’s record, a repeated pair', async () => {
    for (let n = 0; n < 10; n++) {
      await putCall(world, `view-${n}`, 'staff-kenji', patientId, 'information-only')
      await did(
        world,
        'staff-kenji',
        [{ action: 'record.opened', outcome: 'done', patient: patientId }],
        `view-${n}`,
      )
    }
    await did(world, 'staff-kenji', [{ action: 'call.closed', outcome: 'done' }], 'view-9')
    expect(await found('views-only')).toMatchObject([{ found: 10, rank: 1 }])

    const [colleague = ''] = await world.addPatients(
      maria({ sourceKey: 'devon', names: [{ use: 'current', family: 'Achterberg', given: ['Devon'] }] }),
    )
    await linkStaff(world, 'devon', colleague)
    await did(world, 'staff-marta', [
      { action: 'record.refused', outcome: 'refused', reason: 'coworker', patient: colleague },
    ])
    expect(await found('near-record')).toMatchObject([{ found: 1 }])

    await world.act(async ({ tx, record }) => {
      const rows = Array.from({ length: 5 }, (_, n) => ({
        id: `approval-${n}`,
        remedy: 'release-hold',
        patient_id: patientId,
        call_id: 'view-0',
        asked_by: 'staff-marta',
        asked_at: world.clock.now(),
        until_at: world.clock.now(),
        order_hash: 'x',
        reason: 'x',
        level: 'strong',
        methods: '[]',
        end_kind: 'used',
        decided_by: 'staff-ines',
        decided_at: world.clock.now(),
      }))
      await tx.insertInto('approval').values(rows).execute()
      record({ action: 'approval.approved', outcome: 'done', object: 'approval:approval-4' })
    })
    expect(await found('approval-pair')).toMatchObject([{ found: 5 }])

    world.clock.pass(hours(12))
    for (const n of [1, 2, 3])
      await did(world, 'staff-devon', [{ action: 'call.opened', outcome: 'done' }], `night-${n}`)
    expect(await found('out-of-hours')).toMatchObject([{ found: 3 }])
  })

  test('a new address on two records, one of staff, and a reset behind it', async () => {
    const devon = (
      await world.desk.store.read
        .selectFrom('staff')
        .select('patient_id')
        .where('id', '=', 'staff-devon')
        .execute()
    )[0]?.patient_id
    const { value } = await world.desk.store.read
      .selectFrom('patient_contact')
      .select('value')
      .where('patient_id', '=', devon ?? '')
      .where('kind', '=', 'email')
      .executeTakeFirstOrThrow()
    const asked = async (id: string, address: string, held: 'other-record' | null) => {
      await did(
        world,
        'staff-marta',
        [
          {
            action: 'contact-change.held',
            outcome: 'done',
            patient: patientId,
            object: `contact-change:${id}`,
          },
        ],
        'peer-marta',
      )
      await world.act(async ({ tx, record }) => {
        await tx
          .insertInto('contact_change')
          .values({
            id,
            patient_id: patientId,
            call_id: 'peer-marta',
            contact_id: `contact-${id}`,
            asked_by: 'staff-marta',
            asked_at: world.clock.now(),
            reason: 'new-address',
            address: world.desk.vault.seal(address, `contact_change.address:${id}`),
            address_hash: `hash-${id}`,
            in_person: 0,
            proof_until: world.clock.now() + hours(24),
            held,
          })
          .execute()
        record({ action: 'contact-change.applied', outcome: 'done', patient: patientId })
      })
    }
    await asked('c1', value, 'other-record')
    expect(await found('one-contact')).toMatchObject([{ about: 'hash-c1', found: 2, rank: 3 }])
    const [odd] = await found('odd-address')
    expect(odd?.finding).toContain('staff-address')
    expect(JSON.stringify(odd)).not.toContain(value)
    await did(
      world,
      'staff-marta',
      [{ action: 'reset-link.queued', outcome: 'done', patient: patientId }],
      'peer-marta',
    )
    expect(await found('change-then-reset')).toMatchObject([{ found: 1 }])
    // An address that they have here, and on no chart.
    const columns = staffEmailColumns(world.desk.vault, 'staff-ines', 'ines@millbrook.example')
    await world.desk.store.write.updateTable('staff').set(columns).where('id', '=', 'staff-ines').execute()
    await world.desk.store.write
      .updateTable('contact_change')
      .set({ end_kind: 'cancelled', ended_at: world.clock.now() })
      .execute()
    await asked('c2', 'Ines@Millbrook.example', null)
    expect((await found('odd-address')).map(({ about }) => about).sort()).toEqual([
      'contact-change:c1',
      'contact-change:c2',
    ])
  })

  test('a check of the log that found something; one that found nothing is silent', async () => {
    await world.act(async ({ record }) => {
      record({
        action: 'audit.verified',
        outcome: 'done',
        reason: 'size:9 findings:0',
        object: 'log-verification:a',
      })
      record({
        action: 'audit.verified',
        outcome: 'refused',
        reason: 'size:9 findings:2',
        object: 'log-verification:b',
      })
    })
    expect(await found('record-not-whole')).toMatchObject([
      { about: 'log-verification:b', found: 2, rank: 3 },
    ])
  })
})
