import {
  type ContactPoint,
  emailOnFile,
  isMarked,
  type MessageOrder,
  recoveryAddress,
} from '@portal-desk/domain'
import { providerHash } from '../mail-pauses.ts'
import { type Carriers, factsOf, type Hands, type Made } from './hands.ts'

export const messageChanges: Carriers<'cancel-message'> = {
  async 'cancel-message'({ tx, context }, { messageId }) {
    await tx
      .updateTable('outbox_message')
      .set({ state: 'cancelled', ended_at: context.now, sealed_token: null, recipient: null })
      .where('id', '=', messageId)
      .where('ended_at', 'is', null)
      .where('state', '!=', 'handed-over')
      .execute()
  },
}
/** Queues the mails of a decision. The address is read here, from the record, and nowhere else (invariant 1, M5). */
export async function queueMessages(
  hands: Hands,
  orders: readonly MessageOrder[],
  made: Made,
): Promise<void> {
  const { tx, vault, context } = hands
  for (const order of orders) {
    const { patient, account, clinic, links, contactChange } = factsOf(hands)
    const contact = recipientOf(hands, order, made)
    if (!contact) continue
    const id = vault.newId()
    const link = order.withNewLink ? made.link : undefined
    const carried = order.withConfirmation ? made.confirmation : link
    // Written down as not sent, so that what was due and did not leave can be seen.
    const closed = contact.suppressed !== undefined || isMarked(patient, 'no-mail')
    const sealed = (value: string, column: string): string | null =>
      closed ? null : vault.seal(value, `outbox_message.${column}:${id}`)
    const live = links[0]
    await tx
      .insertInto('outbox_message')
      .values({
        id,
        patient_id: patient.id,
        account_id: made.accountId ?? account?.id ?? null,
        link_id: link?.id ?? null,
        contact_id: contact.id,
        provider_hash: providerHash(vault, contact.value),
        template: order.template,
        language: account?.language ?? patient.language ?? clinic.language,
        recipient: sealed(contact.value, 'recipient'),
        params: JSON.stringify({
          ...order.params,
          ...(carried ? { until: carried.expiresAt } : {}),
          ...(order.aboutChange ? { change: made.contactChange?.id ?? contactChange?.id } : {}),
          sentAt: context.now,
        }),
        sealed_token: carried ? sealed(carried.token, 'sealed_token') : null,
        link_expires_at:
          carried?.expiresAt ??
          (order.template === 'contact-change-new' ? (order.params?.until ?? null) : null),
        state: closed ? 'suppressed' : 'queued',
        ended_at: closed ? context.now : null,
        report: contact.suppressed?.reason ?? null,
        queued_at: context.now,
        next_try_at: context.now,
        tries: 0,
        asked_by: order.askedBy,
        staff_id: context.actor.kind === 'staff' ? context.actor.id : null,
        call_id: context.callId ?? live?.callId ?? null,
      })
      .execute()
    if (order.withConfirmation && made.confirmation) {
      await tx
        .updateTable('confirmation')
        .set({ message_id: id })
        .where('id', '=', made.confirmation.id)
        .execute()
    }
    made.messageIds.push(id)
    if (closed) made.suppressedIds = [...(made.suppressedIds ?? []), id]
  }
}

type Recipient = Pick<ContactPoint, 'id' | 'value' | 'suppressed'>

const newAddress = ({ contactChange }: Made): Recipient | undefined =>
  contactChange?.email === undefined ? undefined : { id: contactChange.contactId, value: contactChange.email }

/** Where a mail goes, by what it is for; only a contact change knows an address that is not on file (M5, domain §3.9). */
function recipientOf(hands: Hands, { to }: MessageOrder, made: Made): Recipient | undefined {
  const { patient, now } = factsOf(hands)
  switch (to) {
    case 'contact-on-file':
      return emailOnFile(patient)
    case 'recovery-address':
      return recoveryAddress(patient, now)
    case 'new-contact':
      return newAddress(made)
  }
}
