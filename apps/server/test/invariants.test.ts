import { hours } from '@portal-desk/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawn } from './drawn.ts'
import { engines } from './engines.ts'
import { release } from './walk/account-steps.ts'
import { look } from './walk/call-steps.ts'
import { clearFlags, NEW_ADDRESS } from './walk/change-steps.ts'
import { anyDraw, type Draw, named, stepFor } from './walk/draw.ts'
import {
  atCounter,
  getsIn,
  hasEntries,
  isUnheard,
  type Picture,
  provesItself,
  sendAnything,
} from './walk/invariants.ts'
import { freshModel, hangUp, type Model, type Step } from './walk/model.ts'
import { choose } from './walk/portal-steps.ts'
import { readMail } from './walk/read-mail.ts'
import { newMails, picture, type Real, startWalk } from './walk/walk-world.ts'

/** Walks of each engine: a few here; `WALKS=10000` is the long form. */
const walks = drawn('WALKS', 10)
const STEPS = 20
const PATIENCE = Math.max(100_000, walks.numRuns * 8_000)

/** What must hold after every step, whoever did what before (domain §1). */
async function hold(m: Model, r: Real, before: Picture): Promise<void> {
  if (m.callId !== undefined) await look.run(m, r)
  await hasEntries(r, before)
  // 1 only to the address on file.
  for (const mail of r.mails) {
    const [to] = mail.to
    // The one exception is the change of that address itself; and what brings a way in still goes to the one before.
    const ofChange = /correo/i.test(mail.subject) && !/\/link#/.test(mail.text)
    if (to === NEW_ADDRESS)
      expect(ofChange || (m.appliedAt !== undefined && !/\/link#/.test(mail.text))).toBe(true)
    else expect(mail.to).toEqual(['maria.garcia@example.org'])
  }
  isUnheard(r, m.secrets)
}

/** 5: with a photo ID at the counter there is always a way back to a password and a sign-in. */
async function findsAWayBack(m: Model, r: Real): Promise<void> {
  r.world.clock.pass(hours(25))
  Object.assign(hangUp(m), { now: m.now + hours(25) })
  const agent = await r.agent('devon')
  const params = await atCounter(agent, 'maria garcia 3/12/1984')
  m.callId = params.callId
  if (m.flagged) await clearFlags(r)
  if (m.held) {
    expect(await release(m, r, 'devon')).toBe(200)
  } else await sendAnything(agent, params)
  Object.assign(m, { held: false, inactive: undefined, callId: undefined })
  await readMail(m, r)
  await getsIn(r, m.links.at(-1)?.token ?? '')
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
        { ...walks, interruptAfterTimeLimit: PATIENCE - 20_000 },
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
