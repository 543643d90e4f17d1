import type { NewContact } from '@portal-desk/domain'
import { foldEmail } from '@portal-desk/matching'
import { newContactHash, newContactOf, sealNewContact } from '../new-contact.ts'
import { suppressAddress } from '../suppressions.ts'
import { type Carriers, factsOf, type Hands, LostRace, type Made, mustChange } from './hands.ts'
import { putOnFile } from './put-on-file.ts'

/** What stands in a change that is under way, with its address or number. */
async function openRow({ tx, vault }: Hands, changeId: string) {
  const row = await tx
    .selectFrom('contact_change')
    .selectAll()
    .where('id', '=', changeId)
    .where('end_kind', 'is', null)
    .executeTakeFirst()
  const contact = row && newContactOf(vault, row)
  if (!contact) throw new LostRace('contact change')
  return { row, contact }
}

const madeOf = (id: string, contactId: string, contact: NewContact): NonNullable<Made['contactChange']> => ({
  id,
  contactId,
  ...('email' in contact ? { email: contact.email } : {}),
})

/** A contact change from its beginning to the new address or number in use (domain §3.9). */
export const addressChanges: Carriers<
  | 'start-contact-change'
  | 'count-unanswered'
  | 'prove-contact-change'
  | 'delay-contact-change'
  | 'end-contact-change'
  | 'apply-contact-change'
  | 'release-contact-change'
  | 'chart-contact-change'
  | 'keep-from-mailing'
> = {
  async 'start-contact-change'(hands, change, made) {
    const { tx, vault, context } = hands
    const { reason, inPerson, proofUntil, held } = change
    if (!context.callId) throw new Error('a contact change begins in a call')
    const id = vault.newId()
    const contactId = vault.newId()
    await tx
      .insertInto('contact_change')
      .values({
        id,
        patient_id: factsOf(hands).patient.id,
        call_id: context.callId,
        contact_id: contactId,
        asked_by: context.actor.id,
        asked_at: context.now,
        reason,
        address: sealNewContact(vault, id, change),
        address_hash: newContactHash(vault, change),
        phone_use: 'email' in change ? null : change.use,
        in_person: inPerson ? 1 : 0,
        proof_until: proofUntil,
        held: held ?? null,
      })
      .execute()
    made.contactChange = madeOf(id, contactId, change)
  },

  async 'count-unanswered'({ tx }, { changeId }) {
    await mustChange(
      tx
        .updateTable('contact_change')
        .set((e) => ({ unanswered: e('unanswered', '+', 1) }))
        .where('id', '=', changeId)
        .where('end_kind', 'is', null)
        .where('proved_at', 'is', null)
        .executeTakeFirstOrThrow(),
    )
  },

  // T3: proved once.
  async 'prove-contact-change'({ tx, context }, { changeId, usableFrom, held }) {
    await mustChange(
      tx
        .updateTable('contact_change')
        .set({ proved_at: context.now, usable_from: usableFrom, held: held ?? null })
        .where('id', '=', changeId)
        .where('end_kind', 'is', null)
        .where('proved_at', 'is', null)
        .executeTakeFirstOrThrow(),
    )
  },

  async 'delay-contact-change'({ tx }, { changeId, usableFrom }) {
    await tx
      .updateTable('contact_change')
      .set({ usable_from: usableFrom })
      .where('id', '=', changeId)
      .where('end_kind', 'is', null)
      .execute()
  },

  // T3: of all who end it one wins; the address is nobody's business any more.
  async 'end-contact-change'({ tx, context }, { changeId, end }) {
    await mustChange(
      tx
        .updateTable('contact_change')
        .set({ end_kind: end, ended_at: context.now, address: null })
        .where('id', '=', changeId)
        .where('end_kind', 'is', null)
        .executeTakeFirstOrThrow(),
    )
  },

  async 'apply-contact-change'(hands, { changeId, recoveryUntil }, made) {
    const { tx, context } = hands
    const { row, contact } = await openRow(hands, changeId)
    await mustChange(
      tx
        .updateTable('contact_change')
        .set({ end_kind: 'applied', ended_at: context.now, address: null })
        .where('id', '=', changeId)
        .where('end_kind', 'is', null)
        .executeTakeFirstOrThrow(),
    )
    await putOnFile(hands, row, contact, recoveryUntil)
    made.contactChange = madeOf(row.id, row.contact_id, contact)
  },

  // T3: looked at once.
  async 'release-contact-change'(hands, { changeId, proofUntil, usableFrom }, made) {
    const { tx, context } = hands
    const { row, contact } = await openRow(hands, changeId)
    await mustChange(
      tx
        .updateTable('contact_change')
        .set({
          held: null,
          looked_by: context.actor.id,
          ...(proofUntil === undefined ? {} : { proof_until: proofUntil }),
          ...(usableFrom === undefined ? {} : { usable_from: usableFrom }),
        })
        .where('id', '=', changeId)
        .where('held', 'is not', null)
        .where('end_kind', 'is', null)
        .executeTakeFirstOrThrow(),
    )
    made.contactChange = madeOf(row.id, row.contact_id, contact)
  },

  async 'chart-contact-change'({ tx, context }, { changeId }) {
    await mustChange(
      tx
        .updateTable('contact_change')
        .set({ charted_at: context.now, charted_by: context.actor.id })
        .where('id', '=', changeId)
        .where('end_kind', '=', 'applied')
        .where('charted_at', 'is', null)
        .executeTakeFirstOrThrow(),
    )
  },

  async 'keep-from-mailing'(hands, { changeId }) {
    const { tx, vault, context } = hands
    const { contact } = await openRow(hands, changeId)
    if ('email' in contact)
      await suppressAddress(
        tx,
        vault,
        foldEmail(contact.email),
        { reason: 'complaint', at: context.now },
        changeId,
      )
  },
}
