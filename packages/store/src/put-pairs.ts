import type { Instant, Pair } from '@portal-desk/domain'
import type { Tx } from './dialect.ts'
import type { Vault } from './vault.ts'

/**
 * Puts pairs that matching found on the list (domain §3.7). What waits already is named by matching as well, once; what
 * was decided is left alone.
 * @param pairs each once, at most 500; scores in tenths
 * @returns the pairs that are new to matching
 */
export function putPairs(
  tx: Tx,
  vault: Vault,
  pairs: readonly (Pair & { score: number })[],
  now: Instant,
): Promise<(Pair & { id: string })[]> {
  // In one order by whoever writes: two who put the same pairs at once wait for each other, and never in a circle.
  const inOrder = [...pairs].sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
  return tx
    .insertInto('possible_duplicate')
    .values(
      inOrder.map(({ a, b, score }) => ({
        id: vault.newId(),
        patient_a: a,
        patient_b: b,
        state: 'suspected' as const,
        source: 'rule' as const,
        flagged_at: now,
        proposed_at: now,
        score,
        version: 1,
      })),
    )
    .onConflict((on) =>
      on
        .columns(['patient_a', 'patient_b'])
        .doUpdateSet((eb) => ({ proposed_at: now, score: eb.ref('excluded.score') }))
        .where('possible_duplicate.proposed_at', 'is', null)
        .where('possible_duplicate.state', 'in', ['suspected', 'in-review']),
    )
    .returning(['id', 'patient_a as a', 'patient_b as b'])
    .execute()
}
