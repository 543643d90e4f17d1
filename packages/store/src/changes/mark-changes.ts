import { type Carriers, factsOf } from './hands.ts'

export const markChanges: Carriers<'break-glass'> = {
  async 'break-glass'(hands, { reason, until }) {
    const { tx, vault, context } = hands
    if (!context.callId) throw new Error('a restricted record is opened in a call')
    await tx
      .insertInto('broken_glass')
      .values({
        id: vault.newId(),
        patient_id: factsOf(hands).patient.id,
        call_id: context.callId,
        staff_id: context.actor.id,
        reason,
        at: context.now,
        until_at: until,
      })
      .execute()
  },
}
