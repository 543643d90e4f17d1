import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { answer, callAbout, deskWithMaria, invitation } from './steps.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const HER = 'maria garcia 3/12/1984'

describe.each(engines)('V8 records that are too near on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  const link = (username: string, patient: string | null, team: string | null = null) =>
    world.act(async ({ tx, record }) => {
      const set = { patient_id: patient, team }
      await tx.updateTable('staff').set(set).where('username', '=', username).execute()
      record({ action: 'staff.linked', outcome: 'done' })
    })
  const open = async (client: TestClient, text = HER, id = patientId) => {
    const { callId } = (await client.call(api.openCall, { body: { channel: 'phone' } })).body
    const body = { patientId: id, searchText: text }
    const { problem } = await client.call(api.chooseRecord, { params: { callId }, body })
    return problem?.refusal?.code ?? 'open'
  }

  test('edge case 21 one’s own record stays shut, and the try is on the record', async () => {
    await link('marta', patientId)
    expect(await open(marta)).toBe('own-record')
    expect(await world.trail(patientId)).toContain('record.refused!')
    // Whoever works on another one is not stopped by being a patient.
    const addresses = [{ use: 'home' as const, lines: ['7 Oak Lane'], postcode: '30420' }]
    await world.addPatients(john({ addresses }))
    expect(await callAbout(marta, 'john smith 3/4/1971')).not.toBe('')
  })

  test('edge case 21 a coworker’s is for a senior of another team', async () => {
    await link('kenji', patientId, 'front desk')
    await link('marta', null, 'billing')
    await link('devon', null, 'billing')
    await link('ines', null, 'front desk')
    expect(await open(marta)).toBe('coworker')
    expect(await open(await world.staff('ines'))).toBe('coworker')
    expect(await open(await world.staff('devon'))).toBe('open')
  })

  test('one who lives with the patient is kept out, whatever their role', async () => {
    const [brother = ''] = await world.addPatients(
      maria({
        sourceKey: 'brother',
        identifiers: [{ kind: 'mrn', value: '204-1188' }],
        names: [{ use: 'current', family: 'García', given: ['Luis'] }],
        birthDate: '1990-01-02',
      }),
    )
    await link('ines', brother, 'front desk')
    expect(await open(await world.staff('ines'))).toBe('same-household')
  })

  test('a record that turns out to be near in the middle of a call can do nothing more', async () => {
    const callId = await callAbout(marta, HER)
    await answer(marta, callId)
    await link('marta', patientId)
    const { problem } = await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    expect(problem?.refusal?.code).toBe('own-record')
    expect(await world.mails()).toHaveLength(0)
  })

  test('domain §3.4 a coworker’s temporary login needs a second person', async () => {
    await link('kenji', patientId, 'front desk')
    await link('devon', null, 'billing')
    await link('ines', null, 'quality')
    const devon = await world.staff('devon')
    const { callId } = (await devon.call(api.openCall, { body: { channel: 'counter' } })).body
    await devon.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: HER } })
    await devon.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } })
    await devon.call(api.applyRemedy, { params: { callId }, body: invitation })
    await devon.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const order = { remedy: 'issue-temporary-login', input: { confirm: false, replace: false } } as const
    const press = () => devon.call(api.applyRemedy, { params: { callId }, body: order })
    expect((await press()).problem?.refusal?.code).toBe('approval-needed')
    const { approvalId } = (await devon.call(api.askApproval, { params: { callId }, body: order })).body
    const ines = await world.staff('ines')
    await ines.call(api.settleApproval, { params: { approvalId }, body: { verdict: 'approve' } })
    expect((await press()).body.shownOnce?.code).toMatch(/^\d{16}$/)
    expect(await world.trail(patientId)).toContain('approval.used')
  })
})
