import type { Change } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../dialect.ts'
import { importBatch } from '../directory/import-batch.ts'
import { faultKindOf } from '../faults.ts'
import { inOneTransaction, type Unit } from '../unit.ts'
import { ada, contextAt, engines, freshStore, house, plainVault as vault } from '../whole-store.fixture.ts'
import { LostRace } from './hands.ts'

const NOW = 1_900_000_000_000
const MINUTE = 60_000

describe.each(engines)('temporary logins on %s', (engine) => {
  let store: Store
  let patientId: string
  beforeEach(async () => {
    store = (await freshStore(engine)).store
    patientId = await work(async (unit) => {
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
    await carry(NOW, { change: 'create-account' })
  })
  afterEach(() => store.close())

  async function work<A>(run: (unit: Unit) => Promise<A>, now = NOW): Promise<A> {
    const context = { ...contextAt(now), callId: 'call-1' }
    return (
      await inOneTransaction(store, vault, context, house, undefined, async (unit) => ({
        answer: await run(unit),
        status: 200,
      }))
    ).answer
  }
  const carry = (now: number, ...changes: Change[]) =>
    work(
      async (unit) =>
        unit.carryOut(
          { changes, messages: [], audit: [{ action: 'sample.made', outcome: 'done' }] },
          await unit.factsFor(patientId),
        ),
      now,
    )
  const issue = async (now = NOW): Promise<string> => {
    const change = {
      change: 'issue-temporary-login',
      codeHash: 'h',
      life: 10 * MINUTE,
      wrongTries: 0,
    } as const
    return (await carry(now, change)).temporaryLoginId ?? ''
  }
  const use = (loginId: string, now = NOW) =>
    carry(now, { change: 'use-temporary-login', loginId, chooseUntil: now + 10 * MINUTE })
  const end = (loginId: string, kind: 'completed' | 'revoked') =>
    carry(NOW, { change: 'end-temporary-login', loginId, end: kind })

  test('T3 of sixteen that complete one temporary login one wins, and of the others nothing stays', async () => {
    const loginId = await issue()
    await use(loginId)
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, (_, i) =>
        carry(
          NOW,
          { change: 'end-temporary-login', loginId, end: 'completed' },
          { change: 'set-password', hash: `hash ${i}` },
        ),
      ),
    )
    const won = tries.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []))
    expect(won).toHaveLength(1)
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(LostRace)
    const account = await store.read.selectFrom('portal_account').select('password_hash').executeTakeFirst()
    expect(account?.password_hash).toBe(`hash ${won[0]}`)
  })

  test('P16 one is not used in the very moment it runs out, nor after it ended', async () => {
    const loginId = await issue()
    await expect(use(loginId, NOW + 10 * MINUTE)).rejects.toThrow(LostRace)
    await end(loginId, 'revoked')
    await expect(use(loginId)).rejects.toThrow(LostRace)
    await expect(end(loginId, 'completed')).rejects.toThrow(LostRace)
  })

  test('used again, the time to choose a password stays that of the first use', async () => {
    const loginId = await issue()
    await use(loginId, NOW + MINUTE)
    await use(loginId, NOW + 3 * MINUTE)
    const row = await store.read.selectFrom('temporary_login').selectAll().executeTakeFirst()
    expect(row).toMatchObject({ used_at: NOW + MINUTE, choose_until: NOW + 11 * MINUTE })
    await expect(use(loginId, NOW + 11 * MINUTE)).rejects.toThrow(LostRace)
  })

  test('one live code per account is held by the database as well', async () => {
    const loginId = await issue()
    expect(faultKindOf(await issue().catch((error: unknown) => error))).toBe('duplicate')
    await carry(NOW + 10 * MINUTE, { change: 'lapse-temporary-login', loginId })
    expect(await issue(NOW + 10 * MINUTE)).not.toBe('')
  })
})
