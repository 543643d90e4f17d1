import { hours } from '@portal-desk/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { secretBytes } from '../src/crypto.ts'
import { loadKeys } from '../src/settings/keys.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { release } from './walk/account-steps.ts'
import { look } from './walk/call-steps.ts'
import { clearFlags, NEW_ADDRESS } from './walk/change-steps.ts'
import { anyDraw, type Draw, named, stepFor } from './walk/draw.ts'
import { putBack } from './walk/inactive-steps.ts'
import { freshModel, hangUp, type Model, type Step } from './walk/model.ts'
import { choose } from './walk/portal-steps.ts'
import { readMail } from './walk/read-mail.ts'
import { newMails, picture, type Real, startWalk } from './walk/walk-world.ts'
import { consoleEndpoints as api, portalEndpoints as portal } from './world.ts'

/** Walks of each engine: a few here; `WALKS=10000` is the long form. */
const RUNS = Number(process.env['WALKS'] ?? 10)
const STEPS = 20
const PATIENCE = Math.max(100_000, RUNS * 8_000)
const onFile = ['30417', 'Alder', '0188', 'maria.garcia@', 'Chen', '2026-05']

/** What must hold after every step, whoever did what before (domain §1). */
async function hold(m: Model, r: Real, before: Awaited<ReturnType<typeof picture>>): Promise<void> {
  if (m.callId !== undefined) await look.run(m, r)
  // 4 no change without its entry.
  const after = await picture(r)
  if (after.rows !== before.rows) expect(after.entries).toBeGreaterThan(before.entries)
  // 1 only to the address on file.
  for (const mail of r.mails) {
    const [to] = mail.to
    // The one exception is the change of that address itself; and what brings a way in still goes to the one before.
    const ofChange = /correo/i.test(mail.subject) && !/\/link#/.test(mail.text)
    if (to === NEW_ADDRESS)
      expect(ofChange || (m.appliedAt !== undefined && !/\/link#/.test(mail.text))).toBe(true)
    else expect(mail.to).toEqual(['maria.garcia@example.org'])
  }
  const heard = r.heard.join('\n')
  // 2 staff never see a secret of a patient.
  for (const secret of m.secrets) expect(heard).not.toContain(secret)
  // 3 what is on file never leaves for the comparison.
  for (const value of onFile) expect(heard).not.toContain(value)
}

const ways = ['resend-invitation', 'send-reset-link', 'unlock-and-send-reset-link']

/** Of the remedies that send a link at least one is ready; it is pressed. */
async function sendAnything(agent: TestClient, params: { callId: string }): Promise<void> {
  const page = await agent.call(api.getWorkspace, { params })
  const ready = page.body.remedies?.find(({ state, remedy }) => state === 'ready' && ways.includes(remedy))
  const reason = ready?.remedy === 'resend-invitation' ? 'first-time' : 'forgot-password'
  const done = await agent.call(api.applyRemedy, {
    params,
    body: { remedy: ready?.remedy, input: { reason, confirm: false } } as never,
  })
  expect([ready?.remedy, done.status]).toEqual([ready?.remedy, 200])
}

/** 5: with a photo ID at the counter there is always a way back to a password and a sign-in. */
async function findsAWayBack(m: Model, r: Real): Promise<void> {
  r.world.clock.pass(hours(25))
  Object.assign(hangUp(m), { now: m.now + hours(25) })
  if (m.inactive !== undefined) await putBack(m, r)
  const agent = await r.agent('devon')
  const { body: params } = await agent.call(api.openCall, { body: { channel: 'counter' } })
  const text = 'maria garcia 3/12/1984'
  const { body: found } = await agent.call(api.searchPatients, { body: { ...params, text } })
  await agent.call(api.chooseRecord, {
    params,
    body: { patientId: found.hits[0]?.patientId ?? '', searchText: text },
  })
  const seen = await agent.call(api.recordPhotoId, { params, body: { document: 'passport', sure: true } })
  expect(seen.body).toMatchObject({ level: 'strong' })
  m.callId = params.callId
  if (m.flagged) await clearFlags(r)
  if (m.held) {
    expect(await release(m, r, 'devon')).toBe(200)
    m.held = false
  } else await sendAnything(agent, params)
  m.callId = undefined
  await readMail(m, r)
  const password = 'seven green umbrellas dancing'
  const visitor = await r.world.visitor()
  const chosen = await visitor.call(portal.choosePassword, {
    body: { token: m.links.at(-1)?.token ?? '', birthDate: '1984-03-12', password },
  })
  expect(chosen.body.result).toBe('saved')
  const username = chosen.body.result === 'saved' ? chosen.body.username : ''
  const inside = await visitor.call(portal.signInPatient, { body: { username, password } })
  expect(inside.body.result).toBe('signed-in')
}

async function provesItself({ world }: Real): Promise<void> {
  const { store, vault, settings, checkpoints } = world.desk
  await checkpoints.publish()
  const { signing } = loadKeys(settings.dataDir, secretBytes)
  const report = await verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
  expect(report.findings).toEqual([])
  expect(report.outsideCheckpoints).toBeGreaterThan(0)
}

async function walk(
  engine: (typeof engines)[number],
  steps: readonly Step[],
  draws: readonly Draw[] = [],
): Promise<void> {
  const real = await startWalk(engine)
  const taken: string[] = []
  try {
    const model = freshModel(real.world.clock.now())
    for (const next of [...steps, ...draws]) {
      const step = 'run' in next ? next : stepFor(model, next)
      taken.push(step.name)
      const before = await picture(real)
      await step.run(model, real)
      await readMail(model, real)
      await hold(model, real, before)
    }
    taken.push('the way back')
    await findsAWayBack(model, real)
    await newMails(real)
    await hold(model, real, { rows: '', entries: 0 })
    await provesItself(real)
  } catch (error) {
    throw new Error(`after ${taken.join(', ')}`, { cause: error })
  } finally {
    await real.stop()
  }
}

/** Most walks begin like most calls, so that they get past the door. */
const begun = fc.constantFrom(
  named('open a call', 'find her'),
  named('open a call', 'find her', 'answer rightly', 'resend-invitation'),
  named('open a call', 'find her', 'answer rightly', 'resend-invitation', 'choose a password'),
  named('open a call at the counter', 'find her', 'show a photo ID', 'start a contact change'),
  named('open a call', 'find her', 'report her as inactive', 'a supervisor confirms it'),
  named('open a call at the counter', 'find her', 'show a photo ID', 'print a letter', 'type the letter'),
)

describe.each(engines)('the five invariants on %s', (engine) => {
  test(
    'hold on random walks through the desk and the portal',
    async () => {
      await fc.assert(
        fc.asyncProperty(begun, fc.array(anyDraw, { minLength: 10, maxLength: STEPS }), (start, draws) =>
          walk(engine, start, draws),
        ),
        { numRuns: RUNS, interruptAfterTimeLimit: PATIENCE - 20_000 },
      )
    },
    PATIENCE,
  )

  test('P6 a new password ends every pause: who was locked out is in at once', async () => {
    const enrolled = named(
      'open a call',
      'find her',
      'answer rightly',
      'resend-invitation',
      'choose a password',
    )
    const tries = Array.from({ length: 7 }, () => named('sign in wrongly')).flat()
    const back = [...named('forgot password: own'), choose({ pick: 1 }, true), ...named('sign in')]
    await walk(engine, [...enrolled, ...tries, ...back])
  }, 30_000)
})
