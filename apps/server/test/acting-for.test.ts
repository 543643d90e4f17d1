import type { AuthorityOnChart } from '@portal-desk/domain'
import { importAuthorities } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { answer, deskWithMaria, invitation } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const TYPED = 'maria garcia 3/12/1984'
const LEO = 'garcia leo 2019-06-01'
const leo = maria({
  sourceKey: 'leo',
  identifiers: [{ kind: 'mrn' as const, value: '777-0001' }],
  names: [{ use: 'current' as const, family: 'García', given: ['Leo'] }],
  birthDate: '2019-06-01',
  contacts: [],
})
const grandfather = maria({
  sourceKey: 'abel',
  identifiers: [{ kind: 'mrn' as const, value: '777-0002' }],
  names: [{ use: 'current' as const, family: 'García', given: ['Abel'] }],
  birthDate: '1950-06-01',
  contacts: [],
})
const ABEL = 'garcia abel 1950-06-01'

describe.each(engines)('V1 acting for someone else, on %s', (engine) => {
  let world: World
  let marta: TestClient
  let patientId: string
  let leoId: string
  let abelId: string
  beforeEach(async () => {
    ;({ world, marta, patientId } = await deskWithMaria(engine))
    const ids = await world.addPatients(leo, grandfather)
    leoId = ids[0] ?? ''
    abelId = ids[1] ?? ''
  })
  afterEach(() => world.stop())

  const onFile = (over: Partial<AuthorityOnChart> = {}) =>
    world.act(({ tx, record }) => {
      record({ action: 'authority.put', outcome: 'done', patient: leoId, reason: 'parent' })
      return importAuthorities(tx, world.desk.vault, [
        {
          source: maria().source,
          sourceKey: `${over.patientKey ?? 'leo'}`,
          representativeKey: maria().sourceKey,
          patientKey: 'leo',
          kind: 'parent',
          scope: 'full',
          active: true,
          ...over,
        },
      ])
    })
  const of = (callId: string) => ({ params: { callId } })
  const calling = async (
    relationship: 'parent' | 'power-of-attorney' | 'helper',
    channel: 'phone' | 'counter' = 'phone',
  ) => {
    const { callId } = (await marta.call(api.openCall, { body: { channel } })).body
    const caller = {
      relationship,
      language: 'en',
      interpreter: false,
      relay: false,
      unhurried: false,
    } as const
    await marta.call(api.setCaller, { ...of(callId), body: caller })
    await marta.call(api.chooseRecord, { ...of(callId), body: { patientId, searchText: TYPED } })
    return callId
  }
  const name = (callId: string, id: string, searchText: string) =>
    marta.call(api.namePatient, { ...of(callId), body: { patientId: id, searchText } })
  const send = (callId: string) => marta.call(api.applyRemedy, { ...of(callId), body: invitation })
  const page = async (callId: string) => (await marta.call(api.getWorkspace, of(callId))).body
  const code = (of: { problem?: { refusal?: { code: string } | undefined } | undefined }) =>
    of.problem?.refusal?.code

  test('edge case 1 a mother proves who she is, names her child, and gets her own invitation', async () => {
    await onFile()
    const callId = await calling('parent')
    await answer(marta, callId)
    expect(code(await send(callId))).toBe('patient-not-named')
    expect((await page(callId)).verify?.blocked?.refusal.code).toBe('patient-not-named')
    expect((await name(callId, leoId, LEO)).status).toBe(200)
    const open = await page(callId)
    expect(open).toMatchObject({
      record: { open: true },
      about: { name: 'Leo García', authority: { on: true, label: 'Parent on file' } },
    })
    expect(JSON.stringify(open)).not.toContain('777-0001')
    expect((await send(callId)).status).toBe(200)
    const mails = await world.mails()
    expect(mails.map(({ to }) => to)).toEqual([['maria.garcia@example.org']])
    expect(await world.trail(leoId)).toEqual(['authority.put', 'record.opened'])
  })

  test('nothing on file: neither told before the check, nor undone by a better one', async () => {
    const callId = await calling('parent', 'counter')
    await name(callId, leoId, LEO)
    expect((await page(callId)).about).toEqual({ patientId: leoId, name: 'García, L.', born: '2019' })
    await marta.call(api.recordPhotoId, { ...of(callId), body: { document: 'passport', sure: true } })
    expect((await page(callId)).level.level).toBe('strong')
    expect(code(await send(callId))).toBe('authority-not-on-file')
    expect(await page(callId)).not.toHaveProperty('causes')
    expect(await world.mails()).toEqual([])
  })

  test('what was revoked, or ran out, counts no more; the last word of the directory does', async () => {
    await onFile({ endsOn: '2020-01-31' })
    const callId = await calling('parent')
    await name(callId, leoId, LEO)
    await answer(marta, callId)
    expect(code(await send(callId))).toBe('authority-ended')
    await onFile({ active: false })
    expect(code(await send(callId))).toBe('authority-not-on-file')
    await onFile()
    expect((await send(callId)).status).toBe(200)
  })

  test('domain §4 for a grown patient the papers need a strong check, and no code is ever read out', async () => {
    await onFile({ kind: 'power-of-attorney', patientKey: 'abel' })
    const callId = await calling('power-of-attorney', 'counter')
    await name(callId, abelId, ABEL)
    await answer(marta, callId)
    expect(code(await send(callId))).toBe('needs-strong')
    await marta.call(api.recordPhotoId, { ...of(callId), body: { document: 'passport', sure: true } })
    expect((await send(callId)).status).toBe(200)
    const read = { remedy: 'issue-temporary-login', input: { replace: false, confirm: false } } as const
    expect(code(await marta.call(api.applyRemedy, { ...of(callId), body: read }))).toBe('not-for-proxy')
  })

  test('edge case 4 a custody note sends the call about the child to a supervisor', async () => {
    await onFile()
    await world.act(async ({ tx, record, context }) => {
      const row = { patient_id: leoId, mark: 'supervisor-only', set_at: context.now }
      await tx.insertInto('patient_mark').values(row).execute()
      record({ action: 'record.marked', outcome: 'done', patient: leoId, reason: 'supervisor-only' })
    })
    const callId = await calling('parent')
    await name(callId, leoId, LEO)
    await answer(marta, callId)
    expect(code(await send(callId))).toBe('supervisor-only')
    expect((await page(callId)).say.en).toContain('I need a colleague for this step')
  })

  test('edge case 5 a helper is heard once the patient said yes, and mail goes to the patient', async () => {
    const callId = await calling('helper')
    expect(code(await marta.call(api.recordConsent, of(callId)))).toBe('verify-first')
    await answer(marta, callId)
    expect(code(await send(callId))).toBe('patient-consent-first')
    expect((await marta.call(api.recordConsent, of(callId))).status).toBe(200)
    expect((await send(callId)).status).toBe(200)
    expect((await world.mails()).map(({ to }) => to)).toEqual([['maria.garcia@example.org']])
    expect(await world.trail()).toContain('consent.recorded')
  })

  test('V6 another relationship is another caller: the patient named before is forgotten', async () => {
    await onFile()
    const callId = await calling('parent')
    await name(callId, leoId, LEO)
    const caller = {
      relationship: 'proxy',
      language: 'en',
      interpreter: false,
      relay: false,
      unhurried: false,
    } as const
    await marta.call(api.setCaller, { ...of(callId), body: caller })
    expect(await page(callId)).not.toHaveProperty('about')
  })

  test('V11 nobody is named who was not found, and the caller is not whom they call about', async () => {
    const callId = await calling('parent')
    expect(code(await name(callId, leoId, ABEL))).toBe('two-identifiers')
    expect(code(await name(callId, patientId, TYPED))).toBe('other-caller')
  })

  test('a patient who acts for others is found by what their own chart points to', async () => {
    const [pointing = ''] = await world.addPatients(
      maria({
        sourceKey: 'rosa',
        identifiers: [{ kind: 'mrn' as const, value: '777-0003' }],
        names: [{ use: 'current' as const, family: 'Quintana', given: ['Rosa'] }],
        birthDate: '1970-01-02',
        links: [{ type: 'seealso' as const, otherKey: 'RelatedPerson/rp-9' }],
      }),
    )
    await onFile({ sourceKey: 'rp-9', representativeKey: 'RelatedPerson/urn:x|9' })
    const { callId } = (await marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const caller = {
      relationship: 'parent',
      language: 'en',
      interpreter: false,
      relay: false,
      unhurried: false,
    } as const
    await marta.call(api.setCaller, { ...of(callId), body: caller })
    const rosa = { patientId: pointing, searchText: 'quintana rosa 1970-01-02' }
    await marta.call(api.chooseRecord, { ...of(callId), body: rosa })
    await name(callId, leoId, LEO)
    await marta.call(api.recordPhotoId, { ...of(callId), body: { document: 'passport', sure: true } })
    expect((await page(callId)).about?.authority).toMatchObject({ on: true })
  })
})
