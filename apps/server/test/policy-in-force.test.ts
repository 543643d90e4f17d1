import { defaultPolicy, hours, minutes, type PolicyChanges } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDesk, createLog, type RunningDesk } from '../src/create-desk.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { deskWithMaria, enrol, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, portalEndpoints as portal, type World } from './world.ts'

describe.each(engines)('the policy in force on %s', (engine) => {
  let world: World
  let marta: TestClient
  beforeEach(async () => {
    ;({ world, marta } = await deskWithMaria(engine))
  })
  afterEach(() => world.stop())

  /** As another server does it, which this one may not have heard of yet. */
  const publishElsewhere = (version: number, changes: PolicyChanges) =>
    world.act(async (unit) => {
      const { version: _, ...numbers } = { ...defaultPolicy, ...changes }
      await unit.tx
        .insertInto('policy_version')
        .values({
          version,
          numbers: JSON.stringify(numbers),
          drafted_by: 'staff-kenji',
          published_by: 'staff-ines',
          reason: 'Links die in spam too early',
          returns_to: null,
          published_at: world.clock.now(),
        })
        .execute()
      unit.record({ action: 'policy.changed', outcome: 'done', object: `policy:${version}` })
    })
  const newestLinkLife = async () => {
    const { created_at, expires_at } = await world.desk.store.read
      .selectFrom('access_link')
      .select(['created_at', 'expires_at'])
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return expires_at - created_at
  }

  test('the next press obeys what another server published, without being told, and its entry names the version', async () => {
    await publishElsewhere(2, { invitationLife: hours(96) })
    expect(world.desk.house().policy.version).toBe(1)
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: invitation })
    expect(await newestLinkLife()).toBe(hours(96))
    const passed = await world.desk.store.read
      .selectFrom('audit_entry')
      .select('entry')
      .where('action', '=', 'verification.passed')
      .executeTakeFirstOrThrow()
    expect(Buffer.from(passed.entry).toString()).toContain('"policy":2')
  })

  test('what goes on after the answer obeys as well, and is not lost', async () => {
    const username = await enrol(world, marta, CHOSEN)
    world.clock.pass(hours(1))
    await publishElsewhere(2, { resetLife: minutes(45) })
    const visitor = await world.visitor()
    await visitor.call(portal.forgotPassword, { body: { name: username, language: 'en' } })
    await world.mails()
    expect(await newestLinkLife()).toBe(minutes(45))
  })

  test('a published version is never changed or taken away', async () => {
    await publishElsewhere(2, { invitationLife: hours(96) })
    const { write } = world.desk.store
    await expect(write.updateTable('policy_version').set({ reason: 'x' }).execute()).rejects.toThrow(
      /never rewritten/,
    )
    await expect(write.deleteFrom('policy_version').execute()).rejects.toThrow(/never rewritten/)
  })

  if (engine === 'postgres')
    test('another server on the database hears of it, and one that begins later goes by it', async () => {
      const open: RunningDesk[] = []
      const another = async () => {
        const desk = await createDesk(
          { ...world.desk.settings, checkpointFile: `${world.desk.settings.checkpointFile}.${open.length}` },
          world.clock.now,
          createLog({ ...world.desk.settings, logLevel: 'silent' }),
        )
        open.push(desk)
        return desk
      }
      const second = await another()
      await publishElsewhere(2, { invitationLife: hours(96) })
      await world.desk.policy.published()
      await expect.poll(() => second.house().policy.version).toBe(2)
      expect((await another()).house().policy.invitationLife).toBe(hours(96))
      await Promise.all(open.map((desk) => desk.close()))
    })
})
