import type { PairCursor, PairList } from '@portal-desk/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './dialect.ts'
import { isHere } from './sites.ts'

/** As text and not as values, so that both engines know their partial index by it. */
export const WAITING: RawBuilder<boolean> = sql<boolean>`state in ('suspected', 'in-review')`
const SENT = sql<boolean>`sent_at is not null and state = 'records-office'`

/** Whether both records of a pair are for whoever compares them: one of another site keeps the pair from them (S18). */
export const pairIsHere = (staffId: string): RawBuilder<boolean> => sql<boolean>`not exists (
    select 1 from patient p where p.id in (possible_duplicate.patient_a, possible_duplicate.patient_b)
      and not ${isHere(staffId, 'p.site_id')})`

const ofList = (db: Db, staffId: string | undefined, list: PairList, after: PairCursor | undefined) => {
  const all = db.selectFrom('possible_duplicate').selectAll()
  const pairs = staffId === undefined ? all : all.where(pairIsHere(staffId))
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
 * @param staffId whoever reads them; the command line is nobody, and everywhere
 * @param after where the page before ended
 */
export const readPairs = (
  db: Db,
  staffId: string | undefined,
  list: PairList,
  after: PairCursor | undefined,
  limit: number,
) => ofList(db, staffId, list, after).limit(limit).execute()
