import { isWaiting } from '@portal-desk/domain'
import { sealNote } from '../tables/note.ts'
import { type Carriers, LostRace, mustChange } from './hands.ts'

export const duplicateChanges: Carriers<'flag-pair' | 'take-back-flag' | 'set-pair'> = {
  // Of two who flag the same two records at once both flags stand, beside each other, on one pair.
  async 'flag-pair'(hands, { pair, reason, note, score, known }, made) {
    const { tx, vault, context } = hands
    if (!context.callId) throw new Error('two records are flagged in a call')
    const { now } = context
    if (known?.again)
      await mustChange(
        tx
          .updateTable('possible_duplicate')
          .set({ state: 'suspected', flagged_at: now, score, version: known.version + 1 })
          .where('id', '=', known.id)
          .where('version', '=', known.version)
          .executeTakeFirst(),
      )
    if (!known)
      await tx
        .insertInto('possible_duplicate')
        .values({
          id: vault.newId(),
          patient_a: pair.a,
          patient_b: pair.b,
          state: 'suspected',
          source: 'agent',
          flagged_at: now,
          score,
          version: 1,
        })
        .onConflict((on) => on.columns(['patient_a', 'patient_b']).doNothing())
        .execute()
    const { id } = await tx
      .selectFrom('possible_duplicate')
      .select('id')
      .where('patient_a', '=', pair.a)
      .where('patient_b', '=', pair.b)
      .executeTakeFirstOrThrow()
    made.pairId = id
    const flagId = vault.newId()
    await tx
      .insertInto('duplicate_flag')
      .values({
        id: flagId,
        pair_id: id,
        call_id: context.callId,
        flagged_by: context.actor.id,
        flagged_at: now,
        reason,
        note: sealNote(vault, flagId, note),
      })
      .execute()
  },

  async 'take-back-flag'({ tx, context }, { flagId, pairId, then }) {
    const won = await tx
      .updateTable('duplicate_flag')
      .set({ taken_back_at: context.now })
      .where('id', '=', flagId)
      .where('taken_back_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('duplicate flag')
    if (then === 'stays') return
    // Only as long as nobody has begun to compare the two.
    if (then === 'decided')
      return mustChange(
        tx
          .updateTable('possible_duplicate')
          .set((eb) => ({ state: 'do-not-match', version: eb('version', '+', 1) }))
          .where('id', '=', pairId)
          .where('state', '=', 'suspected')
          .executeTakeFirst(),
      )
    await tx.deleteFrom('duplicate_flag').where('pair_id', '=', pairId).execute()
    const gone = await tx
      .deleteFrom('possible_duplicate')
      .where('id', '=', pairId)
      .where('state', '=', 'suspected')
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw new LostRace('possible duplicate')
  },

  // T3: of all who change a pair that they saw at this version, the first one counts.
  async 'set-pair'({ tx, vault, context }, { pairId, version, set: { state, reviewer, decided, sent } }) {
    await mustChange(
      tx
        .updateTable('possible_duplicate')
        .set({
          state,
          reviewer: reviewer?.id ?? null,
          review_until: reviewer?.until ?? null,
          ...(decided
            ? {
                decided_by: context.actor.id,
                decided_at: context.now,
                decision: decided.reason ?? null,
                decision_note: sealNote(vault, pairId, decided.note),
                evidence: decided.evidence,
              }
            : {}),
          ...(sent ? { sent_by: context.actor.id, sent_at: context.now } : {}),
          // Who has it open changes nothing of what was on a screen.
          version: isWaiting({ state }) ? version : version + 1,
        })
        .where('id', '=', pairId)
        .where('version', '=', version)
        .executeTakeFirst(),
    )
  },
}
