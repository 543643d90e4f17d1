import type { ChangeRow } from '@portal-desk/contract'
import { contactChangeStateAt, contactChangeWords, days, shortName, type WordsAt } from '@portal-desk/domain'
import { contactChangeOf, type Db, isHere } from '@portal-desk/store'
import { shownAs } from '../unit/shown-as.ts'

const MOST = 50
/** How long a change that somebody stopped stays on the list as a warning. */
const WARNING = days(7)

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (db: Db, which: 'open' | 'stopped' | 'not-charted', now: number, staffId: string) =>
  db
    .selectFrom('contact_change as c')
    .innerJoin('patient as p', 'p.id', 'c.patient_id')
    .innerJoin('staff as s', 's.id', 'c.asked_by')
    .selectAll('c')
    .select(['s.name as asker', 'p.masked_name', 'p.birth_date'])
    .$if(which === 'open', (q) => q.where('c.end_kind', 'is', null))
    .$if(which === 'stopped', (q) =>
      q
        .where('c.end_kind', 'in', ['cancelled-by-patient', 'not-theirs'])
        .where('c.charted_at', 'is', null)
        .where('c.ended_at', '>', now - WARNING),
    )
    .$if(which === 'not-charted', (q) =>
      q.where('c.end_kind', '=', 'applied').where('c.charted_at', 'is', null),
    )
    .where(isHere(staffId, 'p.site_id'))
    .orderBy('c.asked_at', 'desc')
    .limit(MOST)
    .execute()

/** New addresses that a supervisor should know of: what waits for a look first, then the newest (domain §3.9). */
export async function readChanges(db: Db, now: number, staffId: string): Promise<Row[]> {
  const open = await rowsOf(db, 'open', now, staffId)
  const stopped = await rowsOf(db, 'stopped', now, staffId)
  const applied = await rowsOf(db, 'not-charted', now, staffId)
  const held = open.filter((row) => row.held !== null)
  return [...held, ...stopped, ...applied, ...open.filter((row) => row.held === null)]
}

/** @param named whether the reader may see whom it is about */
export function changeRow(row: Row, named: boolean, staffId: string, at: WordsAt): ChangeRow {
  const change = contactChangeOf(row)
  const state = contactChangeStateAt(change, at.now)
  return {
    id: row.id,
    ...shownAs(row, named),
    state,
    ...contactChangeWords(change, state, at),
    askedAt: row.asked_at,
    by: shortName(row.asker),
    own: row.asked_by === staffId,
  }
}
