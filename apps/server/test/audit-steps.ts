import type { World } from './world.ts'

/** Says that somebody who works here is this patient (V8). */
export const linkStaff = (world: World, username: string, patient: string | null) =>
  world.act(async ({ tx, record }) => {
    await tx.updateTable('staff').set({ patient_id: patient }).where('username', '=', username).execute()
    record({ action: 'staff.linked', outcome: 'done' })
  })

/** Makes a record one that is not for everybody (edge case 20). */
export const restrict = (world: World, patientId: string) =>
  world.act(async ({ tx, record }) => {
    await tx
      .insertInto('patient_mark')
      .values({ patient_id: patientId, mark: 'restricted', set_at: 1 })
      .execute()
    record({ action: 'record.marked', outcome: 'done', patient: patientId })
  })
