import type { Decided } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LostRace } from './changes/hands.ts'
import type { Store } from './dialect.ts'
import { importBatch } from './directory/import-batch.ts'
import { faultKindOf } from './faults.ts'
import { KeyReused } from './outcomes.ts'
import { inOneTransaction, type Unit } from './unit.ts'
import { ada, contextAt, engines, freshStore, house, plainVault as vault } from './whole-store.fixture.ts'

const NOW = 1_900_000_000_000

describe.each(engines)('a unit of work on %s', (engine) => {
  let store: Store
  let patientId: string
  beforeEach(async () => {
    store = (await freshStore(engine)).store
    const made = await work(async (unit) => {
      const { patientIds } = await importBatch(
        unit.tx,
        store.dialect,
        vault,
        [{ record: ada, hash: 'h' }],
        NOW,
        true,
      )
      unit.record({ action: 'import.batch', outcome: 'done' })
      return patientIds[0] ?? ''
    })
    patientId = made.answer
  })
  afterEach(() => store.close())

  const work = <A>(run: (unit: Unit) => Promise<A>, key?: string, bodyHash = 'body', now = NOW) =>
    inOneTransaction(
      store,
      vault,
      contextAt(now),
      house,
      key ? { scope: 'test', key, bodyHash } : undefined,
      async (unit) => ({ answer: await run(unit), status: 200 }),
    )
  const decide = (decision: Partial<Decided>, now = NOW) =>
    work(
      async (unit) =>
        unit.carryOut(
          { changes: [], messages: [], audit: [{ action: 'sample.made', outcome: 'done' }], ...decision },
          await unit.factsFor(patientId),
        ),
      undefined,
      'body',
      now,
    )
  const invite = () =>
    decide({
      changes: [
        { change: 'create-account' },
        { change: 'create-link', kind: 'invitation', life: 60_000, askedBy: 'desk' },
      ],
      messages: [{ template: 'invitation', to: 'contact-on-file', askedBy: 'desk', withNewLink: true }],
    })
  const entries = async () =>
    (await store.read.selectFrom('audit_entry').select('action').orderBy('idx').execute()).map(
      (e) => e.action,
    )

  test('a decision brings account, link and mail with an entry for each, and the address from the record', async () => {
    const { answer: made } = await invite()
    expect(made.username).toMatch(/^[a-z]+\d*$/)
    const mail = await store.read.selectFrom('outbox_message').selectAll().executeTakeFirstOrThrow()
    expect(mail).toMatchObject({ state: 'queued', link_id: made.link?.id, patient_id: patientId })
    expect(vault.open(mail.recipient ?? '', `outbox_message.recipient:${mail.id}`)).toBe('ada@example.org')
    expect(await entries()).toEqual(['import.batch', 'sample.made', 'account.created', 'mail.queued'])
    const link = await store.read.selectFrom('access_link').selectAll().executeTakeFirstOrThrow()
    expect(link.token_hash).toBe(vault.hashToken(made.link?.token ?? ''))
  })

  test('one live link per account and kind is held by the database as well', async () => {
    await invite()
    const second = decide({
      changes: [{ change: 'create-link', kind: 'invitation', life: 60_000, askedBy: 'desk' }],
    })
    const fault = await second.catch((error: unknown) => error)
    expect(faultKindOf(fault)).toBe('duplicate')
    await decide({ changes: [{ change: 'create-link', kind: 'reset', life: 60_000, askedBy: 'desk' }] })
    expect(await store.read.selectFrom('access_link').select('kind').execute()).toHaveLength(2)
  })

  test('a link that is replaced names the one that took its place', async () => {
    const first = (await invite()).answer.link?.id ?? ''
    const { answer } = await decide({
      changes: [
        { change: 'end-link', linkId: first, end: 'superseded', byNewLink: true },
        { change: 'create-link', kind: 'invitation', life: 60_000, askedBy: 'desk' },
      ],
    })
    const old = await store.read
      .selectFrom('access_link')
      .selectAll()
      .where('id', '=', first)
      .executeTakeFirstOrThrow()
    expect(old).toMatchObject({ end_kind: 'superseded', superseded_by: answer.link?.id })
  })

  test('T3 of sixteen that redeem one link one wins, and of the others nothing stays', async () => {
    const linkId = (await invite()).answer.link?.id ?? ''
    const before = (await entries()).length
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, (_, i) =>
        decide({
          changes: [
            { change: 'redeem-link', linkId },
            { change: 'set-password', hash: `hash ${i}` },
          ],
        }),
      ),
    )
    const won = tries.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []))
    expect(won).toHaveLength(1)
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(LostRace)
    const { password_hash } = await store.read
      .selectFrom('portal_account')
      .select('password_hash')
      .executeTakeFirstOrThrow()
    expect(password_hash).toBe(`hash ${won[0]}`)
    expect((await entries()).length).toBe(before + 1)
  })

  test('T3 a link is not redeemed in the very moment it runs out, nor later', async () => {
    const linkId = (await invite()).answer.link?.id ?? ''
    await expect(decide({ changes: [{ change: 'redeem-link', linkId }] }, NOW + 60_000)).rejects.toThrow(
      LostRace,
    )
    await decide({ changes: [{ change: 'redeem-link', linkId }] }, NOW + 59_999)
  })

  test('P6 the count of an account ends together with that of its typed name', async () => {
    const { answer } = await invite()
    const name_hash = vault.hmac('patient-sign-in', answer.username ?? '')
    const counted = () => store.read.selectFrom('throttle').select('failures').execute()
    await store.write.insertInto('throttle').values({ name_hash, failures: 7, last_at: NOW }).execute()
    await decide({ changes: [{ change: 'set-account', set: { lock: { kind: 'none' }, failedSignIns: 3 } }] })
    expect(await counted()).toHaveLength(1)
    await decide({ changes: [{ change: 'set-account', set: { lock: { kind: 'none' }, failedSignIns: 0 } }] })
    expect(await counted()).toEqual([])
  })

  test('T2 one key is one act: the answer comes again, another body is refused, a fault keeps the key free', async () => {
    const act = async (unit: Unit) => {
      unit.record({ action: 'sample.made', outcome: 'done' })
      return { made: vault.newId() }
    }
    const fails = work(async () => Promise.reject(new Error('no power')), 'one-key')
    await expect(fails).rejects.toThrow('no power')
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => work(act, 'one-key')))
    expect(new Set([first, ...others].map((done) => done?.answer.made)).size).toBe(1)
    expect([first, ...others].filter((done) => done?.replayed)).toHaveLength(7)
    await expect(work(act, 'one-key', 'another body')).rejects.toThrow(KeyReused)
    expect((await entries()).filter((action) => action === 'sample.made')).toHaveLength(1)
  })

  test('T1 T2 an answer that shows somebody is not shown again without its entry, and an act is not entered twice', async () => {
    const show = async (unit: Unit) => {
      unit.record({ action: 'call-back.started', outcome: 'done', patient: patientId })
      unit.shows({ patient: patientId, what: 'number' })
      return { number: '555 0188' }
    }
    const first = await work(show, 'one-key')
    expect(await entries()).toEqual(['import.batch', 'call-back.started'])
    for (let i = 0; i < 2; i++) expect(await work(show, 'one-key')).toMatchObject({ answer: first.answer })
    expect(await entries()).toEqual([
      'import.batch',
      'call-back.started',
      'answer.repeated',
      'answer.repeated',
    ])
    const rows = await store.read.selectFrom('audit_entry').selectAll().orderBy('idx', 'desc').execute()
    expect(rows[0]?.patient).toBe(patientId)
    expect(String(rows[0]?.entry)).toContain('"reason":"number"')
  })

  test('a row that depends on another cannot come without it', async () => {
    const orphan = work(async (unit) => {
      unit.record({ action: 'sample.made', outcome: 'done' })
      await unit.tx
        .insertInto('verification')
        .values({
          id: 'v',
          call_id: 'no such call',
          patient_id: patientId,
          staff_id: 's',
          started_at: NOW,
          drawn: '[]',
          submits: 0,
          checks: '[]',
          version: 1,
        })
        .execute()
    })
    await expect(orphan).rejects.toThrow(/foreign key/i)
  })
})
