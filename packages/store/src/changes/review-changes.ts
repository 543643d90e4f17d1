import { waitsForReview } from '@portal-desk/domain'
import { sealNote } from '../tables/note.ts'
import { reviewNotes } from '../tables/review-rows.ts'
import { type Carriers, LostRace, mustChange } from './hands.ts'

/** SQLite takes so many rows of eleven columns in one statement. */
const AT_ONCE = 500

export const reviewChanges: Carriers<'draw-reviews' | 'set-review'> = {
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

  async 'set-review'({ tx, vault, context: { actor, now } }, { reviewId: id, version, set }) {
    const { state, looked, answer, second } = set
    const note = (of: keyof typeof reviewNotes, text: string | undefined) =>
      sealNote(vault, reviewNotes[of](id), text)
    await mustChange(
      tx
        .updateTable('call_review')
        .set((is) => ({
          version: is('version', '+', 1),
          state,
          waits: waitsForReview[state] ? (1 as const) : (0 as const),
          ...(state === 'handed' ? { handed_at: now } : {}),
          ...(looked
            ? {
                looked_by: actor.id,
                looked_at: now,
                verdict: looked.verdict,
                reason: looked.reason ?? null,
                note: note('looked', looked.note),
              }
            : {}),
          ...(answer
            ? {
                // A second person has as long as the first had.
                waits_since: now,
                answered_at: now,
                agreed: answer.agreed ? (1 as const) : (0 as const),
                answer_note: note('answer', answer.note),
              }
            : {}),
          ...(second
            ? {
                second_by: actor.id,
                second_at: now,
                second_verdict: second.verdict,
                second_note: note('second', second.note),
              }
            : {}),
        }))
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst(),
    )
  },
}
