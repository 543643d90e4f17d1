import { type Carriers, LostRace } from './hands.ts'

/** SQLite takes so many rows of eleven columns in one statement. */
const AT_ONCE = 500

export const reviewChanges: Carriers<'draw-reviews'> = {
  // T3: of two servers that draw from one day, one wins.
  async 'draw-reviews'({ tx, vault, context: { now } }, { day, calls, drawn }) {
    const first = await tx
      .insertInto('review_draw')
      .values({ day, drawn_at: now, calls, drawn: drawn.length })
      .onConflict((on) => on.column('day').doNothing())
      .returning('day')
      .executeTakeFirst()
    if (!first) throw new LostRace('review draw')
    const rows = drawn.map(({ callId, staffId, closedAt, drawnBy, causes }) => ({
      id: vault.newId(),
      call_id: callId,
      staff_id: staffId,
      closed_at: closedAt,
      drawn_at: now,
      drawn_by: drawnBy,
      causes: JSON.stringify(causes),
      state: 'waiting',
      waits: 1 as const,
      waits_since: now,
      version: 1,
    }))
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx
        .insertInto('call_review')
        .values(rows.slice(from, from + AT_ONCE))
        .onConflict((on) => on.column('call_id').doNothing())
        .execute()
  },
}
