import { hours } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeWithMaria } from './contact-change-steps.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { PHONE, phoneSteps } from './phone-change-steps.ts'
import { verifiedCall } from './steps.ts'
import { consoleEndpoints as api, type World } from './world.ts'

const elsewhere = { use: 'home' as const, lines: ['9 Elm Road'], city: 'Millbrook', postcode: '30499' }

describe.each(engines)(
  'domain §3.9 what a supervisor and the chart have to do with a new phone on %s',
  (engine) => {
    let world: World
    let place: Awaited<ReturnType<typeof placeWithMaria>>
    let on: ReturnType<typeof phoneSteps>
    beforeEach(async () => {
      place = await placeWithMaria(engine)
      world = place.world
      on = phoneSteps(place)
    })
    afterEach(() => world.stop())
    const rows = async () => (await place.ines.call(api.getApprovals)).body.changes

    test('a number of somebody unrelated is held, the desk is not told why, and goes on once a supervisor has looked', async () => {
      const contacts = [{ kind: 'phone' as const, value: '+1 541-555-0199', use: 'home' as const }]
      await world.addPatients(john({ addresses: [elsewhere], contacts }))
      const callId = await on.strongByPhone()
      await on.started(callId)
      const shown = await on.page(callId)
      expect(JSON.stringify(shown)).toContain('Held for review')
      expect(JSON.stringify(shown)).not.toContain('other-record')
      expect(shown.proofCall).toBeUndefined()
      expect((await on.called(callId, 'answered')).problem?.refusal?.code).toBe('no-proof-call')
      const [row] = await rows()
      expect(row).toMatchObject({ who: 'García, M.', state: 'held', own: false })
      expect(row?.line).toContain('somebody with another home')
      expect(JSON.stringify(row)).not.toContain('0199')
      const params = { changeId: row?.id ?? '' }
      const told = await place.ines.call(api.settleChange, { params, body: { verdict: 'release' } })
      expect(told.body.done).toContain('The desk calls the number')
      expect((await on.page(callId)).proofCall).toMatchObject({ number: PHONE })
      // Looked at once: the same number is not held again when it is proved.
      expect((await on.called(callId, 'answered')).body.done).toMatch(/^Proved\. The number is used from/)
    })

    test('who lives together may share a phone', async () => {
      const contacts = [{ kind: 'phone' as const, value: PHONE, use: 'home' as const }]
      await world.addPatients(john({ contacts }))
      const callId = await on.strongByPhone()
      await on.started(callId)
      expect((await on.page(callId)).proofCall).toMatchObject({ number: PHONE })
    })

    test('a number that came to stand elsewhere since is held when it is proved', async () => {
      const callId = await on.strongByPhone()
      await on.started(callId)
      const contacts = [{ kind: 'phone' as const, value: PHONE, use: 'mobile' as const }]
      await world.addPatients(john({ addresses: [elsewhere], contacts }))
      expect((await on.called(callId, 'answered')).body.done).toContain('A supervisor looks at this number')
      expect(await rows()).toMatchObject([{ state: 'held' }])
      await on.later(hours(48))
      expect(await on.phones()).toEqual(['(555) 555-0188 mobile'])
    })

    test('the chart gets its patch with the phone alone; then the task is done', async () => {
      const callId = await on.atCounter()
      await on.started(callId, { use: 'work' })
      await on.called(callId, 'answered')
      const [row] = await rows()
      expect(row).toMatchObject({ state: 'applied', line: 'The chart needs the new phone number too.' })
      const params = { changeId: row?.id ?? '' }
      const { fileName, patch } = (await place.ines.call(api.exportChange, { params })).body
      expect(fileName).toBe('new-phone.fhir.json')
      const [entry] = JSON.parse(patch).entry
      expect(entry.request.url).toBe('Patient?identifier=204-1187')
      expect(entry.resource.parameter[0].part.at(-1).valueContactPoint).toMatchObject({
        system: 'phone',
        value: PHONE,
        use: 'work',
      })
      expect(patch).not.toContain('0188')
      const noted = await place.ines.call(api.noteCharted, { params })
      expect(noted.body.done).toBe('Noted. The chart has the new number.')
      expect(await rows()).toEqual([])
    })

    test('V5 a number that was given up and comes back counts from then on, not from its first day', async () => {
      for (const phone of ['541 555 0199', '555 555 0188']) {
        const callId = await on.atCounter()
        await on.started(callId, { phone })
        await on.called(callId, 'answered')
        await on.later(hours(1))
      }
      expect(await on.phones()).toEqual(['(555) 555-0188 mobile', `${PHONE} old`])
      const params = { callId: await verifiedCall(place.marta) }
      const back = await place.marta.call(api.startCallBack, { params })
      expect(back.problem?.refusal?.code).toBe('no-contact-old-enough')
    })

    test('an import does not undo it, until the chart has it or brings another in its place', async () => {
      const callId = await on.atCounter()
      await on.started(callId)
      await on.called(callId, 'answered')
      const onChart = maria().contacts
      await world.addPatients(maria({ clinician: 'Dr. Other' }))
      expect(await on.phones()).toEqual([`${PHONE} mobile`, '(555) 555-0188 old'])
      const landline = { kind: 'phone' as const, value: '(541) 555-0111', use: 'home' as const }
      await world.addPatients(maria({ contacts: [...onChart, landline] }))
      expect(await on.phones()).toContain(`${PHONE} mobile`)
      const charted = { kind: 'phone' as const, value: '5415550199', use: 'mobile' as const }
      await world.addPatients(maria({ contacts: [charted, ...onChart.slice(1)] }))
      expect(await on.phones()).toEqual([`${PHONE} mobile`])
      expect(await rows()).toEqual([])
      const third = { ...charted, value: '(541) 555-0122' }
      await world.addPatients(maria({ contacts: [third] }))
      expect(await on.phones()).toEqual(['(541) 555-0122 mobile'])
    })
  },
)
