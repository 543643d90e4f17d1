import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { secretBytes } from '../src/crypto.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { callAbout, invitation, verifiedCall } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

describe.each(engines)('the first call on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine)
  })
  afterEach(() => world.stop())

  test('from ringing phone to signed in, with the whole record behind it', async () => {
    const [patientId = ''] = await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await verifiedCall(marta)

    const before = await marta.call(api.getWorkspace, { params: { callId } })
    expect(before.body).toMatchObject({
      record: { name: 'María Elena García', open: true },
      status: { label: 'Not enrolled' },
      causes: [{ code: 'NOT_ENROLLED', next: { remedy: 'resend-invitation', label: 'Send invitation' } }],
      best: 'resend-invitation',
    })

    const sent = await marta.call(api.applyRemedy, {
      params: { callId },
      body: invitation,
    })
    expect(sent.body).toMatchObject({ done: 'Invitation saved, on its way out.' })
    const [mail] = await world.mails()
    expect(mail).toMatchObject({
      to: ['maria.garcia@example.org'],
      subject: expect.stringContaining('Su acceso al portal'),
    })

    const token = await world.newestToken()
    const visitor = await world.visitor()
    expect((await visitor.call(portal.openLink, { body: { token } })).body).toMatchObject({
      state: 'live',
      triesLeft: 5,
    })
    const birth = await visitor.call(portal.checkBirthDate, { body: { token, birthDate: '1984-03-12' } })
    expect(birth.body).toMatchObject({
      result: 'right',
      username: expect.stringMatching(/^mgarcia\d+$/),
      least: 15,
    })
    const short = await visitor.call(portal.choosePassword, {
      body: { token, birthDate: '1984-03-12', password: 'tiny secret' },
    })
    expect(short.body).toEqual({ result: 'refused', rule: 'too-short', count: 4 })
    const during = await marta.call(api.getWorkspace, { params: { callId } })
    expect(during.body.watch).toMatchObject({ headline: 'She is choosing her password' })
    expect(JSON.stringify(during.body)).not.toContain('tiny secret')

    const saved = await visitor.call(portal.choosePassword, {
      body: { token, birthDate: '1984-03-12', password: CHOSEN },
    })
    expect(saved.body).toMatchObject({ result: 'saved' })
    const username = saved.body.result === 'saved' ? saved.body.username : ''
    const signedIn = await visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } })
    expect(signedIn.body).toMatchObject({ result: 'signed-in', session: { username } })

    const after = await marta.call(api.getWorkspace, { params: { callId } })
    expect(after.body.watch).toMatchObject({ signedIn: true, headline: 'She has signed in' })
    const wrapped = await marta.call(api.wrapUpCall, { params: { callId } })
    expect(wrapped.body).toMatchObject({ suggested: 'resolved' })
    expect(
      (await marta.call(api.closeCall, { params: { callId }, body: { disposition: 'resolved' } })).status,
    ).toBe(200)
    expect((await world.mails()).map((m) => m.subject).slice(1)).toEqual([
      expect.stringContaining('Su contraseña cambió'),
      expect.stringContaining('Ya volvió a entrar'),
    ])

    expect(await world.trail(patientId)).toEqual(
      expect.arrayContaining([
        'record.opened',
        'verification.passed',
        'invitation.queued',
        'mail.handed-over',
        'link.opened',
        'patient.password-refused!',
        'patient.password-chosen',
        'patient.signed-in',
        'call.closed',
      ]),
    )
    await world.desk.checkpoints.publish()
    const keys = loadKeys(world.desk.settings.dataDir, secretBytes)
    const report = await verifyStoredLog(
      world.desk.store,
      world.desk.vault,
      [keys.signing.verifier],
      world.desk.settings.checkpointFile,
    )
    expect(report.findings).toEqual([])
    expect(report.outsideCheckpoints).toBeGreaterThan(0)
  })

  test('V3 a wrong caller learns nothing and nothing is mailed before the check passes', async () => {
    await world.addPatients(maria())
    const marta = await world.staff()
    const callId = await callAbout(marta, 'maria garcia 3/12/1984')
    const refused = await marta.call(api.applyRemedy, {
      params: { callId },
      body: invitation,
    })
    expect(refused.status).toBe(409)
    expect(refused.problem).toMatchObject({
      type: 'refused',
      changed: 'no',
      refusal: { code: 'verify-first' },
    })
    const page = await marta.call(api.getWorkspace, { params: { callId } })
    expect(page.body).toMatchObject({
      record: { name: 'García, M.', born: '1984', open: false },
      level: { level: 'none' },
    })
    for (const part of ['status', 'causes', 'remedies', 'story', 'watch'])
      expect(page.body).not.toHaveProperty(part)
    expect(await world.mails()).toEqual([])
  })
})
