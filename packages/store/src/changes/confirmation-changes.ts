import { type Carriers, factsOf, LostRace } from './hands.ts'

export const confirmationChanges: Carriers<'start-confirmation' | 'end-confirmation'> = {
  async 'start-confirmation'(hands, change, made) {
    const { tx, vault, context } = hands
    const { now } = context
    await tx
      .updateTable('confirmation')
      .set({ end_kind: 'superseded', ended_at: now })
      .where('call_id', '=', change.callId)
      .where('end_kind', 'is', null)
      .execute()
    const token = vault.newToken()
    const id = vault.newId()
    await tx
      .insertInto('confirmation')
      .values({
        id,
        call_id: change.callId,
        patient_id: factsOf(hands).patient.id,
        staff_id: context.actor.id,
        relationship: change.relationship,
        contact_id: change.contactId ?? null,
        message_id: null,
        token_hash: vault.hashToken(token),
        numbers: JSON.stringify(change.numbers),
        said: change.said,
        started_at: now,
        until_at: now + change.life,
      })
      .execute()
    made.confirmation = { id, token, expiresAt: now + change.life }
  },

  // T3: one tap decides.
  async 'end-confirmation'({ tx, context }, { confirmationId, end }) {
    const won = await tx
      .updateTable('confirmation')
      .set({ end_kind: end, ended_at: context.now })
      .where('id', '=', confirmationId)
      .where('end_kind', 'is', null)
      .where('until_at', '>', context.now)
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('confirmation')
  },
}
