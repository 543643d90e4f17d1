import type { Change } from '@portal-desk/domain'
import { accountOf, type Carriers, factsOf, type Hands, LostRace, type Made } from './hands.ts'

export const linkChanges: Carriers<
  'create-link' | 'end-link' | 'open-link' | 'count-wrong-detail' | 'redeem-link'
> = {
  async 'create-link'(hands, { kind, life, askedBy }, made) {
    const { tx, vault, context } = hands
    const token = vault.newToken()
    const link = { id: vault.newId(), token, expiresAt: context.now + life }
    await tx
      .insertInto('access_link')
      .values({
        id: link.id,
        account_id: accountOf(hands, made),
        patient_id: factsOf(hands).patient.id,
        kind,
        token_hash: vault.hashToken(token),
        created_at: context.now,
        expires_at: link.expiresAt,
        wrong_details: 0,
        asked_by: askedBy,
        staff_id: context.actor.kind === 'staff' ? context.actor.id : null,
        call_id: context.callId ?? null,
      })
      .execute()
    made.link = link
  },

  async 'end-link'({ tx, context }, { linkId, end, reason }) {
    await tx
      .updateTable('access_link')
      .set({ end_kind: end, ended_at: context.now, revoke_reason: reason ?? null })
      .where('id', '=', linkId)
      .where('end_kind', 'is', null)
      .execute()
  },

  async 'open-link'({ tx, context }, { linkId }) {
    await tx
      .updateTable('access_link')
      .set({ opened_at: context.now })
      .where('id', '=', linkId)
      .where('opened_at', 'is', null)
      .execute()
  },

  async 'count-wrong-detail'({ tx }, { linkId }) {
    await tx
      .updateTable('access_link')
      .set((eb) => ({ wrong_details: eb('wrong_details', '+', 1) }))
      .where('id', '=', linkId)
      .execute()
  },

  // T3: the one conditional update that decides who wins.
  async 'redeem-link'({ tx, context: { now } }, { linkId }) {
    const won = await tx
      .updateTable('access_link')
      .set({ end_kind: 'redeemed', ended_at: now })
      .where('id', '=', linkId)
      .where('end_kind', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('link')
  },
}

/** Links that a new one replaced learn its id once it exists. */
export async function pointSuperseded({ tx }: Hands, changes: readonly Change[], made: Made): Promise<void> {
  const ids = changes.flatMap((c) => (c.change === 'end-link' && c.byNewLink ? [c.linkId] : []))
  if (ids.length === 0 || !made.link) return
  await tx.updateTable('access_link').set({ superseded_by: made.link.id }).where('id', 'in', ids).execute()
}
