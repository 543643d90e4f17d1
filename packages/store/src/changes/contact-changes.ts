import { allowAddress } from '../suppressions.ts'
import type { Carriers } from './hands.ts'

export const contactChanges: Carriers<'set-contact' | 'allow-mail'> = {
  async 'allow-mail'({ tx, vault }, { contactId }) {
    const contact = await tx
      .selectFrom('patient_contact')
      .select('folded')
      .where('id', '=', contactId)
      .executeTakeFirst()
    if (contact) await allowAddress(tx, vault, contact.folded)
  },

  async 'set-contact'({ tx, context }, { contactId, standing, verified }) {
    await tx
      .updateTable('patient_contact')
      .set((e) => ({
        ...(standing ? { standing } : {}),
        ...(verified
          ? { verified_at: context.now, verified_since: e.fn.coalesce('verified_since', e.val(context.now)) }
          : {}),
      }))
      .where('id', '=', contactId)
      .execute()
  },
}
