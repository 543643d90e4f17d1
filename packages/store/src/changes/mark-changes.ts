import { sealNote } from '../tables/note.ts'
import { type Carriers, factsOf } from './hands.ts'

export const markChanges: Carriers<'break-glass'> = {
  async 'break-glass'(hands, { reason, note, until }) {
    const { tx, vault, context } = hands
    if (!context.callId) throw new Error('a restricted record is opened in a call')
    const id = vault.newId()
    await tx
      .insertInto('broken_glass')
      .values({
        id,
        patient_id: factsOf(hands).patient.id,
        call_id: context.callId,
        staff_id: context.actor.id,
        reason,
        note: sealNote(vault, id, note),
        at: context.now,
        until_at: until,
      })
      .execute()
  },
}
