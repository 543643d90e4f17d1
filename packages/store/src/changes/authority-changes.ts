import { type Carriers, mustChange } from './hands.ts'

export const authorityChanges: Carriers<'note-access-ended'> = {
  // T3: of two servers that come to tell one wins.
  async 'note-access-ended'({ tx, context }, { proxyId }) {
    await mustChange(
      tx
        .updateTable('proxy')
        .set({ noticed_at: context.now })
        .where('id', '=', proxyId)
        .where('noticed_at', 'is', null)
        .executeTakeFirst(),
    )
  },
}
