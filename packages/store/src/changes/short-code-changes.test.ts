import type { Change } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../dialect.ts'
import { importBatch } from '../directory/import-batch.ts'
import { inOneTransaction, type Unit } from '../unit.ts'
import { ada, contextAt, engines, freshStore, house, plainVault as vault } from '../whole-store.fixture.ts'
import { LostRace } from './hands.ts'

const NOW = 1_900_000_000_000
const MINUTE = 60_000

describe.each(engines)('short codes on %s', (engine) => {
  let store: Store
  let patientId: string
  let linkId: string
  beforeEach(async () => {
    store = (await freshStore(engine)).store
    const batch = [{ record: ada, hash: 'h' }]
    patientId = await work(async (unit) => {
      const { patientIds } = await importBatch(unit.tx, store.dialect, vault, batch, NOW, true)
      unit.record({ action: 'import.batch', outcome: 'done' })
      return patientIds[0] ?? ''
    })
    await carry(NOW, { change: 'create-account' })
    const made = await carry(NOW, {
      change: 'create-link',
      kind: 'reset',
      life: 30 * MINUTE,
      askedBy: 'desk',
    })
    linkId = made.link?.id ?? ''
  })
  afterEach(() => store.close())

  async function work<A>(run: (unit: Unit) => Promise<A>, now = NOW): Promise<A> {
    const whole = async (unit: Unit) => ({ answer: await run(unit), status: 200 })
    return (await inOneTransaction(store, vault, contextAt(now), house, undefined, whole)).answer
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
  const make = (codeHash: string, now = NOW) =>
    carry(now, { change: 'make-short-code', linkId, codeHash, until: now + 10 * MINUTE })
  const use = (now = NOW) => carry(now, { change: 'use-short-code', linkId })
  const row = () => store.read.selectFrom('access_link').selectAll().executeTakeFirstOrThrow()

  test('P10 a fresh code takes the place of the one before and leaves the count as it was', async () => {
    await make('first')
    await carry(NOW, { change: 'count-wrong-short-code', linkId })
    await make('second', NOW + MINUTE)
    expect(await row()).toMatchObject({
      short_code_hash: 'second',
      short_code_until: NOW + 11 * MINUTE,
      short_code_wrong_tries: 1,
    })
  })

  test('T5 the other device gets a token of its own, of which the hash alone is kept', async () => {
    await make('code')
    const { secondToken = '' } = await use()
    const { token_hash, second_token_hash } = await row()
    expect(second_token_hash).toBe(vault.hashToken(secondToken))
    expect(second_token_hash).not.toBe(token_hash)
    expect(JSON.stringify(await row())).not.toContain(secondToken)
  })

  test('P16 none is used in the very moment it runs out, nor once its link has ended', async () => {
    await make('code')
    await expect(use(NOW + 10 * MINUTE)).rejects.toThrow(LostRace)
    await carry(NOW, { change: 'redeem-link', linkId })
    await expect(use()).rejects.toThrow(LostRace)
    expect((await row()).second_token_hash).toBeNull()
  })

  test('T3 of sixteen that finish the link on either device one wins', async () => {
    await make('code')
    await use()
    const tries = await Promise.allSettled(
      Array.from({ length: 16 }, (_, i) =>
        carry(NOW, { change: 'redeem-link', linkId }, { change: 'set-password', hash: `hash ${i}` }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
