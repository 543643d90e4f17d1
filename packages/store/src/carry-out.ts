import { type Change, emailOnFile, type Facts, type MessageOrder } from '@portal-desk/domain'
import type { Context } from './context.ts'
import type { Dialect, Tx } from './dialect.ts'
import { fileUsername } from './directory/file-username.ts'
import { makeUsername } from './make-username.ts'
import { accountColumns } from './tables/account-rows.ts'
import { callColumns } from './tables/call-rows.ts'
import { verificationColumns } from './tables/verification-rows.ts'
import { typedName } from './typed-name.ts'
import type { Vault } from './vault.ts'

/** Somebody else was first: a compare-and-swap found the row changed. Nothing of this unit is kept. */
export class LostRace extends Error {
  override name = 'LostRace'
}

/** What one decision made: the ids its answer and its audit entries name. */
export type Made = {
  accountId?: string
  username?: string
  link?: { id: string; token: string; expiresAt: number }
  messageIds: string[]
  verificationId?: string
}

type Hands = { tx: Tx; dialect: Dialect; vault: Vault; context: Context; facts?: Facts }

/** Carries out a decision's changes in their order. Each is one statement; none reads what another may have changed. */
export async function carryOutChanges(hands: Hands, changes: readonly Change[], made: Made): Promise<void> {
  for (const change of changes) await carryOutChange(hands, change, made)
  await pointSuperseded(hands, changes, made)
}

/** Links that a new one replaced learn its id once it exists. */
async function pointSuperseded({ tx }: Hands, changes: readonly Change[], made: Made): Promise<void> {
  const ids = changes.flatMap((c) => (c.change === 'end-link' && c.byNewLink ? [c.linkId] : []))
  if (ids.length === 0 || !made.link) return
  await tx.updateTable('access_link').set({ superseded_by: made.link.id }).where('id', 'in', ids).execute()
}

async function carryOutChange(hands: Hands, change: Change, made: Made): Promise<void> {
  const { tx, dialect, vault, context, facts } = hands
  const accountId = made.accountId ?? facts?.account?.id
  const now = context.now
  switch (change.change) {
    case 'create-account': {
      const patient = factsOf(hands).patient
      made.accountId = vault.newId()
      made.username = await makeUsername(tx, vault, patient.names)
      await fileUsername(tx, dialect, patient.id, patient, made.username)
      await tx
        .insertInto('portal_account')
        .values({
          id: made.accountId,
          patient_id: patient.id,
          username: made.username,
          lifecycle: 'invited',
          lock_kind: 'none',
          hold: 'none',
          credential: 'none',
          contact: 'unverified',
          language: patient.language ?? factsOf(hands).clinic.language,
          failed_sign_ins: 0,
          created_at: now,
          version: 1,
        })
        .execute()
      return
    }
    case 'set-account':
      await mustChange(
        tx
          .updateTable('portal_account')
          .set((eb) => ({ ...accountColumns(change.set), version: eb('version', '+', 1) }))
          .where('id', '=', need(accountId))
          .executeTakeFirst(),
      )
      // The count ends for the typed name as well, or whoever just chose a password would still have to wait (P6).
      if (change.set.failedSignIns === 0 && facts?.account) {
        const name = typedName(vault, facts.account.username)
        await tx.deleteFrom('throttle').where('name_hash', '=', name).execute()
      }
      return
    case 'create-link': {
      const token = vault.newToken()
      const link = { id: vault.newId(), token, expiresAt: now + change.life }
      const byStaff = context.actor.kind === 'staff' ? context.actor.id : null
      await tx
        .insertInto('access_link')
        .values({
          id: link.id,
          account_id: need(accountId),
          patient_id: factsOf(hands).patient.id,
          kind: change.kind,
          token_hash: vault.hashToken(token),
          created_at: now,
          expires_at: link.expiresAt,
          wrong_details: 0,
          asked_by: change.askedBy,
          staff_id: byStaff,
          call_id: context.callId ?? null,
        })
        .execute()
      made.link = link
      return
    }
    case 'end-link':
      await tx
        .updateTable('access_link')
        .set({ end_kind: change.end, ended_at: now, revoke_reason: change.reason ?? null })
        .where('id', '=', change.linkId)
        .where('end_kind', 'is', null)
        .execute()
      return
    case 'open-link':
      await tx
        .updateTable('access_link')
        .set({ opened_at: now })
        .where('id', '=', change.linkId)
        .where('opened_at', 'is', null)
        .execute()
      return
    case 'count-wrong-detail':
      await tx
        .updateTable('access_link')
        .set((eb) => ({ wrong_details: eb('wrong_details', '+', 1) }))
        .where('id', '=', change.linkId)
        .execute()
      return
    case 'redeem-link': {
      // T3: the one conditional update that decides who wins.
      const won = await tx
        .updateTable('access_link')
        .set({ end_kind: 'redeemed', ended_at: now })
        .where('id', '=', change.linkId)
        .where('end_kind', 'is', null)
        .where('expires_at', '>', now)
        .returning('id')
        .executeTakeFirst()
      if (!won) throw new LostRace('link')
      return
    }
    case 'set-password':
      await mustChange(
        tx
          .updateTable('portal_account')
          .set((eb) => ({ password_hash: change.hash, password_set_at: now, version: eb('version', '+', 1) }))
          .where('id', '=', need(accountId))
          .executeTakeFirst(),
      )
      return
    case 'end-patient-sessions':
      await tx.deleteFrom('patient_session').where('person_id', '=', need(accountId)).execute()
      return
    case 'cancel-message':
      await tx
        .updateTable('outbox_message')
        .set({ state: 'cancelled', ended_at: now, sealed_token: null, recipient: null })
        .where('id', '=', change.messageId)
        .where('ended_at', 'is', null)
        .where('state', '!=', 'handed-over')
        .execute()
      return
    case 'set-contact':
      await tx
        .updateTable('patient_contact')
        .set({
          ...(change.standing ? { standing: change.standing } : {}),
          ...(change.verified ? { verified_at: now } : {}),
        })
        .where('id', '=', change.contactId)
        .execute()
      return
    case 'set-call':
      await mustChange(
        tx
          .updateTable('call_session')
          .set((eb) => ({ ...callColumns(change.set), version: eb('version', '+', 1) }))
          .where('id', '=', change.callId)
          .executeTakeFirst(),
      )
      return
    case 'start-verification':
      made.verificationId = vault.newId()
      await tx
        .insertInto('verification')
        .values({
          id: made.verificationId,
          call_id: change.callId,
          patient_id: change.patientId,
          staff_id: context.actor.id,
          started_at: now,
          drawn: JSON.stringify(change.drawn),
          submits: 0,
          checks: JSON.stringify(change.checks ?? []),
          verified_at: change.verifiedAt ?? null,
          version: 1,
        })
        .execute()
      return
    case 'set-verification':
      await mustChange(
        tx
          .updateTable('verification')
          .set((eb) => ({ ...verificationColumns(change.set), version: eb('version', '+', 1) }))
          .where('id', '=', change.verificationId)
          .executeTakeFirst(),
      )
      return
  }
}

/** Queues the mails of a decision. The address is read here, from the record, and nowhere else (invariant 1, M5). */
export async function queueMessages(
  hands: Hands,
  orders: readonly MessageOrder[],
  made: Made,
): Promise<void> {
  const { tx, vault, context } = hands
  for (const order of orders) {
    const { patient, account, clinic, links } = factsOf(hands)
    const contact = emailOnFile(patient)
    if (!contact) continue
    const id = vault.newId()
    const link = order.withNewLink ? made.link : undefined
    const live = links[0]
    await tx
      .insertInto('outbox_message')
      .values({
        id,
        patient_id: patient.id,
        account_id: made.accountId ?? account?.id ?? null,
        link_id: link?.id ?? null,
        contact_id: contact.id,
        template: order.template,
        language: account?.language ?? patient.language ?? clinic.language,
        recipient: vault.seal(contact.value, `outbox_message.recipient:${id}`),
        params: JSON.stringify({
          ...order.params,
          ...(link ? { until: link.expiresAt } : {}),
          sentAt: context.now,
        }),
        sealed_token: link ? vault.seal(link.token, `outbox_message.sealed_token:${id}`) : null,
        link_expires_at: link?.expiresAt ?? null,
        state: 'queued',
        queued_at: context.now,
        next_try_at: context.now,
        tries: 0,
        asked_by: order.askedBy,
        staff_id: context.actor.kind === 'staff' ? context.actor.id : null,
        call_id: context.callId ?? live?.callId ?? null,
      })
      .execute()
    made.messageIds.push(id)
  }
}

function factsOf({ facts }: Hands): Facts {
  if (!facts) throw new Error('this change needs the facts of a patient')
  return facts
}

function need(accountId: string | undefined): string {
  if (!accountId) throw new Error('this change needs an account')
  return accountId
}

/** An update that matched no row means that somebody else was first. */
async function mustChange(update: Promise<{ numUpdatedRows: bigint }>): Promise<void> {
  if ((await update).numUpdatedRows === 0n) throw new LostRace('row')
}
