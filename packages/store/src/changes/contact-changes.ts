import type { Carriers } from './hands.ts'

export const contactChanges: Carriers<'set-contact'> = {
  async 'set-contact'({ tx, context }, { contactId, standing, verified }) {
    await tx
      .updateTable('patient_contact')
      .set({ ...(standing ? { standing } : {}), ...(verified ? { verified_at: context.now } : {}) })
      .where('id', '=', contactId)
      .execute()
  },
}
