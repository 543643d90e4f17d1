import type { AuthorityOnChart } from '@portal-desk/domain'
import type { Tx } from '../dialect.ts'
import type { Vault } from '../vault.ts'

/**
 * Puts on file who may act for whom; the same key again replaces what it said. Of two with one key the last counts.
 */
export async function importAuthorities(
  tx: Tx,
  vault: Vault,
  incoming: readonly AuthorityOnChart[],
): Promise<void> {
  const byKey = new Map(incoming.map((one) => [`${one.source}\n${one.sourceKey}`, one]))
  if (byKey.size === 0) return
  const rows = [...byKey.values()].map((one) => ({
    id: vault.newId(),
    source: one.source,
    source_key: one.sourceKey,
    representative_key: one.representativeKey,
    patient_key: one.patientKey,
    kind: one.kind,
    scope: one.scope,
    starts_on: one.startsOn ?? null,
    ends_on: one.endsOn ?? null,
    active: one.active ? (1 as const) : (0 as const),
  }))
  await tx
    .insertInto('proxy')
    .values(rows)
    .onConflict((c) =>
      c.columns(['source', 'source_key']).doUpdateSet((eb) => ({
        representative_key: eb.ref('excluded.representative_key'),
        patient_key: eb.ref('excluded.patient_key'),
        kind: eb.ref('excluded.kind'),
        scope: eb.ref('excluded.scope'),
        starts_on: eb.ref('excluded.starts_on'),
        ends_on: eb.ref('excluded.ends_on'),
        active: eb.ref('excluded.active'),
      })),
    )
    .execute()
}
