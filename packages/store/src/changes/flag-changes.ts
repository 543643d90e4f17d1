import { type Carriers, factsOf, LostRace } from './hands.ts'

export const flagChanges: Carriers<'raise-flag' | 'clear-flag'> = {
  async 'raise-flag'(hands, { reason }, made) {
    const { tx, vault, context } = hands
    if (!context.callId) throw new Error('a flag is raised in a call')
    made.flagId = vault.newId()
    await tx
      .insertInto('flag')
      .values({
        id: made.flagId,
        patient_id: factsOf(hands).patient.id,
        call_id: context.callId,
        raised_by: context.actor.id,
        reason,
        raised_at: context.now,
      })
      .execute()
  },

  // T3: of two who clear it, one wins.
  async 'clear-flag'({ tx, context }, { flagId }) {
    const won = await tx
      .updateTable('flag')
      .set({ cleared_by: context.actor.id, cleared_at: context.now })
      .where('id', '=', flagId)
      .where('cleared_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('flag')
  },
}
