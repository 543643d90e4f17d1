import { type CauseCode, causesOfCalls, hours, type ShownEntry } from '@portal-desk/domain'
import { sql } from 'kysely'
import { placesOf } from './audit-places.ts'
import type { Db } from './dialect.ts'
import { entryText } from './read-trail.ts'
import { readEntry } from './tables/event-rows.ts'

/** Read at once: on SQLite a caller waits for as long as one of these takes. */
const PART = 500
/** Three pages for each of the calls that the figures count at most. */
const MOST = 180_000

type Row = { idx: number; entry: string }

/** What stood on the first page with causes of each call that was opened in a stretch of time, a part after the other. */
export async function readFigureCauses(
  db: Db,
  { from, before }: { from: number; before: number },
): Promise<Map<string, CauseCode[]>> {
  // The last calls of it go on a little.
  const { low, high } = await placesOf(db, from, before + hours(1))
  const shown: ShownEntry[] = []
  let next = low
  while (shown.length < MOST) {
    const { rows } = await sql<Row>`select e.idx, ${entryText(db)} as entry from audit_entry e
      where e.action = 'diagnosis.shown' and e.outcome = 'done' and e.idx >= ${next} and e.idx < ${high}
      order by e.idx limit ${sql.lit(PART)}`.execute(db)
    for (const row of rows) {
      const { entry } = readEntry(row)
      if (entry.call !== undefined) shown.push({ callId: entry.call, object: entry.object })
    }
    const last = rows.at(-1)
    if (!last || rows.length < PART) break
    next = last.idx + 1
  }
  return causesOfCalls(shown)
}
