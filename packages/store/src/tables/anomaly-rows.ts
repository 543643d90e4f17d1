import { type Anomaly, AnomalyRule, type Finding, SettleReason } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { AnomalyTable } from '../schema.ts'
import type { Vault } from '../vault.ts'
import { openNote } from './note.ts'

/** A row as the rules know it. */
export function anomalyOf(row: Selectable<AnomalyTable>, calls: readonly string[], vault: Vault): Anomaly {
  const note = openNote(vault, row.id, row.settled_note)
  return {
    ...(JSON.parse(row.finding) as Omit<Finding, 'rule' | 'about' | 'people' | 'found' | 'calls'>),
    id: row.id,
    rule: AnomalyRule.parse(row.rule),
    about: row.about,
    people: JSON.parse(row.people) as string[],
    found: row.found,
    calls: [...calls],
    foundAt: row.found_at,
    ...(row.assigned_to === null ? {} : { assignedTo: row.assigned_to }),
    ...(row.handed_at === null ? {} : { handedAt: row.handed_at }),
    ...(row.settled_by === null || row.settled_at === null
      ? {}
      : {
          settled: {
            by: row.settled_by,
            at: row.settled_at,
            reason: SettleReason.parse(row.settled_as),
            ...(note === undefined ? {} : { note }),
          },
        }),
    version: row.version,
  }
}
