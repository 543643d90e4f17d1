import type { Db, Unit } from '@portal-desk/store'

type Failures = { failures: number; lastAt: number }

/** Failed sign-ins for a typed name, known or not; the name itself is not kept (T13). */
export async function readFailures(db: Db, nameHash: string): Promise<Failures> {
  const row = await db.selectFrom('throttle').selectAll().where('name_hash', '=', nameHash).executeTakeFirst()
  return { failures: row?.failures ?? 0, lastAt: row?.last_at ?? 0 }
}

/**
 * The same, read behind the lock of the name's row: tries made at once are counted one by one, so that they are no more
 * guesses than the same tries in a row (P6). A name that has no row yet gets one with nothing counted.
 */
export async function failuresForChange(unit: Unit, nameHash: string): Promise<Failures> {
  const row = await unit.tx
    .insertInto('throttle')
    .values({ name_hash: nameHash, failures: 0, last_at: unit.context.now })
    .onConflict((c) => c.column('name_hash').doUpdateSet((eb) => ({ failures: eb.ref('throttle.failures') })))
    .returning(['failures', 'last_at'])
    .executeTakeFirstOrThrow()
  return { failures: row.failures, lastAt: row.last_at }
}

export async function countFailure(unit: Unit, nameHash: string): Promise<void> {
  const now = unit.context.now
  await unit.tx
    .insertInto('throttle')
    .values({ name_hash: nameHash, failures: 1, last_at: now })
    .onConflict((c) =>
      c
        .column('name_hash')
        .doUpdateSet((eb) => ({ failures: eb('throttle.failures', '+', 1), last_at: now })),
    )
    .execute()
}

export async function clearFailures(unit: Unit, nameHash: string): Promise<void> {
  await unit.tx.deleteFrom('throttle').where('name_hash', '=', nameHash).execute()
}
