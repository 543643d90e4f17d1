import type { PatientRecord } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from './dialect.ts'
import { importBatch } from './directory/import-batch.ts'
import { recordNearMiss } from './near-misses.ts'
import { inOneTransaction, type Unit } from './unit.ts'
import { contextAt, engines, freshStore, house, plainVault as vault } from './whole-store.fixture.ts'

const NOW = 1_900_000_000_000
const person = (key: string, given: string[], email: string): PatientRecord => ({
  source: 'test',
  sourceKey: key,
  identifiers: [{ kind: 'mrn', value: key }],
  names: [{ use: 'current', family: 'Okafor', given }],
  birthDate: '1980-02-03',
  deceased: false,
  addresses: [],
  contacts: [{ kind: 'email', value: email, use: 'home' }],
  active: true,
  links: [],
})
const people = [
  person('ada', ['Ada'], 'family@example.org'),
  person('second-chart', ['Ada', 'Grace'], 'ada@example.org'),
  person('twin', ['Ben'], 'Family@example.org'),
]

describe.each(engines)('what is near a patient on %s', (engine) => {
  let store: Store
  let ada = ''
  let second = ''
  let twin = ''
  const work = async <A>(run: (unit: Unit) => Promise<A>, now = NOW) => {
    const answered = async (unit: Unit) => ({ answer: await run(unit), status: 200 })
    return (await inOneTransaction(store, vault, contextAt(now), house, undefined, answered)).answer
  }
  const sample = { changes: [], messages: [], audit: [{ action: 'sample.made', outcome: 'done' }] } as const
  const factsOf = (id: string, now = NOW) => work((unit) => unit.factsFor(id), now)

  beforeEach(async () => {
    store = (await freshStore(engine)).store
    const ids = await work(async (unit) => {
      const incoming = people.map((record) => ({ record, hash: record.sourceKey }))
      unit.record({ action: 'import.batch', outcome: 'done' })
      return (await importBatch(unit.tx, store.dialect, vault, incoming, NOW, true)).patientIds
    })
    ;[ada = '', second = '', twin = ''] = ids
    for (const id of ids) {
      const link = { change: 'create-link', kind: 'invitation', life: 60_000, askedBy: 'desk' } as const
      await work(async (unit) =>
        unit.carryOut(
          {
            ...sample,
            audit: [...sample.audit],
            messages: [],
            changes: [{ change: 'create-account' }, link],
          },
          await unit.factsFor(id),
        ),
      )
    }
  })
  afterEach(() => store.close())

  test('DUPLICATE_ACCOUNT tries on a second chart are seen for a day, those of a twin never', async () => {
    await work(async (unit) => {
      const tried = { action: 'patient.sign-in-failed', outcome: 'refused' } as const
      unit.record({ ...tried, patient: second }, { ...tried, patient: twin }, { ...tried, patient: ada })
    })
    expect((await factsOf(ada)).secondChartTries).toEqual([NOW])
    expect((await factsOf(second)).secondChartTries).toEqual([NOW])
    expect((await factsOf(twin)).secondChartTries).toEqual([])
    expect((await factsOf(ada, NOW + 24 * 3_600_000)).secondChartTries).toEqual([])
  })

  test('SHARED_EMAIL logins behind one mailbox are counted, and the last link of the others is seen', async () => {
    expect((await factsOf(ada)).sharedEmail).toEqual({ accounts: 2 })
    expect((await factsOf(second)).sharedEmail.accounts).toBeLessThan(2)
    await work(async (unit) => {
      await unit.tx
        .updateTable('access_link')
        .set({ opened_at: NOW + 5 })
        .where('patient_id', '=', twin)
        .execute()
      unit.record({ action: 'link.opened', outcome: 'done', patient: twin })
    })
    expect((await factsOf(ada)).sharedEmail).toEqual({ accounts: 2, otherOpenedAt: NOW + 5 })
    expect((await factsOf(twin)).sharedEmail).toEqual({ accounts: 2 })
  })

  test('edge case 32 a phone that fails all day pushes nothing out of sight that a rule looks for', async () => {
    const tried = { action: 'patient.sign-in-failed', outcome: 'refused', patient: ada } as const
    await work(async (unit) => {
      unit.record(
        { action: 'link.refused', outcome: 'refused', reason: 'superseded', patient: ada },
        { action: 'email.checked', outcome: 'done', reason: 'no', patient: ada },
        { action: 'email.checked', outcome: 'done', reason: 'no', patient: twin },
      )
    })
    for (let i = 0; i < 3; i++)
      await work(async (unit) => unit.record(...Array.from({ length: 100 }, () => tried)))
    const { events } = await factsOf(ada)
    const seen = (action: string) => events.filter((event) => event.action === action).length
    expect([seen('link.refused'), seen('email.checked')]).toEqual([1, 1])
    expect(seen('patient.sign-in-failed')).toBe(100)
    const order = events.map(({ idx }) => idx)
    expect(order).toEqual([...new Set(order)].sort((a, b) => b - a))
  })

  test('WRONG_USERNAME a near try is one try, whatever of it meets, and only for who is near', async () => {
    const { username = '' } = (await factsOf(ada)).account ?? {}
    await work(async (unit) => {
      await recordNearMiss(unit.tx, vault, `${username}x`, NOW)
      await recordNearMiss(unit.tx, vault, `${username}x`, NOW + 1)
      unit.record({ action: 'patient.sign-in-failed', outcome: 'refused' })
    })
    expect((await factsOf(ada)).nearMisses).toEqual([NOW + 1, NOW])
    expect((await factsOf(twin)).nearMisses).toEqual([])
    const kept = await store.read.selectFrom('near_miss').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(username)
  })
})
