import type { PairCursor, PairList } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './dialect.ts'

/** As text and not as values, so that both engines know their partial index by it. */
export const WAITING: RawBuilder<boolean> = sql<boolean>`state in ('suspected', 'in-review')`
const SENT = sql<boolean>`sent_at is not null and state = 'records-office'`

const ofList = (db: Db, list: PairList, after: PairCursor | undefined) => {
  const pairs = db.selectFrom('possible_duplicate').selectAll()
  if (list === 'records-office') {
    const sent = pairs.where(SENT).orderBy('sent_at').orderBy('id')
    return after
      ? sent.where((w) =>
          w.or([w('sent_at', '>', after.at), w.and([w('sent_at', '=', after.at), w('id', '>', after.id)])]),
        )
      : sent
  }
  if (list === 'oldest') {
    const oldest = pairs.where(WAITING).orderBy('flagged_at').orderBy('id')
    return after
      ? oldest.where((w) =>
          w.or([
            w('flagged_at', '>', after.at),
            w.and([w('flagged_at', '=', after.at), w('id', '>', after.id)]),
          ]),
        )
      : oldest
  }
  const likeliest = pairs.where(WAITING).orderBy('score', 'desc').orderBy('flagged_at').orderBy('id')
  return after
    ? likeliest.where((w) =>
        w.or([
          w('score', '<', after.score),
          w.and([w('score', '=', after.score), w('flagged_at', '>', after.at)]),
          w.and([w('score', '=', after.score), w('flagged_at', '=', after.at), w('id', '>', after.id)]),
        ]),
      )
    : likeliest
}

/**
 * One page of the pairs that wait, the likeliest or the oldest first, or of those with the records office, oldest first.
 * @param after where the page before ended
 */
export const readPairs = (db: Db, list: PairList, after: PairCursor | undefined, limit: number) =>
  ofList(db, list, after).limit(limit).execute()
