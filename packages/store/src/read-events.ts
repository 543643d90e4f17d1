import type { PatientEvent } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'
import type { ToldRow } from './read-trail.ts'
import { eventOf, type ReadEntry, readEntry } from './tables/event-rows.ts'
import type { Vault } from './vault.ts'

/** What happened to a patient, newest first, with the names of staff and what was written beside reasons. */
export async function eventsOf(db: Db | Tx, vault: Vault, rows: readonly ToldRow[]): Promise<PatientEvent[]> {
  const sorted = [...rows].sort((a, b) => b.idx - a.idx)
  const entries = sorted.map(readEntry)
  const notes = await notesBeside(db, vault, entries)
  return entries.map((one, i) => eventOf(one, sorted[i]?.staff, notes.get(one.idx)))
}

/** By index; an erased note is not there any more, and where none was written nothing is asked. */
async function notesBeside(
  db: Db | Tx,
  vault: Vault,
  entries: readonly ReadEntry[],
): Promise<ReadonlyMap<number, string>> {
  const noted = entries.filter(({ entry }) => entry.commit?.['note'] !== undefined)
  if (noted.length === 0) return new Map()
  const rows = await db
    .selectFrom('audit_detail')
    .select(['idx', 'value'])
    .where('name', '=', 'note')
    .where(
      'idx',
      'in',
      noted.map(({ idx }) => idx),
    )
    .execute()
  return new Map(
    rows.flatMap(({ idx, value }) =>
      value === null ? [] : [[Number(idx), vault.open(value, `audit_detail.value:${idx}:note`)] as const],
    ),
  )
}
