import type { Tx } from '../dialect.ts'
import { accountColumns } from '../tables/account-rows.ts'
import { accountOf, type Carriers, factsOf, mustChangeAccount } from './hands.ts'

/** Its links and codes are looked for by the record: one left behind would stand in the way of the next for ever. */
async function takeAlong(tx: Tx, accountId: string, patientId: string): Promise<void> {
  for (const table of ['access_link', 'temporary_login'] as const)
    await tx.updateTable(table).set({ patient_id: patientId }).where('account_id', '=', accountId).execute()
}

export const mergeChanges: Carriers<'move-account' | 'move-account-back' | 'merge-pair'> = {
  async 'move-account'(hands, { to }, made) {
    const { tx } = hands
    const { patient } = factsOf(hands)
    const account = accountOf(hands, made)
    await mustChangeAccount(
      made,
      tx
        .updateTable('portal_account')
        .set((eb) => ({ patient_id: to, version: eb('version', '+', 1) }))
        .where('id', '=', account)
        .where('patient_id', '=', patient.id)
        .returning(['id', 'version'])
        .executeTakeFirst(),
    )
    await takeAlong(tx, account, to)
    await tx
      .updateTable('chart_merge')
      .set({ moved_account: account })
      .where((eb) =>
        eb(eb.refTuple('source', 'merged_key'), 'in', [
          eb
            .selectFrom('patient')
            .select(['source', 'source_key'])
            .where('id', '=', patient.id)
            .$asTuple('source', 'source_key'),
        ]),
      )
      .execute()
  },

  async 'move-account-back'(hands, { accountId, from, set }, made) {
    const home = factsOf(hands).patient.id
    const moved = await hands.tx
      .updateTable('portal_account')
      .set((eb) => ({ ...accountColumns(set ?? {}), patient_id: home, version: eb('version', '+', 1) }))
      .where('id', '=', accountId)
      .where('patient_id', '=', from)
      .returning(['id', 'version'])
      .executeTakeFirst()
    // One that was taken elsewhere meanwhile stays where it is.
    if (moved) {
      made.accounts.set(moved.id, moved.version)
      await takeAlong(hands.tx, accountId, home)
    }
    await hands.tx.deleteFrom('patient_session').where('person_id', '=', accountId).execute()
  },

  async 'merge-pair'(hands, { other, state }) {
    const { tx, vault, context } = hands
    const [a = '', b = ''] = [factsOf(hands).patient.id, other].sort()
    const settled = { state, decided_at: context.now, decided_by: null, reviewer: null, review_until: null }
    const changed = await tx
      .updateTable('possible_duplicate')
      .set((eb) => ({ ...settled, version: eb('version', '+', 1) }))
      .where('patient_a', '=', a)
      .where('patient_b', '=', b)
      .executeTakeFirst()
    // Also where nobody has to decide: matching does not ask about two that the EHR has merged.
    if (changed.numUpdatedRows > 0n) return
    await tx
      .insertInto('possible_duplicate')
      .values({
        id: vault.newId(),
        patient_a: a,
        patient_b: b,
        state,
        source: 'import',
        flagged_at: context.now,
        proposed_at: context.now,
        score: 0,
        version: 1,
      })
      .execute()
  },
}
