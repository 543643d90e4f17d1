import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '@portal-desk/store'

/** A desk presses, looks, and presses again; ms. */
const BETWEEN = 10

/** How long each of the smallest things a desk writes takes, in ms, while something else is at work. */
export async function deskWritesDuring(store: Store, work: Promise<unknown>): Promise<number[]> {
  let over = false
  const end = work.finally(() => {
    over = true
  })
  const took: number[] = []
  while (!over) {
    const from = performance.now()
    await store.write.transaction().execute((tx) =>
      tx
        .insertInto('throttle')
        .values({ name_hash: 'bench', failures: took.length, last_at: took.length })
        .onConflict((c) => c.column('name_hash').doUpdateSet({ failures: took.length }))
        .execute(),
    )
    took.push(performance.now() - from)
    await pause(BETWEEN)
  }
  await end
  return took
}
