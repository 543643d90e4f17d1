import { hours, minutes } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { changeSteps, NEW, OLD, placeWithMaria } from './contact-change-steps.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

describe.each(engines)(
  'domain §3.9 what a supervisor and the chart have to do with a new address on %s',
  (engine) => {
    let world: World
    let marta: TestClient
    let ines: TestClient
    let patientId: string
    let on: ReturnType<typeof changeSteps>
    beforeEach(async () => {
      const place = await placeWithMaria(engine)
      ;({ world, marta, ines, patientId } = place)
      on = changeSteps(place)
    })
    afterEach(() => world.stop())

    test('an address on the record of somebody unrelated is held, and the desk is not told why', async () => {
      const [elsewhere] = [
        { use: 'home' as const, lines: ['9 Elm Road'], city: 'Millbrook', state: 'NY', postcode: '30499' },
      ]
      await world.addPatients(
        john({ addresses: [elsewhere], contacts: [{ kind: 'email', value: NEW, use: 'home' }] }),
      )
      const callId = await on.strongByPhone()
      const before = (await world.mails()).length
      await on.started(callId)
      expect((await world.mails()).length).toBe(before)
      const shown = JSON.stringify(await on.page(callId))
      expect(shown).toContain('Held for review')
      expect(shown).not.toContain('other-record')

      const [row] = (await ines.call(api.getApprovals)).body.changes
      expect(row).toMatchObject({ who: 'García, M.', state: 'held', own: false })
      expect(row?.line).toContain('another home')
      const changeId = row?.id ?? ''
      const settle = (client: TestClient) =>
        client.call(api.settleChange, { params: { changeId }, body: { verdict: 'release' } })
      expect((await settle(marta)).problem?.type).toBe('no-right')
      const told = await Promise.all(Array.from({ length: 8 }, () => settle(ines)))
      expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
      // Looked at once: the same address is not held again when it is proved.
      expect(await on.answer('new-address')).toMatchObject({
        result: 'proved',
        from: world.clock.now() + hours(24),
      })
      expect(await world.trail(patientId)).toContain('contact-change.released')
    })

    test('a supervisor ends what was held: nothing was ever sent there', async () => {
      await world.addPatients(
        john({
          addresses: [
            { use: 'home', lines: ['9 Elm Road'], city: 'Millbrook', state: 'NY', postcode: '30499' },
          ],
          contacts: [{ kind: 'email', value: NEW, use: 'home' }],
        }),
      )
      await on.started(await on.strongByPhone())
      const [row] = (await ines.call(api.getApprovals)).body.changes
      const params = { changeId: row?.id ?? '' }
      expect((await ines.call(api.settleChange, { params, body: { verdict: 'reject' } })).status).toBe(200)
      expect((await ines.call(api.getApprovals)).body.changes).toEqual([])
      expect((await world.mails()).filter(({ to }) => to.includes(NEW))).toEqual([])
    })

    test('the chart gets its patch after the own password, on the record; then the task is done', async () => {
      await on.started(await on.atCounter())
      await on.answer('new-address')
      const [row] = (await ines.call(api.getApprovals)).body.changes
      expect(row).toMatchObject({ state: 'applied', label: 'In use' })
      const params = { changeId: row?.id ?? '' }
      world.clock.pass(minutes(6))
      const stale = await ines.call(api.exportChange, { params })
      expect(stale.problem?.refusal?.code).toBe('reauthenticate')
      await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
      const { patch } = (await ines.call(api.exportChange, { params })).body
      expect(JSON.parse(patch)).toMatchObject({
        resourceType: 'Bundle',
        entry: [{ request: { method: 'PATCH', url: 'Patient?identifier=204-1187' } }],
      })
      expect(patch).toContain(NEW)
      expect(patch).not.toContain(OLD)
      expect(
        (await world.trail(patientId)).filter((one) => one.startsWith('contact-change.exported')),
      ).toEqual(['contact-change.exported'])
      expect((await ines.call(api.noteCharted, { params })).status).toBe(200)
      expect((await ines.call(api.noteCharted, { params })).problem?.type).toBe('conflict')
      expect((await ines.call(api.getApprovals)).body.changes).toEqual([])
    })

    test('an import that brings the new address does the task by itself', async () => {
      await on.started(await on.atCounter())
      await on.answer('new-address')
      await world.addPatients(maria({ contacts: [{ kind: 'email', value: NEW, use: 'home' }] }))
      expect((await ines.call(api.getApprovals)).body.changes).toEqual([])
    })

    test('an import does not take away what the patient proved, until the chart has it or brings another', async () => {
      await on.started(await on.atCounter())
      await on.answer('new-address')
      const mails = async () =>
        (
          await world.desk.store.read
            .selectFrom('patient_contact')
            .select(['value', 'use'])
            .where('kind', '=', 'email')
            .where('ended_at', 'is', null)
            .orderBy('rank')
            .execute()
        ).map(({ value, use }) => `${value} ${use}`)
      expect(await mails()).toEqual([`${NEW} home`, `${OLD} old`])
      await world.addPatients(maria({ clinician: 'Dr. Other' }))
      expect(await mails()).toEqual([`${NEW} home`, `${OLD} old`])
      await world.addPatients(
        maria({ contacts: [{ kind: 'email', value: 'third@example.org', use: 'home' }] }),
      )
      expect(await mails()).toEqual(['third@example.org home', `${OLD} old`])
    })
  },
)
