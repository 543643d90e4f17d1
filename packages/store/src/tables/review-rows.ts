import {
  type CallReview,
  DrawnBy,
  ReviewCause,
  ReviewState,
  ReviewVerdict,
  SecondVerdict,
  TalkReason,
} from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { CallReviewTable } from '../schema.ts'
import type { Vault } from '../vault.ts'
import { openNote } from './note.ts'

type Row = Selectable<CallReviewTable>

/** Where the three notes of a review are sealed: none can be put in the place of another. */
export const reviewNotes = {
  looked: (id: string) => id,
  answer: (id: string) => `${id}:answer`,
  second: (id: string) => `${id}:second`,
} as const

/** A row as the rules know it. */
export function reviewOf(row: Row, vault: Vault): CallReview {
  const note = (of: keyof typeof reviewNotes, sealed: string | null) => {
    const opened = openNote(vault, reviewNotes[of](row.id), sealed)
    return opened === undefined ? {} : { note: opened }
  }
  return {
    id: row.id,
    callId: row.call_id,
    staffId: row.staff_id,
    closedAt: row.closed_at,
    drawnAt: row.drawn_at,
    drawnBy: DrawnBy.parse(row.drawn_by),
    causes: (JSON.parse(row.causes) as string[]).map((cause) => ReviewCause.parse(cause)),
    state: ReviewState.parse(row.state),
    waitsSince: row.waits_since,
    ...(row.handed_at === null ? {} : { handedAt: row.handed_at }),
    ...(row.looked_by === null || row.looked_at === null
      ? {}
      : {
          looked: {
            by: row.looked_by,
            at: row.looked_at,
            verdict: ReviewVerdict.parse(row.verdict),
            ...(row.reason === null ? {} : { reason: TalkReason.parse(row.reason) }),
            ...note('looked', row.note),
          },
        }),
    ...(row.answered_at === null
      ? {}
      : { answer: { at: row.answered_at, agreed: row.agreed === 1, ...note('answer', row.answer_note) } }),
    ...(row.second_by === null || row.second_at === null
      ? {}
      : {
          second: {
            by: row.second_by,
            at: row.second_at,
            verdict: SecondVerdict.parse(row.second_verdict),
            ...note('second', row.second_note),
          },
        }),
    version: row.version,
  }
}
