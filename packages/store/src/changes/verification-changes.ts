import { verificationColumns } from '../tables/verification-rows.ts'
import { type Carriers, mustChange } from './hands.ts'

export const verificationChanges: Carriers<
  'start-verification' | 'set-verification' | 'hand-over-verification' | 'move-verification'
> = {
  async 'hand-over-verification'({ tx, context }, { verificationId, checks }) {
    await mustChange(
      tx
        .updateTable('verification')
        .set((eb) => ({
          staff_id: context.actor.id,
          handed_over_at: context.now,
          handed_over_checks: checks,
          drawn: '[]',
          version: eb('version', '+', 1),
        }))
        .where('id', '=', verificationId)
        .where('ended_at', 'is', null)
        .executeTakeFirst(),
    )
  },

  async 'move-verification'({ tx }, { verificationId, patientId, checks }) {
    await mustChange(
      tx
        .updateTable('verification')
        .set((eb) => ({
          patient_id: patientId,
          checks: JSON.stringify(checks),
          drawn: '[]',
          version: eb('version', '+', 1),
        }))
        .where('id', '=', verificationId)
        .where('ended_at', 'is', null)
        .executeTakeFirst(),
    )
  },

  async 'start-verification'({ tx, vault, context }, change, made) {
    made.verificationId = vault.newId()
    await tx
      .insertInto('verification')
      .values({
        id: made.verificationId,
        call_id: change.callId,
        patient_id: change.patientId,
        staff_id: change.staffId,
        started_at: context.now,
        drawn: JSON.stringify(change.drawn),
        submits: 0,
        checks: JSON.stringify(change.checks ?? []),
        verified_at: change.verifiedAt ?? null,
        version: 1,
      })
      .execute()
  },

  async 'set-verification'({ tx }, { verificationId, set }) {
    await mustChange(
      tx
        .updateTable('verification')
        .set((eb) => ({ ...verificationColumns(set), version: eb('version', '+', 1) }))
        .where('id', '=', verificationId)
        .executeTakeFirst(),
    )
  },
}
