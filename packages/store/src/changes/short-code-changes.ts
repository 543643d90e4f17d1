import { type Carriers, LostRace } from './hands.ts'

export const shortCodeChanges: Carriers<'make-short-code' | 'use-short-code' | 'count-wrong-short-code'> = {
  async 'make-short-code'({ tx }, { linkId, codeHash, until }) {
    await tx
      .updateTable('access_link')
      .set({ short_code_hash: codeHash, short_code_until: until })
      .where('id', '=', linkId)
      .execute()
  },

  async 'use-short-code'({ tx, vault, context: { now } }, { linkId }, made) {
    const token = vault.newToken()
    const opened = await tx
      .updateTable('access_link')
      .set({ second_token_hash: vault.hashToken(token) })
      .where('id', '=', linkId)
      .where('end_kind', 'is', null)
      .where('expires_at', '>', now)
      .where('short_code_until', '>', now)
      .returning('id')
      .executeTakeFirst()
    if (!opened) throw new LostRace('short code')
    made.secondToken = token
  },

  async 'count-wrong-short-code'({ tx }, { linkId }) {
    await tx
      .updateTable('access_link')
      .set((eb) => ({ short_code_wrong_tries: eb('short_code_wrong_tries', '+', 1) }))
      .where('id', '=', linkId)
      .execute()
  },
}
