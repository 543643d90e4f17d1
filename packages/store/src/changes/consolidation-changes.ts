import { accountOf, type Carriers, LostRace, mustChange, mustChangeAccount } from './hands.ts'

export const consolidationChanges: Carriers<'retire-account' | 'restore-account'> = {
  // T3: of all who consolidate this pair, or take one of its logins for another, one wins.
  async 'retire-account'(hands, { survivorId, before, pairId, pairVersion }, made) {
    const { tx, vault, context } = hands
    const retired = accountOf(hands, made)
    await mustChangeAccount(
      made,
      tx
        .updateTable('portal_account')
        .set((eb) => ({
          lifecycle: 'retired',
          survivor_id: survivorId,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', retired)
        .where('lifecycle', '=', before)
        .returning(['id', 'version'])
        .executeTakeFirst(),
    )
    await mustChange(
      tx
        .updateTable('possible_duplicate')
        .set((eb) => ({
          state: 'consolidated',
          reviewer: null,
          review_until: null,
          decided_by: context.actor.id,
          decided_at: context.now,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', pairId)
        .where('version', '=', pairVersion)
        .executeTakeFirst(),
    )
    made.consolidationId = vault.newId()
    await tx
      .insertInto('consolidation')
      .values({
        id: made.consolidationId,
        pair_id: pairId,
        retired_account: retired,
        survivor_account: survivorId,
        before,
        done_by: context.actor.id,
        done_at: context.now,
      })
      .execute()
  },

  // T3: of all who take it back, one wins.
  async 'restore-account'({ tx, context }, { consolidationId, reason }, made) {
    const undone = await tx
      .updateTable('consolidation')
      .set({ undone_by: context.actor.id, undone_at: context.now, undo_reason: reason })
      .where('id', '=', consolidationId)
      .where('undone_at', 'is', null)
      .returning(['retired_account', 'survivor_account', 'before', 'pair_id'])
      .executeTakeFirst()
    if (!undone) throw new LostRace('consolidation')
    await mustChangeAccount(
      made,
      tx
        .updateTable('portal_account')
        .set((eb) => ({ lifecycle: undone.before, survivor_id: null, version: eb('version', '+', 1) }))
        .where('id', '=', undone.retired_account)
        .where('survivor_id', '=', undone.survivor_account)
        .returning(['id', 'version'])
        .executeTakeFirst(),
    )
    await tx
      .updateTable('possible_duplicate')
      .set((eb) => ({
        state: 'undone',
        decided_by: context.actor.id,
        decided_at: context.now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', undone.pair_id)
      .where('state', '=', 'consolidated')
      .execute()
  },
}
