import { forgetShown } from '../outcomes.ts'
import { accountOf, type Carriers, factsOf, type Hands, LostRace } from './hands.ts'

/** The code itself is gone from the remembered answer once it was typed or ended (T5). */
async function eraseCode({ tx, vault }: Hands, loginId: string): Promise<void> {
  const row = await tx
    .selectFrom('temporary_login')
    .select(['shown_scope as scope', 'shown_key as key'])
    .where('id', '=', loginId)
    .executeTakeFirst()
  if (!row?.scope || !row.key) return
  await forgetShown(tx, vault, { scope: row.scope, key: row.key })
  await tx
    .updateTable('temporary_login')
    .set({ shown_scope: null, shown_key: null })
    .where('id', '=', loginId)
    .execute()
}

export const temporaryLoginChanges: Carriers<
  | 'issue-temporary-login'
  | 'use-temporary-login'
  | 'count-wrong-code'
  | 'lapse-temporary-login'
  | 'end-temporary-login'
> = {
  async 'issue-temporary-login'(hands, { codeHash, life, wrongTries, printed }, made) {
    const { tx, vault, context, key } = hands
    if (!context.callId) throw new Error('a temporary login is issued in a call')
    made.temporaryLoginId = vault.newId()
    await tx
      .insertInto('temporary_login')
      .values({
        id: made.temporaryLoginId,
        account_id: accountOf(hands, made),
        patient_id: factsOf(hands).patient.id,
        code_hash: codeHash,
        issued_at: context.now,
        expires_at: context.now + life,
        wrong_tries: wrongTries,
        staff_id: context.actor.id,
        call_id: context.callId,
        shown_scope: key?.scope ?? null,
        shown_key: key?.key ?? null,
        printed: printed ? 1 : 0,
      })
      .execute()
  },

  async 'use-temporary-login'(hands, { loginId, chooseUntil }) {
    const { tx, context } = hands
    const won = await tx
      .updateTable('temporary_login')
      .set((eb) => ({
        used_at: eb.fn.coalesce('used_at', eb.val(context.now)),
        choose_until: eb.fn.coalesce('choose_until', eb.val(chooseUntil)),
      }))
      .where('id', '=', loginId)
      .where('end_kind', 'is', null)
      .where((eb) => eb(eb.fn.coalesce('choose_until', 'expires_at'), '>', context.now))
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('temporary login')
    await eraseCode(hands, loginId)
  },

  async 'count-wrong-code'({ tx }, { loginId }) {
    await tx
      .updateTable('temporary_login')
      .set((eb) => ({ wrong_tries: eb('wrong_tries', '+', 1) }))
      .where('id', '=', loginId)
      .execute()
  },

  async 'lapse-temporary-login'(hands, { loginId }) {
    await hands.tx
      .updateTable('temporary_login')
      .set({ lapsed_at: hands.context.now })
      .where('id', '=', loginId)
      .where('lapsed_at', 'is', null)
      .execute()
    await eraseCode(hands, loginId)
  },

  async 'end-temporary-login'(hands, { loginId, end, reason }) {
    const { tx, context } = hands
    const ended = await tx
      .updateTable('temporary_login')
      .set({ end_kind: end, ended_at: context.now, revoke_reason: reason ?? null })
      .where('id', '=', loginId)
      .where('end_kind', 'is', null)
      .returning('id')
      .executeTakeFirst()
    // T3: it is completed by the one transaction that stores the password, or by none.
    if (end === 'completed' && !ended) throw new LostRace('temporary login')
    await eraseCode(hands, loginId)
  },
}
