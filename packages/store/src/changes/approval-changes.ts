import { sealNote } from '../tables/note.ts'
import { type Carriers, factsOf, LostRace } from './hands.ts'

export const approvalChanges: Carriers<'ask-approval' | 'end-approval'> = {
  async 'ask-approval'(hands, change, made) {
    const { tx, vault, context } = hands
    if (!context.callId) throw new Error('an approval is asked for in a call')
    made.approvalId = vault.newId()
    await tx
      .insertInto('approval')
      .values({
        id: made.approvalId,
        remedy: change.remedy,
        patient_id: factsOf(hands).patient.id,
        call_id: context.callId,
        asked_by: context.actor.id,
        asked_at: context.now,
        until_at: context.now + change.life,
        order_hash: change.orderHash,
        reason: change.reason,
        note: sealNote(vault, made.approvalId, change.note),
        level: change.level,
        methods: JSON.stringify(change.methods),
      })
      .execute()
  },

  // T3: of all who answer, or use it, the first one counts; a request that ran out can no longer be answered.
  async 'end-approval'({ tx, vault, context }, { approvalId, from, end, denial, note }) {
    const decided = from === 'requested' && end !== 'withdrawn'
    const waiting = tx
      .updateTable('approval')
      .set({
        end_kind: end,
        ...(decided ? { decided_by: context.actor.id, decided_at: context.now } : {}),
        ...(denial ? { denial, denial_note: sealNote(vault, approvalId, note) } : {}),
      })
      .where('id', '=', approvalId)
    const won = await (from === 'requested'
      ? waiting.where('end_kind', 'is', null).where('until_at', '>', context.now)
      : waiting.where('end_kind', '=', from)
    )
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('approval')
  },
}
